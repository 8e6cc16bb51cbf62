"""Findings and results as lines for a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kjreport.findings import Finding, Severity
from kjreport.location import Location, TextPlace
from kjreport.reporting.wording import SEVERITY_WORDS, Shown, place_words
from kjreport.text.widths import width_in_chars

if TYPE_CHECKING:
    from kjreport.reporting.json_report import ChangeEntry, LengthEntry

#: Why something was not looked at, by the beginning of the code of an error.
_NOT_CHECKED = {
    "E1": "  以上写法改好之前，没有检查内容；改好后请再运行一次。",
    "X1": "  以上台账的问题改好之前，没有检查正文；改好后请再运行一次。",
    "D1": "  以上错误改好之前，没有核对指标和文中的 {{ }}；改好后请再运行一次。",
}
_SPACES_PER_CHAR = 2
_SHORT = 20
"""So many characters of a heading tell which part it is."""
_HEAD = ("数据文件", "结果", "错误", "警告", "提示")


@dataclass(frozen=True, slots=True)
class Row:
    """One document in the table of results."""

    file: Path
    results: tuple[str, ...]
    """What became of it, one line each."""
    findings: tuple[Finding, ...]


def finding_lines(findings: Iterable[Finding], shown: Shown) -> Iterator[str]:
    """Yield the findings by file; each says where, what, and what to type."""
    for file, group in groupby(findings, key=_file_of):
        own = tuple(group)
        yield shown(file) if file else "（未指明文件）"
        told: set[tuple[Location | None, str]] = set()
        for finding in own:
            yield from _finding(finding)
            yield from _correction(finding, told)
        stops = {finding.code[:2] for finding in own if _is_error(finding)}
        yield from (words for code, words in _NOT_CHECKED.items() if code in stops)


def _file_of(finding: Finding) -> Path | None:
    return finding.place.file if finding.place else None


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _finding(finding: Finding) -> Iterator[str]:
    severity = SEVERITY_WORDS[finding.severity]
    where = place_words(finding.place)
    yield f"  {where}  {severity}  {finding.message}（{finding.code}）"
    if finding.suggestion is not None or finding.mends_excerpt:
        yield f"      原文  {finding.excerpt}" if finding.excerpt else "      原文"


def _correction(finding: Finding, told: set[tuple[Location | None, str]]) -> Iterator[str]:
    """Yield the corrected line at the margin, ready to copy; once for all slips of a line."""
    if finding.suggestion is None:
        return
    place = finding.place
    if isinstance(place, TextPlace):
        place = TextPlace(place.file, place.line)
    if finding.mends_excerpt:
        yield f"      改为  {finding.suggestion}"
        return
    correction = (place, finding.suggestion)
    if correction not in told:
        told.add(correction)
        lines = finding.suggestion.split("\n")
        yield "      改为下面这一行：" if len(lines) == 1 else f"      改为下面 {len(lines)} 行："
        yield from lines


def length_lines(entry: "LengthEntry", shown: Shown) -> Iterator[str]:
    """Yield how long a document is, part by part, and how much of it is last year's."""
    parts = "；".join(f"{heading[:_SHORT] or '开头'} {count}字" for heading, count in entry.parts)
    yield f"{shown(entry.file)}  字数：全文{entry.total}字" + (f"（{parts}）" if parts else "")
    if entry.kept is not None:
        sentences, percent = entry.kept
        yield f"  与上年相同的句子{sentences}句，占全文{percent}%（按字数算）"


def change_lines(entries: Iterable["ChangeEntry"], shown: Shown) -> Iterator[str]:
    """Yield what was set right, by file: where, what stood there, what stands there now."""
    for file, group in groupby(entries, key=lambda one: one.place.file if one.place else None):
        own = tuple(group)
        yield f"{shown(file) if file else '（未指明文件）'}  已改{len(own)}处"
        for one in own:
            after = one.after or "（删去）"
            yield f"  {_line_words(one.place)}  {one.before} → {after}（{one.code}）"


def _line_words(place: Location | None) -> str:
    """Name the line only: what was set right before it has moved its characters."""
    return f"第 {place.line} 行" if isinstance(place, TextPlace) else place_words(place)


def result_table(rows: Sequence[Row], shown: Shown) -> Iterator[str]:
    """Yield a table: each document, what became of it, how many remarks."""
    lines = [_HEAD, *(cells for row in rows for cells in _lines(row, shown))]
    widths = [max(map(_columns, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(map(_padded, line, widths)).rstrip()


def _lines(row: Row, shown: Shown) -> Iterator[tuple[str, ...]]:
    """Name the file and count its remarks on the first line only."""
    counts = Counter(finding.severity for finding in row.findings)
    weights = (Severity.ERROR, Severity.WARNING, Severity.HINT)
    first, *others = row.results
    yield (shown(row.file), first, *(str(counts[weight]) for weight in weights))
    for result in others:
        yield ("", result, *("" for _ in weights))


def _columns(words: str) -> int:
    return round(width_in_chars(words) * _SPACES_PER_CHAR)


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _columns(words))
