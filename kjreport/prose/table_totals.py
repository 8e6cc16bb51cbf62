"""合计 rows of tables that do not add up."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kjreport.doctree.nodes import Document, Table
from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.prose.codes import Code
from kjreport.text.numbers import Number, NumberFormError, parse_number, total
from kjreport.text.segments import Text, plain

_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|共\s*计)")
_SUBTOTAL = re.compile(r"\s*小\s*计")
_OF_WHICH = re.compile(r"\s*(?:其\s*中|#)")
_CELL = re.compile(r"共?\s*([+-]?[\d,]+(?:\.\d+)?)\s*([^\d\s]{0,4})")
#: Columns whose cells are no amounts of one whole.
_NO_SUMS = re.compile(
    r"序号|位次|排名|率|增幅|增速|增长|同比|环比|均|强度|指数|年度|年份|电话|编号"
)
_FEWEST_TERMS = 2


def table_total_findings(trees: Iterable[Document]) -> Iterator[Finding]:
    """Yield a remark on each 合计 that is not the sum of its column."""
    for tree in trees:
        for block in tree.blocks:
            if isinstance(block, Table):
                yield from _table(block)


def _table(table: Table) -> Iterator[Finding]:
    rows = [row.cells for row in table.rows if not row.is_group and row.cells]
    totals = [cells for cells in rows if _is_total(cells, _TOTAL)]
    if len(totals) != 1:
        return
    for column, head in enumerate(table.head):
        if column and not _NO_SUMS.search(plain(head)):
            finding = _column(rows, totals[0], column, plain(head).strip())
            if finding is not None:
                yield finding


def _is_total(cells: Sequence[Text], pattern: re.Pattern[str]) -> bool:
    """A row is a total by its first cell, or by its second where the first is a number."""
    return any(pattern.match(plain(cell)) for cell in cells[:2])


def _column(
    rows: Sequence[Sequence[Text]], total_row: Sequence[Text], column: int, head: str
) -> Finding | None:
    stated = _number(total_row[column])
    if stated is None:
        return None
    subtotals = _terms((cells[column] for cells in rows if _is_total(cells, _SUBTOTAL)), stated[1])
    details = _terms((cells[column] for cells in rows if _is_detail(cells)), stated[1])
    sums = [total(terms) for terms in (details, subtotals) if terms]
    if details is None or len(details) < _FEWEST_TERMS or not sums:
        return None
    if any(one.value == stated[0].value for one in sums):
        return None
    return _finding(total_row[column], stated[0], sums[0], head)


def _is_detail(cells: Sequence[Text]) -> bool:
    return not any(_is_total(cells, pattern) for pattern in (_TOTAL, _SUBTOTAL, _OF_WHICH))


def _terms(cells: Iterable[Text], unit: str) -> list[Number] | None:
    """Return the numbers of a column; ``None`` when one cell is none, or of another unit."""
    terms: list[Number] = []
    for cell in cells:
        words = plain(cell).strip()
        if words in {"", "—", "-", "/", "－", "——"}:
            continue
        number = _number(cell)
        if number is None or (number[1] and unit and number[1] != unit):
            return None
        terms.append(number[0])
    return terms


def _number(cell: Text) -> tuple[Number, str] | None:
    match = _CELL.fullmatch(plain(cell).strip())
    if match is None:
        return None
    try:
        return parse_number(match[1]), match[2]
    except NumberFormError:
        return None


def _finding(cell: Text, stated: Number, added: Number, head: str) -> Finding:
    segment = next((one for one in cell if str(stated) in one.text), cell[0])
    path = segment.origin if isinstance(segment.origin, FieldPath) else None
    message = (
        f"表格“{head}”一列合计写的是 {stated}，各行相加是 {added}，请核对；"
        "合计可以写成表达式由程序算，如 {{ 指标.名称.合计 }}"
    )
    span = None
    if segment.offset is not None:
        start = segment.offset + segment.text.index(str(stated))
        span = (start, start + len(str(stated)))
    return Finding(
        Code.WRONG_TABLE_TOTAL,
        Severity.WARNING,
        message,
        path,
        span=span,
        excerpt=str(stated),
        suggestion=str(added) if span else None,
    )
