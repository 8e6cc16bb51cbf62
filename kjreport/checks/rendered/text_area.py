"""Bars of the 版心: paper, line pitch, lines and characters, edges (GB/T 9704—2012, 5.1–5.2)."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import mean, median
from unicodedata import east_asian_width

from kjreport.checks.rendered.verdicts import (
    PageDeviation,
    Verdict,
    is_off,
    judged,
    unverified,
)
from kjreport.doctree.printed import PrintedFormat, PrintedLine, PrintedPage, mm

_PAPER = "5.1（应）"
_AREA = "5.2.1（应）"
_LINES = "5.2.3（一般）"
ASCENT_SHARE = 0.8
"""LibreOffice sets the baseline of an exact line at four fifths of its height."""
_PITCH_TOLERANCE = 0.04
"""In points: the mean of many lines is far better than the 0.1 pt of one."""
_EDGE_TOLERANCE = 0.5
_SAME_GAP = 0.3
_FEWEST_GAPS = 8
_LAST_LINE_TOLERANCE = 1.1
"""A last line whose box ends up to 1 mm above the edge still fills the 版心."""
_ROWS_SHORT = 2
"""A page shorter by more ended early on purpose: a break, a table, the end."""
_FEWEST_FULL_LINES = 5
_HANGING = "、。，；：！？）》”’"
_BEGINS_ANEW = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|附件|[0-9]+\.")


def paper(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """A4, 210 mm × 297 mm; a landscape page is measured as it is bound."""
    return judged(
        "纸张",
        _PAPER,
        f"{pages[0].width:.1f}×{pages[0].height:.1f}毫米",
        (
            PageDeviation(page.number, f"纸张 {page.width:.1f}×{page.height:.1f}毫米")
            for page in pages
            if is_off(page.width, asked.paper_width) or is_off(page.height, asked.paper_height)
        ),
    )


def pitch(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """The distance from baseline to baseline in running text."""
    measured = {page.number: found for page in pages if (found := _pitch_of(page, asked))}
    if not measured:
        return unverified("行距", _LINES, "正文行太少，量不准")
    return judged(
        "行距",
        _LINES,
        f"{mean(measured.values()):.2f}磅（应 {asked.pitch:.2f}磅）",
        (
            PageDeviation(number, f"行距 {found:.2f}磅，应 {asked.pitch:.2f}磅")
            for number, found in measured.items()
            if is_off(found, asked.pitch, _PITCH_TOLERANCE)
        ),
    )


def lines_per_page(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """22 lines on every page that is full; a page may end early before a heading or a break."""
    rows = {page.number: _rows(page, asked) for page in pages if _is_plain(page, asked)}
    short = tuple(
        page.number
        for page, following in pairwise(pages)
        if page.number in rows
        and asked.lines - _ROWS_SHORT <= rows[page.number] < asked.lines
        and not _begins_anew(following, asked)
    )
    full = [number for number in rows if rows[number] == asked.lines]
    most = max(rows.values(), default=0)
    fullest = f"最多一页 {most} 行" if most else ""
    figures = f"满页 {len(full)} 页，每页 {asked.lines} 行" if full else fullest
    too_many = [number for number in rows if rows[number] > asked.lines]
    if not too_many and not full and len(short) <= 1:
        return unverified("每面行数", _LINES, "没有一页是排满的", figures)
    wrong = too_many if full else [*too_many, *short]
    return judged(
        "每面行数",
        _LINES,
        figures,
        (
            PageDeviation(number, f"排了 {rows[number]} 行，应 {asked.lines} 行")
            for number in sorted(wrong)
        ),
    )


def last_line(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """The last line of a full page ends at the lower edge of the 版心 (撑满版心)."""
    ends = {
        page.number: body[-1].baseline + mm((1 - ASCENT_SHARE) * asked.pitch)
        for page in pages
        if _is_plain(page, asked)
        and (body := _body(page, asked))
        and _rows(page, asked) >= asked.lines
    }
    if not ends:
        return unverified("末行位置", _LINES, "没有一页是排满的")
    low, high = asked.bottom - _LAST_LINE_TOLERANCE, asked.bottom + 0.1
    return judged(
        "末行位置",
        _LINES,
        f"末行止于 {_range(ends.values())}毫米（版心下边缘 {asked.bottom:.0f}毫米）",
        (
            PageDeviation(number, f"末行止于 {end:.1f}毫米，版心下边缘在 {asked.bottom:.0f}毫米")
            for number, end in ends.items()
            if not low <= end <= high
        ),
    )


def characters_per_line(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """28 characters on a full line of 汉字; rules for line ends may leave one less."""
    counted = [
        (page.number, line, _cells(line, asked))
        for page in pages
        if not page.is_landscape
        for line in _body(page, asked)
        if _is_full_of_wide(line, asked)
    ]
    if len(counted) < _FEWEST_FULL_LINES:
        return unverified("每行字数", _LINES, "没有足够的满行")
    most = max(cells for _, _, cells in counted)
    fullest = [one for one in counted if one[2] == most]
    number, line, _ = fullest[0]
    message = f"满行排 {most} 字，应 {asked.characters} 字"
    deviations = () if most == asked.characters else (PageDeviation(number, message, line.text),)
    return judged("每行字数", _LINES, f"满行 {most} 字（{len(fullest)} 行）", deviations)


def edges(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """No line leaves the 版心, but for a mark that hangs; lines begin at its left edge."""
    lines = [
        (page.number, line)
        for page in pages
        if not page.is_landscape
        for line in _body(page, asked)
    ]
    if not lines:
        return unverified("左右边界", _AREA, "没有正文")
    left = min(line.left for _, line in lines)
    right = max(line.right - _hang(line, asked) for _, line in lines)
    return judged(
        "左右边界",
        _AREA,
        f"左 {left:.2f}毫米，右 {right:.2f}毫米",
        _edge_deviations(lines, left, asked),
    )


def _edge_deviations(
    lines: list[tuple[int, PrintedLine]], left: float, asked: PrintedFormat
) -> Iterator[PageDeviation]:
    number, line = min(lines, key=lambda one: one[1].left)
    if left < asked.left - _EDGE_TOLERANCE or (
        left > asked.left + _EDGE_TOLERANCE and len(lines) >= _FEWEST_FULL_LINES
    ):
        message = f"左边从 {left:.2f}毫米开始，应 {asked.left:.0f}毫米"
        yield PageDeviation(number, message, line.text)
    for number, line in lines:
        right = line.right - _hang(line, asked)
        if right > asked.right + _EDGE_TOLERANCE:
            message = f"右边到 {right:.2f}毫米，应不过 {asked.right:.0f}毫米"
            yield PageDeviation(number, message, line.text)


def _body(page: PrintedPage, asked: PrintedFormat) -> tuple[PrintedLine, ...]:
    """Return the lines inside the 版心; red ones are the 版头's, small ones stand in tables."""
    kinds = {asked.body_size, asked.title_size}
    return tuple(
        line
        for line in page.lines
        if line.baseline <= asked.bottom and not line.is_red and line.sizes <= kinds
    )


