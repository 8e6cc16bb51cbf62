"""Lines that stand twice, word for word: the later one is left out."""

import re
from collections import Counter
from collections.abc import Sequence

from kjreport.importing.blocks import LeftOut
from kjreport.importing.duties import duty_line
from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.importing.signatures import is_signer
from kjreport.text.typed_numbers import typed_number

_FEWEST = 24
_FEWEST_OF_USUAL = 80
_FEWEST_AFTER_REPEAT = 8
#: The title that a page repeats above its text.
_HEAD, _FEWEST_OF_TITLE = 8, 8
#: A title as key words: 2025 科技局 年度 工作总结.
_FEWEST_WORDS = 4
#: What pages add to a title, and what stands in it for a name.
_BARE = re.compile(r"[*×xX\s]|[（(][\d一二三四五六七八九十]{1,2}[）)]$")
_ALIKE = 0.95
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
        and not is_signer(text)
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
        is_title = index < _HEAD and (
            (item.text in seen and _may_be_title(item.text))
            or _is_title_in_words(item.text, items[index + 1 : _HEAD])
            or _is_title_of_page(item.text, items[index + 1 : index + 2])
        )
        if is_after_repeat or is_title:
            left_out.append(LeftOut(item.text, "与前文重复", item.place))
        else:
            seen.add(item.text)
            kept.append(item)
    return kept, left_out


def _is_title_in_words(text: str, following: Sequence[Item]) -> bool:
    """Tell a title taken apart into key words, which stands again below as a title."""
    words = [word for word in text.split() if not word.isdecimal()]
    if len(words) < _FEWEST_WORDS or not _may_be_title(text):
        return False
    titles = (item.text for item in following if isinstance(item, Line))
    return any(_may_be_title(title) and _in_order(words, title) for title in titles)


def _in_order(words: Sequence[str], title: str) -> bool:
    position = 0
    for word in words:
        position = title.find(word, position)
        if position < 0:
            return False
        position += len(word)
    return True


def _is_title_of_page(text: str, following: Sequence[Item]) -> bool:
    """Tell the page's title from the document's own, which follows it in almost its words."""
    below = following[0] if following else None
    if not isinstance(below, Line) or not (_may_be_title(text) and _may_be_title(below.text)):
        return False
    first, second = (_BARE.sub("", words) for words in (text, below.text))
    is_titled = genre_of(first) is not None and genre_of(first) == genre_of(second)
    shared = sum((Counter(first) & Counter(second)).values())
    return is_titled and len(first) >= _FEWEST_OF_TITLE and shared >= len(first) * _ALIKE
