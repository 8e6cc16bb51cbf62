"""Which paragraphs are headings, and where a heading ends that runs into its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kjreport.importing.duties import duty_line
from kjreport.importing.lines import Item, Line
from kjreport.location import Location
from kjreport.text.typed_numbers import NumberKind, typed_number

_LONGEST_ALONE = 80
_LONG = 50
_LONGEST_RUN_IN = 40
_LONGEST_COLON = 14
_LONGEST_PLAIN = 30
_LONGEST_SENTENCE = 18
_MOST_COMMAS = 3
_FEWEST_SENTENCE_HEADINGS = 3
_SHARE = 0.6
_OPENERS, _CLOSERS = "（(《“‘「【〔", "）)》”’」】〕"
_ENDS = "。！？；："
_AMOUNT = re.compile(r"\d(?:余|多)?[家项个万亿%％人次名件批场期元份篇]")
_STARTS_WITH_YEAR = re.compile(r"(?:19|20)\d\d年[^，。]{0,6}，")
_NO_HEADING_END = frozenset("，、；：。！？,;:…")
_DATE = re.compile(
    r"[\d\u3007零一二三四五六七八九十]{2,4}\s*[年.\-/／．]\s*[\d一二三四五六七八九十元]{1,2}\s*[月.\-/／．].{0,5}"
)
_NOT_PLAIN = re.compile(r"附件|抄送|主送|联系人|联系电话|[（(].*[）)]$|注[：:]|[|｜]")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_DASH = re.compile("——?|[●■◆★▲•▪►◇□○·]|[–－-]{1,2}(?=[\u4e00-\u9fff])")


class PlainKind(Enum):
    """The habits of headings that have no number."""

    PART = "各部分名称"
    LINE = "独行"
    DASH = "——"
    SENTENCE = "短句"
    HINTED = "样式"


Kind = NumberKind | PlainKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that begins a part or a 小节.

    ``title`` is empty where the number runs into the text; ``run_in`` is what follows on the
    same line.
    """

    kind: Kind
    number: int | None
    typed: str
    title: str
    run_in: str
    place: Location | None = None
    level: int = 0
    """As the file's styles have it; 0 where they say nothing."""

    @property
    def is_alone(self) -> bool:
        """Whether it has a line of its own."""
        return bool(self.title) and not self.run_in


def numbered_heading(line: Line, following: Item | None) -> Heading | None:
    """Read a paragraph that begins with a number; ``None`` when it has none."""
    number = typed_number(line.text)
    if number is None or number.kind is NumberKind.CIRCLED or number.end >= len(line.text):
        return None
    title, run_in = _divided(line.text[number.end :], number.kind, following)
    return Heading(
        number.kind,
        number.number,
        number.typed,
        title,
        run_in,
        line.place,
        line.hints.outline_level,
    )


def _divided(text: str, kind: NumberKind, following: Item | None) -> tuple[str, str]:
    """Divide what follows the number into heading and text; one of them may be empty."""
    end = _sentence_end(text, _LONGEST_ALONE + 1)
    if end is None:
        return (text, "") if len(text) <= _LONGEST_ALONE else ("", text)
    title, rest = text[: end + 1], text[end + 1 :].strip()
    mark = text[end]
    if not rest:
        is_heading = mark == "：" or (_is_below(following, kind) and _is_heading_like(title))
        longest = (
            _LONGEST_ALONE if isinstance(following, Line) and mark == "：" else _LONGEST_RUN_IN
        )
        return (title, "") if is_heading and len(title) <= longest else ("", text)
    if mark == "：" and len(title) <= _LONGEST_COLON:
        return title, rest
    if mark in "。！？" and len(title) <= _LONGEST_RUN_IN and _is_heading_like(title):
        return title.removesuffix("。"), rest
    return "", text


def _is_below(following: Item | None, kind: NumberKind) -> bool:
    """Tell whether what follows a numbered line stands under it: text, or a row that begins."""
    if not isinstance(following, Line):
        return False
    number = typed_number(following.text)
    return number is None or (number.number == 1 and number.kind is not kind)


def _is_heading_like(sentence: str) -> bool:
    return (
        _AMOUNT.search(sentence) is None
        and _STARTS_WITH_YEAR.match(sentence) is None
        and sentence.count("，") <= _MOST_COMMAS
    )


def _sentence_end(text: str, limit: int) -> int | None:
    """Return the first mark that ends a sentence, brackets and quotes passed over."""
    depth = 0
    for position, character in enumerate(text[:limit]):
        if character in _OPENERS:
            depth += 1
        elif character in _CLOSERS:
            depth = max(0, depth - 1)
        elif character in _ENDS and not depth:
            return position
    return None


def first_clause(text: str) -> tuple[str, str]:
    """Divide a text after its first sentence, a long one after its first mark."""
    end = _sentence_end(text, _LONGEST_RUN_IN)
    if end:
        return text[: end + 1], text[end + 1 :].strip()
    for position, character in enumerate(text):
        if character in "，。；：！？" and position:
            return text[: position + 1], text[position + 1 :].strip()
    return text, ""


def is_short_line(item: Item | None) -> bool:
    """Tell a line that looks like a heading although it has no number."""
    if not isinstance(item, Line):
        return False
    text = item.text
    return (
        len(text) <= _LONGEST_PLAIN
        and text[-1] not in _NO_HEADING_END
        and "。" not in text
        and typed_number(text) is None
        and _WORDS.search(text) is not None
        and _DATE.search(text) is None
        and _NOT_PLAIN.match(text) is None
        and _DASH.match(text) is None
        and duty_line(text) is None
    )


def plain_heading(line: Line, kind: PlainKind) -> Heading:
    """Make a heading of a whole line."""
    return Heading(kind, None, "", line.text, "", line.place, line.hints.outline_level)


def dash_heading(line: Line) -> Heading | None:
    """Read a paragraph that begins with —— or a bullet and a short sentence."""
    mark = _DASH.match(line.text)
    if mark is None:
        return None
    end = _sentence_end(line.text, _LONGEST_RUN_IN)
    if end is None or line.text[end] != "。" or not line.text[end + 1 :].strip():
        return None
    return _sentence(line, end, PlainKind.DASH)


def sentence_headings(lines: Sequence[Item]) -> bool:
    """Tell whether most paragraphs of a text without numbers begin with a short sentence."""
    long = [line for line in lines if isinstance(line, Line) and len(line.text) > _LONG]
    short = sum(sentence_heading(line) is not None for line in long)
    return short >= _FEWEST_SENTENCE_HEADINGS and short >= len(long) * _SHARE


def sentence_heading(line: Line) -> Heading | None:
    """Read the short sentence that a paragraph begins with as its heading."""
    end = _sentence_end(line.text, _LONGEST_SENTENCE)
    if end is None or line.text[end] != "。" or len(line.text) <= _LONG:
        return None
    if not _is_heading_like(line.text[: end + 1]):
        return None
    return _sentence(line, end, PlainKind.SENTENCE)


def _sentence(line: Line, end: int, kind: PlainKind) -> Heading:
    return Heading(
        kind, None, "", line.text[:end], line.text[end + 1 :].strip(), line.place,
        line.hints.outline_level,
    )  # fmt: skip
