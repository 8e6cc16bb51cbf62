import errno
import os
import pickle
import zipfile
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from kjreport.errors import KjReportError, SourceError
from kjreport.findings import Outcome, Severity
from kjreport.jobs import build as build_module
from kjreport.jobs.build import build
from kjreport.jobs.check import CheckRequest
from kjreport.jobs.drafting import Draft, DraftRequest
from kjreport.jobs.results import INTERNAL, Failure, Result
from tests.jobs.reports import BROKEN, PROJECT, built, report, request, typed


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def _drafts(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.glob("*.docx")}


def _codes(result: Result) -> list[str]:
    return [finding.code for finding in result.findings]


def test_a_document_becomes_a_word_file(tmp_path: Path, output: Path) -> None:
    (result,) = built(typed(tmp_path / "a.yaml", report()), output=output)
    assert result.outputs == (output / "云河市科学技术局_2025_工作总结.docx",)
    with zipfile.ZipFile(result.outputs[0]) as archive:
        assert "新增高新技术企业5家" in archive.read("word/document.xml").decode("utf-8")


def test_an_error_leaves_that_document_unwritten_and_the_others_go_on(
    tmp_path: Path, output: Path
) -> None:
    files = [
        typed(tmp_path / "a.yaml", report(year=2023)),
        typed(tmp_path / "b.yaml", report(year=2024)),
        tmp_path / "c.yaml",
        typed(tmp_path / "d.yaml", report(year=2025)),
    ]
    files[2].write_bytes(bytes(range(256)) * 20)
    built(*files, output=output)
    before = _drafts(output)
    typed(files[1], BROKEN.replace("2025", "2024"))
    results = built(*files, output=output)
    assert [bool(result.outputs) for result in results] == [True, False, False, True]
    assert _codes(results[1]) == ["E101"]
    assert results[2].failure is not None
    assert results[2].failure.exit_code == 2
    assert _drafts(output) == before


def test_warnings_and_hints_do_not_hold_a_draft_up(tmp_path: Path, output: Path) -> None:
    empty = report().split("工作成效")[0]
    (result,) = built(typed(tmp_path / "a.yaml", empty), output=output)
    assert {finding.severity for finding in result.findings} == {Severity.WARNING}
    assert result.outputs


def test_two_documents_with_one_name_are_both_refused(tmp_path: Path, output: Path) -> None:
    one, two, other = (
        typed(tmp_path / name, text)
        for name, text in (("a.yaml", report()), ("b.yaml", report()), ("c.yaml", report("乙局")))
    )
    results = built(one, two, other, output=output)
    assert [_codes(result) for result in results] == [["E221"], ["E221"], []]
    assert results[0].findings[0].message.startswith("与 b.yaml 的成品同名")
    assert results[1].findings[0].message.startswith("与 a.yaml 的成品同名")
    assert list(_drafts(output)) == ["乙局_2025_工作总结.docx"]


def test_names_that_windows_takes_for_one_are_one(tmp_path: Path, output: Path) -> None:
    files = [typed(tmp_path / f"{name}.yaml", report(name)) for name in ("KJ局", "kj局")]
    assert [_codes(result) for result in built(*files, output=output)] == [["E221"], ["E221"]]


def test_a_draft_that_staff_changed_is_kept_and_named(tmp_path: Path, output: Path) -> None:
    file = typed(tmp_path / "a.yaml", report())
    (first,) = built(file, output=output)
    assert first.kept == ()
    (again,) = built(file, output=output)
    assert again.kept == ()
    first.outputs[0].write_bytes(b"by hand")
    (result,) = built(file, output=output)
    assert result.kept == (output / "云河市科学技术局_2025_工作总结（改动稿1）.docx",)
    assert result.kept[0].read_bytes() == b"by hand"


def test_a_draft_open_in_word_does_not_hold_up_the_others(tmp_path: Path, output: Path) -> None:
    files = [typed(tmp_path / f"{year}.yaml", report(year=year)) for year in (2024, 2025)]
    built(*files, output=output)
    (output / "~$市科学技术局_2024_工作总结.docx").write_bytes(b"")
    locked, written = built(*files, output=output)
    assert locked.failure is not None
    assert "正被 Word 或 WPS 打开" in locked.failure.message
    assert written.outputs


def test_a_missing_template_is_said_once_for_each_document(tmp_path: Path, output: Path) -> None:
    made = request(typed(tmp_path / "a.yaml", report()), output=output)
    (result,) = build(replace(made, template=tmp_path / "没有.docx"))
    assert result.failure is not None
    assert result.failure.exit_code == 2
    assert "template make" in result.failure.message


