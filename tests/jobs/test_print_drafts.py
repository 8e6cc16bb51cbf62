"""PDF and pictures beside drafts: written whole or not at all, lost words told."""

from pathlib import Path

import pytest

from kjreport.findings import Severity
from kjreport.jobs import print_drafts as job
from kjreport.jobs.print_drafts import PrintRequest, print_drafts
from kjreport.jobs.results import Result
from kjreport.word.converter import Conversion
from tests.jobs.reports import built, report, typed


@pytest.fixture
def results(tmp_path: Path) -> tuple[Result, ...]:
    return built(typed(tmp_path / "a.yaml", report()), output=tmp_path / "output")


def draft_of(results: tuple[Result, ...]) -> Path:
    return next(file for file in results[0].outputs if file.suffix == ".docx")


def converting_to(*made: Conversion) -> object:
    return lambda documents: made[: len(documents)]


def test_a_pdf_and_pictures_stand_beside_the_draft(
    soffice: str, results: tuple[Result, ...]
) -> None:
    assert soffice
    draft = draft_of(results)
    (printed,) = print_drafts(PrintRequest(results, pdf=True, preview=True))
    folder = draft.with_name(f"{draft.stem}（预览）")
    assert printed.failure is None
    assert printed.outputs == (draft, draft.with_suffix(".pdf"), folder)
    assert draft.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert [file.name for file in folder.iterdir()] == ["第01页.png"]
    assert printed.findings == ()


def test_pages_of_an_earlier_preview_go_and_other_files_stay(
    soffice: str, results: tuple[Result, ...]
) -> None:
    assert soffice
    draft = draft_of(results)
    folder = draft.with_name(f"{draft.stem}（预览）")
    folder.mkdir()
    for name in ("第02页.png", "批注.png"):
        (folder / name).write_bytes(b"")
    print_drafts(PrintRequest(results, preview=True))
    assert sorted(file.name for file in folder.iterdir()) == ["批注.png", "第01页.png"]
    assert not draft.with_suffix(".pdf").exists()


def test_a_failed_conversion_keeps_the_draft_and_the_earlier_pdf(
    results: tuple[Result, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = draft_of(results)
    draft.with_suffix(".pdf").write_bytes(b"%PDF earlier")
    monkeypatch.setattr(job, "convert_to_pdf", converting_to(Conversion(None, "用时过长。")))
    (printed,) = print_drafts(PrintRequest(results, pdf=True))
    assert printed.outputs == (draft,)
    assert printed.failure is not None
    assert printed.failure.exit_code == 2
    assert "Word 草稿已经生成" in printed.failure.message
    assert "用时过长" in printed.failure.message
    assert draft.with_suffix(".pdf").read_bytes() == b"%PDF earlier"


def test_without_libreoffice_every_draft_stays_and_the_message_says_what_to_install(
    results: tuple[Result, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (printed,) = print_drafts(PrintRequest(results, pdf=True))
    assert printed.outputs == results[0].outputs
    assert printed.failure is not None
    assert "请安装 LibreOffice" in printed.failure.message


def test_a_document_without_a_draft_needs_no_libreoffice(
    results: tuple[Result, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    without = Result(results[0].target)
    assert print_drafts(PrintRequest((without,), pdf=True)) == (without,)


def test_a_mark_that_the_pdf_lost_is_told_with_its_place(
    results: tuple[Result, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "convert_to_pdf", converting_to(Conversion(b"%PDF")))
    words = (
        "云河市科学技术局2025年工作总结现将工作情况汇报如下一、培育创新主体新增高新技术企业5家。"
    )
    monkeypatch.setattr(job, "pdf_words", lambda _: words)
    (printed,) = print_drafts(PrintRequest(results, pdf=True))
    lost = [one for one in printed.findings if one.code == job.LOST]
    assert {one.severity for one in lost} == {Severity.WARNING}
    assert any("汇报如下。" in one.excerpt for one in lost)
    assert all("正式打印请用 Word 或 WPS" in one.message for one in lost)


def test_words_that_nothing_can_read_are_told_not_to_be_compared(
    results: tuple[Result, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "convert_to_pdf", converting_to(Conversion(b"%PDF")))
    monkeypatch.setattr(job, "pdf_words", lambda _: None)
    (printed,) = print_drafts(PrintRequest(results, pdf=True))
    assert [(one.code, one.severity) for one in printed.findings] == [
        (job.UNCOMPARED, Severity.HINT)
    ]


def test_drafts_of_several_documents_are_printed_in_one_go(soffice: str, tmp_path: Path) -> None:
    assert soffice
    files = [typed(tmp_path / f"{year}.yaml", report(year=year)) for year in (2024, 2025)]
    printed = print_drafts(PrintRequest(built(*files, output=tmp_path / "output"), pdf=True))
    assert [one.failure for one in printed] == [None, None]
    assert len(tuple((tmp_path / "output").glob("*.pdf"))) == 2
