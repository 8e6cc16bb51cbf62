"""Every row of a table has as many cells as 表头."""

from collections.abc import Iterator, Mapping
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.location import FieldPath
from kjreport.text.scalars import Scalar

_NOTHING = '""'


def table_findings(path: FieldPath, table: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield a remark per wrong row, or one on 表头 where all rows agree against it."""
    head = table.get("表头")
    rows = tuple(_rows(path, table))
    if not isinstance(head, list) or not head:
        return
    wrong = [(row, cells) for row, cells in rows if len(cells) != len(head)]
    counts = {len(cells) for _, cells in rows}
    if len(rows) > 1 and len(wrong) == len(rows) and len(counts) == 1:
        message = f"表头有{len(head)}格，下面各行却都是{counts.pop()}格，请核对表头。"
        yield Finding(Code.TABLE_CELLS, Severity.ERROR, message, path / "表头", on_key=True)
        return
    for row, cells in wrong:
        message = (
            f"这一行有{len(cells)}格，表头有{len(head)}格，应当一样多。{_hint(cells, len(head))}"
        )
        yield Finding(Code.TABLE_CELLS, Severity.ERROR, message, row)


def _rows(path: FieldPath, table: Mapping[str, Any]) -> Iterator[tuple[FieldPath, list[Any]]]:
    yield from _listed(path / "行", table.get("行"))
    groups = table.get("分组行")
    for index, group in enumerate(groups if isinstance(groups, list) else ()):
        if isinstance(group, Mapping):
            yield from _listed(path / "分组行" / index / "行", group.get("行"))


def _listed(path: FieldPath, rows: object) -> Iterator[tuple[FieldPath, list[Any]]]:
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, list):
            yield path / index, row


def _hint(cells: list[Any], width: int) -> str:
    if any(isinstance(cell, Scalar) and "，" in cell.text for cell in cells):
        return "格与格之间要用半角逗号“, ”，不用“，”。"
    if len(cells) > width:
        return "请删去多出来的格；一格里有半角逗号的，请给那一格加上引号。"
    words = [cell.text if isinstance(cell, Scalar) else _NOTHING for cell in cells]
    row = ", ".join([*words, *[_NOTHING] * (width - len(cells))])
    return f"空着的一格写两个半角双引号，放在它该在的位置，例如：[{row}]"
