"""Text to run XML: one run per segment, the role in a character style."""

import re
from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from kjreport.doctree.nodes import Chart, Paragraph, ParagraphKind
from kjreport.text.characters import without_forbidden
from kjreport.text.segments import Role, Text
from kjreport.word.style_names import character_styles
from kjreport.word.styles import StyleIds

_NEEDS_CARE = re.compile("[&<>_\n\t\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: docxtpl reads {_{ and its like as escaped braces; a character reference keeps them apart.
_ESCAPED_BRACE = re.compile("(?<=[{}%])_(?=[{}%])")
_OPEN_TEXT = '<w:t xml:space="preserve">'
_BREAKS = {"\n": f"</w:t><w:br/>{_OPEN_TEXT}", "\t": f"</w:t><w:tab/>{_OPEN_TEXT}"}

RUN_CLOSE = "</w:t></w:r>"
#: The run of a segment without character style.
PLAIN_RUN_OPEN = f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{_OPEN_TEXT}'


def needs_care(text: str) -> bool:
    """Tell whether ``text`` holds anything that cannot stand in XML as it is."""
    is_ordinary = text.isprintable() and not any(map(text.__contains__, "&<>_"))
    return not is_ordinary and _NEEDS_CARE.search(text) is not None


def escaped(text: str) -> str:
    r"""Write ``text`` as the content of ``<w:t>``; ``\n`` and ``\t`` become elements.

    Characters that XML forbids are left out: whoever read the data has reported them.
    """
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or "_" in text):
        return text
    return _with_care(text)


def _with_care(text: str) -> str:
    text = without_forbidden(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _ESCAPED_BRACE.sub("&#95;", text)
    for character, element in _BREAKS.items():
        text = text.replace(character, element)
    return text


class WordXml(Markup):
    r"""Finished XML of ours: escaped, and without any of the ``\n \t \a \f`` that docxtpl reads."""


#: Marks XML as finished; ``Markup`` itself would look at it first.
word_xml: Callable[[str], WordXml] = partial(str.__new__, WordXml)


class RunWriter:
    """Writes runs with the style ids of one template."""

    def __init__(self, styles: StyleIds) -> None:
        self.styles = styles
        self._opened: dict[tuple[int, tuple[Role, ...]], tuple[str, ...]] = {}

    def paragraph_runs(self, paragraph: Paragraph) -> str:
        """Write the runs of a paragraph, without the paragraph itself."""
        return "".join(self.runs(paragraph))

    def runs(self, paragraph: Paragraph) -> list[str]:
        """Write a run for each stretch of a paragraph."""
        content = paragraph.content
        # The roles in their order decide the styles, and few orders occur in a document.
        order = (paragraph.level, tuple([segment.role for segment in content]))
        opened = self._opened.get(order)
        if opened is None:
            opened = tuple(map(self._open, character_styles(paragraph)))
            self._opened[order] = opened
        return [
            f"{run_open}{escaped(segment.text)}{RUN_CLOSE}"
            for run_open, segment in zip(opened, content, strict=True)
        ]

    def chart_run(self, _chart: Chart, run: str) -> str:
        """Write the run that shows a chart."""
        return run

    def text_runs(self, text: Text) -> str:
        """Write text that stands outside a paragraph of text: a cell, a signature."""
        if len(text) == 1 and text[0].role is Role.LITERAL:
            return f"{PLAIN_RUN_OPEN}{escaped(text[0].text)}{RUN_CLOSE}"
        return self.paragraph_runs(Paragraph(ParagraphKind.BODY, text))

    def _open(self, style: str) -> str:
        if not style:
            return PLAIN_RUN_OPEN
        named = f'<w:rPr><w:rStyle w:val="{self.styles[style]}"/>'
        return PLAIN_RUN_OPEN.replace("<w:rPr>", named)


def bookmarked(runs: str, number: int) -> str:
    """Put runs into the hidden bookmark of the block with this number; 0 means none."""
    if not number:
        return runs
    # Word numbers its own bookmarks from 0; ours stay clear of those in a template.
    identifier = 100_000 + number
    return (
        f'<w:bookmarkStart w:id="{identifier}" w:name="{bookmark_name(number)}"/>'
        f'{runs}<w:bookmarkEnd w:id="{identifier}"/>'
    )


def bookmark_name(number: int) -> str:
    """Name the bookmark of the block with this number, counted from 1."""
    return f"_kj{number:04d}"
