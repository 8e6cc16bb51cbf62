"""What stands above the text: 版头, 标题, 副题, 题注, 稿别, 讲话人, 署名 under the title, 主送."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kjreport.importing.blocks import Data
from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.importing.mastheads import masthead_line, read_masthead
from kjreport.importing.notes import Notes
from kjreport.importing.signatures import is_signer, read_date
from kjreport.model.official import DraftStatus
from kjreport.text.characters import is_cjk
from kjreport.text.dates import OfficialDate
from kjreport.text.typed_numbers import typed_number

_LONGEST_LINE = 60
_LONGEST_TITLE = 120
_MOST_LINES = 4
_FEWEST_LINES = 2
_LONGEST_STRAY = 10
_LABEL = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?")
_STATUS = re.compile("[（(【]?(" + "|".join(status.value for status in DraftStatus) + ")[）)】]?")
_BRACKETED = re.compile(r"[（(].{1,60}[）)]")
_HEADNOTE = re.compile(r"\d{4}\s*年|会议|通过|审议|第.{1,4}次|讨论")
_SUBTITLE = re.compile(r"——?.{2,60}")
_SPEAKER = re.compile("(?:汇报人|讲话人|发言人|报告人|述职人)[：:].{2,30}")
_RECIPIENTS = re.compile(r"[^。；！？]{2,300}[：:]")
_NOT_RECIPIENTS = re.compile("如下|以下|现将|现就|主要|汇报|通知|报告|包括|工作|情况")
_ORGANS = re.compile(
    "[局委办厅部处府院会社团校所司站区市县旗盟省乡镇街道企业位门室心队长志]$|同志们|各位.{0,12}|单位|公司|机构|高校"
)
_GLUED_TITLE = re.compile(
    r"[^，。；：！？,;:\s]{4,50}?(?:总结|报告|汇报|述职|计划|打算|思路|要点|安排)"
    r"(?=(?:19|20)\d\d年|今年|一年来|近年来|各位|同志们|尊敬的|[省市县区]委|[省市县区]政府|根据|按照)"
)
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


def with_title_apart(items: list[Item]) -> list[Item]:
    """Cut a title, and a greeting, from the text that follows them on their line."""
    first = items[0] if items else None
    if not isinstance(first, Line) or len(first.text) <= _LONGEST_LINE:
        return items
    title, rest = _title_and_rest(first)
    if not title:
        return items
    greeting = _RECIPIENTS.match(rest[:_LONGEST_LINE])
    if greeting is not None and _are_recipients(greeting[0]) and len(rest) > len(greeting[0]):
        words = [greeting[0], rest[greeting.end() :].strip()]
    else:
        words = [rest]
    below = [replace(first, text=text, after_gap=True) for text in words]
    return [first.said(title), *below, *items[1:]]


def _title_and_rest(line: Line) -> tuple[str, str]:
    """Part a line after its title: at a blank, or where text plainly begins."""
    title, _, rest = line.text.partition(" ")
    rest = rest.strip()
    is_apart = len(title) <= _LONGEST_LINE and genre_of(title) is not None
    if not (is_apart and len(rest) > _LONGEST_LINE):
        glued = _GLUED_TITLE.match(line.text)
        title, rest = (glued[0], line.text[glued.end() :]) if glued is not None else ("", "")
    return (title, rest) if title and _may_be_title(line.said(title)) else ("", "")


def with_title_on_one_line(items: list[Item]) -> list[Item]:
    """Join the lines of the title."""
    start = _masthead_length(items) or _has_stray_line(items)
    lines = _title_lines(items[start:])
    if len(lines) < _FEWEST_LINES:
        return items
    title = lines[0].said(_joined([line.text for line in lines]))
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
        and _may_be_title(second)
        and len(second.text) > _LONGEST_STRAY
        and genre_of(second.text) is not None
        and len(first.text) <= _LONGEST_STRAY
        and genre_of(first.text) is None
        and not (_ORGANS.search(first.text) or first.text.startswith("关于"))
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
    title_lines = _title_lines(items[opening.length :])
    if title_lines:
        opening.title = _joined([line.text for line in title_lines])
        opening.length += len(title_lines)
        _take_date_off(opening, title_lines[0], notes)
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


def _title_lines(items: Sequence[Item]) -> list[Line]:
    """Return the fewest first lines that, joined, are a title, and those that carry it on."""
    lines: list[Line] = []
    for item in items[:_MOST_LINES]:
        if not isinstance(item, Line) or not _may_be_title(item):
            break
        whole = _joined([line.text for line in lines]) if lines else ""
        if whole and genre_of(whole) and not _goes_on(whole, item):
            break
        lines.append(item)
        if item.hints.outline_level == 1:
            return lines
    whole = _joined([line.text for line in lines]) if lines else ""
    if lines and len(whole) <= _LONGEST_TITLE and genre_of(whole):
        return lines
    return _by_looks(lines, items)


def _goes_on(title: str, line: Line) -> bool:
    """Tell whether a title that could end here goes on in the next line."""
    if line.after_gap:
        return False
    is_notice = "关于" in title and line.text.endswith("通知") and not title.endswith("通知")
    return is_notice or line.text.startswith(_CONNECTORS)


_CONNECTORS = ("的", "及", "和", "暨", "与", "（试行", "（送审", "（征求")


def _by_looks(lines: Sequence[Line], items: Sequence[Item]) -> list[Line]:
    """Take a first line for the title that is centred, or followed by what follows titles."""
    if not lines:
        return []
    first = lines[0]
    is_centred = first.hints.alignment == "center" or first.indent >= 8  # noqa: PLR2004  # far in
    following = items[1] if len(items) > 1 else None
    is_followed = isinstance(following, Line) and (
        _RECIPIENTS.fullmatch(following.text) is not None and _are_recipients(following.text)
    )
    return [first] if is_centred or is_followed else []


def _may_be_title(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _LONGEST_LINE
        and text[-1] not in "。；：，、！,;:"
        and "。" not in text
        and typed_number(text) is None
        and not _STATUS.fullmatch(text)
        and not _SUBTITLE.fullmatch(text)
        and not (_BRACKETED.fullmatch(text) and _HEADNOTE.search(text))
        and read_date(text) is None
    )


def _joined(lines: Sequence[str]) -> str:
    words = lines[0]
    for line in lines[1:]:
        words += (
            line if is_cjk(words[-1]) or is_cjk(line[0]) or not line[0].isalnum() else f" {line}"
        )
    return words


def _below_title(items: Sequence[Item], opening: Opening) -> None:
    """Read what stands between the title and the text."""
    while opening.length < len(items):
        item = items[opening.length]
        if not isinstance(item, Line) or not _take(item, opening, items):
            return
        opening.length += 1


def _take(line: Line, opening: Opening, items: Sequence[Item]) -> bool:
    """Take one line below the title; ``False`` when the text begins with it."""
    date = read_date(line.text.strip("（）() "))
    if date is not None and opening.title:
        opening.date = date
        return True
    found = _key_and_value(line.text, is_titled=opening.title != "")
    if found is not None and found[0] not in opening.keys:
        opening.keys[found[0]] = found[1]
        return True
    return found is None and opening.title != "" and _byline(line, opening, items)


def _key_and_value(text: str, *, is_titled: bool) -> tuple[str, Data] | None:
    """Read 稿别, 题注, 副题 or 主送."""
    status = _STATUS.fullmatch(text)
    if status is not None:
        return "稿别", status[1]
    if _BRACKETED.fullmatch(text):
        return "题注" if _HEADNOTE.search(text) else "副题", text
    if _SPEAKER.fullmatch(text):
        return "讲话人", text
    if is_titled and _SUBTITLE.fullmatch(text) and text[-1] not in "。；":
        return "副题", text
    if _RECIPIENTS.fullmatch(text) and _are_recipients(text):
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
        _ORGANS.search(text)
        and typed_number(text) is None
        and (is_dated or opening.date is not None or is_signer(text))
    ):
        opening.signers.append(text)
        return True
    return False


def _are_recipients(text: str) -> bool:
    """Tell 各县（区）科技局，市直有关单位： from a sentence that ends in a colon."""
    words = text.rstrip("：:")
    if _NOT_RECIPIENTS.search(re.sub("（[^）]*）", "", words)) and not words.startswith("同志"):
        return False
    names = [name for name in re.split("[，、]", words) if name]
    return bool(names) and sum(_ORGANS.search(name) is not None for name in names) * 2 > len(names)


def recipients(text: str) -> Data:
    """Return 主送 in its shortest form: a text for one, a list where ，joins them."""
    words = text.rstrip("：:")
    names: list[Data] = [name.strip() for name in words.split("，") if name.strip()]
    return words if len(names) == 1 else names
