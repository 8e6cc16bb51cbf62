"""Lists of parts: 国家级1项、自治区级16项、通辽级6项 — figures told one after another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kjreport.checks.figures.labels import begins_anew, holds_nested_list, is_other_statement
from kjreport.checks.figures.scopes import Scope
from kjreport.text.brackets import FILLER
from kjreport.text.number_phrases import Bound, Quantity

_MARK = re.compile("[，,；;、。]|以及|[和与及]")
_JOINING = frozenset("和与及") | {"以及"}
_TO_MAIN = {"；": "；;", ";": "；;", "，": "，,", ",": "，,", "、": "、"}
_BLANKS = " \u3000，,、；;：:" + FILLER
_REST = ("其余", "剩余", "余下", "剩下", "其他", "其它")
_LONGEST_LIST = 2000
_LONGEST_ENTRY = 200
_CERTAIN = (Bound.EXACT, Bound.AT_LEAST)


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of a list: its words before the figure, its figure, how often it counts."""

    label: str
    quantity: Quantity
    times: int = 1

    @property
    def value(self) -> Decimal:
        """What the entry adds to the sum."""
        return self.quantity.value * self.times


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list of parts of one unit; it is gapless when every entry has its figure."""

    parts: tuple[Part, ...]
    is_gapless: bool

    @property
    def labels(self) -> tuple[str, ...]:
        """The words before the figures."""
        return tuple(part.label for part in self.parts)

    @property
    def is_exact(self) -> bool:
        """Whether every figure is a single number."""
        return all(part.quantity.is_exact for part in self.parts)

    @property
    def total(self) -> Decimal:
        """The sum of the parts."""
        return sum((part.value for part in self.parts), Decimal(0))

    def reaches(self, value: Decimal) -> bool:
        """Tell whether the list, or its beginning, makes up a value."""
        total = Decimal(0)
        for part in self.parts:
            total += part.value
            if total == value:
                return True
        return False


def tells_rest(text: str, start: int = 0) -> bool:
    """Tell whether what remains of a whole is told from here on."""
    return text.startswith(_REST, start)


def is_usable(quantity: Quantity) -> bool:
    """Tell whether a figure can be a whole or a part: counted or measured, not a rate."""
    return not quantity.is_rate and quantity.high is None and quantity.bound in _CERTAIN


def enumeration(scope: Scope, start: int, unit: str, *, to_end: bool) -> Enumeration:
    """Read the list that begins at ``start``; ``to_end``: it runs on to the end of the sentence.

    Otherwise it ends at ；, and a list parted by 、 at the next comma too.
    """
    while start < scope.end and scope.words(start, start + 1) in "，,：: 有":
        start += 1
    main, end = _extent(scope, start, to_end=to_end)
    parts: list[Part] = []
    waiting, is_gapless = 0, True
    for first, last in _entries(scope, start, end, main):
        found = list(_parts(scope, first, last, unit))
        if parts and found and main != "、" and begins_anew(found[0].label, parts[0].label):
            is_gapless &= not to_end
            break
        if not found:
            waiting += 1
            continue
        if "分别" in found[0].label or found[0].quantity.is_each:
            found[0] = _shared(found[0], waiting)
        elif waiting:
            is_gapless = False
        waiting = 0
        parts += found
    return Enumeration(tuple(parts), is_gapless and not waiting)


def _shared(part: Part, waiting: int) -> Part:
    """Count a figure once for each of the names it is told of: A、B各10家."""
    if not part.quantity.is_each:
        return part
    return Part(part.label, part.quantity, waiting + part.label.count("、") + 1)


def _parts(scope: Scope, first: int, last: int, unit: str) -> Iterator[Part]:
    """Yield the figures of one entry that are parts; what follows 其中 is a part of a part."""
    begin = first
    for quantity in scope.between(first, last):
        label = scope.words(begin, quantity.start)
        begin = quantity.end
        if holds_nested_list(label):
            return
        if quantity.unit == unit and is_usable(quantity) and not is_other_statement(label):
            yield Part(label.strip(_BLANKS), quantity)


def _extent(scope: Scope, start: int, *, to_end: bool) -> tuple[str, int]:
    """Return the mark that parts the entries, and where the list ends."""
    offset = start - scope.start
    text = scope.text
    again = -1 if to_end else text.find("其中", offset, offset + _LONGEST_LIST)
    far = again if again >= 0 else min(len(text), offset + _LONGEST_LIST)
    found = _MARK.finditer(text, offset, far)
    marks = [match for match in found if _parts_entries(scope, match)]
    kinds = [match[0] for match in marks]
    stop = next((match.start() for match in marks if match[0] == "。"), far)
    if to_end:
        main = next((kind for kind in "；;，,、" if kind in kinds), "、")
        return main, scope.start + stop
    semicolon = next((match.start() for match in marks if match[0] in "；;"), stop)
    first = next((kind for kind in kinds if kind != "。"), "、")
    if first in "；;，,":
        return "，", scope.start + min(stop, semicolon)
    comma = next(
        (one.start() for one in marks if one[0] in "，," and not tells_rest(text, one.end())), stop
    )
    return "、", scope.start + min(stop, semicolon, comma)


def _parts_entries(scope: Scope, match: re.Match[str]) -> bool:
    """和 parts entries only right behind a figure; elsewhere it joins names."""
    if match[0] not in _JOINING:
        return True
    at = scope.start + match.start()
    before = scope.between(at - _LONGEST_ENTRY, at)
    return bool(before) and not scope.words(before[-1].end, at).strip(FILLER)


def _entries(scope: Scope, start: int, end: int, main: str) -> Iterator[tuple[int, int]]:
    marks = _TO_MAIN[main]
    first = start
    for match in _MARK.finditer(scope.text, start - scope.start, end - scope.start):
        is_fine = match[0] in _JOINING or tells_rest(scope.text, match.end())
        is_main = match[0] in marks or (main == "、" and is_fine)
        if is_main and _parts_entries(scope, match):
            yield first, scope.start + match.start()
            first = scope.start + match.end()
    if first < end:
        yield first, end
