"""Landscape pages: sections of their own, the page number where the other pages have it.

A landscape page is a sheet turned clockwise: its left edge is the lower edge of the upright
sheet. So the head of the table faces the binding on odd pages and the outer edge on even
ones, and the number stands, turned with the sheet, on the left (GB/T 9704—2012, 7.5).
"""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind, Table
from kjreport.errors import TemplateTagError
from kjreport.word.additions import Additions, Relationship
from kjreport.word.standard import PAGE_NUMBER_CHARACTERS, SIZE_4, twips_from_points
from kjreport.word.styles import StyleIds

_SECTION = re.compile(r"<w:sectPr[ >].*?</w:sectPr>", re.DOTALL)
_SIZE = re.compile(r"<w:pgSz [^>]*/>")
_MARGINS = re.compile(r"<w:pgMar [^>]*/>")
_REFERENCES = re.compile(r"<w:(?:footer|header)Reference [^>]*/>")
_KIND = re.compile(r"<w:type [^>]*/>")
_NUMBER = re.compile(r' w:(\w+)="(\d+)"')
_DOCUMENT = "word/document.xml"
_EDGE_DISTANCE = 567
"""From the paper's edge to the empty footer, in twips: clear of the text."""
_TURNED_TYPE_SHIFT = 36
"""How much nearer to the paper's edge turned type stands in its line than upright type, in
twips: measured, see tests/word/test_masthead_page.py."""
_PAGE_NUMBER_STYLE = "页码"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FOOTERS = (
    ("default", "word/footerLandscapeOdd.xml", "rIdFooterLandscapeOdd"),
    ("even", "word/footerLandscapeEven.xml", "rIdFooterLandscapeEven"),
)
#: What may stand above a landscape table on its page.
_LEADING = frozenset(
    {
        ParagraphKind.ATTACHMENT_LABEL,
        ParagraphKind.ATTACHMENT_TITLE,
        ParagraphKind.TABLE_TITLE,
        ParagraphKind.TABLE_UNIT,
    }
)


@dataclass(frozen=True, slots=True)
class Sections:
    """The upright and the landscape section of one template, and what the latter needs."""

    upright: str
    landscape: str
    additions: Additions


def landscape_blocks(document: Document) -> frozenset[int]:
    """Number the blocks that stand on landscape pages: the tables, titles above, notes below."""
    chosen: set[int] = set()
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if isinstance(block, Table) and block.is_landscape:
            chosen.add(index + 1)
            chosen.update(_neighbours(blocks, range(index - 1, -1, -1), _LEADING))
            notes = frozenset({ParagraphKind.TABLE_NOTE})
            chosen.update(_neighbours(blocks, range(index + 1, len(blocks)), notes))
    return frozenset(chosen)


def _neighbours(
    blocks: tuple[Block, ...], indices: Iterable[int], kinds: frozenset[ParagraphKind]
) -> Iterable[int]:
    for index in indices:
        block = blocks[index]
        if not (isinstance(block, Paragraph) and block.kind in kinds):
            return
        yield index + 1


def sections_of(template: bytes, styles: StyleIds) -> Sections:
    """Take the page of a template and turn it.

    Raises:
        TemplateTagError: the template has no page of its own.
    """
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        document = package.read(_DOCUMENT).decode("utf-8")
    found = _SECTION.findall(document)
    if not found or not (_SIZE.search(found[-1]) and _MARGINS.search(found[-1])):
        message = "Word 模板没有页面设置，排不了横排的表格。请用 template make 重新生成模板。"
        raise TemplateTagError(message)
    upright = _KIND.sub("", found[-1])
    margins = _numbers(_MARGINS, upright)
    return Sections(upright, _turned(upright, margins), _footers(margins, upright, styles))


def _numbers(pattern: re.Pattern[str], section: str) -> dict[str, int]:
    match = pattern.search(section)
    return {name: int(value) for name, value in _NUMBER.findall(match[0] if match else "")}


def _turned(upright: str, margins: dict[str, int]) -> str:
    size = _numbers(_SIZE, upright)
    references = "".join(
        f'<w:footerReference w:type="{kind}" r:id="{identifier}"/>'
        for kind, _, identifier in _FOOTERS
    )
    section = _REFERENCES.sub("", upright)
    section = _SIZE.sub(
        f'{references}<w:pgSz w:w="{size["h"]}" w:h="{size["w"]}" w:orient="landscape"/>', section
    )
    return _MARGINS.sub(
        f'<w:pgMar w:top="{margins["left"]}" w:right="{margins["top"]}"'
        f' w:bottom="{margins["right"]}" w:left="{margins["bottom"]}"'
        f' w:header="{_EDGE_DISTANCE}" w:footer="{_EDGE_DISTANCE}" w:gutter="0"/>',
        section,
    )


def _footers(margins: dict[str, int], upright: str, styles: StyleIds) -> Additions:
    style = styles[_PAGE_NUMBER_STYLE]
    height = _numbers(_SIZE, upright)["w"] - margins["left"] - margins["right"]
    place = (margins["footer"] + _TURNED_TYPE_SHIFT, margins["left"], height)
    indent = PAGE_NUMBER_CHARACTERS * twips_from_points(SIZE_4)
    odd = f'<w:ind w:left="0" w:right="{indent}"/><w:jc w:val="right"/>'
    even = f'<w:ind w:left="{indent}" w:right="0"/><w:jc w:val="left"/>'
    return Additions(
        parts=tuple(
            (name, _footer(style, place, aligned))
            for (_, name, _), aligned in zip(_FOOTERS, (odd, even), strict=True)
        ),
        relationships=tuple(
            Relationship(f"{_OFFICE}/footer", name.removeprefix("word/"), identifier)
            for _, name, identifier in _FOOTERS
        ),
        content_types=tuple((name, f"{_WORD}.footer+xml") for _, name, _ in _FOOTERS),
    )


def _footer(style: str, place: tuple[int, int, int], aligned: str) -> bytes:
    """Write a footer whose number stands in a narrow table on the left edge of the paper.

    The line of upright pages is as far from the lower edge as this one from the left edge.
    """
    x, y, height = place
    width = twips_from_points(SIZE_4)
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    runs = (
        f'<w:r>{hint}<w:t xml:space="preserve">— </w:t></w:r>'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{hint}<w:t>1</w:t></w:r></w:fldSimple>'
        f'<w:r>{hint}<w:t xml:space="preserve"> —</w:t></w:r>'
    )
    number = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{aligned}</w:pPr>{runs}</w:p>'
    no_margins = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    table = (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page"'
        f' w:horzAnchor="page" w:tblpX="{x}" w:tblpY="{y}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{no_margins}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr>'
        f'<w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>'
        f"{number}</w:tc></w:tr></w:tbl>"
    )
    empty = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{declaration}<w:ftr {_NAMESPACES}>{table}{empty}</w:ftr>".encode()
