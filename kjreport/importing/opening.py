"""What stands above the text: 版头, 标题, 副题, 题注, 稿别, 讲话人, 署名 under the title, 主送."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.importing.blocks import Data
from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.importing.mastheads import masthead_line, read_masthead
from kjreport.importing.notes import Notes
from kjreport.importing.recipients import ORGANS, RECIPIENTS, are_recipients, recipients
from kjreport.importing.signatures import is_signer, read_date
from kjreport.importing.titles import (
    BRACKETED,
    HEADNOTE,
    STATUS,
    SUBTITLE,
    joined,
    may_be_title,
    title_lines,
)
from kjreport.text.dates import OfficialDate
from kjreport.text.document_numbers import document_number
from kjreport.text.typed_numbers import typed_number

_LONGEST_NUMBER = 30
_FEWEST_LINES = 2
_LONGEST_STRAY = 10
_LABEL = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?")
_SPEAKER = re.compile("(?:汇报人|讲话人|发言人|报告人|述职人)[：:].{2,30}")
_DATED_TITLE = re.compile(
    r"\s*[（(]((?:19|20)\d\d)[-.．年]?(\d{2}|(?<=\D)\d)[-.．月]?(\d{1,2})日?[）)]$"
)
_NAME = re.compile(r"(?:[\u4e00-\u9fff]{2,12}\s+)?[\u4e00-\u9fff]{1,2}\s?[\u4e00-\u9fff]{1,2}")


@dataclass(slots=True)
class Opening:
    """The keys above the text, where the text begins, and the lines of the title."""

    keys: dict[str, Data] = field(default_factory=dict)
    title: str = ""
    length: int = 0
    """How many items belong to it."""
    masthead: dict[str, Data] = field(default_factory=dict)
    signers: list[str] = field(default_factory=list)
    date: OfficialDate | None = None


def with_title_on_one_line(items: list[Item]) -> list[Item]:
    """Join the lines of the title."""
    start = _masthead_length(items) or _has_stray_line(items)
    lines = title_lines(items[start:])
    if len(lines) < _FEWEST_LINES:
        return items
    title = lines[0].said(joined([line.text for line in lines]))
    return [*items[:start], title, *items[start + len(lines) :]]


def _has_stray_line(items: Sequence[Item]) -> bool:
    """Tell a line of the page above a title that stands apart and is whole without it."""
    if len(items) < _FEWEST_LINES:
        return False
    first, second = items[0], items[1]
    return (
        isinstance(first, Line)
        and isinstance(second, Line)
        and second.after_gap
        and may_be_title(second)
        and len(second.text) > _LONGEST_STRAY
        and genre_of(second.text) is not None
        and len(first.text) <= _LONGEST_STRAY
        and genre_of(first.text) is None
        and not (ORGANS.search(first.text) or first.text.startswith("关于"))
        and _key_and_value(first.text, is_titled=False) is None
        and not masthead_line(first.text, {})
    )


def _masthead_length(items: Sequence[Item]) -> int:
    first = items[0] if items else None
    if isinstance(first, Line) and _LABEL.fullmatch(first.text):
        return 1
    return read_masthead(items)[1]


def read_opening(items: Sequence[Item], notes: Notes) -> Opening:
    """Read down to the first line of text."""
    opening = Opening()
    first = items[0] if items else None
    if isinstance(first, Line) and _LABEL.fullmatch(first.text):
        notes.leave_out(first.text, "附件标识（本件是别的公文的附件）", first.place)
        inner = read_opening(items[1:], notes)
        inner.length += 1
        return inner
    if _has_stray_line(items) and isinstance(first, Line):
        notes.leave_out(first.text, "标题上面的文字，没有认出是什么", first.place)
        opening.length = 1
    if not opening.length:
        opening.masthead, opening.length = read_masthead(items)
    found = title_lines(items[opening.length :])
    if found:
        opening.title = joined([line.text for line in found])
        opening.length += len(found)
        _take_date_off(opening, found[0], notes)
    _below_title(items, opening)
    if opening.date is not None and not opening.signers:
        opening.keys.setdefault("题注", f"（{opening.date}）")
        opening.date = None
    return opening


def _take_date_off(opening: Opening, line: Line, notes: Notes) -> None:
    """Turn the date in brackets that a title ends in into the 题注 below it."""
    dated = _DATED_TITLE.search(opening.title)
    date = read_date("-".join(dated.groups())) if dated is not None else None
    if dated is not None and date is not None and dated.start():
        opening.title = opening.title[: dated.start()]
        opening.keys["题注"] = f"（{date}）"
        notes.rewrite(dated[0], f"（{date}）", "标题末尾的日期放到标题下", line.place)


def _below_title(items: Sequence[Item], opening: Opening) -> None:
    """Read what stands between the title and the text."""
    while opening.length < len(items):
        item = items[opening.length]
        if not isinstance(item, Line) or not _take(item, opening, items):
            return
        opening.length += 1


def _take(line: Line, opening: Opening, items: Sequence[Item]) -> bool:
    """Take one line below the title; ``False`` when the text begins with it."""
    if opening.title and "发文字号" not in opening.masthead and _is_number(line.text):
        return masthead_line(line.text.strip("（）()【】 "), opening.masthead)
    date = read_date(line.text.strip("（）() "))
    if date is not None and opening.title:
        opening.date = date
        return True
    found = _key_and_value(line.text, is_titled=opening.title != "")
    if found is not None and found[0] not in opening.keys:
        opening.keys[found[0]] = found[1]
        return True
    return found is None and opening.title != "" and _byline(line, opening, items)


def _is_number(text: str) -> bool:
    """Tell a 发文字号, in brackets perhaps, as web pages put it below the title."""
    return len(text) <= _LONGEST_NUMBER and document_number(text.strip("（）()【】 ")) is not None


def _key_and_value(text: str, *, is_titled: bool) -> tuple[str, Data] | None:
    """Read 稿别, 题注, 副题 or 主送."""
    status = STATUS.fullmatch(text)
    if status is not None:
        return "稿别", status[1]
    if BRACKETED.fullmatch(text):
        return "题注" if HEADNOTE.search(text) else "副题", text
    if _SPEAKER.fullmatch(text):
        return "讲话人", text
    if is_titled and SUBTITLE.fullmatch(text) and text[-1] not in "。；":
        return "副题", text
    if RECIPIENTS.fullmatch(text) and are_recipients(text):
        return "主送", recipients(text)
    return None


def _byline(line: Line, opening: Opening, items: Sequence[Item]) -> bool:
    """Take a name or an organ below the title: of the speaker, or of who signs there."""
    text = line.text
    if len(text) > 30 or text[-1] in "。；：，":  # noqa: PLR2004  # a name is short
        return False
    genre = genre_of(opening.title)
    if (
        genre is not None
        and genre.speaks
        and _NAME.fullmatch(text)
        and "讲话人" not in opening.keys
    ):
        opening.keys["讲话人"] = text
        return True
    position = opening.length + 1
    following = items[position] if position < len(items) else None
    is_dated = (
        isinstance(following, Line) and read_date(following.text.strip("（）() ")) is not None
    )
    if (
        ORGANS.search(text)
        and typed_number(text) is None
        and (is_dated or opening.date is not None or is_signer(text))
    ):
        opening.signers.append(text)
        return True
    return False
