"""How far an expression reaches whose ``}}`` was forgotten in the middle of a sentence.

汉字 follow 汉字 there without a gap, so only the names of the data tell where it ends.
"""

import re
from collections.abc import Iterable, Mapping

from kjreport.prose.filters import FILTERS
from kjreport.prose.lookup import looked_up
from kjreport.prose.slips import ProseSlipError

_SPACE = re.compile(r"\s*")
_PLACE = re.compile(r"\[([0-9]+)\]")
_FILTER = re.compile(r"\s*\|\s*")


def reach(text: str, start: int, scope: Mapping[str, object]) -> int | None:
    """Return where the known names after ``text[start]`` end, ``None`` where there is none.

    ``start`` is the position after ``{{``; names are taken as long as they go.
    """
    position = _end(_SPACE.match(text, start), start)
    name = _longest(text, position, scope)
    if name is None:
        return None
    end, owner = position + len(name), scope[name]
    while (step := _step(text, end, owner)) is not None:
        end, owner = step
    return _after_filter(text, end)


def _step(text: str, position: int, owner: object) -> tuple[int, object] | None:
    place = _PLACE.match(text, position)
    if place is not None:
        return _looked_up(owner, int(place[1]), place.end())
    if text[position : position + 1] != "." or not isinstance(owner, Mapping):
        return None
    name = _longest(text, position + 1, owner)
    return None if name is None else _looked_up(owner, name, position + 1 + len(name))


def _looked_up(owner: object, key: str | int, end: int) -> tuple[int, object] | None:
    try:
        return end, looked_up(owner, key)
    except ProseSlipError:
        return None


def _after_filter(text: str, position: int) -> int:
    bar = _FILTER.match(text, position)
    name = None if bar is None else _longest(text, bar.end(), FILTERS)
    return position if bar is None or name is None else bar.end() + len(name)


def _longest(text: str, position: int, names: Iterable[str]) -> str | None:
    return max((name for name in names if text.startswith(name, position)), key=len, default=None)


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return otherwise if match is None else match.end()
