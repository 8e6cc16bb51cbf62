"""What stands around a document on a web page or a printed page, told from the document.

Inside the text only page numbers and rows of buttons are set aside; above and below it menus,
the rows of a government page's own data (公开信息) and the page's foot.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.importing.blocks import LeftOut
from kjreport.importing.furniture_words import (
    BUTTONS,
    COMMON_LABELS,
    CONTENTS_HEAD,
    CONTENTS_LINE,
    FILE_NAME,
    KEY_BY_LABEL,
    LABEL,
    NAVIGATION,
    PAGE_FOOT,
    PAGE_NUMBER,
    PAGED_LINE,
    PITCH,
    PITCH_HEAD,
    PITCH_LINE,
    RARE_LABELS,
)
from kjreport.importing.lines import Item, Line

#: A line of text proper has this many characters and a mark of a sentence.
_TEXT_LENGTH = 45
_SENTENCE = re.compile("[。；，,;]")
_LONGEST = 160
_LONGEST_ROW = 60
_BLANKS = re.compile(r"\s+")
_BEFORE_LABEL = re.compile(r".?|[•·●■◆▪\-]\s*")
_INFO = "网页信息栏"
_ANYWHERE = (("页码", PAGE_NUMBER), ("目录", CONTENTS_LINE), ("网站按钮", BUTTONS))
_PITCH = "文库网站的说明"
_OUTSIDE = (
    ("网站导航", NAVIGATION),
    ("网站页脚", PAGE_FOOT),
    (_PITCH, PITCH),
    (_PITCH, PITCH_HEAD),
    ("文件名", FILE_NAME),
)


@dataclass(frozen=True, slots=True)
class Cleared:
    """The document's own lines, what was set aside, and what that told."""

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


def without_furniture(items: Sequence[Item]) -> Cleared:
    """Set aside what is not the document."""
    rules = _site_rules(items)
    top, foot = _text_span(items[:rules])
    kept: list[Item] = []
    left_out: list[LeftOut] = []
    fields: dict[str, str] = {}
    reason = ""
    is_in_contents = False
    for index, item in enumerate(items):
        is_outside = not top <= index < foot
        is_in_rows = reason == _INFO
        reason = _reason(item.text, is_outside=is_outside) if isinstance(item, Line) else ""
        is_in_contents = _is_contents(item, items[index + 1 : index + 2], is_begun=is_in_contents)
        reason = reason or ("目录" if is_in_contents else "")
        if index > rules and isinstance(item, Line) and PITCH_LINE.fullmatch(item.text):
            reason = _PITCH
        if is_in_rows and is_outside and not reason and _is_common_row(item):
            reason = _INFO
        if not reason or not isinstance(item, Line):
            kept.append(item)
            continue
        left_out.append(LeftOut(item.text, reason, item.place))
        if reason == _INFO:
            fields = {**_fields(item.text), **fields}
    return Cleared(tuple(kept), tuple(left_out), fields)


def _text_span(items: Sequence[Item]) -> tuple[int, int]:
    """Return where the text proper begins and ends: its long lines."""
    long = [index for index, item in enumerate(items) if _is_text(item)]
    return (long[0], long[-1] + 1) if long else (len(items), 0)


def _is_text(item: Item) -> bool:
    if not isinstance(item, Line):
        return True
    is_row = len(list(LABEL.finditer(item.text[:_LONGEST]))) > 1
    is_long = len(item.text) >= _TEXT_LENGTH and _SENTENCE.search(item.text[:_LONGEST]) is not None
    return is_long and not is_row and not PITCH.fullmatch(item.text)


def _site_rules(items: Sequence[Item]) -> int:
    """Find what the site says below the text; the number of items where it says nothing."""
    has_text = False
    for index, item in enumerate(items):
        if has_text and isinstance(item, Line) and PITCH_HEAD.fullmatch(item.text):
            return index
        has_text = has_text or _is_text(item)
    return len(items)


def _reason(text: str, *, is_outside: bool) -> str:
    """Say what kind of furniture a line is, ``""`` when it is text."""
    if len(text) > _LONGEST:
        return ""
    patterns = (*_ANYWHERE, *_OUTSIDE) if is_outside else _ANYWHERE
    for reason, pattern in patterns:
        if pattern.fullmatch(text) and len(text) > 1:
            return reason
    return _INFO if is_outside and _is_info(text) else ""


def _is_info(text: str) -> bool:
    """Tell a row of labels and values: two labels, or one with its colon at the head."""
    labels = list(LABEL.finditer(text))
    if not labels or _BEFORE_LABEL.fullmatch(text[: labels[0].start()]) is None:
        return False
    if len(labels) > 1:
        return True
    name = _BLANKS.sub("", labels[0][1])
    if labels[0][2]:
        return name not in COMMON_LABELS
    return labels[0].end() >= len(text) and name in RARE_LABELS


def _is_contents(item: Item, following: Sequence[Item], *, is_begun: bool) -> bool:
    """Tell 目录 above lines that end in a page, and those lines."""
    if not isinstance(item, Line):
        return False
    if is_begun:
        return PAGED_LINE.fullmatch(item.text) is not None
    return CONTENTS_HEAD.fullmatch(item.text) is not None and any(
        isinstance(one, Line) and PAGED_LINE.fullmatch(one.text) for one in following
    )


def _is_common_row(item: Item) -> bool:
    """Tell 标题：… below other rows of a page's data."""
    if not isinstance(item, Line) or len(item.text) > _LONGEST_ROW:
        return False
    label = LABEL.match(item.text)
    return label is not None and (label[2] != "" or not _SENTENCE.search(item.text))


def _fields(text: str) -> dict[str, str]:
    labels = list(LABEL.finditer(text))
    ends = [label.start() for label in labels[1:]] + [len(text)]
    found: dict[str, str] = {}
    for label, end in zip(labels, ends, strict=True):
        key = KEY_BY_LABEL[_BLANKS.sub("", label[1])]
        value = text[label.end() : end].strip(" \t\u3000[]【】|｜")
        if key and value:
            found.setdefault(key, value)
    return found
