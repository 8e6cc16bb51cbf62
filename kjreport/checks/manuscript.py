"""What a rule about words reads: a document as a sequence of passages, whatever it came from.

A ``Manuscript`` is made of our own tree (``from_tree``) or of a measured file, plain text
included (``from_layout``). Sentences and clauses are cut once and shared by all rules.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from kjreport.checks.facts import Facts
from kjreport.location import FieldPath, Origin, TextPlace, WordPlace
from kjreport.model.registries import Registries
from kjreport.text.brackets import Bracket, brackets
from kjreport.text.number_phrases import Quantity, quantities
from kjreport.text.segments import Segment, Text

#: Nothing is known.
NO_REGISTRIES = Registries()
NO_FACTS = Facts()


class PassageKind(Enum):
    """What a passage is, in the words of the standard."""

    MASTHEAD = "版头"
    TITLE = "标题"
    TITLE_NOTE = "题下文字"
    RECIPIENTS = "主送机关"
    HEADING = "小标题"
    """A heading on a line of its own."""
    RUN_IN = "接排"
    """A body paragraph that begins with a heading, ``heading_end`` says how far."""
    BODY = "正文"
    POINT = "分项"
    """A point that is a paragraph of its own."""
    DUTY = "责任分工"
    ATTACHMENT_NOTE = "附件说明"
    ATTACHMENT_LABEL = "附件标识"
    ATTACHMENT_TITLE = "附件标题"
    SIGNER = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    TABLE_TITLE = "表题表注"
    TABLE_CELL = "表格文字"
    CAPTION = "图注"
    CONTENTS = "目录"
    IMPRINT = "版记"
    OTHER = "其他"


#: Kinds that hold running text: sentences, not names or labels.
RUNNING = frozenset({PassageKind.BODY, PassageKind.RUN_IN, PassageKind.POINT})


class Medium(Enum):
    """Where a manuscript comes from."""

    DATA = "数据"
    TEXT = "文本"
    WORD = "Word"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of a passage: ``passage.text[start:end]``."""

    passage: "Passage"
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]

    @property
    def bare_span(self) -> tuple[int, int]:
        """Where the words stand without the white space around them."""
        text = self.text
        return self.start + len(text) - len(text.lstrip()), self.start + len(text.rstrip())


@dataclass(frozen=True, slots=True)
class Address:
    """Where a remark points: an address in the data, or a place in a file."""

    path: FieldPath | None = None
    span: tuple[int, int] | None = None
    place: TextPlace | WordPlace | None = None


_SENTENCE_END = re.compile("[。！？!?][”’」』）)]?")
_CLAUSE_END = re.compile("[，,；;：:。！？!?]")


@dataclass(frozen=True)
class Passage:
    """One paragraph, line or cell; ``text`` holds its number and every character as found.

    ``level`` is that of a heading (1–4), ``heading_end`` counts the characters of the heading,
    number included, ``label`` is the number as it stands: ``一、`` or ``（二）``.
    """

    text: str
    kind: PassageKind = PassageKind.BODY
    level: int = 0
    label: str = ""
    heading_end: int = 0
    index: int = 0
    follows_blank: bool = False
    """An empty line stands before it."""
    table: int = 0
    """Which table a cell stands in, counted from 1."""
    origins: Text = field(default=(), compare=False)
    """Stretches with their origins; together they are ``text``."""
    kept: dict[str, object] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What tools of the rules computed once for all of them, by the tool's name."""

    @property
    def heading(self) -> str:
        """The words of the heading without its number, "" for a passage without one."""
        return self.text[: self.heading_end].strip().removeprefix(self.label).strip()

    @property
    def label_end(self) -> int:
        """Where the number ends, blank characters before it counted."""
        return self.text.find(self.label) + len(self.label) if self.label else 0

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences with their marks; what follows the last mark counts as one."""
        return tuple(_parts(self, _SENTENCE_END))

    @cached_property
    def clauses(self) -> tuple[Stretch, ...]:
        """What stands between commas and stronger marks, marks left out, empty ones too."""
        return tuple(
            Stretch(self, one.start, end)
            for one in _parts(self, _CLAUSE_END)
            if (end := _without_mark(self.text, one)) > one.start
        )

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The number phrases, in order."""
        return quantities(self.text)

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """What stands in brackets, quotes and book-title marks, in the order of their openings."""
        return brackets(self.text)

    def stretch(self, start: int, end: int) -> Stretch:
        """Return some characters."""
        return Stretch(self, start, end)

    def address(self, start: int, end: int) -> Address:
        """Return where ``text[start:end]`` comes from."""
        segment, position = self._segment_at(start)
        if segment is None or segment.origin is None:
            return Address()
        return _address(segment, segment.origin, start - position, end - position)

    def is_typed(self, start: int, end: int) -> bool:
        """Tell whether somebody typed these characters in one go, so that they can be replaced."""
        segment, position = self._segment_at(start)
        return (
            segment is not None
            and segment.offset is not None
            and end - position <= len(segment.text)
        )

    def offset(self, start: int) -> int:
        """Return where a typed character stands in the value or paragraph that it comes from."""
        segment, position = self._segment_at(start)
        typed_from = segment.offset if segment is not None and segment.offset is not None else 0
        return typed_from + start - position

    def _segment_at(self, offset: int) -> tuple[Segment | None, int]:
        """Return the stretch of a character (or the next one that has an origin)."""
        position = 0
        found: tuple[Segment | None, int] = (None, 0)
        for segment in self.origins:
            last = position + len(segment.text)
            if segment.origin is not None and (last > offset or found[0] is None):
                found = segment, position
                if last > offset:
                    break
            position = last
        return found


def _parts(passage: Passage, end: re.Pattern[str]) -> Iterator[Stretch]:
    start = 0
    for match in end.finditer(passage.text):
        yield Stretch(passage, start, match.end())
        start = match.end()
    if start < len(passage.text):
        yield Stretch(passage, start, len(passage.text))


def _without_mark(text: str, clause: Stretch) -> int:
    return clause.end - 1 if _CLAUSE_END.match(text, clause.end - 1) else clause.end


def _address(segment: Segment, origin: Origin, start: int, end: int) -> Address:
    """Address characters of a stretch, counted from its beginning."""
    first, last = max(start, 0), min(max(end, 0), len(segment.text))
    match origin:
        case FieldPath():
            if segment.offset is None:
                return Address(origin)
            return Address(origin, (segment.offset + first, segment.offset + last))
        case TextPlace(file, line, column):
            return Address(place=TextPlace(file, line, column + first, column + last))
        case WordPlace():
            return Address(place=origin)


@dataclass(frozen=True)
class Manuscript:
    """A document to be read by rules about words."""

    passages: tuple[Passage, ...]
    facts: Facts = NO_FACTS
    medium: Medium = Medium.TEXT
    last_year: "Manuscript | None" = None
    """Last year's document, where the check is held against one."""
    registries: Registries = field(default=NO_REGISTRIES, compare=False)
    """The names that are known (名录)."""

    @cached_property
    def running(self) -> tuple[Passage, ...]:
        """The passages that hold running text."""
        return self.of(*RUNNING)

    def beside(self, registries: Registries) -> "Manuscript":
        """Return the same document beside the names that are known."""
        return replace(self, registries=registries)

    def of(self, *kinds: PassageKind) -> tuple[Passage, ...]:
        """Return the passages of some kinds, in order."""
        return tuple(passage for passage in self.passages if passage.kind in kinds)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """All sentences of the running text."""
        return tuple(one for passage in self.running for one in passage.sentences)
