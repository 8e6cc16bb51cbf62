"""The outline: headings with what stands under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kjreport.doctree.numbering import DEEPEST_LEVEL
from kjreport.importing.headings import (
    Heading,
    PlainKind,
    dash_heading,
    is_short_line,
    numbered_heading,
    plain_heading,
    sentence_heading,
    sentence_headings,
)
from kjreport.importing.ladder import levels
from kjreport.importing.lines import Item, Line
from kjreport.importing.parts import names_part
from kjreport.text.typed_numbers import NumberKind, typed_number

_LONG = 40
_FEWEST = 2
_DECIMALS = (NumberKind.DECIMAL, NumberKind.DEEP_DECIMAL)


@dataclass(slots=True)
class Node:
    """A part or 小节; the root has no heading. ``flow`` ends where the first child begins."""

    heading: Heading | None = None
    flow: list[Item] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)


def outline(items: Sequence[Item]) -> Node:
    """Arrange the paragraphs of a text under their headings."""
    found = list(_classified(items))
    depths = iter(levels(one for one in found if isinstance(one, Heading)))
    root = Node()
    above = [root]
    for one in found:
        if not isinstance(one, Heading):
            above[-1].flow.append(one)
            continue
        depth = next(depths)
        if depth > DEEPEST_LEVEL:
            above[-1].flow.append(_as_text(one))
            continue
        del above[depth:]
        node = Node(one)
        above[-1].children.append(node)
        above.append(node)
        if one.run_in:
            node.flow.append(Line(one.run_in, one.place))
    return root


def _as_text(heading: Heading) -> Line:
    """Put a heading that is too deep back into one paragraph, as it was typed."""
    mark = "。" if heading.title and heading.run_in and heading.title[-1] not in "：！？。" else ""
    return Line(f"{heading.typed}{heading.title}{mark}{heading.run_in}", heading.place)


def _classified(items: Sequence[Item]) -> Iterator[Item | Heading]:
    """Tell headings from text."""
    habits = _Habits.of(items)
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Line) and index in habits.parts:
            yield plain_heading(item, PlainKind.PART)
            continue
        heading = _heading(item, following, habits) if isinstance(item, Line) else None
        yield heading if heading is not None else item


@dataclass(frozen=True, slots=True)
class _Habits:
    """What a document does about headings without numbers."""

    is_numbered: bool
    has_sentences: bool
    has_dashes: bool
    has_decimals: bool
    parts: frozenset[int]
    """The positions of the lines that name unnumbered parts."""

    @classmethod
    def of(cls, items: Sequence[Item]) -> "_Habits":
        lines = [item for item in items if isinstance(item, Line)]
        is_numbered = any(_begins_row(line) for line in lines)
        dashes = sum(dash_heading(line) is not None for line in lines)
        return cls(
            is_numbered,
            not is_numbered and sentence_headings(lines),
            dashes >= _FEWEST,
            sum(_is_decimal(line) for line in lines) >= _FEWEST,
            _parts(items, is_numbered=is_numbered),
        )


def _is_decimal(line: Line) -> bool:
    number = typed_number(line.text)
    return number is not None and number.kind in _DECIMALS


def _begins_row(line: Line) -> bool:
    number = typed_number(line.text)
    return number is not None and number.kind is not NumberKind.CIRCLED


def _parts(items: Sequence[Item], *, is_numbered: bool) -> frozenset[int]:
    """Find lines that name a part above everything else.

    In a numbered text a row of 一、 begins below each; else they say what a part is about.
    """
    found = [
        index
        for index, item in enumerate(items)
        if isinstance(item, Line)
        and is_short_line(item)
        and index + 1 < len(items)
        and (_is_followed_by_row(items, index) if is_numbered else names_part(item.text))
    ]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _is_followed_by_row(items: Sequence[Item], index: int) -> bool:
    """Look for 一、 right below a line, one paragraph of text between them at most."""
    for item in items[index + 1 : index + 3]:
        number = typed_number(item.text) if isinstance(item, Line) else None
        if number is not None:
            return number.number == 1 and number.kind in (
                NumberKind.CHINESE,
                NumberKind.BRACKETED_CHINESE,
            )
    return False


def _heading(line: Line, following: Item | None, habits: _Habits) -> Heading | None:
    numbered = numbered_heading(line, following)
    if numbered is not None and (habits.has_decimals or numbered.kind not in _DECIMALS):
        return numbered
    if line.hints.outline_level:
        return plain_heading(line, PlainKind.HINTED)
    if habits.has_dashes and (dashed := dash_heading(line)) is not None:
        return dashed
    if is_short_line(line) and _introduces(following):
        return plain_heading(line, PlainKind.LINE)
    return sentence_heading(line) if habits.has_sentences else None


def _introduces(following: Item | None) -> bool:
    """Tell whether what follows a short line is text or a heading below it."""
    if following is None:
        return False
    if not isinstance(following, Line):
        return False
    return len(following.text) > _LONG or typed_number(following.text) is not None
