from pathlib import Path

from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.results import Result
from tests.jobs.reports import BROKEN, report, request, typed


def _check(file: Path, unsaved: str | None = None) -> tuple[Result, ...]:
    targets = request(file, output=file.parent).targets
    return check(CheckRequest(targets, {} if unsaved is None else {file: unsaved}))


def test_a_sound_document_gives_no_remark_and_no_file(tmp_path: Path) -> None:
    (result,) = _check(typed(tmp_path / "a.yaml", report()))
    assert (result.findings, result.outputs) == ((), ())
    assert [file.name for file in tmp_path.iterdir()] == ["a.yaml"]


def test_a_mistake_is_placed_at_its_line_with_the_corrected_line(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.yaml", BROKEN)
    (finding,) = _check(file)[0].findings
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == (file, 3)  # type: ignore[union-attr]
    assert finding.suggestion == "年度: 2025"


def test_a_correction_of_one_word_is_given_as_the_whole_line(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.yaml", report().replace("    正文:", "    正 文:"))
    (finding,) = _check(file)[0].findings
    assert finding.suggestion == "    正文: 新增高新技术企业5家。"


def test_remarks_come_in_reading_order(tmp_path: Path) -> None:
    text = report().replace("引言:", "引 言:").replace("标题:", "标 题:")
    findings = _check(typed(tmp_path / "a.yaml", text))[0].findings
    lines = [finding.place.line for finding in findings]  # type: ignore[union-attr]
    assert lines == sorted(lines)
    assert len(lines) >= 2


def test_what_an_editor_has_not_saved_yet_is_checked(tmp_path: Path) -> None:
    (result,) = _check(typed(tmp_path / "a.yaml", BROKEN), unsaved=report())
    assert result.findings == ()


def test_a_file_that_cannot_be_read_does_not_hold_up_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(bytes(range(256)) * 20)
    typed(tmp_path / "b.yaml", report())
    broken, sound = _check(tmp_path)
    assert broken.failure is not None
    assert sound.failure is None


def test_a_sentence_that_begins_like_a_key_is_text(tmp_path: Path) -> None:
    sentences = "\n    - 目标：新增企业6家。\n    - 截至：6月底。"
    text = report().replace(" 新增高新技术企业5家。", sentences)
    assert _check(typed(tmp_path / "a.yaml", text))[0].findings == ()


def test_remarks_of_the_scan_and_of_the_content_are_sorted_together(tmp_path: Path) -> None:
    text = report().replace("引言:", "引 言:").replace("5家", "5\u200b家")
    findings = _check(typed(tmp_path / "a.yaml", text))[0].findings
    lines = [finding.place.line for finding in findings]  # type: ignore[union-attr]
    assert {finding.code for finding in findings} >= {"E126", "D101"}
    assert lines == sorted(lines)
