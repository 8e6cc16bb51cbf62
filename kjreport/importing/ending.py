"""What stands below the text: 结语, 附件说明, 落款, 附注, the 附件 themselves, 版记."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.importing.blocks import Data
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.signatures import iso, read_date, read_signing_off
from kjreport.text.typed_numbers import NumberKind, typed_number

_LABEL = re.compile(r"附\s*件\s*(?:之?\s*[\d一二三四五六七八九十]{1,3})?\s*[：:]?")
_NOTE = re.compile(r"附\s*件\s*[：:]\s*(?=\S)")
_SEPARATE = re.compile(r"附\s*件\s*([\d一二三四五六七八九十]{1,3})\s*[：:.．、]\s*(\S.*)")
_ANNOTATION = re.compile("[（(].{2,60}[）)]")
_CLOSING = re.compile(
    "(?:特此|以上(?:报告|汇报|意见|请示|总结|情况)|妥否|当否|请予?[审批]|专此|此[致复]|谢谢大家|我的?(?:汇报|讲话|发言)到此|汇报完毕).{0,30}"
)
_COPIES = re.compile(r"抄\s*[送报]\s*[：:]\s*(.+)")
_MAIN = re.compile(r"主\s*送\s*[：:]\s*(.+)")
_PRINTED = re.compile(r"(.{2,40}?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*印发")
_CONTACT = re.compile("联系人|联系电话|联系方式")
_SEARCHED = 7
_SHORT = 60
_MOST_NOTES = 20


@dataclass(slots=True)
class Ending:
    """The keys below the text, and what is left above them."""

    body: list[Item]
    keys: dict[str, Data] = field(default_factory=dict)
    imprint: dict[str, Data] = field(default_factory=dict)
    attachment_titles: list[str] = field(default_factory=list)
    attachments: list[list[Item]] = field(default_factory=list)
    """The items of each 附件, its title among them, its label not."""
    signers: tuple[str, ...] = ()
    date: str = ""


def read_ending(items: Sequence[Item], notes: Notes) -> Ending:
    """Take what stands below the text from the end upwards."""
    ending = Ending(list(items))
    _imprint(ending)
    _attachments(ending, notes)
    if _signing_off(ending, notes):
        _attachment_note(ending)
    else:
        _attachment_note(ending)
        _signing_off(ending, notes)
    _closing(ending)
    return ending


def _imprint(ending: Ending) -> None:
    found: dict[str, Data] = {}
    while ending.body and isinstance(line := ending.body[-1], Line):
        printed = _PRINTED.fullmatch(line.text)
        copies, main = _COPIES.fullmatch(line.text), _MAIN.fullmatch(line.text)
        if printed is not None:
            date = read_date(printed[2])
            found["印发机关"] = printed[1]
            found["印发日期"] = printed[2] if date is None else iso(date)
        elif copies is not None:
            found["抄送"] = _copied(copies[1])
        elif main is not None and found:
            found["主送"] = _copied(main[1])
        else:
            break
        ending.body.pop()
    order = ("主送", "抄送", "印发机关", "印发日期")
    ending.imprint = {key: found[key] for key in order if key in found}


def _copied(words: str) -> Data:
    names: list[Data] = [
        name.strip() for name in words.removesuffix("。").split("，") if name.strip()
    ]
    return words.removesuffix("。") if len(names) == 1 else names


def _attachments(ending: Ending, notes: Notes) -> None:
    """Part the 附件 from the text; each begins with its label on a line of its own."""
    starts = [
        index
        for index, item in enumerate(ending.body)
        if index and isinstance(item, Line) and _is_label(item, ending.body[index + 1 : index + 2])
    ]
    if not starts:
        return
    ends = [*starts[1:], len(ending.body)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        label = ending.body[start]
        assert isinstance(label, Line)  # noqa: S101  # just told
        separate = _SEPARATE.fullmatch(label.text)
        lead: list[Item] = [label.said(separate[2])] if separate is not None else []
        ending.attachments.append([*lead, *ending.body[start + 1 : end]])
        printed = "附件" if len(starts) == 1 else f"附件{number}"
        if separate is None and "".join(label.text.split()).rstrip("：:") != printed:
            notes.rewrite(label.text, printed, "附件标识按顺序重编", label.place)
    ending.body = ending.body[: starts[0]]


def _is_label(line: Line, following: Sequence[Item]) -> bool:
    """Tell 附件1 over an 附件 from 附件： over the list of their names."""
    if not _LABEL.fullmatch(line.text):
        separate = _SEPARATE.fullmatch(line.text)
        return separate is not None and bool(following) and not isinstance(following[0], Line)
    first = following[0] if following else None
    if first is None:
        return False
    is_listed = (
        line.text[-1] in "：:"
        and isinstance(first, Line)
        and typed_number(first.text) is not None
        and len(first.text) < _SHORT
    )
    return not is_listed


def _signing_off(ending: Ending, notes: Notes) -> bool:
    """Take 署名 and date, and the short lines that stand below them."""
    for count in range(min(_SEARCHED, len(ending.body))):
        below = ending.body[len(ending.body) - count :]
        if below and not _is_below(below[0]):
            return False
        signing = read_signing_off(ending.body[: len(ending.body) - count])
        if signing is None:
            continue
        ending.body = ending.body[: len(ending.body) - count - signing.length]
        ending.signers, ending.date = signing.signers, signing.date
        if signing.date and signing.typed_date != signing.printed_date:
            notes.rewrite(signing.typed_date, signing.printed_date, "成文日期按国家标准改写", None)
        for item in below:
            _below_signature(item, ending, notes)
        return True
    return False


def _is_below(item: Item) -> bool:
    return isinstance(item, Line) and len(item.text) < _SHORT and typed_number(item.text) is None


def _below_signature(item: Item, ending: Ending, notes: Notes) -> None:
    if not isinstance(item, Line):
        return
    if _ANNOTATION.fullmatch(item.text) and "附注" not in ending.keys:
        ending.keys["附注"] = item.text[1:-1]
    elif _CONTACT.match(item.text) and "附注" not in ending.keys:
        ending.keys["附注"] = item.text
    else:
        notes.leave_out(item.text, "落款后面的文字，没有认出是什么", item.place)


def _attachment_note(ending: Ending) -> None:
    """Take 附件：1.… 2.… from the end of the text."""
    for start in range(len(ending.body) - 1, max(-1, len(ending.body) - _MOST_NOTES), -1):
        item = ending.body[start]
        if not isinstance(item, Line) or len(item.text) > _SHORT * 2:
            return
        note = _NOTE.match(item.text)
        if note is None and not _LABEL.fullmatch(item.text):
            if not _is_numbered(item):
                return
            continue
        first = [item.text[note.end() :]] if note is not None else []
        texts = [
            *first,
            *(line.text for line in ending.body[start + 1 :] if isinstance(line, Line)),
        ]
        if texts:
            ending.attachment_titles = [_title_of(text) for text in texts]
            ending.body = ending.body[:start]
        return


def _is_numbered(line: Line) -> bool:
    number = typed_number(line.text)
    return number is not None and number.kind in (NumberKind.ARABIC, NumberKind.CHINESE)


def _title_of(text: str) -> str:
    number = typed_number(text)
    is_counted = number is not None and number.kind in (NumberKind.ARABIC, NumberKind.CHINESE)
    words = text[number.end :] if number is not None and is_counted else text
    return words.strip().rstrip("；;。")


def _closing(ending: Ending) -> None:
    last = ending.body[-1] if ending.body else None
    is_free = "附注" not in ending.keys
    if is_free and isinstance(last, Line) and _CONTACT.match(last.text) and len(last.text) < _SHORT:
        ending.keys["附注"] = last.text
        ending.body.pop()
    closing: list[Data] = []
    while len(ending.body) > 1 and isinstance(line := ending.body[-1], Line):
        if len(line.text) > _SHORT or not _CLOSING.fullmatch(line.text):
            break
        closing.insert(0, line.text)
        ending.body.pop()
    if closing:
        ending.keys["结语"] = closing[0] if len(closing) == 1 else closing
