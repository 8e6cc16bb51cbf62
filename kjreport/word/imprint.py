"""版记 as block XML (GB/T 9704—2012, 7.4): a table at the foot of the last page.

It is placed from the edge of the paper sideways: LibreOffice lets a table of the full width
of the text float only so.
"""

from collections.abc import Sequence

from kjreport.doctree.nodes import Imprint
from kjreport.text.segments import Text
from kjreport.word import style_names as names
from kjreport.word.runs import RunWriter, bookmarked
from kjreport.word.signature import paragraph_xml
from kjreport.word.styles import StyleIds

#: 7.4.1: the first and the last line 0.35 mm, those between 0.25 mm; in eighths of a point.
OUTER_RULE, INNER_RULE = 8, 6
_DATE_SHARE = 0.4
"""Custom: the share of the line that the 印发日期 has."""
_ROW_OPEN = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"

_Lines = list[tuple[str, str]]
"""Style id and runs of each paragraph."""


def imprint_xml(block: Imprint, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write a 版记 and the unseen paragraph that holds it to its page.

    Its last line is the lower edge of the 版心, wherever the text ends (7.4.1).
    """
    lists = _paragraphs(
        (
            (names.IMPRINT_RECIPIENTS_STYLE, block.recipients),
            (names.IMPRINT_COPIES_STYLE, block.copies),
        ),
        styles,
        writer,
    )
    lists = [(style, runs) for style, runs in lists if runs]
    pair = ((names.IMPRINT_OFFICE_STYLE, block.office), (names.IMPRINT_DATE_STYLE, block.date))
    last = _paragraphs(pair, styles, writer) if block.office or block.date else []
    if first := lists or last:
        style, runs = first[0]
        first[0] = (style, bookmarked(runs, anchor))
    date = round(styles.page.text_width * _DATE_SHARE)
    widths = (styles.page.text_width - date, date)
    rows = [row(lines, widths) for row, lines in ((_list_row, lists), (_pair_row, last)) if lines]
    unseen = paragraph_xml(styles[names.UNSEEN_STYLE], "")
    # The first keeps a table of the text apart from this one.
    return f"{unseen}{_table(rows, widths, styles.page.left)}{unseen}"


def _paragraphs(texts: Sequence[tuple[str, Text]], styles: StyleIds, writer: RunWriter) -> _Lines:
    return [(styles[style], writer.text_runs(text) if text else "") for style, text in texts]


def _list_row(lines: _Lines, widths: tuple[int, int]) -> str:
    """No line stands between 主送 and 抄送 (7.4.2)."""
    content = "".join(paragraph_xml(style, runs) for style, runs in lines)
    size = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="2"/>'
    return f"{_ROW_OPEN}<w:tc><w:tcPr>{size}</w:tcPr>{content}</w:tc></w:tr>"


def _pair_row(lines: _Lines, widths: tuple[int, int]) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph_xml(style, runs)}</w:tc>"
        for width, (style, runs) in zip(widths, lines, strict=True)
    )
    return f"{_ROW_OPEN}{cells}</w:tr>"


def _table(rows: Sequence[str], widths: tuple[int, int], left: int) -> str:
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
        for side, size in (("top", OUTER_RULE), ("bottom", OUTER_RULE), ("insideH", INNER_RULE))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    no_margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin"'
        f' w:horzAnchor="page" w:tblpX="{left}" w:tblpYSpec="bottom"/>'
        f'<w:tblOverlap w:val="never"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{no_margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
