"""Verdicts on printed pages as findings, each at the paragraph that stands on the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kjreport.checks.rendered.verdicts import PageDeviation, Status, Verdict
from kjreport.doctree.layout import LayoutFacts
from kjreport.doctree.printed import PrintedPage
from kjreport.findings import Finding, Severity
from kjreport.location import WordPlace

NOT_MET, UNVERIFIED = "R201", "R202"
_EXCERPT = 12
_MANY_PAGES = 5
_FIGURE = re.compile(r"[0-9.]+")
_WHITE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file, what was measured in it and on its pages; ``facts`` is empty when unreadable."""

    file: Path
    facts: LayoutFacts
    pages: tuple[PrintedPage, ...]

    def place(self, deviation: PageDeviation) -> WordPlace:
        """Return the paragraph of the line, or of the first line on its page."""
        for line in (deviation.excerpt, self._first_line(deviation.page)):
            words = _bare(line)[:_EXCERPT]
            for paragraph in self.facts.paragraphs if words else ():
                if words in _bare(paragraph.text):
                    return WordPlace(self.file, paragraph.section, paragraph.number, words)
        return WordPlace(self.file, 1, 1)

    def _first_line(self, number: int) -> str:
        page = next((page for page in self.pages if page.number == number), None)
        return page.lines[0].text if page and page.lines else ""


def not_verified(file: Path, reason: str) -> Finding:
    """Say that the pages were not verified, and why."""
    message = f"按实际页面的测量未核验：{reason}"
    return Finding(UNVERIFIED, Severity.WARNING, message, place=WordPlace(file, 1, 1))


def rendered_findings(
    printed: PrintedFile, verdicts: tuple[Verdict, ...], doubt: str
) -> Iterator[Finding]:
    """Yield what is not met, each kind once, then in one remark what was not verified."""
    for verdict in verdicts:
        alike = sorted(verdict.deviations, key=_kind)
        for _, group in groupby(alike, key=_kind):
            yield _finding(verdict, tuple(group), printed)
    if reason := _reason(verdicts, doubt):
        yield not_verified(printed.file, reason)


def _kind(deviation: PageDeviation) -> str:
    """Deviations that differ in their figures only are of one kind."""
    return _FIGURE.sub("", deviation.message)


def _finding(verdict: Verdict, alike: tuple[PageDeviation, ...], printed: PrintedFile) -> Finding:
    first = min(alike, key=lambda deviation: deviation.page)
    excerpt = first.excerpt.strip()[:_EXCERPT]
    line = f"“{excerpt}”一行，" if excerpt else ""
    pages = tuple(dict.fromkeys(sorted(deviation.page for deviation in alike)))
    shared = f"（第{_listed(pages)}页都这样）" if len(pages) > 1 else ""
    message = f"印出来的第{first.page}页，{line}{verdict.bar}：{first.message}{shared}。"
    place = printed.place(first)
    return Finding(
        NOT_MET, Severity.ERROR, message, place=place, excerpt=excerpt, source=verdict.source
    )


def _listed(pages: tuple[int, ...]) -> str:
    shown = "、".join(map(str, pages[:_MANY_PAGES]))
    return f"{shown}…等{len(pages)}" if len(pages) > _MANY_PAGES else shown


def _reason(verdicts: tuple[Verdict, ...], doubt: str) -> str:
    """Name the bars that were not verified, with the reason that they share or their own."""
    open_ones = [one for one in verdicts if one.status is Status.UNVERIFIED]
    own = [f"{one.bar}（{one.reason}）" for one in open_ones if one.reason != doubt]
    shared = [one.bar for one in open_ones if one.reason == doubt]
    reasons = [*own, f"{'、'.join(shared)}（{doubt}）"] if shared else own
    return f"{'；'.join(reasons)}。" if reasons else ""


def _bare(text: str) -> str:
    return _WHITE.sub("", text)
