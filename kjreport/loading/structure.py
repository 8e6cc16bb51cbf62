"""What the models cannot say about the shape of a document: forms, depth, cells, emptiness."""

from collections.abc import Iterator, Mapping
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.loading.table_rows import table_findings
from kjreport.loading.wording import place_words
from kjreport.location import FieldPath
from kjreport.model.base import Model, is_empty, known_aliases
from kjreport.model.bulletin import Article, Bulletin
from kjreport.model.documents import SectionedDocument
from kjreport.model.keys import records
from kjreport.model.notice import Notice
from kjreport.model.official import Attachment
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Content
from kjreport.model.tables import TableData
from kjreport.text.scalars import Scalar

_SHORT_FORM = ("工作成效", "存在问题", "工作计划")
_MOST_LEVELS = 4
#: So many steps into these keys a title is no heading of the text: that of the paper itself.
_CONTENT_TOP = {"附件": 2, "印发件": 1}
_ENDS = "。；！？：…"
_ATTACHMENT_TEXT = ("正文", "小节", "表格", "任务分解表")


def structure_findings(
    data: Mapping[str, Any], model: type[OfficialDocument]
) -> tuple[Finding, ...]:
    """Look at the data as typed, so that it speaks even where validation fails."""
    found: list[Finding] = []
    for parts, mapping, record in records(data, model):
        path = FieldPath(parts)
        if issubclass(record, OfficialDocument):
            found.extend(_document(mapping, record))
        elif issubclass(record, Content):
            found.extend(_content(path, mapping, record, data))
        elif record is Attachment:
            found.extend(_attachment(path, mapping))
        elif record is Article:
            found.extend(_article(path, mapping))
        elif record is TableData:
            found.extend(table_findings(path, mapping))
    found.extend(_same_titles(data.get("附件")))
    issued = data.get("印发件")
    if isinstance(issued, Mapping):
        found.extend(_same_titles(issued.get("附件")))
    return tuple(found)


def _document(data: Mapping[str, Any], record: type[Model]) -> Iterator[Finding]:
    if issubclass(record, Bulletin):
        if not _has_any(data, ("栏目", "引言")) and _has_only_known_keys(data, record):
            yield _warning(Code.NOTHING_IN_IT, FieldPath(), "文件里还没有正文，请写“栏目”。")
        return
    if issubclass(record, Notice):
        if not _has_any(data, ("正文", "引言", "小节", "印发件")) and _has_only_known_keys(
            data, record
        ):
            yield _warning(Code.NOTHING_IN_IT, FieldPath(), "文件里还没有正文，请写“正文”。")
        return
    if issubclass(record, SectionedDocument):
        if not _has_any(data, ("小节", "引言")) and _has_only_known_keys(data, record):
            yield _warning(Code.NOTHING_IN_IT, FieldPath(), "文件里还没有正文，请写“小节”。")
        return
    short_form = [name for name in _SHORT_FORM if not is_empty(data.get(name))]
    if not is_empty(data.get("部分")) and short_form:
        message = (
            f"“部分”和“{short_form[0]}”不能同时用：三个部分用“工作成效”“存在问题”“工作计划”，"
            f"其他写法全部写在“部分”里。"
        )
        path = FieldPath(("部分",))
        yield Finding(Code.TWO_FORMS, Severity.ERROR, message, path, on_key=True)
    if not _has_any(data, ("部分", *_SHORT_FORM)) and _has_only_known_keys(data, record):
        message = "文件里还没有正文，请写“工作成效”“存在问题”“工作计划”。"
        yield _warning(Code.NOTHING_IN_IT, FieldPath(), message)


def _content(
    path: FieldPath, mapping: Mapping[str, Any], record: type[Model], data: Mapping[str, Any]
) -> Iterator[Finding]:
    if _level(path, data) == _MOST_LEVELS and not is_empty(mapping.get("小节")):
        message = "层次超过四层（一、（一）1.（1）），请把这里的“小节”并入上一层，或改用“分项”。"
        yield Finding(Code.DEPTH, Severity.ERROR, message, path / "小节", on_key=True)
    if _is_bare(mapping) and _has_only_known_keys(mapping, record):
        title = mapping.get("标题")
        lack = "只有标题，没有正文" if isinstance(title, Scalar) else "没有内容"
        message = f"{place_words(path)}{lack}，请补上“正文”“分项”或“小节”，或删去这一条。"
        yield _warning(Code.NOTHING_IN_IT, path, message)


def _level(path: FieldPath, data: Mapping[str, Any]) -> int:
    """Count the headings from the top down to ``path``; what has no 标题 takes no level."""
    level = 0
    value: Any = data
    top = _CONTENT_TOP.get(str(path.parts[0]), 0)
    if path.parts[:2] == ("印发件", "附件"):
        top += 2
    for step, part in enumerate(path.parts):
        value = value[part]
        if step >= top and isinstance(value, Mapping):
            level += not is_empty(value.get("标题"))
    return level


def _is_bare(mapping: Mapping[str, Any]) -> bool:
    """A 标题 that is a whole sentence may stand alone."""
    title = mapping.get("标题")
    is_sentence = isinstance(title, Scalar) and title.text.rstrip().endswith(tuple(_ENDS))
    return not is_sentence and not _has_any(mapping, ("正文", "分项", "图片", "小节", "引言"))


def _has_any(mapping: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    return any(not is_empty(mapping.get(name)) and mapping[name] != [] for name in names)


def _has_only_known_keys(mapping: Mapping[str, Any], record: type[Model]) -> bool:
    """A misspelt key is remarked already; what stands below it is not nothing."""
    return mapping.keys() <= known_aliases(record)


def _attachment(path: FieldPath, mapping: Mapping[str, Any]) -> Iterator[Finding]:
    printed = [name for name in _ATTACHMENT_TEXT if _has_any(mapping, (name,))]
    if printed and _has_any(mapping, ("文件",)):
        message = (
            f"写了“文件”的附件只列名称，这里的“{printed[0]}”印不出来；"
            f"要印在稿子里，请删去“文件”这一行；要另附文件，请删去“{printed[0]}”。"
        )
        yield Finding(Code.FILE_AND_TEXT, Severity.WARNING, message, path / printed[0], on_key=True)
    if printed or _has_any(mapping, ("另附", "文件")):
        return
    if _has_only_known_keys(mapping, Attachment) and mapping:
        message = (
            f"{place_words(path)}没有内容，请补上“正文”“小节”或“表格”；"
            "附件单独交付的，请加一行“另附: 是”，或者用“文件”写明是哪个文件。"
        )
        yield _warning(Code.NOTHING_IN_IT, path, message)


def _article(path: FieldPath, mapping: Mapping[str, Any]) -> Iterator[Finding]:
    if not _has_any(mapping, ("正文", "图片")) and _has_only_known_keys(mapping, Article):
        message = f"{place_words(path)}还没有正文，请补上“正文”，或删去这一篇。"
        yield _warning(Code.NOTHING_IN_IT, path, message)


def _same_titles(attachments: object) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, item in enumerate(attachments if isinstance(attachments, list) else ()):
        title = item.get("标题") if isinstance(item, Mapping) else None
        if not isinstance(title, Scalar) or is_empty(title):
            continue
        first = seen.setdefault(title.text.strip(), index)
        if first != index:
            message = f"附件第{index + 1}条与第{first + 1}条的标题相同，请核对。"
            yield _warning(Code.SAME_TITLE, title.path, message)


def _warning(code: Code, path: FieldPath, message: str) -> Finding:
    return Finding(code, Severity.WARNING, message, path)
