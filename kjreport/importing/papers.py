"""附件 and 印发件: papers of their own behind the text."""

import re
from collections.abc import Sequence

from kjreport.importing.blocks import Confidence, Data, Path, RawTable
from kjreport.importing.contents import arranged, bodied, one_or_many, preface
from kjreport.importing.ending import Ending, read_ending
from kjreport.importing.genres import genre_of
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.opening import Opening, read_opening
from kjreport.importing.sections import sections
from kjreport.importing.signatures import read_date
from kjreport.importing.tables import table_data
from kjreport.model.habits import Numbering

_QUOTED = re.compile(r"《([^《》]{4,80})》")
_ISSUES = re.compile(r"(?:印发|转发|发布|公布)(.{4,80}?)的?(?:通知|通告|公告)$")
_MOST_TITLE_LINES = 3
_LONGEST_TITLE = 60


def attachments(ending: Ending, path: Path, notes: Notes) -> list[Data]:
    """Return the 附件: those whose text is there, and those that are only named."""
    made: list[Data] = []
    for index, items in enumerate(ending.attachments):
        named = ending.attachment_titles[index : index + 1]
        made.append(_attachment(items, named[0] if named else "", (*path, index), notes))
    named_only = ending.attachment_titles[len(ending.attachments) :]
    separate: list[Data] = [{"标题": title, "另附": "是"} for title in named_only]
    return made + separate


def _attachment(items: Sequence[Item], named: str, path: Path, notes: Notes) -> dict[str, Data]:
    title, rest = _title(items, named)
    keys: dict[str, Data] = {"标题": title or named or "附件"}
    if rest and all(isinstance(item, RawTable) for item in rest):
        tables = [
            data
            for item in rest
            if isinstance(item, RawTable)
            for data in table_data(item, "", notes)
        ]
        if all(isinstance(table, dict) for table in tables):
            keys["表格"] = one_or_many(
                [table["表格"] for table in tables if isinstance(table, dict)]
            )
            return keys
    keys.update(bodied(arranged(rest), path, notes))
    if len(keys) == 1:
        keys["另附"] = "是"
    return keys


def _title(items: Sequence[Item], named: str) -> tuple[str, list[Item]]:
    """Return the title of a paper and what stands below it."""
    wanted = _bare(named)
    words = ""
    for count, item in enumerate(items[:_MOST_TITLE_LINES], 1):
        if (
            not isinstance(item, Line)
            or len(item.text) > _LONGEST_TITLE
            or item.text[-1] in "。；："
        ):
            break
        words += item.text
        if (wanted and _bare(words) == wanted) or genre_of(words) or words.endswith("表"):
            return words, list(items[count:])
    first = items[0] if items else None
    if (
        isinstance(first, Line)
        and len(first.text) <= _LONGEST_TITLE
        and first.text[-1] not in "。；："
    ):
        return first.text, list(items[1:])
    return "", list(items)


def _bare(words: str) -> str:
    return re.sub(r"[《》\s]", "", words)


def issued_start(items: Sequence[Item], title: str) -> tuple[int, int] | None:
    """Find the title of the paper that a notice issues: where it begins and ends."""
    wanted = {_bare(name) for name in _names(items, title)}
    for start, item in enumerate(items):
        if start and isinstance(item, Line):
            words = ""
            for count, line in enumerate(items[start : start + _MOST_TITLE_LINES], 1):
                if not isinstance(line, Line) or len(words) > _LONGEST_TITLE * 2:
                    break
                words += line.text
                if _bare(words) in wanted:
                    return start, start + count
    return None


def _names(items: Sequence[Item], title: str) -> list[str]:
    """Return what a notice says it issues: in 《》, or between 印发 and 的通知."""
    found = _QUOTED.findall(title)
    named = _ISSUES.search(title)
    if named is not None:
        found.append(named[1])
    for item in items[:6]:
        if isinstance(item, Line) and "印发" in item.text:
            found.extend(_QUOTED.findall(item.text))
    return found


def issued_paper(
    title: str, items: Sequence[Item], notice: Ending, notes: Notes
) -> dict[str, Data]:
    """Return the 印发件; a 版记, and 附件 that the notice names, go to the notice."""
    path: Path = ("印发件",)
    opening = read_opening([Line(title), *items], notes)
    above = max(opening.length, 1)
    ending = read_ending(items[above - 1 :], notes)
    notice.imprint = notice.imprint or ending.imprint
    if notice.attachment_titles and not notice.attachments:
        notice.attachments, ending.attachments = ending.attachments, []
    keys: dict[str, Data] = {"标题": title}
    _above(opening, keys, notes)
    root = arranged([*_greeting(opening), *ending.body])
    texts, rest = preface(root.flow)
    if root.children and not rest:
        if texts:
            keys["引言"] = one_or_many(texts)
        keys["小节"] = sections(root.children, 1, (*path, "小节"), notes)
    else:
        keys.update(bodied(root, path, notes))
    _below(ending, keys, notes)
    made = attachments(ending, (*path, "附件"), notes)
    if made:
        keys["附件"] = made
    return keys


def _above(opening: Opening, keys: dict[str, Data], notes: Notes) -> None:
    """Add what stands below the title of an issued paper to its 题注, the only key for it."""
    found: list[Data] = []
    for key in ("题注", "副题", "稿别", "讲话人"):
        value = opening.keys.get(key)
        found.extend(value if isinstance(value, list) else [value] if value else [])
    if "稿别" in opening.keys:
        found[found.index(opening.keys["稿别"])] = f"（{opening.keys['稿别']}）"
    found.extend(opening.signers)
    if opening.date is not None:
        found.append(f"（{opening.date}）")
    if found:
        keys["题注"] = one_or_many(found)
    if found and found != [opening.keys.get("题注")]:
        notes.doubt(("印发件", "题注"), "标题下的副题、署名等也写在题注里", Confidence.MIDDLE)


def _greeting(opening: Opening) -> list[Item]:
    """Return the 主送 of an issued paper, which only its text can hold."""
    found = opening.keys.get("主送")
    if not found:
        return []
    names = found if isinstance(found, list) else [found]
    return [Line(f"{'，'.join(map(str, names))}：")]


def _below(ending: Ending, keys: dict[str, Data], notes: Notes) -> None:
    """Add what signs an issued paper to the end of its text, as there is no key for it."""
    texts: list[Data] = []
    closing = ending.keys.get("结语", [])
    texts.extend(closing if isinstance(closing, list) else [closing])
    texts.extend(ending.signers)
    date = read_date(ending.date)
    texts.extend([str(date)] if date is not None else [])
    if "附注" in ending.keys:
        texts.append(f"（{ending.keys['附注']}）")
    if not texts:
        return
    path: Path = ("印发件", "正文")
    below = keys.get("小节")
    if isinstance(below, list):
        path = ("印发件", "小节", len(below))
        keys["小节"] = [*below, {"编号": Numbering.NONE.value, "正文": one_or_many(texts)}]
    else:
        body = keys.get("正文", [])
        keys["正文"] = [*(body if isinstance(body, list) else [body]), *texts]
    notes.doubt(path, "印发件自己的落款等写在正文末尾，不要的请删去", Confidence.MIDDLE)
