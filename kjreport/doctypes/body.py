"""Parts and 小节 to blocks: headings run in or alone, points, tables, duties."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.doctypes.duties import duty_words
from kjreport.doctypes.headings import number_words, run_in_words, stands_alone
from kjreport.doctypes.paragraphs import paragraph
from kjreport.doctypes.points import point_texts
from kjreport.doctypes.sentences import Sentences
from kjreport.doctypes.tables import table_blocks
from kjreport.model.habits import DutyStyle, HeadingStyle, Numbering, PointStyle
from kjreport.model.sections import BodyItem, Content, Duties, Part, Point, Section
from kjreport.text.scalars import Scalar
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

    What has no heading but holds 小节 passes its place in the numbering on to them.
    """
    number = 0
    for content in _with_promoted(contents):
        number += _is_numbered(content)
        inner = habits.within(content)
        yield from _headed(content, _Place(level, number), inner, sentences)
        yield from content_blocks(content.sections, level + 1, inner, sentences)


def body_blocks(items: Iterable[BodyItem], habits: Habits, sentences: Sentences) -> list[Block]:
    """Return the blocks of a 正文: paragraphs, points and tables in the order given."""
    return [block for item in items for block in _item_blocks(item, habits, sentences)]


@dataclass(frozen=True, slots=True)
class _Place:
    level: int
    number: int


def _with_promoted(contents: Iterable[Content]) -> Iterator[Content]:
    for content in contents:
        if content.title is None and content.sections:
            yield content.model_copy(update={"sections": (), "numbering": Numbering.NONE})
            yield from content.sections
        else:
            yield content


def _is_numbered(content: Content) -> bool:
    """A 小节 without a heading is still numbered; a part without one is plain text."""
    has_place = content.title is not None or isinstance(content, Section)
    return has_place and content.numbering is None


def _headed(
    content: Content, place: _Place, habits: Habits, sentences: Sentences
) -> Iterator[Block]:
    flow = _flow(content, habits, sentences)
    number = number_words(place.level, place.number) if _is_numbered(content) else ()
    runs_in = bool(flow) and _is_body(flow[0])
    if content.title is None:
        prefix, runs_in = number, runs_in or bool(number)
    elif runs_in and not stands_alone(content, place.level, habits.heading_style):
        prefix = (*number, *run_in_words(content.title, sentences))
    else:
        heading = (*number, *sentences.heading(content.title))
        yield paragraph(ParagraphKind.HEADING, heading, place.level)
        prefix = ()
    yield from _run_in(prefix, flow, place.level)


def _run_in(prefix: Text, flow: list[Block], level: int) -> Iterator[Block]:
    if not prefix:
        yield from flow
        return
    first = flow[0] if flow else None
    rest = flow[1:] if _is_body(first) else flow
    words = first.content if isinstance(first, Paragraph) and _is_body(first) else ()
    yield paragraph(ParagraphKind.RUN_IN, (*prefix, *words), level)
    yield from rest


def _is_body(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.kind is ParagraphKind.BODY


def _flow(content: Content, habits: Habits, sentences: Sentences) -> list[Block]:
    flow = [paragraph(ParagraphKind.BODY, sentences.text(text)) for text in _preface(content)]
    blocks = [*flow, *body_blocks(content.body, habits, sentences)]
    blocks = _with_points(blocks, content.points, habits, sentences)
    return _with_duties(blocks, content, habits.duty_style, sentences)


def _preface(content: Content) -> tuple[Scalar, ...]:
    return content.preface if isinstance(content, Part) else ()


def _item_blocks(item: BodyItem, habits: Habits, sentences: Sentences) -> list[Block]:
    own = replace(habits, point_style=item.point_style or habits.point_style)
    text = sentences.text(item.text)
    blocks: list[Block] = [paragraph(ParagraphKind.BODY, text)] if text else []
    blocks = _with_points(blocks, item.points, own, sentences)
    if item.table is not None:
        blocks.extend(table_blocks(item.table, sentences))
    return _with_duties(blocks, item, habits.duty_style, sentences)


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
