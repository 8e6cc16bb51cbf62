"""Writes the elements of WordprocessingML, their children in the order of the schema."""

from xml.sax.saxutils import escape, quoteattr

from kjreport.word.standard import Grid, Profile, half_points
from kjreport.word.template_formats import Indent, ParagraphFormat, RunFormat, style_id

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CHARACTERS_UNIT = 100
"""Word counts indents in 字 by hundredths."""


def element(name: str, /, *children: str, **attributes: str | int) -> str:
    """Write one element of the ``w`` namespace; attributes keep the order given."""
    written = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in attributes.items())
    content = "".join(children)
    return f"<w:{name}{written}>{content}</w:{name}>" if content else f"<w:{name}{written}/>"


def part(root: str, *children: str) -> bytes:
    """Write a whole part whose root is of the ``w`` namespace."""
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{''.join(children)}</w:{root}>".encode()


def text_run(words: str, *properties: str) -> str:
    """Write a run; Chinese quotes and dashes in it take the Chinese face."""
    hint = '<w:rFonts w:hint="eastAsia"/>'
    words = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return element("r", element("rPr", hint, *properties), words)


def paragraph(style: str, *content: str) -> str:
    """Write a paragraph of the named style."""
    return element("p", element("pPr", element("pStyle", val=style_id(style))), *content)


def fonts(face: str, latin: str) -> str:
    """Name the face of 汉字 and that of half-width digits and letters.

    Only ``ascii`` may be Western: Word counts Chinese quotes and dashes as ``hAnsi``.
    """
    return element("rFonts", ascii=latin, hAnsi=face, eastAsia=face, cs=face)


def run_properties(run: RunFormat, profile: Profile) -> str:
    """Write ``w:rPr``, or nothing where the style changes nothing."""
    children = []
    if run.typeface is not None:
        children.append(fonts(profile.face(run.typeface), profile.latin_face(run.typeface)))
    if run.is_bold:
        children.append(element("b"))
    if run.color:
        children.append(element("color", val=run.color))
    if run.spacing is not None:
        children.append(element("spacing", val=run.spacing))
    if run.size is not None:
        size = half_points(run.size)
        children += [element("sz", val=size), element("szCs", val=size)]
    if run.shade:
        children.append(element("shd", val="clear", color="auto", fill=run.shade))
    return element("rPr", *children) if children else ""


def paragraph_properties(paragraph_format: ParagraphFormat, *, ground: Grid | None = None) -> str:
    """Write ``w:pPr``, or nothing; ``ground`` adds the switches that all styles inherit."""
    children = []
    if paragraph_format.keep_next:
        children.append(element("keepNext"))
    if paragraph_format.page_break_before:
        children.append(element("pageBreakBefore"))
    children += _rule_shade_and_tab(paragraph_format)
    if ground is not None:
        children.append(_ground_switches(ground))
    if paragraph_format.line is not None:
        rule = "atLeast" if paragraph_format.line_grows else "exact"
        children.append(
            element("spacing", before=0, after=0, line=paragraph_format.line, lineRule=rule)
        )
    if paragraph_format.indent is not None:
        children.append(indentation(paragraph_format.indent))
    if paragraph_format.alignment is not None:
        children.append(element("jc", val=paragraph_format.alignment))
    if paragraph_format.outline_level is not None:
        children.append(element("outlineLvl", val=paragraph_format.outline_level))
    return element("pPr", *children) if children else ""


def _rule_shade_and_tab(paragraph_format: ParagraphFormat) -> list[str]:
    children = []
    if rule := paragraph_format.rule_below:
        below = element("bottom", val="single", sz=rule.size, space=rule.space, color=rule.color)
        children.append(element("pBdr", below))
    if paragraph_format.shade:
        children.append(element("shd", val="clear", color="auto", fill=paragraph_format.shade))
    if paragraph_format.right_tab:
        stop = element("tab", val="right", pos=paragraph_format.right_tab)
        children.append(element("tabs", stop))
    return children


def indentation(indent: Indent) -> str:
    """Write ``w:ind``."""
    sides = {"left": indent.left, "right": indent.right}
    if indent.hanging:
        return element("ind", **sides, hanging=indent.hanging)
    if indent.first_line_characters:
        sides["firstLineChars"] = indent.first_line_characters * _CHARACTERS_UNIT
    return element("ind", **sides, firstLine=indent.first_line)


def _ground_switches(grid: Grid) -> str:
    """Switch off what breaks 22 lines of 28 characters.

    Widow control makes pages of 21 lines; hanging punctuation prints outside the 版心; gaps
    around digits break the rhythm of the line; the grid must not stretch exact lines, unless
    it is what puts 28 characters on a line.
    """
    return "".join(
        element(name, val=value)
        for name, value in (
            ("widowControl", 0),
            ("kinsoku", 1),
            ("overflowPunct", 0),
            ("autoSpaceDE", 0),
            ("autoSpaceDN", 0),
            ("snapToGrid", int(grid is Grid.LINES_AND_CHARACTERS)),
        )
    )
