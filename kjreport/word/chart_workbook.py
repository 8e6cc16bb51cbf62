"""The workbook inside a chart: what Word and WPS open under "edit data".

Written by hand: the packages at hand write no workbooks, one sheet needs four small parts, and
the same chart must give the same bytes.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kjreport.doctree.nodes import Chart
from kjreport.text.segments import plain
from kjreport.word.package import pack
from kjreport.word.runs import escaped

SHEET = "Sheet1"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LETTERS = 26

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SPREADSHEET}.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml"'
    f' ContentType="{_SPREADSHEET}.worksheet+xml"/></Types>'
)
_ROOT = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_WORKBOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_SHEETS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)


def workbook(chart: Chart) -> bytes:
    """Write categories down column A, one series in each column after it."""
    rows = "".join(
        f'<row r="{number}">{"".join(_cells(row, number))}</row>'
        for number, row in enumerate(_rows(chart), start=1)
    )
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    parts = (
        ("[Content_Types].xml", _TYPES),
        ("_rels/.rels", _ROOT),
        ("xl/workbook.xml", _WORKBOOK),
        ("xl/_rels/workbook.xml.rels", _SHEETS),
        ("xl/worksheets/sheet1.xml", sheet),
    )
    return pack((name, f"{_DECLARATION}{xml}".encode()) for name, xml in parts)


def column_name(number: int) -> str:
    """Name a column as Excel does: 1 is A, 27 is AA."""
    name = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name


def _rows(chart: Chart) -> Iterator[Sequence[str | Decimal | None]]:
    yield (plain(chart.unit), *(plain(one.name) for one in chart.series))
    for index, category in enumerate(chart.categories):
        yield (plain(category), *(one.values[index] for one in chart.series))


def _cells(row: Sequence[str | Decimal | None], number: int) -> Iterator[str]:
    for column, value in enumerate(row, start=1):
        place = f"{column_name(column)}{number}"
        if isinstance(value, Decimal):
            yield f'<c r="{place}"><v>{value:f}</v></c>'
        elif value:
            words = f'<t xml:space="preserve">{escaped(value)}</t>'
            yield f'<c r="{place}" t="inlineStr"><is>{words}</is></c>'
