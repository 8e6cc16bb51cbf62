"""Tables as found to the shape that the data asks for: one head, rows as long as it."""

from kjreport.importing.blocks import Data, RawTable
from kjreport.importing.lines import well_written
from kjreport.importing.notes import Notes


def table_data(table: RawTable, title: str, notes: Notes) -> list[Data]:
    """Return the items of a 正文 that hold the table; one column is plain paragraphs."""
    rows = [[well_written(cell) for cell in row] for row in table.rows if any(row)]
    width = max(map(len, rows), default=0)
    if width <= 1:
        return [*([title] if title else []), *(cell for row in rows for cell in row)]
    if any(len(row) < width for row in rows):
        notes.rewrite("", "", "表格有合并的格，空格已补齐", table.place)
    padded: list[list[Data]] = [[*row, *[""] * (width - len(row))] for row in rows]
    data: dict[str, Data] = {"标题": title} if title else {}
    data["表头"] = list(padded[0])
    if padded[1:]:
        data["行"] = [list(row) for row in padded[1:]]
    return [{"表格": data}]
