"""Writes document.xml of the template: the loop over the tree, one paragraph per style.

The tags are docxtpl's. Whoever opens the template in Word sees each kind of paragraph in its
own looks, with its condition in small grey type above; the tags' own paragraphs vanish when
the template is filled.
"""

from math import floor

from kjreport.word.standard import SIZE_3, TWIPS_PER_POINT, Grid, Profile, twips_from_points
from kjreport.word.style_names import BLANK_LINE, KIND_BY_STYLE
from kjreport.word.template_xml import element, paragraph, part, text_run

BLOCK = "整块"
_NOTE = "灰色小字是标签，请勿改动；各段的字体、字号、行距、缩进请在“样式”中修改。"
_NO_OUTER_SPACE = 0
_GRID_UNITS_PER_TWIP = 4096 / TWIPS_PER_POINT
"""Word counts the spacing of the grid in 1/4096 pt."""


def looped_styles() -> tuple[str, ...]:
    """Name the paragraph styles that the loop writes, in document order."""
    return (*KIND_BY_STYLE, BLANK_LINE)


def write_document(profile: Profile) -> bytes:
    """Write document.xml: the loop, then the section."""
    return part("document", element("body", *_loop(), _section(profile)))


def _loop() -> tuple[str, ...]:
    branches: list[str] = []
    for name in looped_styles():
        branches += [_condition(name, first=not branches), paragraph(name, _words())]
    return (
        _tag(f"{{#p {_NOTE} #}}"),
        _tag("{%p for 块 in 全文 %}"),
        *branches,
        _condition(BLOCK, first=False),
        _tag("{{p 块.内容 }}"),
        _tag("{%p endif %}"),
        _tag("{%p endfor %}"),
    )


def _condition(name: str, *, first: bool) -> str:
    return _tag(f'{{%p {"if" if first else "elif"} 块.类 == "{name}" %}}')


def _words() -> str:
    return text_run("{{r 块.文字 }}")


def _tag(tag: str) -> str:
    """Write a tag's paragraph; its small grey type goes when the template is filled."""
    small = (element("color", val="808080"), element("spacing", val=0), element("sz", val=18))
    close = element("spacing", before=0, after=0, line=240, lineRule="auto")
    return element("p", element("pPr", close), text_run(tag, *small))


def _section(profile: Profile) -> str:
    """Write the page: margins of 5.2.1, and the grid."""
    page = profile.page
    return element(
        "sectPr",
        '<w:footerReference w:type="default" r:id="rIdFooterOdd"/>',
        '<w:footerReference w:type="even" r:id="rIdFooterEven"/>',
        element("pgSz", w=page.paper_width, h=page.paper_height),
        element(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.footer,
            footer=page.footer,
            gutter=_NO_OUTER_SPACE,
        ),
        element("cols", space=425),
        _grid(profile),
    )


def _grid(profile: Profile) -> str:
    """Write the grid: of lines only, unless an office wants to see 22 × 28 in the dialogue.

    A grid of characters gives each 汉字 two cells in LibreOffice. The pitch must fill the
    版心, because the height of the text is rounded to whole cells.
    """
    page = profile.page
    if profile.grid is Grid.LINES:
        return element("docGrid", type="lines", linePitch=page.grid_pitch)
    wider = page.text_width / page.characters - twips_from_points(SIZE_3)
    # Rounded down so that the last character stays on the line.
    spacing = floor(wider * _GRID_UNITS_PER_TWIP)
    return element("docGrid", type="linesAndChars", linePitch=page.grid_pitch, charSpace=spacing)
