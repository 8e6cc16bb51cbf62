"""Text in the next year: what is said every year is kept and marked, the rest is blank."""

import re
from dataclasses import dataclass
from pathlib import Path

from kjreport.jobs.new_year_places import Rolling
from kjreport.source.edit.edits import Plain
from kjreport.text.document_numbers import document_number
from kjreport.text.stale_words import CHECK_MARK, marked_stale

TO_FILL = "【待填】"
_PICTURE_TO_FILL = "【待填：图片】"
_CHART_TO_FILL = "【待填：图表】"
#: Texts that are printed as typed and said again every year.
_TEXT_KEYS = frozenset(
    (
        *("标题", "副题", "题注", "讲话人", "主送", "引言", "结语", "附注", "正文", "名称", "备注"),
        *("责任单位", "牵头单位", "完成时限", "摘要", "关键词", "按语", "署名", "抄送", "印发机关"),
        *("表头", "行", "单位", "来源", "报送", "说明", "信息来源", "栏目名称", "分项"),
    )
)
#: What one paper alone has; the key stays, to be filled in.
_EMPTIED = frozenset(["日期", "印发日期", "发布日期", "拟稿日期", "索引号", "份号", "相关部门意见"])
_PATH_KEYS = frozenset({"引用", "继承"})
_DROPPED = frozenset({"对应"})
_BODY, _POINTS, _SECTIONS = "正文", "分项", "小节"
_LEAD = re.compile(r"([^。；！？{}]{2,30})。(?=.)", re.DOTALL)
_SHORT = 30
_NUMBER_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class TextRolling:
    """Makes next year's values out of last year's; ``None`` empties a key."""

    rolling: Rolling
    file: Path
    """The file that the values stand in."""

    def kept(self, value: Plain, key: str = "") -> Plain:
        """Return a value that is said every year, all that belongs to its year marked."""
        match value:
            case str():
                return self._kept_text(value, key)
            case list():
                return [self.kept(item, key) for item in value]
            case dict():
                return self._kept_record(value)
        return None

    def _kept_text(self, value: str, key: str) -> Plain:
        if key in _EMPTIED:
            return None
        if key == "发文字号":
            return self._open_number(value)
        if key in _PATH_KEYS:
            return self.rolling.path_brought_up(value, self.file)
        return marked_stale(value, self.rolling.old) if key in _TEXT_KEYS else value

    def _kept_record(self, record: dict[str, Plain]) -> Plain:
        if set(record) == {"图片"}:
            return _PICTURE_TO_FILL
        made: dict[str, Plain] = {}
        for name, value in record.items():
            if name in _DROPPED or name == "图片":
                continue
            if name == "表格":
                made[name] = self._tables(value)
            else:
                made[name] = self.kept(value, name)
        return made

    def _open_number(self, value: str) -> str:
        """Bring up the year of a 发文字号 and leave its number open."""
        written = document_number(value)
        if written is None:
            return value
        code, _, rest = written.partition("〔")
        year = _NUMBER_YEAR.match(rest)
        step = self.rolling.new - self.rolling.old
        return f"{code}〔{int(year[0]) + step}〕号" if year else value

    def _tables(self, value: Plain) -> Plain:
        return (
            [self._table(one) for one in value] if isinstance(value, list) else self._table(value)
        )

    def _table(self, table: Plain) -> Plain:
        """Keep the frame of a table: heads, first cells, expressions; ask for the other cells."""
        if not isinstance(table, dict):
            return table
        made: dict[str, Plain] = {}
        for name, value in table.items():
            if name == "行":
                made[name] = self._rows(value)
            elif name == "分组行" and isinstance(value, list):
                made[name] = [self._table(group) for group in value]
            elif name == "取自":
                made[name] = self.rolling.request_brought_up(value)
            else:
                made[name] = self.kept(value, name)
        return made

    def _rows(self, rows: Plain) -> Plain:
        if not isinstance(rows, list):
            return rows
        return [
            [self._cell(cell, index) for index, cell in enumerate(row)]
            if isinstance(row, list)
            else row
            for row in rows
        ]

    def _cell(self, cell: Plain, column: int) -> Plain:
        if not isinstance(cell, str) or not cell.strip() or "{{" in cell:
            return "" if cell is None else cell
        return marked_stale(cell, self.rolling.old) if column == 0 else TO_FILL

    def blank(self, record: Plain, *, is_doubtful: bool = False) -> Plain:
        """Return a 部分, 小节 or 分项 with its headings, its texts to be written anew.

        ``is_doubtful`` marks each heading: whether it holds this year is for a person to say.
        """
        if isinstance(record, str):
            return self._blank_point(record, is_doubtful=is_doubtful)
        if not isinstance(record, dict):
            return TO_FILL
        if set(record) <= {"引用"}:
            return self.kept(record)
        made: dict[str, Plain] = {}
        for name, value in record.items():
            if name in _DROPPED or name in {"图片", "图表"}:
                continue
            if name == _BODY:
                is_lead = bool(record.get(_POINTS))
                made[name] = f"{TO_FILL}。" if is_lead else self._blank_body(value)
            elif name in (_SECTIONS, _POINTS):
                made[name] = self.blank_list(value, is_doubtful=is_doubtful)
            elif name == "标题" and is_doubtful:
                made[name] = self._doubted(value)
            else:
                made[name] = self.kept(value, name)
        has_text = any(made.get(name) for name in (_BODY, _POINTS, _SECTIONS, "引用"))
        return made if has_text else {**made, _BODY: TO_FILL}

    def blank_list(self, items: Plain, *, is_doubtful: bool = False) -> Plain:
        """Return a list of 小节 or 分项 to be written anew, alike ones once."""
        if not isinstance(items, list):
            return [TO_FILL] if items is not None else None
        made: list[Plain] = []
        for item in items:
            one = self.blank(item, is_doubtful=is_doubtful)
            if one not in made:
                made.append(one)
        return made

    def _blank_point(self, text: str, *, is_doubtful: bool) -> Plain:
        lead = _LEAD.match(text)
        heading = lead[1] if lead else text.strip().rstrip("。；") if len(text) <= _SHORT else ""
        if not heading or (lead is None and not is_doubtful):
            return TO_FILL
        words = marked_stale(heading, self.rolling.old)
        if is_doubtful and CHECK_MARK not in words:
            words += CHECK_MARK
        return f"{words}。{TO_FILL}"

    def _doubted(self, heading: Plain) -> Plain:
        if not isinstance(heading, str):
            return heading
        words = marked_stale(heading, self.rolling.old)
        return words if CHECK_MARK in words else words + CHECK_MARK

    def _blank_body(self, value: Plain) -> Plain:
        """Ask for the paragraphs; tables keep their frames, points their headings."""
        if not isinstance(value, list):
            return TO_FILL
        made: list[Plain] = []
        for item in value:
            one = self._blank_paragraph(item)
            if one is not None and one not in made:
                made.append(one)
        return made or TO_FILL

    def _blank_paragraph(self, item: Plain) -> Plain:
        if not isinstance(item, dict):
            return TO_FILL
        if "表格" in item:
            return self._kept_record(item)
        if "图片" in item:
            return _PICTURE_TO_FILL
        if "图表" in item:
            return _CHART_TO_FILL
        return self.blank(item)
