"""任务分解表: one row for each task of the text that somebody answers for.

The rows come from the same records as the text, so that the two cannot differ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kjreport.doctree.nodes import Row, Table
from kjreport.doctypes.duties import unit_words
from kjreport.doctypes.sentences import Sentences
from kjreport.location import FieldPath
from kjreport.model.sections import BodyItem, Content, Duties, Point
from kjreport.text.segments import Text, cut, label, plain

_HEAD = ("序号", "重点任务", "具体举措", "牵头单位", "责任单位", "完成时限")
#: Custom: so many columns need a landscape page.
_LANDSCAPE_FROM = 6
#: Columns that may be left out when no row has anything in them.
_OPTIONAL = frozenset({"具体举措", "牵头单位", "责任单位", "完成时限"})
_TASK_LEVEL = 2
"""（一） names the task; what lies deeper is one of its measures."""


@dataclass(frozen=True, slots=True)
class _Task:
    title: Text
    measure: Text
    duties: Duties


def task_table(contents: Iterable[Content], origin: FieldPath, sentences: Sentences) -> Table:
    """Make the table of all tasks below ``contents``; columns without words are left out."""
    tasks = [task for content in contents for task in _tasks(content, 1, (), sentences)]
    rows = [_cells(number, task, sentences) for number, task in enumerate(tasks, 1)]
    kept = [
        index
        for index, name in enumerate(_HEAD)
        if name not in _OPTIONAL or any(plain(row[index]) for row in rows)
    ]
    head: tuple[Text, ...] = tuple((label(_HEAD[index], origin),) for index in kept)
    body = tuple(Row(tuple(row[index] for index in kept)) for row in rows)
    return Table(head, body, len(kept) >= _LANDSCAPE_FROM, origin)


def _tasks(content: Content, level: int, above: Text, sentences: Sentences) -> Iterator[_Task]:
    own = sentences.text(content.title)
    names_task = level <= _TASK_LEVEL or not above
    title = (own or above) if names_task else above
    heading = () if names_task else _closed_heading(own)
    if _has_duties(content):
        yield _Task(title, _joined([heading, *_body_texts(content, sentences)]), content)
    for item in content.body:
        if _has_duties(item):
            yield _Task(title, _joined(_item_texts(item, sentences)), item)
        yield from _point_tasks(item.points, title, sentences)
    yield from _point_tasks(content.points, title, sentences)
    for section in content.sections:
        yield from _tasks(section, level + 1, title, sentences)


def _point_tasks(points: Iterable[Point], title: Text, sentences: Sentences) -> Iterator[_Task]:
    for point in points:
        if _has_duties(point):
            yield _Task(title, _point_text(point, sentences), point)


def _has_duties(record: Duties) -> bool:
    return any((record.responsible, record.lead, record.deadline))


def _body_texts(content: Content, sentences: Sentences) -> Iterator[Text]:
    """Yield what the task says, but for the tasks within it that have a row of their own."""
    for item in content.body:
        if not _has_duties(item):
            yield from _item_texts(item, sentences)
    yield from _undivided(content.points, sentences)


def _item_texts(item: BodyItem, sentences: Sentences) -> Iterator[Text]:
    yield sentences.text(item.text)
    yield from _undivided(item.points, sentences)


def _undivided(points: Iterable[Point], sentences: Sentences) -> Iterator[Text]:
    for point in points:
        if not _has_duties(point):
            yield _point_text(point, sentences)


def _point_text(point: Point, sentences: Sentences) -> Text:
    return (*_closed_heading(sentences.text(point.title)), *sentences.text(point.body))


def _closed_heading(words: Text) -> Text:
    is_closed = plain(words).endswith(("。", "：", "，", "；"))
    return words if is_closed or not words else (*words, label("。"))


def _joined(texts: Iterable[Text]) -> Text:
    return tuple(segment for text in texts for segment in text)


def _cells(number: int, task: _Task, sentences: Sentences) -> tuple[Text, ...]:
    duties = task.duties
    return (
        (label(str(number)),),
        task.title,
        task.measure,
        _bare(unit_words(duties.lead, "、", sentences), "牵头单位"),
        _bare(unit_words(duties.responsible, "、", sentences), "责任单位"),
        _bare(sentences.text(duties.deadline), "完成时限"),
    )


def _bare(words: Text, name: str) -> Text:
    """Drop a typed 责任单位： the head of the column says it."""
    if plain(words).startswith((f"{name}：", f"{name}:")):
        return cut(words, len(name) + 1, len(plain(words)))
    return words
