"""Lines that stand twice, word for word: the later one is left out."""

import re
from collections.abc import Sequence

from kjreport.importing.blocks import LeftOut
from kjreport.importing.duties import duty_line
from kjreport.importing.lines import Item, Line
from kjreport.text.typed_numbers import typed_number

_FEWEST = 24
_FEWEST_OF_USUAL = 80
_FEWEST_AFTER_REPEAT = 8
#: The title that a page repeats above its text.
_HEAD, _FEWEST_OF_TITLE = 8, 8
_SENTENCE = re.compile("[。；，,;]")


def _fewest(text: str) -> int:
    """Return how long a first repeat must be: tasks may well share who does them."""
    is_usual = typed_number(text) is not None or duty_line(text) is not None
    return _FEWEST_OF_USUAL if is_usual else _FEWEST


def _may_be_title(text: str) -> bool:
    return (
        len(text) >= _FEWEST_OF_TITLE
        and _SENTENCE.search(text) is None
        and typed_number(text) is None
        and not text.endswith("。")
    )


def without_repeats(items: Sequence[Item]) -> tuple[list[Item], list[LeftOut]]:
    """Leave out what repeats a long earlier line; what follows a repeat may be shorter."""
    seen: set[str] = set()
    kept: list[Item] = []
    left_out: list[LeftOut] = []
    is_after_repeat = False
    for index, item in enumerate(items):
        if not isinstance(item, Line):
            kept.append(item)
            continue
        fewest = _FEWEST_AFTER_REPEAT if is_after_repeat else _fewest(item.text)
        is_after_repeat = (
            item.text in seen
            and len(item.text) >= fewest
            and _SENTENCE.search(item.text) is not None
        )
        is_title = index < _HEAD and item.text in seen and _may_be_title(item.text)
        if is_after_repeat or is_title:
            left_out.append(LeftOut(item.text, "与前文重复", item.place))
        else:
            seen.add(item.text)
            kept.append(item)
    return kept, left_out
