"""Writes the footers: the page number, on the outer side of each page (GB/T 9704—2012, 7.5)."""

from kjreport.word.standard import PAGE_NUMBER_CHARACTERS, SIZE_4, twips_from_points
from kjreport.word.template_formats import PAGE_NUMBER_STYLE, Indent, style_id
from kjreport.word.template_xml import element, indentation, part, text_run


def write_odd_footer() -> bytes:
    """Write the footer of odd pages: 居右空一字, as the style has it."""
    return _footer()


def write_even_footer() -> bytes:
    """Write the footer of even pages: 居左空一字."""
    left = PAGE_NUMBER_CHARACTERS * twips_from_points(SIZE_4)
    return _footer(indentation(Indent(left=left)), element("jc", val="left"))


def _footer(*placement: str) -> bytes:
    style = element("pStyle", val=style_id(PAGE_NUMBER_STYLE))
    number = element("fldSimple", text_run("1"), instr=" PAGE ")
    content = (text_run("— "), number, text_run(" —"))
    return part("ftr", element("p", element("pPr", style, *placement), *content))
