"""300 broken variants of the sample: what the tool says is on the line and can be pasted."""

import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kjreport.config import installed_project
from kjreport.findings import Finding, Severity
from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import Target
from kjreport.location import TextPlace
from tests.acceptance.slips import Slip, iter_slips

COUNT = 300
PASTED_SHARE = 0.95
#: The sample shows a figure that is 待核: a hint.
OPEN_FIGURE = "F122"


@dataclass
class Tally:
    """What went wrong, by kind of slip."""

    off_the_line: list[str] = field(default_factory=list)
    too_many: list[str] = field(default_factory=list)
    unmended: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """Copy the sample and build it once."""
    root = tmp_path_factory.mktemp("data")
    shutil.copytree(repository / "data" / "云河市科学技术局", root, dirs_exist_ok=True)
    return root / "2025" / "工作总结及计划.yaml"


def _findings(report: Path, text: str) -> tuple[Finding, ...]:
    target = Target(report, report.parent.parent)
    (result,) = check(CheckRequest((target,), {report: text}))
    assert result.failure is None, result.failure
    return result.findings


def _pasted(text: str, finding: Finding) -> str | None:
    """Paste the suggestion over the line it stands on, as a clerk would."""
    if finding.suggestion is None or not isinstance(finding.place, TextPlace):
        return None
    lines = text.split("\n")
    lines[finding.place.line - 1] = finding.suggestion
    return "\n".join(lines)


def _note(tally: Tally, slip: Slip, report: Path) -> None:
    findings = [one for one in _findings(report, slip.text) if one.code != OPEN_FIGURE]
    what = f"{slip.kind} line {slip.line}: {slip.text.split(chr(10))[slip.line - 1][:60]}"
    first = findings[0] if findings else None
    if first is None or first.severity < Severity.WARNING or first.place is None:
        tally.off_the_line.append(f"{what} -> silent")
        return
    if not isinstance(first.place, TextPlace) or first.place.line != slip.line:
        tally.off_the_line.append(f"{what} -> {first.place} {first.message}")
    if len(findings) > 2:
        tally.too_many.append(f"{what} -> {len(findings)}")
    mended = _pasted(slip.text, first)
    if mended is None or any(one.code == first.code for one in _findings(report, mended)):
        tally.unmended.append(f"{what} -> {first.message} / {first.suggestion}")


def test_every_slip_is_named_on_its_line_and_mended_by_pasting(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = Tally()
    original = report.read_text(encoding="utf-8")
    slips = list(iter_slips(original, COUNT, seed=2025))
    for slip in slips:
        _note(tally, slip, report)

    with capsys.disabled():
        kinds = Counter(slip.kind for slip in slips)
        print(f"\n{COUNT} broken variants of {len(kinds)} kinds:", end=" ")
        print(f"{len(tally.off_the_line)} off the line, {len(tally.too_many)} with more than two")
        print(f"findings, {COUNT - len(tally.unmended)} mended by pasting the suggestion")
    assert tally.off_the_line == []
    assert tally.too_many == []
    assert len(tally.unmended) <= COUNT * (1 - PASTED_SHARE), tally.unmended


def test_a_broken_variant_leaves_the_previous_output_as_it_was(
    report: Path, tmp_path: Path
) -> None:
    target = Target(report, report.parent.parent)
    request = BuildRequest((target,), installed_project().template, tmp_path)
    (before,) = build(request)
    assert before.outputs
    written = {file: file.read_bytes() for file in tmp_path.iterdir()}
    original = report.read_text(encoding="utf-8")

    for slip in iter_slips(original, 22, seed=7):
        overlay = {report: slip.text}
        (result,) = build(BuildRequest((target,), request.template, tmp_path, overlay=overlay))
        assert result.outputs == (), slip.kind
        assert {file: file.read_bytes() for file in tmp_path.iterdir()} == written


def test_in_the_sample_itself_nothing_but_one_figure_is_open(report: Path) -> None:
    found = _findings(report, report.read_text(encoding="utf-8"))
    assert [one.code for one in found] == [OPEN_FIGURE]
