"""Last year's plan, item by item: what next year's report has to answer for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.model.documents import AnnualReport
from kjreport.model.habits import Category
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.model.sections import BodyItem, Content, Point
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figure_uses import figure_uses
from kjreport.prose.scope import document_scope
from kjreport.source.source_map import SourceMap
from kjreport.text.number_phrases import quantities
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain

#: Headings under which the tasks stand, and which are none themselves.
OVER_TASKS = re.compile(
    r"(?:(?:主要|重点|具体|核心|各项|年度)*(?:工作)?(?:任务|工作|举措|措施|安排|内容|抓手|重点)"
    r"(?:及|和|与)?(?:任务|工作|举措|措施|安排|分工)?)"
)
#: Headings over what a plan rests on; nobody can carry that out.
FRAME = re.compile(r"(?:总体|工作|基本)?(?:思路|要求|原则|考虑)|指导思想|总体考虑|形势(?:分析)?")
#: Headings over what is to be reached.
GOALS = re.compile(r".{0,6}(?:目标|指标)(?:任务)?")
_LEAD_IN = ("：", ":")
_CLAUSES = re.compile(r"(?:（[^（）]*）|[^，。；：！？])+")
_LEAD = re.compile(r"([^。；！？]{2,30})。(?=.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Promise:
    """One 承诺."""

    number: str
    origin: str
    words: str
    target: str


@dataclass(frozen=True, slots=True)
class PlanItem:
    """An item of the first level of a plan, with all that was promised below it."""

    title: str
    promises: tuple[Promise, ...]
    file: Path
    """The file that it is written in, perhaps that of a 科室."""
    usages: tuple[str, ...] = ()
    is_withheld: bool = False
    is_goals: bool = False
    """It says what is to be reached, not what is to be done."""
    figures: tuple[str, ...] = ()
    """The figures whose 下年目标 it printed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan promises, and the headings below which it only says what it rests on."""

    items: tuple[PlanItem, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def promises(self) -> tuple[Promise, ...]:
        """All promises in order."""
        return tuple(promise for item in self.items for promise in item.promises)


def plan_of(document: OfficialDocument, places: SourceMap) -> Plan:
    """Read the plan of an annual report, or 工作要点; expressions are printed with its figures."""
    reader = _Reader(Evaluator(document_scope(document)), places, _source_words(document))
    if document.doc_type is DocType.KEY_POINTS:
        for section in document.contents:
            reader.section(section, "")
    elif isinstance(document, AnnualReport):
        for part in document.contents:
            categories = getattr(part, "categories", ())
            if Category.PLANS in categories:
                reader.read(part, is_mixed=Category.SHORTCOMINGS in categories)
    return Plan(tuple(reader.items), tuple(reader.left_out))


def _source_words(document: OfficialDocument) -> str:
    return f"{document.year}年{document.doc_type.value}"


Entry = tuple[str, str, str]
"""Heading, words and deadline of a promise."""


@dataclass(slots=True)
class _Reader:
    evaluator: Evaluator
    places: SourceMap
    source: str
    items: list[PlanItem] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    _count: int = 0

    def read(self, part: Content, *, is_mixed: bool) -> None:
        """Take in a part: its paragraphs and points, then its 小节.

        Of what tells shortcomings and plans in one, nobody can tell which is which.
        """
        above = self._words(part.title)
        if is_mixed:
            self.left_out.append(above)
            return
        for body in part.body:
            if part.sections or part.points:
                self.left_out.append(self._words(body.text))
            else:
                self._item(body, "", self._body(body), above)
        for point in part.points:
            title, entries = self._point_item(point)
            self._item(point, title, entries, above)
        for section in part.sections:
            self.section(section, above)

    def section(self, section: Content, above: str) -> None:
        """Take in a 小节 as an item, or what stands below it as several."""
        title = self._words(section.title)
        if FRAME.fullmatch(title):
            self.left_out.append(title)
        elif section.sections and OVER_TASKS.fullmatch(title):
            self.left_out += filter(None, (self._words(body.text) for body in section.body))
            for child in section.sections:
                self.section(child, title)
        else:
            self._item(section, title, self._content(section), above)

    def _item(
        self, record: Content | Point | BodyItem, title: str, entries: Iterable[Entry], above: str
    ) -> None:
        promises = []
        for heading, words, deadline in entries:
            self._count += 1
            way = "—".join(filter(None, (above, title, heading if heading != title else "")))
            origin = f"{self.source}：{way}" if way else self.source
            target = "；".join(filter(None, (*_targets(words), deadline)))
            promises.append(Promise(str(self._count), origin, words, target))
        if promises:
            usages = tuple(one.value for one in record.usages) if record.usages else ()
            self.items.append(
                PlanItem(
                    title,
                    tuple(promises),
                    self._file(record),
                    usages,
                    record.is_withheld,
                    bool(GOALS.fullmatch(title)),
                    tuple(dict.fromkeys(_targeted(record))),
                )
            )

    def _content(self, section: Content) -> Iterator[Entry]:
        title, deadline = self._words(section.title), self._words(section.deadline)
        entries = [entry for body in section.body for entry in self._body(body)]
        entries += [entry for point in section.points for entry in self._point(point)]
        entries += [entry for child in section.sections for entry in self._content(child)]
        if not entries:
            entries = [(title, title, "")] if title else []
        elif len(entries) == 1 and not section.sections:
            entries = [(title, _joined(title, entries[0][1]), entries[0][2])]
        for heading, words, own in entries:
            yield heading or title, words, own or deadline

    def _body(self, body: BodyItem) -> Iterator[Entry]:
        words = self._words(body.text)
        if words and not words.endswith(_LEAD_IN):
            yield "", words, self._words(body.deadline)
        for point in body.points:
            yield from self._point(point)

    def _point(self, point: Point) -> Iterator[Entry]:
        title, words = self._words(point.title), self._words(point.body)
        own = _joined(title, words)
        if own and not (point.points and (not words or own.endswith(_LEAD_IN))):
            yield title, own, self._words(point.deadline)
        for below in point.points:
            yield from self._point(below)

    def _point_item(self, point: Point) -> tuple[str, tuple[Entry, ...]]:
        """Take a point for an item; what it begins with is its heading."""
        entries = tuple(self._point(point))
        lead = _LEAD.match(self._words(point.body))
        return self._words(point.title) or (lead[1] if lead else ""), entries

    def _words(self, scalar: Scalar | None) -> str:
        if scalar is None:
            return ""
        return plain(self.evaluator.evaluate(scalar).value or ()).strip()

    def _file(self, record: Content | Point | BodyItem) -> Path:
        scalar = next(_scalars(record))
        return self.places.place(scalar.path).file


def _scalars(record: Content | Point | BodyItem) -> Iterator[Scalar]:
    """Yield texts of an item, its own first."""
    words = record.text if isinstance(record, BodyItem) else record.title
    if words is not None:
        yield words
    if isinstance(record, Point) and record.body is not None:
        yield record.body
    if isinstance(record, Content):
        for body in record.body:
            yield from _scalars(body)
        for section in record.sections:
            yield from _scalars(section)
    for point in record.points:
        yield from _scalars(point)


def _targeted(record: Content | Point | BodyItem) -> Iterator[str]:
    for scalar in _scalars(record):
        yield from (use.key for use in figure_uses(scalar.text) if use.usage == "下年目标")


def _joined(title: str, words: str) -> str:
    if not title or not words:
        return title or words
    return f"{title}{words}" if title[-1] in "。：；，！？" else f"{title}。{words}"


def _targets(words: str) -> Iterator[str]:
    """Yield the clauses that hold a number."""
    spans = [(one.start, one.end) for one in quantities(words) if not one.is_worded]
    for clause in _CLAUSES.finditer(words):
        if any(clause.start() <= start < clause.end() for start, _ in spans):
            yield clause[0].strip()
