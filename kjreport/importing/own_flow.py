"""What stands under one heading of our own drafts: paragraphs, points, tables, pictures, charts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.doctree.nodes import (
    Block,
    Chart,
    FieldTable,
    Paragraph,
    ParagraphKind,
    Picture,
    Table,
)
from kjreport.importing.blocks import Data
from kjreport.importing.own_duties import labelled_duties
from kjreport.importing.own_text import DutyUse, own_paragraph, own_points
from kjreport.model.habits import DutyStyle
from kjreport.text.segments import Role, Text, plain

_TABLE_PARTS = {
    ParagraphKind.TABLE_TITLE: "标题",
    ParagraphKind.TABLE_UNIT: "计量单位",
}
_DUTIES = ("牵头单位", "责任单位", "完成时限")


@dataclass(slots=True)
class OwnFlow:
    """Gathers the items of a 正文 and the duties of the whole 小节."""

    items: list[dict[str, Data]] = field(default_factory=list)
    duties: set[DutyUse] = field(default_factory=set)
    _table: dict[str, Data] = field(default_factory=dict)
    """标题 and 计量单位 of a table that is yet to come."""
    _points: list[Text] = field(default_factory=list)

    def take(self, blocks: Sequence[Block]) -> "OwnFlow":
        """Take in the blocks of one heading."""
        for block in blocks:
            if not (isinstance(block, Paragraph) and block.kind is ParagraphKind.POINT):
                self._close_points()
            self._take(block)
        self._close_points()
        self._close_table()
        return self

    def _take(self, block: Block) -> None:
        match block:
            case Paragraph(kind=kind, content=content) if kind in _TABLE_PARTS:
                self._table_line(_TABLE_PARTS[kind], content)
            case Paragraph(kind=ParagraphKind.TABLE_NOTE, content=content):
                self._note(content)
            case Paragraph(kind=ParagraphKind.CAPTION, content=content):
                self._caption(plain(content))
            case Paragraph():
                self._close_table()
                self._paragraph(block)
            case Table():
                self.items.append({"表格": {**self._table, **table_keys(block)}})
                self._table = {}
            case Picture(name=name):
                self.items.append({"图片": {"文件": name}})
            case Chart():
                self.items.append({"图表": chart_keys(block)})
            case FieldTable(rows=rows):
                names = (plain(one.name) for row in rows for one in row.fields)
                self.items.append({"正文": "、".join(names)})
            case _:
                pass

    def _table_line(self, key: str, content: Text) -> None:
        if key in self._table:
            self._close_table()
        self._table[key] = _unlabelled(content, "单位：")

    def _close_table(self) -> None:
        """Keep the words of a table that did not come."""
        self.items += [{"正文": words} for words in self._table.values()]
        self._table = {}

    def _note(self, content: Text) -> None:
        last = self.items[-1].get("表格") if self.items else None
        if isinstance(last, dict) and "备注" not in last:
            last["备注"] = _unlabelled(content, "备注：")
        else:
            self.items.append({"正文": plain(content)})

    def _caption(self, words: str) -> None:
        last = self.items[-1] if self.items else {}
        picture, chart = last.get("图片"), last.get("图表")
        if isinstance(picture, dict) and "说明" not in picture:
            picture["说明"] = words
        elif isinstance(chart, dict) and "标题" not in chart:
            chart["标题"] = words
        else:
            self.items.append({"正文": words})

    def _paragraph(self, block: Paragraph) -> None:
        if block.kind is ParagraphKind.POINT:
            self._points.append(block.content)
        elif block.kind is ParagraphKind.RESPONSIBILITY:
            self._own_line(block.content)
        else:
            own = own_paragraph(block.content)
            self.items.extend(own.items)
            self.duties |= own.duties

    def _close_points(self) -> None:
        """Make one item of neighbouring points that are paragraphs of their own."""
        contents, self._points = self._points, []
        if not contents:
            return
        own = own_points(contents)
        if own is None:
            self.items += [{"正文": plain(content)} for content in contents]
            return
        self.items.extend(own.items)
        self.duties |= own.duties

    def _own_line(self, content: Text) -> None:
        """Give 责任单位 on a line of their own to the item above."""
        keys = labelled_duties(content) or {"责任单位": plain(content)}
        self.duties.add(DutyUse((DutyStyle.OWN_LINE,)))
        last = self.items[-1] if self.items else None
        if last is None or any(key in last for key in _DUTIES):
            self.items.append(keys)
        else:
            last.update(keys)

    def keys(self) -> dict[str, Data]:
        """Return the keys of a 小节: points and duties of the last item stand beside its 正文."""
        items = [dict(item) for item in self.items]
        lifted: dict[str, Data] = {}
        if items:
            last = items.pop()
            lifted = {key: last.pop(key) for key in _DUTIES if key in last}
            if "分项" in last and "分项样式" not in last:
                lifted["分项"] = last.pop("分项")
            if last:
                items.append(last)
        if not items:
            return lifted
        body = [_shortest(item) for item in items]
        whole = body[0] if len(body) == 1 and isinstance(body[0], str) else body
        return {"正文": whole, **lifted}

    def body(self) -> Data | None:
        """Return everything as one 正文, for papers that have no points of their own."""
        body = [_shortest(item) for item in self.items]
        if not body:
            return None
        return body[0] if len(body) == 1 and isinstance(body[0], str) else list(body)


def _shortest(item: dict[str, Data]) -> Data:
    return item["正文"] if item.keys() == {"正文"} else item


def _unlabelled(content: Text, name: str) -> str:
    """Return the words behind a label that the program added."""
    first = content[0]
    is_added = first.role is Role.LABEL and first.text == name
    return plain(content[1:] if is_added else content)


def table_keys(table: Table) -> dict[str, Data]:
    """Return the keys of a table; rows below a group row belong to it."""
    keys: dict[str, Data] = {"表头": [plain(cell) for cell in table.head]}
    rows: list[Data] = []
    groups: list[Data] = []
    for row in table.rows:
        if row.is_group:
            below: list[Data] = []
            groups.append({"名称": plain(row.cells[0]), "行": below})
        elif groups:
            below.append([plain(cell) for cell in row.cells])
        else:
            rows.append([plain(cell) for cell in row.cells])
    if rows:
        keys["行"] = rows
    if groups:
        keys["分组行"] = groups
    if table.is_landscape:
        keys["横排"] = "是"
    return keys


def chart_keys(chart: Chart) -> dict[str, Data]:
    """Return the keys of a chart with its numbers."""
    series: dict[str, Data] = {
        plain(one.name): ["" if value is None else f"{value:f}" for value in one.values]
        for one in chart.series
    }
    numbers: dict[str, Data] = {"类别": [plain(one) for one in chart.categories], "系列": series}
    unit: dict[str, Data] = {"计量单位": plain(chart.unit)} if chart.unit else {}
    return {"类型": chart.kind.value, **unit, "数据": numbers}