def _is_plain(page: PrintedPage, asked: PrintedFormat) -> bool:
    """Tell whether nothing on a page pushes its lines off their rows: no table, no picture."""
    kinds = {asked.body_size, asked.title_size}
    inside = (line for line in page.lines if line.baseline <= asked.bottom)
    return not (page.is_landscape or page.has_pictures or page.rules) and all(
        line.sizes <= kinds for line in inside
    )


def _pitch_of(page: PrintedPage, asked: PrintedFormat) -> float | None:
    """Return the mean distance of neighbouring lines of body type, ``None`` when too few."""
    lines = [line for line in _body(page, asked) if line.sizes == {asked.body_size}]
    points_per_mm = 1 / mm(1)
    gaps = [
        (lower.baseline - upper.baseline) * points_per_mm
        for upper, lower in pairwise(lines)
        if round((lower.baseline - upper.baseline) / mm(asked.pitch)) == 1
    ]
    if len(gaps) < _FEWEST_GAPS or page.is_landscape:
        return None
    usual = median(gaps)
    alike = [gap for gap in gaps if not is_off(gap, usual, _SAME_GAP)]
    return mean(alike) if len(alike) >= _FEWEST_GAPS else usual


def _rows(page: PrintedPage, asked: PrintedFormat) -> int:
    """Return how many rows there are down to the last line of text."""
    body = _body(page, asked)
    if not body:
        return 0
    line = mm(_pitch_of(page, asked) or asked.pitch)
    return round((body[-1].baseline - asked.top - ASCENT_SHARE * line) / line) + 1


def _begins_anew(page: PrintedPage, asked: PrintedFormat) -> bool:
    """Tell whether a page begins with something that may push a page break before it."""
    first = next(iter(page.lines), None)
    if first is None or first.sizes != {asked.body_size} or page.is_landscape:
        return True
    return bool(_BEGINS_ANEW.match(first.text.strip()))


def _is_full_of_wide(line: PrintedLine, asked: PrintedFormat) -> bool:
    """Tell whether a line has full-width characters of body type only, up to its end."""
    reaches = line.right > asked.right - 2 * asked.cell
    wide = all(east_asian_width(one) in "WF" for one in line.text if not one.isspace())
    return reaches and wide and line.sizes == {asked.body_size}


def _cells(line: PrintedLine, asked: PrintedFormat) -> int:
    """Count the cells of a line: its indent and its characters, a hanging mark left out."""
    indent = round((line.left - asked.left) / asked.cell)
    return indent + line.characters - (1 if _hang(line, asked) else 0)


def _hang(line: PrintedLine, asked: PrintedFormat) -> float:
    """Return by how much a mark at the end hangs over the edge."""
    hangs = (
        line.text.rstrip().endswith(tuple(_HANGING)) and line.right > asked.right + _EDGE_TOLERANCE
    )
    return asked.cell if hangs else 0.0


def _range(values: Iterable[float]) -> str:
    shown = sorted({f"{value:.1f}" for value in values}, key=float)
    return "～".join(dict.fromkeys((shown[0], shown[-1])))
