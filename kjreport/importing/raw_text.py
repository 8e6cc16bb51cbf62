"""The plain reading of a text file, for checking: every line as found, nothing set right."""

from kjreport.doctree.layout import LayoutFacts, ParagraphFacts, ParagraphLook, RunFacts, TypeFacts
from kjreport.source.files import SourceText

_LOOK = ParagraphLook()
_TYPE = TypeFacts()


def raw_layout(source: SourceText) -> LayoutFacts:
    """Return one paragraph without looks per line; the paragraph's number is the line's."""
    return LayoutFacts((), tuple(_paragraph(*one) for one in enumerate(source.lines, start=1)))


def _paragraph(number: int, line: str) -> ParagraphFacts:
    runs = (RunFacts(line, _TYPE),) if line else ()
    return ParagraphFacts(number, 1, _LOOK, runs)
