"""What stands under one heading as data: 正文, 分项, 表格, 责任单位."""

from collections.abc import Sequence

from kjreport.importing.blocks import Data, Path, RawPicture, RawTable
from kjreport.importing.duties import DutyWords, duty_line, duty_tail
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.points import (
    PointRow,
    own_paragraph_row,
    point_row,
    row_over_paragraphs,
)
from kjreport.importing.tables import table_data
from kjreport.model.habits import DutyStyle, PointStyle

#: Two ways to print the same words.
_LABELLED = (DutyStyle.BRACKETED, DutyStyle.OWN_LINE)
_TABLE_TITLE = 30
_MOST_POINTS = 40
_DUTY_KEYS = ("牵头单位", "责任单位", "完成时限")


class Flow:
    """Turns the paragraphs below one heading into the keys of a 小节."""

    def __init__(self, notes: Notes, path: Path) -> None:
        self._notes = notes
        self._path = path
        self._items: list[Data] = []
        self._duties: dict[str, Data] = {}

    def data(self, items: Sequence[Item]) -> dict[str, Data]:
        """Return 正文, 分项 and the duties, in the shortest form."""
        position = 0
        while position < len(items):
            position += self._take(items, position)
        keys = _shortest(self._items)
        keys.update({key: self._duties[key] for key in _DUTY_KEYS if key in self._duties})
        return keys

    def _take(self, items: Sequence[Item], position: int) -> int:
        """Take the next item, or several that belong together; return how many."""
        item = items[position]
        if isinstance(item, RawTable):
            return self._table(item)
        if isinstance(item, RawPicture):
            picture: dict[str, Data] = {"文件": item.file}
            if item.caption:
                picture["说明"] = item.caption
            self._push({"图片": picture})
            return 1
        texts = _texts(items, position) if "一是" in item.text else []
        row = own_paragraph_row(texts)
        if row:
            self._push({"分项": list(row), "分项样式": PointStyle.OWN_PARAGRAPH.value})
            return len(row)
        over = row_over_paragraphs(texts)
        if over:
            self._notes.rewrite("", "", "一是、二是各段并为一段", item.place)
            self._paragraph("".join(over), item)
            return len(over)
        self._paragraph(item.text, item)
        return 1

    def _table(self, table: RawTable) -> int:
        title = ""
        last = self._items[-1] if self._items else None
        if isinstance(last, str) and len(last) <= _TABLE_TITLE and last[-1] not in "。：；，！？":
            title = last
            self._items.pop()
        for data in table_data(table, title, self._notes):
            self._push(data)
        return 1

    def _push(self, item: Data) -> None:
        """Add to the 正文; duties that stood before belong to the paragraph they followed."""
        if self._duties and self._items:
            last = self._items[-1]
            whole: dict[str, Data] = last if isinstance(last, dict) else {"正文": last}
            self._items[-1] = {**whole, **self._duties}
            self._duties = {}
        self._items.append(item)

    def _paragraph(self, text: str, line: Line) -> None:
        alone = duty_line(text)
        if alone is not None and self._adopt(alone, line):
            return
        tail = duty_tail(text)
        if tail is not None and self._fits(tail[1]):
            words, duties = tail
            if text.rstrip().endswith("。"):
                self._notes.rewrite(text[-12:], "", "责任单位后面的句号移到括号前", line.place)
            self._text(words, line)
            self._adopt(duties, line)
            return
        self._text(text, line)

    def _fits(self, duties: DutyWords) -> bool:
        own, usual = duties.style, self._notes.duty_style
        return not self._duties and (own is usual or (own in _LABELLED and usual in _LABELLED))

    def _adopt(self, duties: DutyWords, line: Line) -> bool:
        """Keep who does it for the whole 小节; one line may add to the one before it."""
        own, usual = duties.style, self._notes.duty_style
        is_alike = own is usual or (own in _LABELLED and usual in _LABELLED)
        if not is_alike or set(duties.keys) & set(self._duties):
            return False
        if self._duties and own not in _LABELLED:
            return False
        if self._duties:
            self._notes.rewrite("", "；", "责任单位各行并为一行", line.place)
        elif own is not usual:
            self._notes.rewrite("", "", f"责任单位统一写成“{usual.value}”", line.place)
        self._duties.update(duties.keys)
        return True

    def _text(self, text: str, line: Line) -> None:
        row = point_row(text)
        if row is None or not self._may_run_on(row):
            self._push(text)
            return
        if row.points[-1][-1] not in "。；！？：…，、—”’）.;!?:,":
            self._notes.rewrite("", "。", "末尾没有标点，补了句号", line.place)
        item: dict[str, Data] = {}
        if row.intro:
            item["正文"] = row.intro
        item["分项"] = list(row.points)
        if row.style is not PointStyle.ORDINAL:
            item["分项样式"] = row.style.value
        self._push(item)

    def _may_run_on(self, row: PointRow) -> bool:
        """A row without words of its own runs into the paragraph before it."""
        if row.intro or not self._items:
            return True
        last = self._items[-1]
        return isinstance(last, str) and last.endswith("：")


def _texts(items: Sequence[Item], start: int) -> list[str]:
    """Return the paragraphs from ``start`` on that may belong to one row of points."""
    texts: list[str] = []
    for item in items[start : start + _MOST_POINTS]:
        if not isinstance(item, Line):
            break
        texts.append(item.text)
    return texts


def _shortest(items: list[Data]) -> dict[str, Data]:
    """Lift the points of the last paragraph out of the 正文."""
    last = items[-1] if items else None
    keys: dict[str, Data] = {}
    body = items
    if isinstance(last, dict) and "分项" in last:
        intro = last.get("正文")
        body = [*items[:-1], *([intro] if intro else [])]
        keys = {key: value for key, value in last.items() if key != "正文"}
    if not body:
        return keys
    return {"正文": body[0] if len(body) == 1 and isinstance(body[0], str) else body, **keys}
