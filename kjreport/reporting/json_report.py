"""Findings and outputs as one JSON object for machines (version 1)."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kjreport.findings import Finding
from kjreport.location import CellPlace, Location, TextPlace, WordPlace
from kjreport.reporting.wording import Shown

VERSION = 1


@dataclass(frozen=True, slots=True)
class CoverageEntry:
    """What the check of one Word file can speak for, as three lists of Chinese words."""

    file: Path
    profile: str
    measured: tuple[str, ...]
    inferred: tuple[str, ...]
    by_hand: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LengthEntry:
    """How long a document is, in 字, and how much of it stood in last year's."""

    file: Path
    total: int
    parts: tuple[tuple[str, int], ...] = ()
    """First-level headings with their 字; what stands before the first has no heading."""
    kept: tuple[int, int] | None = None
    """Sentences that are last year's, and their share in percent."""


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Words that were set right, at the place where they stood."""

    code: str
    place: Location | None
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckEntries:
    """What a check says beside its findings, each kind a key of the object where there is any."""

    coverage: tuple[CoverageEntry, ...] = ()
    """Of Word files."""
    lengths: tuple[LengthEntry, ...] = ()
    """Of what was read for its words."""
    changes: tuple[ChangeEntry, ...] = ()
    """What was set right."""


_NOTHING_MORE = CheckEntries()


def json_report(
    findings: Iterable[Finding],
    outputs: Iterable[Path],
    shown: Shown,
    entries: CheckEntries = _NOTHING_MORE,
) -> str:
    """Write one object; ``line`` is the line of a text file or the paragraph of a .docx."""
    report: dict[str, Any] = {
        "version": VERSION,
        "findings": [_finding(finding, shown) for finding in findings],
        "outputs": [shown(output) for output in outputs],
    }
    details = {
        "coverage": [{**asdict(one), "file": shown(one.file)} for one in entries.coverage],
        "lengths": [_lengths(one, shown) for one in entries.lengths],
        "changes": [_change(one, shown) for one in entries.changes],
    }
    report |= {name: told for name, told in details.items() if told}
    return json.dumps(report, ensure_ascii=False, indent=2)


def _finding(finding: Finding, shown: Shown) -> dict[str, Any]:
    line, column = _line_and_column(finding.place)
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "file": shown(finding.place.file) if finding.place else None,
        "line": line,
        "column": column,
        "field": str(finding.path) if finding.path is not None else None,
        "place": _place(finding.place, shown),
        "excerpt": finding.excerpt,
        "suggestion": finding.suggestion,
        "source": finding.source,
    }


def _lengths(entry: LengthEntry, shown: Shown) -> dict[str, Any]:
    counted: dict[str, Any] = {
        "file": shown(entry.file),
        "total": entry.total,
        "parts": [{"heading": heading, "count": count} for heading, count in entry.parts],
    }
    if entry.kept is not None:
        sentences, percent = entry.kept
        counted["kept"] = {"sentences": sentences, "percent": percent}
    return counted


def _change(entry: ChangeEntry, shown: Shown) -> dict[str, Any]:
    line, _ = _line_and_column(entry.place)
    return {
        "code": entry.code,
        "file": shown(entry.place.file) if entry.place else None,
        "line": line,
        "before": entry.before,
        "after": entry.after,
    }


def _line_and_column(place: Location | None) -> tuple[int | None, int | None]:
    match place:
        case TextPlace(line=line, column=column):
            return line, column
        case WordPlace(paragraph=paragraph):
            return paragraph, None
        case _:
            return None, None


def _place(place: Location | None, shown: Shown) -> dict[str, Any] | None:
    match place:
        case TextPlace(file, line, column, end):
            position = {"kind": "text", "line": line, "column": column, "end": end}
        case CellPlace(file, sheet, cell):
            position = {"kind": "cell", "sheet": sheet, "cell": cell}
        case WordPlace(file, section, paragraph, excerpt, container):
            position = {
                "kind": "word",
                "section": section,
                "paragraph": paragraph,
                "excerpt": excerpt,
                "container": container,
            }
        case None:
            return None
    return {**position, "file": shown(file)}