def test_our_own_mistake_with_one_document_does_not_take_the_others_along(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = build_module.draft

    def draft(one: DraftRequest) -> Outcome[tuple[Draft, ...]]:
        if one.target.file.name == "a.yaml":
            raise ZeroDivisionError
        return real(one)

    monkeypatch.setattr(build_module, "draft", draft)
    files = [typed(tmp_path / name, report(name[0])) for name in ("a.yaml", "b.yaml")]
    broken, written = built(*files, output=output)
    assert broken.failure is not None
    assert broken.failure.exit_code == INTERNAL
    assert "ZeroDivisionError" in broken.failure.details
    assert written.outputs


def test_several_processes_give_what_one_gives(tmp_path: Path, output: Path) -> None:
    files = [typed(tmp_path / f"{year}.yaml", report(year=year)) for year in range(2020, 2025)]
    typed(files[1], BROKEN)
    files[3].write_bytes(bytes(range(256)) * 20)
    alone = built(*files, output=output)
    drafts = _drafts(output)
    together = built(*files, output=output, processes=2)
    assert together == alone
    assert _drafts(output) == drafts


def _dying(one: DraftRequest) -> Outcome[tuple[Draft, ...]] | Failure:
    if one.target.file.name == "2021.yaml":
        os._exit(3)
    return build_module.attempted(one.target, lambda: build_module.draft(one))


def test_a_process_that_dies_loses_nothing_but_its_document(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_module, "_drafted", _dying)
    files = [typed(tmp_path / f"{year}.yaml", report(year=year)) for year in range(2020, 2024)]
    results = built(*files, output=output, processes=2)
    assert [bool(result.outputs) for result in results] == [True, False, True, True]
    failure = results[1].failure
    assert failure is not None
    assert failure.exit_code == INTERNAL
    assert "请单独再生成一次" in failure.message


def test_an_interruption_between_two_drafts_leaves_whole_files_only(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [typed(tmp_path / f"{year}.yaml", report(year=year)) for year in (2024, 2025)]
    built(*files, output=output)
    before = _drafts(output)
    for file in files:
        typed(file, file.read_text(encoding="utf-8").replace("5家", "6家"))
    replaced = []
    real = os.replace

    def replace_once(*arguments: Path) -> None:
        if replaced:
            raise KeyboardInterrupt
        replaced.append(arguments)
        real(*arguments)

    monkeypatch.setattr(os, "replace", replace_once)
    with pytest.raises(KeyboardInterrupt):
        built(*files, output=output)
    after = _drafts(output)
    assert after.keys() == before.keys()
    assert [after[name] == before[name] for name in sorted(after)] == [False, True]
    assert not list(output.glob("*.tmp")) + list(output.glob(".*.tmp"))


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.yaml", report())
    for name in ("one", "two"):
        built(file, output=tmp_path / name)
    assert _drafts(tmp_path / "one") == _drafts(tmp_path / "two")


def test_what_an_editor_has_not_saved_yet_is_built(tmp_path: Path, output: Path) -> None:
    file = typed(tmp_path / "a.yaml", BROKEN)
    made = request(file, output=output)
    (result,) = build(replace(made, overlay={file: report(year=2031)}))
    assert result.outputs == (output / "云河市科学技术局_2031_工作总结.docx",)


def test_requests_and_results_travel_between_processes(tmp_path: Path, output: Path) -> None:
    made = request(typed(tmp_path / "a.yaml", BROKEN), output=output)
    results = (*build(made), Result(made.targets[0], failure=Failure("没有完成", 2, "…")))
    check_request = CheckRequest(made.targets, {tmp_path / "a.yaml": BROKEN})
    for value in (made, check_request, results):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - what we pickled


def _errors(kind: type[KjReportError]) -> tuple[type[KjReportError], ...]:
    return (kind, *chain.from_iterable(map(_errors, kind.__subclasses__())))


@pytest.mark.parametrize("kind", _errors(KjReportError))
def test_errors_travel_between_processes(kind: type[KjReportError]) -> None:
    more = (Path("总结.yaml"),) if issubclass(kind, SourceError) else ()
    error = kind("请检查文件。", *more)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - what we pickled
    assert type(copy) is kind
    assert (str(copy), vars(copy)) == (str(error), vars(error))


def test_the_disk_that_fills_up_is_said_for_the_document(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = typed(tmp_path / "a.yaml", report())

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    (result,) = built(file, output=output)
    assert result.failure is not None
    assert "磁盘已满" in result.failure.message
    assert PROJECT.template.exists()


@pytest.mark.parametrize(
    ("status", "leads_back"), [("送审稿", True), ("定稿", False), ("印发稿", False)]
)
def test_what_goes_out_has_no_way_back_to_the_data(
    tmp_path: Path, output: Path, status: str, *, leads_back: bool
) -> None:
    file = typed(tmp_path / "a.yaml", report(more=f"稿别: {status}\n"))
    (result,) = built(file, output=output)
    assert result.outputs
    with zipfile.ZipFile(result.outputs[0]) as archive:
        assert any(name.startswith("customXml/") for name in archive.namelist()) is leads_back
