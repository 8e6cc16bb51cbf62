"""Parts and 小节 to blocks: headings run in or alone, points, tables, duties."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.doctypes.charts import chart_blocks
from kjreport.doctypes.duties import duty_words
from kjreport.doctypes.headings import number_words, run_in_words, stands_alone
from kjreport.doctypes.paragraphs import paragraph, text_paragraphs
from kjreport.doctypes.pictures import picture_blocks
from kjreport.doctypes.points import point_texts
from kjreport.doctypes.sentences import Sentences
from kjreport.doctypes.tables import table_blocks
from kjreport.model.habits import DutyStyle, HeadingStyle, Numbering, PointStyle
from kjreport.model.sections import BodyItem, Content, Duties, Part, Point, Section
from kjreport.text.segments import Text

#: Paragraphs that more words may be run into.
_OPEN_KINDS = (ParagraphKind.BODY, ParagraphKind.POINT)


@dataclass(frozen=True, slots=True)
class Habits:
    """What a document or a part passes down to the 小节 below it."""

    heading_style: HeadingStyle | None = None
    point_style: PointStyle = PointStyle.ORDINAL
    duty_style: DutyStyle = DutyStyle.BRACKETED

    def within(self, content: Content) -> "Habits":
        """Return the habits that hold inside ``content``."""
        return Habits(
            self.heading_style,
            content.point_style or self.point_style,
            content.duty_style or self.duty_style,
        )


def content_blocks(
    contents: Iterable[Content], level: int, habits: Habits, sentences: Sentences
) -> Iterator[Block]:
    """Yield the blocks of siblings at one level, numbered in order.

    What has no heading but holds 小节 gives them its place: they are numbered as siblings.
    """
    number = 0
    for content, inner in _siblings(contents, habits):
        flow = _flow(content, inner, sentences)
        is_numbered = _takes_number(content, flow)
        number += is_numbered
        place = _Place(level, number if is_numbered else None, habits.heading_style)
        yield from _headed(content, place, flow, sentences)
        yield from content_blocks(content.sections, level + 1, inner, sentences)


def body_blocks(items: Iterable[BodyItem], habits: Habits, sentences: Sentences) -> list[Block]:
    """Return the blocks of a 正文: paragraphs, points and tables in the order given.

    Points run into the paragraph before them, whether it is of the same item or not.
    """
    return _with_items([], items, habits, sentences)


def _with_items(
    blocks: list[Block], items: Iterable[BodyItem], habits: Habits, sentences: Sentences
) -> list[Block]:
    blocks = list(blocks)
    for item in items:
        own = replace(habits, point_style=item.point_style or habits.point_style)
        blocks.extend(text_paragraphs(sentences.text(item.text)))
        blocks = _with_points(blocks, item.points, own, sentences)
        if item.table is not None:
            blocks.extend(table_blocks(item.table, sentences))
        if item.chart is not None:
            blocks.extend(chart_blocks(item.chart, sentences))
        blocks.extend(picture_blocks(item.pictures, sentences))
        blocks = _with_duties(blocks, item, habits.duty_style, sentences)
    return blocks


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a content stands; ``number`` is ``None`` when it is not numbered."""

    level: int
    number: int | None
    heading_style: HeadingStyle | None
    """The style that the document chose."""


def _siblings(contents: Iterable[Content], habits: Habits) -> Iterator[tuple[Content, Habits]]:
    """Yield what is numbered together, with its habits."""
    for content in contents:
        inner = habits.within(content)
        if content.title is None and content.sections:
            unnumbered = {"sections": (), "numbering": Numbering.NONE}
            yield content.model_copy(update=unnumbered), inner
            yield from _siblings(content.sections, inner)
        else:
            yield content, inner


def _takes_number(content: Content, flow: list[Block]) -> bool:
    """A 小节 without a heading is numbered if text follows; a part without one is plain text."""
    runs_into_text = isinstance(content, Section) and _begins_with_text(flow)
    return content.numbering is None and (content.title is not None or runs_into_text)


def _headed(
    content: Content, place: _Place, flow: list[Block], sentences: Sentences
) -> Iterator[Block]:
    number = () if place.number is None else number_words(place.level, place.number)
    alone = stands_alone(content, place.level, place.heading_style)
    if content.title is not None and (alone or not _begins_with_text(flow)):
        heading = (*number, *sentences.heading(content.title))
        yield paragraph(ParagraphKind.HEADING, heading, place.level)
        yield from flow
        return
    lead = (*number, *run_in_words(content.title, sentences))
    match flow:
        case [Paragraph(content=words), *rest] if lead:
            yield paragraph(ParagraphKind.RUN_IN, (*lead, *words), place.level)
            yield from rest
        case _:
            yield from flow


def _begins_with_text(flow: list[Block]) -> bool:
    first = flow[0] if flow else None
    return isinstance(first, Paragraph) and first.kind is ParagraphKind.BODY


def _flow(content: Content, habits: Habits, sentences: Sentences) -> list[Block]:
    """Return what stands under a heading, down to the first 小节."""
    preface = content.preface if isinstance(content, Part) else ()
    blocks = [block for text in preface for block in text_paragraphs(sentences.text(text))]
    blocks = _with_items(blocks, content.body, habits, sentences)
    blocks = _with_points(blocks, content.points, habits, sentences)
    blocks = _with_duties(blocks, content, habits.duty_style, sentences)
    return [*blocks, *picture_blocks(content.pictures, sentences)]


def _with_points(
    blocks: list[Block], points: tuple[Point, ...], habits: Habits, sentences: Sentences
) -> list[Block]:
    texts = point_texts(points, habits.point_style, habits.duty_style, sentences)
    if habits.point_style is PointStyle.OWN_PARAGRAPH:
        return [*blocks, *(paragraph(ParagraphKind.POINT, text) for text in texts)]
    return _continued(blocks, tuple(segment for text in texts for segment in text))


def _with_duties(
    blocks: list[Block], duties: Duties, style: DutyStyle, sentences: Sentences
) -> list[Block]:
    words = duty_words(duties, style, sentences)
    if words and style is DutyStyle.OWN_LINE:
        return [*blocks, paragraph(ParagraphKind.RESPONSIBILITY, words)]
    return _continued(blocks, words)


def _continued(blocks: list[Block], words: Text) -> list[Block]:
    """Run ``words`` into the last paragraph, or let them be one."""
    if not words:
        return blocks
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.kind in _OPEN_KINDS:
        return [*blocks[:-1], paragraph(last.kind, (*last.content, *words))]
    return [*blocks, paragraph(ParagraphKind.BODY, words)]
