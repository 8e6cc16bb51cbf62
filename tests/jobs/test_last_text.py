"""This year's text held against last year's, whatever the two are written in."""

from pathlib import Path

import pytest

from kjreport.checks.word_report import KeptWords
from kjreport.errors import KjReportError
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.check_layout import CheckLayoutRequest, layout_result
from kjreport.jobs.check_text import CheckTextRequest, text_result
from kjreport.jobs.discovery import Target
from kjreport.jobs.last_text import last_year_text
from kjreport.jobs.results import Result
from tests.checks.clerk_files import correct_document, paragraph, saved
from tests.jobs.reports import BROKEN, typed

KEPT = "组织专家深入企业开展技术诊断和现场指导活动。"
STALE = "截至2024年底，全市共有高新技术企业{count}家、科技型中小企业60家。"
TEXT = "云河市科学技术局{year}年工作总结\n\n现将工作情况汇报如下：\n" + KEPT + STALE + "\n"
DATA = """\
文种: 工作总结
单位: 云河市科学技术局
年度: {year}
{more}工作成效:
  标题: 工作开展情况
  正文: {words}
"""


def data(year: int, count: int, more: str = "") -> str:
    return DATA.format(year=year, words=KEPT + STALE.format(count=count), more=more)


def last_text(folder: Path, ending: str) -> Path:
    file = folder / f"去年{ending}"
    words = KEPT + STALE.format(count=12)
    if ending == ".txt":
        file.write_text(TEXT.format(year=2024, count=12), encoding="utf-8")
    elif ending == ".yaml":
        file.write_text(data(2024, 12), encoding="utf-8")
    else:
        document = correct_document()
        paragraph(document, words)
        file.write_bytes(saved(document))
    return file


def checked(folder: Path, ending: str, background: Background) -> Result:
    """Check this year's text as data, plain text or a Word file."""
    file = folder / f"今年{ending}"
    if ending == ".txt":
        file.write_text(TEXT.format(year=2025, count=15), encoding="utf-8")
        return text_result(CheckTextRequest(file, background=background))
    if ending == ".yaml":
        file.write_text(data(2025, 15), encoding="utf-8")
        (result,) = check(CheckRequest((Target(file, folder),), background=background))
        return result
    document = correct_document()
    paragraph(document, KEPT + STALE.format(count=15))
    file.write_bytes(saved(document))
    return layout_result(CheckLayoutRequest(file, background=background))


def last_year_codes(result: Result) -> list[str]:
    return [finding.code for finding in result.findings if finding.code.startswith("Y")]


@pytest.mark.parametrize("last", [".txt", ".yaml", ".docx"])
@pytest.mark.parametrize("this", [".txt", ".yaml", ".docx"])
def test_a_kept_sentence_and_a_stale_year_are_found_in_every_form(
    tmp_path: Path, this: str, last: str
) -> None:
    last_year = last_year_text(Target(last_text(tmp_path, last), tmp_path))
    codes = last_year_codes(checked(tmp_path, this, Background(last_year=last_year)))
    assert "Y101" in codes
    assert "Y102" in codes or this == ".docx"  # the sample Word file is of another year


@pytest.mark.parametrize("this", [".txt", ".yaml", ".docx"])
def test_without_last_year_nothing_is_compared(tmp_path: Path, this: str) -> None:
    result = checked(tmp_path, this, NO_BACKGROUND)
    assert last_year_codes(result) == []
    assert result.words is not None
    assert result.words.kept is None
    assert result.words.total > 50


def test_the_share_that_was_kept_is_counted(tmp_path: Path) -> None:
    last_year = last_year_text(Target(last_text(tmp_path, ".txt"), tmp_path))
    words = checked(tmp_path, ".txt", Background(last_year=last_year)).words
    assert words is not None
    kept, stale = len(KEPT) - 1, len(STALE.format(count=15)) - 3
    assert words.kept == KeptWords(1, round(100 * kept / (kept + stale)))


def test_the_key_of_the_data_names_last_year_too(tmp_path: Path) -> None:
    last_text(tmp_path, ".yaml")
    file = tmp_path / "今年.yaml"
    file.write_text(data(2025, 15, "上年报告: 去年.yaml\n"), encoding="utf-8")
    (result,) = check(CheckRequest((Target(file, tmp_path),)))
    assert last_year_codes(result) == ["Y101", "Y102"]
    (finding,) = (one for one in result.findings if one.code == "Y102")
    assert (finding.excerpt, finding.place.line) == ("2024年", 7)  # type: ignore[union-attr]


def test_a_file_that_was_asked_for_comes_before_the_key(tmp_path: Path) -> None:
    last_text(tmp_path, ".yaml")
    other = tmp_path / "别的.txt"
    other.write_text("云河市科学技术局2024年工作总结\n\n没有相同的话。\n", encoding="utf-8")
    file = tmp_path / "今年.yaml"
    file.write_text(data(2025, 15, "上年报告: 去年.yaml\n"), encoding="utf-8")
    background = Background(last_year=last_year_text(Target(other, tmp_path)))
    (result,) = check(CheckRequest((Target(file, tmp_path),), background=background))
    assert last_year_codes(result) == []


def test_a_last_report_that_cannot_be_read_is_remarked_once(tmp_path: Path) -> None:
    file = tmp_path / "今年.yaml"
    file.write_text(data(2025, 15, "上年报告: 没有.yaml\n"), encoding="utf-8")
    (result,) = check(CheckRequest((Target(file, tmp_path),)))
    assert sum("找不到上年报告" in finding.message for finding in result.findings) == 1
    assert last_year_codes(result) == []


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("没有.txt", None, "找不到文件"),
        ("去年.yaml", BROKEN.encode(), "里有错误"),
        ("去年.docx", b"PK", "docx"),
        ("去年.doc", b"\xd0\xcf\x11\xe0" + bytes(2000), "旧格式"),
        ("去年.txt", bytes(range(256)) * 20, "不是文本文件"),
    ],
)
def test_a_last_year_that_cannot_be_read_is_said_with_the_reason(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(KjReportError, match=words):
        last_year_text(Target(file, tmp_path))


def test_a_folder_is_no_last_year(tmp_path: Path) -> None:
    typed(tmp_path / "去年" / "a.yaml", BROKEN)
    with pytest.raises(KjReportError, match="是文件夹"):
        last_year_text(Target(tmp_path / "去年", tmp_path))
