import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.jobs.drafting import DraftRequest, draft
from kjreport.jobs.file_names import draft_name, safe_name
from tests.jobs.reports import PROJECT, report, request, typed


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", "云河市科学技术局_2025_工作总结.docx"),
        ("稿别: 送审稿\n", "云河市科学技术局_2025_工作总结_送审稿.docx"),
        ("期间: 上半年\n", "云河市科学技术局_2025上半年_工作总结.docx"),
        ("期间: 全年\n稿别: 初稿\n", "云河市科学技术局_2025_工作总结_初稿.docx"),
    ],
)
def test_a_draft_is_named_after_organ_year_kind_and_status(
    tmp_path: Path, more: str, expected: str
) -> None:
    file = typed(tmp_path / "总结.yaml", report(more=more))
    (target,) = request(file, output=tmp_path).targets
    made = draft(DraftRequest(target, PROJECT.template)).value
    assert made is not None
    assert [one.name for one in made] == [expected]


def test_several_organs_stand_side_by_side() -> None:
    assert draft_name(["甲局", "乙局"], ["2025", "工作总结"]) == "甲局、乙局_2025_工作总结"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', "甲-乙-丙-丁-戊-己-庚-辛-壬-癸"),
        ("甲局\n2025\t", "甲局-2025-"),
        ("../../etc", "-..-etc"),
        ("甲局. ", "甲局"),
        (" .甲局", "甲局"),
        ("e\u0301", "\u00e9"),
    ],
)
def test_what_windows_forbids_in_names_is_replaced(words: str, expected: str) -> None:
    assert safe_name(words) == expected


def test_of_a_long_name_the_organs_are_cut() -> None:
    name = draft_name(["云河市科学技术局"] * 30, ["2025", "工作总结", "送审稿"])
    assert name.startswith("云河市科学技术局、云河市")
    assert name.endswith("等_2025_工作总结_送审稿")
    assert len(name.encode("utf-8")) <= 200


@given(st.text(max_size=300), st.lists(st.text(max_size=100), max_size=3))
def test_every_name_can_be_a_file_name(organ: str, parts: list[str]) -> None:
    name = draft_name([organ], parts)
    assert len(name.encode("utf-8", "surrogatepass")) <= 200
    assert not set(name) & set('<>:"/\\|?*\x00\n\r\t\x7f')
    assert name == name.strip(". ")
    assert unicodedata.is_normalized("NFC", name)
