"""Word comments that say where a figure comes from, each on the very words that it is about."""

from itertools import groupby
from typing import Protocol

from kjreport.doctree.nodes import Chart, Paragraph
from kjreport.errors import TemplateTagError
from kjreport.text.segments import Segment
from kjreport.word.additions import NO_ADDITIONS, Additions, Relationship
from kjreport.word.runs import RunWriter, escaped
from kjreport.word.styles import StyleIds


class Notes(Protocol):
    """The words of comments, ``""`` for none; line breaks part their paragraphs."""

    def note(self, segment: Segment, /) -> str:
        """Return what there is to say about a stretch of text."""

    def chart_note(self, chart: Chart, /) -> str:
        """Return what there is to say about a chart."""


AUTHOR = "数据来源"
_INITIALS = "源"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
#: Comments have no style of their own in our templates: those of the text are far too large.
_SMALL = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:spacing w:val="0"/><w:sz w:val="18"/></w:rPr>'
_CLOSE_LINES = '<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>'


class CommentingRunWriter(RunWriter):
    """Writes runs with comments; what one expression gave has one comment."""

    def __init__(self, styles: StyleIds, notes: Notes) -> None:
        super().__init__(styles)
        self._notes = notes
        self._written: list[str] = []

    def paragraph_runs(self, paragraph: Paragraph) -> str:
        """Write the runs of a paragraph and the marks of the comments around them."""
        pairs = zip(paragraph.content, self.runs(paragraph), strict=True)
        pieces: list[str] = []
        for _, group in groupby(pairs, lambda pair: (pair[0].expression, pair[0].origin)):
            segments, runs = zip(*group, strict=True)
            pieces.append(self._commented("".join(runs), self._notes.note(segments[0])))
        return "".join(pieces)

    def chart_run(self, chart: Chart, run: str) -> str:
        """Put the marks of a comment around the run that shows a chart."""
        return self._commented(run, self._notes.chart_note(chart))

    def comments(self, document_name: str, relationships: str) -> Additions:
        """Return the part of the comments written so far; ``document_name`` refers to it.

        Raises:
            TemplateTagError: the template has comments of its own, and Word knows one such part.
        """
        if not self._written:
            return NO_ADDITIONS
        if f"{_OFFICE}/comments" in relationships:
            message = "Word 模板里有批注，做不了“数据来源”稿。请在 Word 中删去模板的批注再试。"
            raise TemplateTagError(message)
        name = f"{document_name.rpartition('/')[0]}/comments.xml"
        written = "".join(map(_comment, range(len(self._written)), self._written))
        part = f'{_DECLARATION}<w:comments xmlns:w="{_MAIN}">{written}</w:comments>'
        return Additions(
            ((name, part.encode()),),
            (Relationship(f"{_OFFICE}/comments", "comments.xml", "rIdComments"),),
            ((name, _KIND),),
        )

    def _commented(self, runs: str, note: str) -> str:
        if not note:
            return runs
        number = len(self._written)
        self._written.append(note)
        return (
            f'<w:commentRangeStart w:id="{number}"/>{runs}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )


def _comment(number: int, note: str) -> str:
    lines = "".join(
        f"<w:p>{_CLOSE_LINES}<w:r>{_SMALL}"
        f'<w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>'
        for line in note.split("\n")
    )
    return (
        f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{_INITIALS}">{lines}'
        "</w:comment>"
    )
