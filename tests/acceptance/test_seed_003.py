"""The notice of seed 003 says what its text says, character for character, without a remark."""

import re
from pathlib import Path

import pytest

from kjreport.cli import main
from kjreport.text.normal_form import normal_form
from tests.acceptance.remarks import remarks_on_form
from tests.acceptance.words import docx_paragraphs

#: What the web page put between the words: marks of its editor.
_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")


@pytest.fixture(scope="module")
def paragraphs(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    folder = tmp_path_factory.mktemp("003")
    assert main([str(seeds / "003.yaml"), "-o", str(folder)]) == 0
    (built,) = folder.glob("*.docx")
    return docx_paragraphs(built)


def test_draft_words_equal_the_seed_text(paragraphs: list[tuple[str, str]], seeds: Path) -> None:
    (text,) = seeds.glob("003_*.txt")
    expected = normal_form(_BOOKMARK.sub("", text.read_text(encoding="utf-8")))

    assert normal_form("".join(words for _, words in paragraphs)) == expected


def test_it_gives_no_finding(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert remarks_on_form(seeds / "003.yaml", capsys) == []


def test_the_issued_paper_has_its_title_and_no_label(paragraphs: list[tuple[str, str]]) -> None:
    styles = [style for style, words in paragraphs if words]

    assert styles[:4] == ["公文标题", "主送机关", "公文正文", "印发件标题"]
    assert "附件标识" not in styles
