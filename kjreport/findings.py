"""The one shape of every remark, and of every stage's result."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Generic, TypeVar

from kjreport.location import CellPlace, FieldPath, Location, TextPlace, WordPlace

_CELL = re.compile(r"([A-Z]+)([0-9]+)")
_LETTERS = 26

T_co = TypeVar("T_co", covariant=True)


class Severity(IntEnum):
    """How much a remark weighs; the order is the weight."""

    HINT = 1
    """Worth a look; the document may go out as it is."""
    WARNING = 2
    """Probably wrong; the draft is still written."""
    ERROR = 3
    """Wrong; the draft is not written."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark.

    A stage addresses it by ``path`` (and ``span``, offsets inside that value); the source
    map turns that into ``place``. Lexical remarks carry their place from the start.
    """

    code: str
    severity: Severity
    message: str
    """Chinese, says what is wrong and what to do."""
    path: FieldPath | None = None
    span: tuple[int, int] | None = None
    on_key: bool = False
    """The remark is about the key at ``path``, not about its value."""
    place: Location | None = None
    excerpt: str = ""
    """The faulty text itself, as short as tells it."""
    suggestion: str | None = None
    """The corrected text; for a YAML slip the whole corrected line."""
    mends_excerpt: bool = False
    """The suggestion replaces ``excerpt`` alone, not the line that it stands on."""
    source: str = ""
    """The clause or practice behind the rule."""

    def at(self, place: Location) -> "Finding":
        """Return the same remark with its place filled in."""
        return replace(self, place=place)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """What a stage produced (``None`` when it could not), and what it has to say."""

    value: T_co | None
    findings: tuple[Finding, ...] = ()


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any remark forbids writing the draft."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort by place as a reader meets them; what has no place comes last."""
    return tuple(sorted(findings, key=_reading_key))


def _reading_key(finding: Finding) -> tuple[bool, str, str, int, int, str, str]:
    match finding.place:
        case TextPlace(file, line, column):
            where = (False, str(file), "", line, column)
        case CellPlace(file, sheet, cell):
            where = (False, str(file), sheet, *_row_and_column(cell))
        case WordPlace(file, section, paragraph):
            where = (False, str(file), "", section, paragraph)
        case None:
            where = (True, "", "", 0, 0)
    return (*where, finding.code, finding.message)


def _row_and_column(cell: str) -> tuple[int, int]:
    """Read ``AA10`` as row 10, column 27; what is not a cell comes first."""
    match = _CELL.match(cell)
    if match is None:
        return 0, 0
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column
