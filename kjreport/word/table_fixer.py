"""Sets how wide a table is: its columns and cells keep their shares."""

from lxml import etree

from kjreport.word.inspector_package import Element, W, twips


def set_table_width(table: Element, width: int) -> None:
    """Set a table's width in twips, and everything in it that says how wide a part is."""
    properties = table.find(f"{W}tblPr")
    grid = table.find(f"{W}tblGrid")
    columns = [] if grid is None else list(grid)
    widths = [twips(column.get(f"{W}w")) for column in columns]
    if properties is None or not sum(widths):
        return
    share = width / sum(widths)
    for column, own in zip(columns, widths, strict=True):
        column.set(f"{W}w", str(int(own * share)))
    for cell in table.iterfind(f"{W}tr/{W}tc/{W}tcPr/{W}tcW"):
        if cell.get(f"{W}type", "dxa") == "dxa":
            cell.set(f"{W}w", str(int(twips(cell.get(f"{W}w")) * share)))
    _set(properties, width)


def _set(properties: Element, width: int) -> None:
    """A table that begins left of the text is drawn back into it."""
    indent = properties.find(f"{W}tblInd")
    if indent is not None:
        properties.remove(indent)
    given = properties.find(f"{W}tblW")
    if given is None:
        style = properties.find(f"{W}tblStyle")
        given = etree.Element(f"{W}tblW")
        properties.insert(0 if style is None else 1, given)
    given.set(f"{W}w", str(width))
    given.set(f"{W}type", "dxa")
