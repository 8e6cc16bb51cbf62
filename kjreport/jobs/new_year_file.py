"""One YAML file of last year's folder, as it begins the next year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.jobs.new_year_changes import changes
from kjreport.jobs.new_year_figures import FIGURES, figure_edits
from kjreport.jobs.new_year_parts import LISTED_PARTS, PARTS, PartRolling, promised
from kjreport.jobs.new_year_places import Rolling
from kjreport.jobs.new_year_promises import Promise
from kjreport.jobs.new_year_text import TO_FILL, TextRolling
from kjreport.loading.known_keys import every_key
from kjreport.location import FieldPath
from kjreport.model.figures import Figure
from kjreport.model.official import DraftStatus
from kjreport.source.edit.edits import Edit, InsertKey, Plain, SetValue
from kjreport.source.edit.syntax import parts_of
from kjreport.source.edit.writer import edited
from kjreport.source.files import SourceText

_PROMISES, _LAST_REPORT, _BOOKS = "承诺", "上年报告", "台账"
_ABOUT_PROMISES_HEAD = "# —— 承诺 ——"
_ABOUT_PROMISES = (
    f"{_ABOUT_PROMISES_HEAD} 上年计划里定下的事，不印出来；在写它的小节里用“对应”写明编号，\n"
    "# 没有写进工作成效的，在这里加上“结果: 完成（部分、未完成、调整）”和“说明”。\n"
)
_AS_TYPED = frozenset(
    ["文种", "科室", "版式", "输出", "忽略", "字数", "波动线", "金额单位", "期间", "刊名"]
)
_NOT_LAID_OVER = frozenset({*PARTS, LISTED_PARTS, FIGURES, "承诺", "科室", "继承", "台账"})
_ISSUE, _TOTAL_ISSUE = "第【核】期", "（总第【核】期）"


@dataclass(frozen=True, slots=True)
class FileRolling:
    """What is put into one file of the new folder."""

    source: SourceText
    rolling: Rolling
    figures: Mapping[str, Figure]
    """Last year's, those of all files that its document is made of."""
    promises: Sequence[Promise] = ()
    """Kept in the document itself, wherever the plan was written."""
    answers: Sequence[Plain] = field(default=())
    last_report: Path | None = None
    """Last year's document, ``None`` for the file of a 科室."""
    shared: Sequence[SourceText] = ()
    """Files outside the folder that the document takes from, and that are not changed."""


def rolled_text(request: FileRolling) -> str:
    """Return the text of the file for the new year, comments and layout kept.

    Raises:
        EditRefusedError: the file is not UTF-8, or its layout cannot be kept.
    """
    text = edited(request.source, tuple(_edits(request)), every_key())
    return "\n".join(map(_Remarks(request).put_right, text.split("\n")))


@dataclass(frozen=True, slots=True)
class _Remarks:
    """Comments at the margin, which no text can be taken for."""

    request: FileRolling

    def put_right(self, line: str) -> str:
        if line.startswith("#"):
            return self.request.rolling.name_brought_up(line)
        is_first = _ABOUT_PROMISES_HEAD not in self.request.source.text
        is_new = is_first and line.startswith(f"{_PROMISES}:") and bool(self.request.promises)
        above = f"\n{_ABOUT_PROMISES}" if is_new else ""
        return (above.replace("\n", "\r\n") if line.endswith("\r") else above) + line


def _edits(request: FileRolling) -> Iterator[Edit]:
    root = parts_of(request.source)
    data = None if root is None else root.plain
    if not isinstance(data, dict):
        return
    text = TextRolling(request.rolling, request.source.file)
    parts = PartRolling(text, list(request.answers))
    is_bulletin = data.get("文种") == "简报"
    for name, value in data.items():
        path = FieldPath((name,))
        if name == FIGURES:
            yield from figure_edits(value, request.figures, request.rolling)
        elif name in PARTS or name == LISTED_PARTS:
            yield from changes(path, value, parts.part(name, value))
        elif is_bulletin and name in _BULLETIN:
            yield from changes(path, value, _of_bulletin(name, value, text))
        else:
            yield from changes(path, value, _value(name, value, text))
    if request.last_report is not None:
        for source in request.shared:
            yield from _overrides(source, data, request)
        yield from _links(request, data)


def _overrides(source: SourceText, own: dict[str, Plain], request: FileRolling) -> Iterator[Edit]:
    """Lay over a shared file what it says of last year; what the document says itself stands."""
    root = parts_of(source)
    data = root.plain if root is not None else None
    text = TextRolling(request.rolling, source.file)
    for name, value in data.items() if isinstance(data, dict) else ():
        if name in _NOT_LAID_OVER:
            continue
        brought_up, mine = _value(name, value, text), own.get(name)
        if brought_up == value:
            continue
        if mine is None:
            yield SetValue(FieldPath((name,)), brought_up)
        elif isinstance(mine, dict) and isinstance(value, dict) and isinstance(brought_up, dict):
            for key in value:
                if key not in mine and brought_up.get(key) != value[key]:
                    yield SetValue(FieldPath((name, key)), brought_up.get(key))


def _value(name: str, value: Plain, text: TextRolling) -> Plain:
    """Return the value of a top-level key."""
    match name:
        case "年度":
            return str(text.rolling.new)
        case "稿别":
            return DraftStatus.FIRST.value
        case "小节" | "正文":
            return text.blank_list(value) if name == "小节" else TO_FILL
        case "印发件":
            return text.blank(value)
        case "台账" if isinstance(value, dict):
            return {
                book: text.rolling.path_brought_up(file, text.file)
                if isinstance(file, str)
                else file
                for book, file in value.items()
            }
        case _:
            return value if name in _AS_TYPED - {"输出"} else text.kept(value, name)


_BULLETIN = frozenset({"期号", "总期号", "日期", "栏目"})


def _of_bulletin(name: str, value: Plain, text: TextRolling) -> Plain:
    """Keep the frame of a 简报; its number and its articles are those of another issue."""
    match name:
        case "期号":
            return _ISSUE
        case "总期号":
            return _TOTAL_ISSUE
        case "日期":
            return f"{text.rolling.new}年1月"
    article: Plain = {"标题": TO_FILL, "正文": TO_FILL}
    return [
        {**{key: text.kept(one, key) for key, one in column.items()}, "文章": [article]}
        for column in (value if isinstance(value, list) else [])
        if isinstance(column, dict)
    ]


def _links(request: FileRolling, data: dict[str, Plain]) -> Iterator[Edit]:
    """Name last year's file, and keep what it promised."""
    last = request.last_report
    is_figured = FIGURES in data or bool(request.promises)
    if last is not None and is_figured:
        yield SetValue(
            FieldPath((_LAST_REPORT,)), request.rolling.path_to(last, request.source.file)
        )
    known = data.get(_PROMISES)
    promises = promised(request.promises)
    if promises and known is None:
        after = next((name for name in (FIGURES, _BOOKS, "年度") if name in data), None)
        yield InsertKey(FieldPath((_PROMISES,)), promises, after)
    elif promises or known is not None:
        yield SetValue(FieldPath((_PROMISES,)), promises or None)
