"""The line scan: every lexical slip of a file in one run.

At each slip the scan notes it, mends the line in its own copy and reads on, so that one slip
hides no other and causes none. A suggestion is the line as mended when the scan has ended.
"""

from dataclasses import dataclass, field

from kjreport.findings import Finding, Severity
from kjreport.location import TextPlace
from kjreport.source.files import SourceText
from kjreport.source.keys import STRUCTURAL_KEYS
from kjreport.source.masking import FORBIDDEN
from kjreport.source.outline import Outline
from kjreport.source.slips import (
    FRAME_CODES,
    LINE_CODES,
    MESSAGES,
    TOO_DEEP,
    WARNINGS,
    Edit,
    Mend,
    SlipFound,
)
from kjreport.source.structure import read_line

_LONGEST_EXCERPT = 40


@dataclass(slots=True)
class _Scan:
    source: SourceText
    lines: list[str]
    columns: dict[int, list[int]] = field(default_factory=dict)
    """Of each mended line: which typed column a column of the mended line was."""
    slips: list[tuple[str, int, tuple[int, int], Mend]] = field(default_factory=list)
    given_up: set[tuple[int, str]] = field(default_factory=set)
    masks: dict[int, str] = field(default_factory=dict)

    def note(self, slip: SlipFound) -> None:
        start, end = (self._typed_column(slip.line, column) for column in slip.span)
        self.slips.append((slip.code, slip.line, (start, max(start, end)), slip.mend))
        if self._is_stuck() or slip.mend.edits is None:
            self.given_up.add((slip.line, slip.code))
            return
        for edit in sorted(slip.mend.edits, key=lambda edit: -edit.start):
            self._apply(slip.line, edit)

    def _is_stuck(self) -> bool:
        """Tell whether the same slip was noted before: its mend does not help."""
        code, line, (start, _), _ = self.slips[-1]
        is_known = any(
            (code, line, start) == (other, number, span[0])
            for other, number, span, _ in self.slips[:-1]
        )
        if is_known:
            self.slips.pop()
        return is_known

    def _typed_column(self, line: int, column: int) -> int:
        columns = self.columns.get(line)
        return column if columns is None else columns[min(column, len(columns) - 1)]

    def _apply(self, line: int, edit: Edit) -> None:
        raw = self.lines[line]
        columns = self.columns.get(line) or list(range(len(raw) + 1))
        self.columns[line] = (
            columns[: edit.start] + [columns[edit.start]] * len(edit.text) + columns[edit.end :]
        )
        self.lines[line] = raw[: edit.start] + edit.text + raw[edit.end :]
        self.masks.pop(line, None)


def scan(source: SourceText, known_keys: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return every lexical slip of a file, in reading order."""
    state = _Scan(source, list(source.lines))
    _note_invisible_characters(state)
    known = known_keys | STRUCTURAL_KEYS
    while not _reads_to_the_end(state, known):
        pass
    findings = [_finding(state, *slip) for slip in _without_echoes(state)]
    return tuple(sorted(findings, key=_reading_order))


def _reads_to_the_end(state: _Scan, known: frozenset[str]) -> bool:
    """Read all lines, mending slips; tell whether there was nothing to mend.

    After a mend the scan goes on from the mended line. What was decided above it by looking
    ahead may now be decided otherwise, so lines count as right only when read in one go.
    A file without slips is read once and pays for no snapshots.
    """
    outline = Outline(state.lines, known, state.given_up, state.masks)
    keeps_snapshots = any(code != "E126" for code, *_ in state.slips)
    snapshots: list[Outline] = []
    line, is_clean = 0, True
    while line < len(state.lines):
        if keeps_snapshots:
            snapshots.append(outline.snapshot())
        try:
            read_line(outline, line)
        except SlipFound as slip:
            state.note(slip)
            is_clean = False
            if slip.code == TOO_DEEP:
                return True
            if not keeps_snapshots:
                return False
            line = min(line, slip.line)
            outline = snapshots[line]
            del snapshots[line:]
        else:
            line += 1
    return is_clean


def _reading_order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    if not isinstance(place, TextPlace):
        return 0, 0, finding.code
    return place.line, place.column, finding.code


def _finding(state: _Scan, code: str, line: int, span: tuple[int, int], mend: Mend) -> Finding:
    typed = state.source.lines[line]
    words = "" if code in LINE_CODES else typed[span[0] : span[1]]
    suggestion = mend.advice
    if mend.edits is not None and state.lines[line] != typed:
        suggestion = state.lines[line]
    return Finding(
        code,
        Severity.WARNING if code in WARNINGS else Severity.ERROR,
        MESSAGES[code].format(*mend.arguments),
        place=TextPlace(state.source.file, line + 1, span[0] + 1, span[1] + 1),
        excerpt=_short(words.strip() or typed.strip()),
        suggestion=suggestion,
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_EXCERPT else words[: _LONGEST_EXCERPT - 1] + "…"


def _note_invisible_characters(state: _Scan) -> None:
    """Take out what no document may hold first, so that it confuses nothing else."""
    for line, raw in enumerate(state.source.lines):
        if raw.isprintable():
            continue
        found = list(FORBIDDEN.finditer(raw))
        if found:
            sign = f"U+{ord(found[0][0]):04X}"
            edits = tuple(Edit(match.start(), match.end(), "") for match in found)
            state.note(SlipFound("E126", line, found[0].span(), Mend((sign,), edits)))


def _without_echoes(state: _Scan) -> list[tuple[str, int, tuple[int, int], Mend]]:
    """Leave out what follows a break in the frame that could not be mended.

    Up to the next line at the margin the scan only guessed which block it was in.
    """
    kept = []
    silent_until = -1
    for slip in sorted(state.slips, key=lambda slip: (slip[1], slip[2])):
        code, line, _, mend = slip
        if line < silent_until and code != "E126":
            continue
        kept.append(slip)
        if mend.edits is None and code in FRAME_CODES:
            silent_until = next(
                (
                    number
                    for number in range(line + 1, len(state.source.lines))
                    if state.source.lines[number][:1].strip(" \t\u3000\xa0-#")
                ),
                len(state.source.lines),
            )
    return kept
