"""Several documents in one text: each title below the 落款 of the one before, or 篇一 and 篇二."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kjreport.importing.blocks import Raw, RawBlock
from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line, to_items
from kjreport.importing.signatures import read_signing_off
from kjreport.importing.titles import BRACKETED, joined, title_lines
from kjreport.text.numerals import chinese_value

_LONGEST_SIGNED = 60
_LONGEST_LINE = 120
_DATE_ENDS = frozenset("日号月0123456789")
_ABOVE = 4
_SHORTEST_TITLE = 8
_SHORTEST_PAPER = 100
_FEWEST = 2
_MARKED = re.compile(
    r"[^。；，]{0,40}?(?:篇|范文)\s*([一二三四五六七八九十]{1,2}|\d{1,2})(?:[：:\s][^。；]{0,40})?"
)


def documents(blocks: Sequence[Raw]) -> list[list[Raw]]:
    """Part the blocks of a file by document; most files hold one."""
    if not any(_may_part(block) for block in blocks):
        return [list(blocks)]
    found = [(index, item) for index, block in enumerate(blocks) for item in to_items([block])]
    items = [item for _, item in found]
    starts = _marked_starts(items) or _signed_starts(items)
    bounds = [0, *(found[start][0] for start in starts), len(blocks)]
    return [list(blocks[a:b]) for a, b in pairwise(bounds)]


def _may_part(block: Raw) -> bool:
    """Tell quickly whether a line can be a date at an end, or 篇一."""
    if not isinstance(block, RawBlock) or len(block.text) > _LONGEST_LINE:
        return False
    text = block.text.rstrip()
    return text[-1:] in _DATE_ENDS or "篇" in text or "范文" in text


def _marked_starts(items: Sequence[Item]) -> list[int]:
    """Find 篇二, 篇三 and so on; what stands above 篇一 goes with it."""
    starts: list[int] = []
    for index, item in enumerate(items):
        mark = _MARKED.fullmatch(item.text) if isinstance(item, Line) else None
        if mark is not None and _value(mark[1]) == len(starts) + 1:
            starts.append(index)
    bounds = [*starts, len(items)]
    is_row = len(starts) >= _FEWEST and all(
        _length(items[a:b]) >= _SHORTEST_PAPER for a, b in pairwise(bounds)
    )
    return starts[1:] if is_row else []


def _value(number: str) -> int | None:
    return int(number) if number.isdecimal() else chinese_value(number)


def _signed_starts(items: Sequence[Item]) -> list[int]:
    """Find the titles that stand right below a 署名 with its date."""
    starts: list[int] = []
    for index in range(1, len(items) - 1):
        begin = starts[-1] if starts else 0
        if _is_signed(items, index):
            below = index + 1 + _is_annotation(items[index + 1])
            if _begins_paper(items, begin, below):
                starts.append(below)
    return starts


def _is_annotation(item: Item) -> bool:
    return isinstance(item, Line) and BRACKETED.fullmatch(item.text) is not None


def _is_signed(items: Sequence[Item], index: int) -> bool:
    item = items[index]
    if not isinstance(item, Line) or len(item.text) > _LONGEST_SIGNED:
        return False
    if item.text[-1] not in _DATE_ENDS:
        return False
    signing = read_signing_off(items[max(0, index - _ABOVE) : index + 1])
    return signing is not None and bool(signing.signers)


def _begins_paper(items: Sequence[Item], begin: int, start: int) -> bool:
    """Tell a paper of its own from one that the paper above it issues, or has as its 附件."""
    lines = title_lines(items[start : start + _ABOVE])
    title = joined([line.text for line in lines]) if lines else ""
    bare = "".join(title.split())
    if len(bare) < _SHORTEST_TITLE or genre_of(title) is None:
        return False
    is_named = any(
        isinstance(item, Line) and bare in "".join(item.text.split()) for item in items[begin:start]
    )
    return (
        not is_named and min(_length(items[begin:start]), _length(items[start:])) >= _SHORTEST_PAPER
    )


def _length(items: Sequence[Item]) -> int:
    return sum(len(item.text) for item in items if isinstance(item, Line))
