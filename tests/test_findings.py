"""Findings: weight, reading order, and the way to a worker and back."""

import pickle
from itertools import permutations
from pathlib import Path

import pytest

from kjreport.findings import Finding, Outcome, Severity, has_errors, in_reading_order
from kjreport.location import CellPlace, FieldPath, Location, TextPlace, WordPlace


def _finding(
    place: Location | None = None, code: str = "D100", severity: Severity = Severity.ERROR
) -> Finding:
    return Finding(code, severity, "请核对。", place=place)


def test_an_error_weighs_more_than_a_warning_and_that_more_than_a_hint() -> None:
    assert Severity.HINT < Severity.WARNING < Severity.ERROR


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], False),
        ([Severity.HINT, Severity.WARNING], False),
        ([Severity.HINT, Severity.ERROR, Severity.WARNING], True),
    ],
)
def test_only_errors_forbid_writing(severities: list[Severity], expected: bool) -> None:  # noqa: FBT001
    assert has_errors(_finding(severity=severity) for severity in severities) is expected


def test_findings_are_read_from_the_top() -> None:
    file = Path("甲.yaml")
    ordered = (
        _finding(TextPlace(file, 2, 9)),
        _finding(TextPlace(file, 10, 1), "D100"),
        _finding(TextPlace(file, 10, 1), "D101"),
        _finding(TextPlace(file, 10, 3)),
        _finding(TextPlace(Path("甲1.yaml"), 1)),
        _finding(None),
    )
    for shuffled in permutations(ordered):
        assert in_reading_order(shuffled) == ordered


def test_the_cells_of_a_sheet_are_read_row_by_row() -> None:
    file = Path("台账.xlsx")
    ordered = tuple(
        _finding(CellPlace(file, sheet, cell))
        for sheet, cell in (
            ("专项", "B2"),
            ("专项", "C2"),
            ("专项", "AA2"),
            ("专项", "A10"),
            ("投入", "A1"),
        )
    )
    assert in_reading_order(reversed(ordered)) == ordered


def test_the_paragraphs_of_a_document_are_read_in_order() -> None:
    file = Path("稿.docx")
    ordered = (_finding(WordPlace(file, 1, 10)), _finding(WordPlace(file, 2, 9)))
    assert in_reading_order(reversed(ordered)) == ordered


def test_a_finding_gets_its_place() -> None:
    place = TextPlace(Path("甲.yaml"), 3)
    assert _finding().at(place) == _finding(place)


def test_findings_and_outcomes_cross_to_a_worker_and_back() -> None:
    finding = Finding(
        "D101",
        Severity.WARNING,
        "请核对。",
        FieldPath(("小节", 0)),
        (1, 2),
        on_key=True,
        place=TextPlace(Path("甲.yaml"), 3, 4, 6),
        excerpt="甲",
        suggestion="乙",
        source="GB/T 9704—2012",
    )
    outcome = Outcome(("值",), (finding,))
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301 - our own bytes
