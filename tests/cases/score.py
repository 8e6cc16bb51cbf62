"""Hold the rules against the hand-labelled cases of the seeds, and print the table.

Run ``python -m tests.cases.score``. The cases and the seeds lie outside the repository
(``KJREPORT_CASES``, ``KJREPORT_SEEDS``; by default ``../shared/cases`` and ``../shared/seeds``).
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from kjreport.findings import Finding, Severity
from kjreport.jobs.background import NO_BACKGROUND, known_names
from kjreport.jobs.check_text import CheckTextRequest, check_text
from kjreport.location import TextPlace

ROOT = Path(__file__).resolve().parent.parent.parent
_SHARED = ROOT.parent / "shared"
CASES = Path(os.environ.get("KJREPORT_CASES", _SHARED / "cases")) / "seeds.yaml"
SEEDS = Path(os.environ.get("KJREPORT_SEEDS", _SHARED / "seeds"))
_LONGEST = 40
_LONGER = 1.5
_PER = 1000
#: Rules that may speak of a class of fault; a class without an entry takes any rule.
_FITTING = {
    "sum": "N",
    "list count": "N",
    "part > whole": "N",
    "heading": "SW",
    "broken line": "SW",
    "missing part": "S",
    "repeated word": "W",
    "repeated phrase": "W",
    "repeated clause": "W",
    "repeated paragraph": "W",
    "half-width": "W",
    "wrong word": "W",
    "punctuation": "W",
    "quotes": "W",
    "stray spaces": "W",
    "residue": "W",
    "web residue": "W",
    "wrong name": "RW",
    "organ name": "RW",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled stretch of a seed."""

    file: str
    expect: str
    kind: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules made of a case."""

    case: Case
    is_met: bool
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed's text and what is said about it."""

    text: str
    findings: tuple[Finding, ...]

    def stretch(self, finding: Finding) -> tuple[int, int]:
        """Return the characters of the file that a remark is about."""
        place = finding.place
        assert isinstance(place, TextPlace)
        lines = self.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        return start, start + max(len(finding.excerpt), 1)


def cases() -> tuple[Case, ...]:
    """Read the labels."""
    entries = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return tuple(
        Case(one["file"], one["expect"], one.get("class", ""), tuple(one["quotes"]))
        for one in entries
    )


def checked_seeds() -> dict[str, Seed]:
    """Check every seed."""
    seeds = {}
    background = known_names(ROOT / "data").value or NO_BACKGROUND
    for file in sorted(SEEDS.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        request = CheckTextRequest(file, background=background)
        seeds[file.name] = Seed(text, check_text(request).findings)
    return seeds


def verdict(case: Case, seed: Seed) -> Verdict:
    """Judge one case."""
    near = [
        (finding, quote)
        for quote in case.quotes
        for finding in seed.findings
        if _overlaps(seed, finding, quote)
    ]
    if case.expect == "find":
        hits = [one for one, quote in near if _finds(case, one, quote)]
        return Verdict(case, bool(hits), (hits or [one for one, _ in near] or [None])[0])
    limit = Severity.WARNING if case.expect == "ask" else Severity.HINT
    loudest = max((one for one, _ in near), key=lambda one: one.severity, default=None)
    return Verdict(case, loudest is None or loudest.severity <= limit, loudest)


def _overlaps(seed: Seed, finding: Finding, quote: str) -> bool:
    begin = seed.text.find(quote)
    start, end = seed.stretch(finding)
    while begin >= 0:
        if start < begin + len(quote) and begin < end:
            return True
        begin = seed.text.find(quote, begin + 1)
    return False


def _finds(case: Case, finding: Finding, quote: str) -> bool:
    is_short = len(finding.excerpt) <= max(_LONGEST, _LONGER * len(quote))
    is_fitting = finding.code[0] in _FITTING.get(case.kind, finding.code[0])
    return finding.severity >= Severity.WARNING and is_short and is_fitting


@dataclass(frozen=True, slots=True)
class Score:
    """The table and its totals."""

    verdicts: tuple[Verdict, ...]
    seeds: dict[str, Seed]

    def met(self, expect: str) -> int:
        """Count the cases of one kind that are met."""
        return sum(one.is_met for one in self.verdicts if one.case.expect == expect)

    @property
    def hints_per_thousand(self) -> float:
        """Hints per 1,000 字 over all seeds."""
        hints = sum(
            finding.severity is Severity.HINT
            for seed in self.seeds.values()
            for finding in seed.findings
        )
        return hints * _PER / sum(len(seed.text) for seed in self.seeds.values())


def score() -> Score:
    """Check the seeds and judge every case."""
    seeds = checked_seeds()
    return Score(tuple(verdict(case, seeds[case.file]) for case in cases()), seeds)


def lines(result: Score) -> Iterator[str]:
    """Yield the table."""
    for one in result.verdicts:
        mark = "ok  " if one.is_met else "MISS"
        said = ""
        if one.finding is not None:
            said = f"{one.finding.code} {one.finding.severity.name} {one.finding.excerpt}"
        case = one.case
        head = f"{mark} {case.expect:6} {case.file[:3]} {case.kind:18}"
        yield f"{head} {case.quotes[0][:24]} | {said}"
    counts = Counter(one.case.expect for one in result.verdicts)
    for expect, count in counts.items():
        yield f"{expect}: {result.met(expect)} of {count}"
    yield f"hints per 1,000 字: {result.hints_per_thousand:.2f}"


def every_finding(result: Score) -> Iterator[str]:
    """Yield every remark at warning or error, to be read and defended."""
    for name, seed in result.seeds.items():
        for one in seed.findings:
            if one.severity >= Severity.WARNING:
                yield f"{name[:3]} {one.code} {one.severity.name} {one.excerpt} | {one.message}"


def main(arguments: Sequence[str]) -> None:
    """Print the table; with ``--all`` every finding too."""
    if not (CASES.is_file() and SEEDS.is_dir()):
        sys.exit(f"{CASES} or {SEEDS} is absent; set KJREPORT_CASES and KJREPORT_SEEDS")
    result = score()
    for line in lines(result):
        print(line)
    if "--all" in arguments:
        for line in every_finding(result):
            print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
