"""Sharing a line that is too short for all columns, so that the table gets few lines.

Only tables with long sentences come here. Lengths are in 字 of 小四 type.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from math import ceil

MARGIN = 0.95
"""Room beside the words of a cell: 108 twips on both sides, and the border."""
_UNBROKEN = re.compile("[!-~]+")
"""Numbers and Latin words, which must not be torn apart."""
_MIXED = re.compile("[^ -~\n][!-~]|[!-~][^ -~\n]")
_LEAST = 2.0 + MARGIN
_SHORT = 6.0 + MARGIN
_SCRIPT_GAP = 0.25
"""What LibreOffice puts between 汉字 and digits."""
_SAMPLE = 40
"""So many rows are looked at when widths are weighed against one another."""
_HEAD_WEIGHT = 4
"""A head that turns is worse than a row that does."""
_TURNS = (1, 2, 3)

Widths = Sequence[float]


def script_gaps(words: str) -> float:
    """Return the room between 汉字 and digits, where one follows the other."""
    return _SCRIPT_GAP * len(_MIXED.findall(words))


def shares(columns: Sequence[Sequence[str]], needs: Widths, room: float) -> list[float]:
    """Share ``room`` among columns that need more, their heads and numbers unbroken if possible.

    From an even distribution on, one column after the other is given just the width on which
    its longest words take one, two or three lines, as long as that saves lines.
    """
    least = _least(columns, needs, room)
    rows = _sampled(columns)
    given: dict[int, float] = {}
    best = _spread(needs, least, room, given)
    cost = _cost(rows, best)
    wide = [index for index, need in enumerate(needs) if best[index] < need]
    while True:
        trials = []
        for index in wide:
            for lines in () if index in given else _TURNS:
                width = max((needs[index] - MARGIN) / lines + MARGIN + (lines > 1), least[index])
                others = sum(given.get(other, low) for other, low in enumerate(least))
                if others - least[index] + width <= room:
                    trial = _spread(needs, least, room, {**given, index: width})
                    trials.append((_cost(rows, trial), index, width, trial))
        if not trials or (chosen := min(trials))[0] >= cost:
            return best
        cost, index, width, best = chosen
        given[index] = width


def _least(columns: Sequence[Sequence[str]], needs: Widths, room: float) -> list[float]:
    """Return what a column must have.

    While there is room, short words stay whole (增加2.27), then heads, then numbers.
    """
    unbroken = [
        min(max(_LEAST, _longest_unbroken(cells) + MARGIN), need)
        for cells, need in zip(columns, needs, strict=True)
    ]
    headed = [
        min(max(low, _width(cells[0]) + MARGIN), need)
        for low, cells, need in zip(unbroken, columns, needs, strict=True)
    ]
    short = [
        need + _SCRIPT_GAP * _mixes_scripts(cells) if need <= _SHORT else low
        for low, cells, need in zip(headed, columns, needs, strict=True)
    ]
    for least in (short, headed, unbroken):
        if sum(least) <= room:
            return least
    return [low * room / sum(unbroken) for low in unbroken]


def _mixes_scripts(cells: Sequence[str]) -> bool:
    return _MIXED.search("\n".join(cells)) is not None


def _longest_unbroken(cells: Sequence[str]) -> float:
    return max(map(len, _UNBROKEN.findall("\n".join(cells))), default=0) / 2


def _spread(needs: Widths, least: Widths, room: float, given: Mapping[int, float]) -> list[float]:
    """Give columns their need where it is less than an even share, the others by its root.

    By need alone a column of sentences would leave one of dates a character's width.
    """
    shared = [given.get(index, low) for index, low in enumerate(least)]
    open_columns = set(range(len(needs))) - set(given)
    room -= sum(given.values())
    while open_columns:
        roots = sum(needs[index] ** 0.5 for index in open_columns)
        fair = {index: room * needs[index] ** 0.5 / roots for index in open_columns}
        even = room / len(open_columns)
        settled = {index: max(needs[index], least[index]) for index in fair if needs[index] <= even}
        settled = settled or {index: least[index] for index in fair if fair[index] < least[index]}
        if not settled:
            for index, share in fair.items():
                shared[index] = share
            break
        for index, width in settled.items():
            shared[index] = width
            room -= width
        open_columns -= settled.keys()
    return shared


def _sampled(columns: Sequence[Sequence[str]]) -> list[tuple[float, ...]]:
    step = max(1, len(columns[0]) // _SAMPLE)
    sampled = ((cells[0], *cells[1::step]) for cells in columns)
    return [tuple(map(_width, row)) for row in zip_longest(*sampled, fillvalue="")]


def _cost(rows: Sequence[tuple[float, ...]], widths: Widths) -> tuple[int, int]:
    """Count the lines of the rows, then those of all cells."""
    rooms = [max(width - MARGIN, 1.0) + 1e-6 for width in widths]
    tall = every = 0
    for number, row in enumerate(rows):
        lines = [ceil(words / room) for words, room in zip(row, rooms, strict=True)]
        weight = 1 if number else _HEAD_WEIGHT
        tall += weight * max(lines)
        every += weight * sum(lines)
    return tall, every


def _width(words: str) -> float:
    return (len(words) + len(words.encode("utf-8", "replace"))) / 4
