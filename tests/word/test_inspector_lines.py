"""Lines along paragraphs, around rows and drawn beside the text."""

import pytest

from kjreport.doctree.layout import DrawnLine, RuleFacts
from tests.word.test_inspector import _inspected, _style, _styles

_RED = 'w:val="single" w:sz="12" w:space="4" w:color="FF0000"'
_THICK, _THIN = (f'w:val="single" w:sz="{size}" w:space="0" w:color="auto"' for size in (8, 6))
_CELL = "<w:tc>{}<w:p/></w:tc>"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def test_lines_of_a_paragraph_come_from_its_style_and_from_itself() -> None:
    style = _style("a", f"<w:pPr><w:pBdr><w:bottom {_RED}/></w:pBdr></w:pPr>")
    own = '<w:pBdr><w:top w:val="double" w:sz="4"/><w:bottom w:val="nil"/></w:pBdr>'
    facts = _inspected(
        '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="a"/>{own}</w:pPr></w:p>',
        styles=_styles(style),
    )
    first, second = (one.look for one in facts.paragraphs)
    assert (first.rule_above, first.rule_below) == (None, RuleFacts(1.5, "FF0000", 4.0))
    assert (second.rule_above, second.rule_below) == (RuleFacts(0.5, form="double"), None)


def test_lines_of_a_table_come_from_its_style_itself_and_its_cells() -> None:
    style = _style(
        "t", f"<w:tblPr><w:tblBorders><w:top {_THIN}/></w:tblBorders></w:tblPr>", kind="table"
    )
    borders = f"<w:tblBorders><w:bottom {_THICK}/><w:insideH {_THIN}/></w:tblBorders>"
    cell = f"<w:tcPr><w:tcBorders><w:bottom {_RED}/></w:tcBorders></w:tcPr>"
    rows = "".join(f"<w:tr>{_CELL.format(one)}</w:tr>" for one in ("", cell, ""))
    facts = _inspected(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="t"/>{borders}</w:tblPr>{rows}</w:tbl><w:p/>',
        styles=_styles(style),
    )
    (table,) = facts.tables
    thin, thick = RuleFacts(0.75), RuleFacts(1.0)
    assert table.rules == (thin, thin, RuleFacts(1.5, "FF0000", 4.0), thick)
    assert (table.first_paragraph, table.last_paragraph) == (1, 3)


def test_the_lines_of_a_long_table_are_not_told_apart() -> None:
    rows = f"<w:tr>{_CELL.format('')}</w:tr>" * 21
    (table,) = _inspected(f"<w:tbl><w:tblPr/>{rows}</w:tbl>").tables
    assert table.rules == ()


@pytest.mark.parametrize(
    ("place", "is_at_foot", "is_floating"),
    [
        ("", False, False),
        ('<w:tblpPr w:vertAnchor="margin" w:tblpYSpec="bottom"/>', True, True),
        ('<w:tblpPr w:vertAnchor="text" w:tblpY="200"/>', False, True),
    ],
)
def test_a_table_may_be_held_to_the_foot_of_the_page(
    place: str,
    is_at_foot: bool,  # noqa: FBT001 - cases
    is_floating: bool,  # noqa: FBT001 - as above
) -> None:
    margins = '<w:tblCellMar><w:left w:w="57" w:type="dxa"/></w:tblCellMar>'
    row = f"<w:tr>{_CELL.format('')}</w:tr>"
    (table,) = _inspected(
        f'<w:tbl><w:tblPr>{place}<w:jc w:val="center"/>{margins}</w:tblPr>{row}</w:tbl>'
    ).tables
    assert (table.is_at_foot, table.is_floating) == (is_at_foot, is_floating)
    assert (table.cell_margin, table.alignment) == (57, "center")


def test_what_a_table_inside_another_says_is_not_the_other_ones() -> None:
    borders = f"<w:tblPr><w:tblBorders><w:top {_RED}/></w:tblBorders></w:tblPr>"
    inner = f"<w:tbl>{borders}<w:tr>{_CELL.format('')}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tblPr/><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    (table,) = _inspected(outer).tables
    assert table.rules == (None, None)


def _drawn(cx: int, cy: int, geometry: str = "line") -> str:
    outline = '<a:ln w="19050"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln>'
    return (
        f'<w:p><w:r><w:drawing><wp:anchor xmlns:wp="{_WP}" xmlns:a="{_A}">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><a:prstGeom prst="{geometry}"/>{outline}'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def test_a_level_line_that_is_drawn_is_measured() -> None:
    facts = _inspected(f"<w:p/>{_drawn(5616000, 0)}")
    assert facts.drawn_lines == (DrawnLine(2, 8844, 1.5, "FF0000"),)


@pytest.mark.parametrize(
    "drawing", [_drawn(5616000, 5616000), _drawn(5616000, 0, "rect"), "<w:p/>"]
)
def test_other_shapes_are_no_lines(drawing: str) -> None:
    assert _inspected(drawing).drawn_lines == ()


def test_characters_may_be_narrowed() -> None:
    runs = '<w:r><w:rPr><w:w w:val="66"/></w:rPr><w:t>文件</w:t></w:r><w:r><w:t>号</w:t></w:r>'
    (paragraph,) = _inspected(f"<w:p>{runs}</w:p>").paragraphs
    assert [run.type.scale for run in paragraph.runs] == [66, 100]
