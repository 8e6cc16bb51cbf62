"""A text, a list or a record where another of the three is expected."""

import re

from kjreport.loading.codes import Code
from kjreport.loading.faults import Fault
from kjreport.loading.remarks import Remark
from kjreport.loading.wording import example_line, place_words
from kjreport.model.figures import Figure
from kjreport.model.keys import Key, Shape, keys_of
from kjreport.model.sections import Part
from kjreport.text.numbers import parse_number
from kjreport.text.scalars import Scalar
from kjreport.text.unreadable import UnreadableValueError

_LONGEST_TITLE = 30
_NEEDS_QUOTES = re.compile(r"[\[\]{},:#\"'\n]|^[&*!%@`|>?-]")
_ENDS = "。；！？"


def text_expected(fault: Fault) -> Remark:
    """Say that a list or a mapping stands where a text is expected."""
    place = place_words(fault.path)
    if fault.found is None:
        return Remark(Code.TEXT_EXPECTED, f"{place}是空的，请填写文字，或删去这一行。")
    if isinstance(fault.found, list):
        message = f"{place}应当是一段文字，这里却又逐条列了出来；请写成一段，去掉开头的“- ”。"
        return Remark(Code.TEXT_EXPECTED, message + _more(fault))
    example = example_line(fault.key, fault.name)
    message = (
        f"{place}应当是一段文字，这里却分出了下一层；"
        f"如果是一句话，请把其中的半角冒号改成全角“：”。写法例如：{example}"
    )
    return Remark(Code.TEXT_EXPECTED, message + _more(fault))


def record_expected(fault: Fault) -> Remark:
    """Say that a text or a list stands where keys of its own are expected."""
    if _is_stray_figure_key(fault):
        return _stray_figure_key(fault)
    place = place_words(fault.path)
    key = fault.key
    is_figure = key is None or (key.record is Figure and len(fault.path.parts) > 1)
    example = _figure_example(fault) if is_figure else _record_example(key, fault)
    if fault.found is None:
        message = f"{place}是空的，请填写，例如：{example}"
        return Remark(Code.RECORD_EXPECTED, message)
    found = "逐条列出" if isinstance(fault.found, list) else "直接写文字"
    message = f"{place}下面要分成几个键来写，不能{found}，例如：{example}"
    return Remark(Code.RECORD_EXPECTED, message + _more(fault), _as_record(fault, key))


def _is_stray_figure_key(fault: Fault) -> bool:
    return fault.path.parent.parts == ("指标",) and fault.name in keys_of(Figure)


def _stray_figure_key(fault: Fault) -> Remark:
    message = (
        f"“{fault.name}”是一条指标里面的键，不能直接写在“指标”下面；"
        "请检查缩进，上面先写一行指标的名称，例如：高新技术企业:"
    )
    return Remark(Code.STRAY_FIGURE_KEY, message, on_key=True)


def list_expected(fault: Fault) -> Remark:
    """Say that one thing stands where a list of things is expected."""
    place = place_words(fault.path)
    if fault.found is None:
        return Remark(Code.LIST_EXPECTED, f"{place}是空的，请填写，或删去这一行。")
    if fault.is_item:
        message = f"{place}应当是一行表格，写成 [第一格, 第二格]。"
        return Remark(Code.LIST_EXPECTED, message + _more(fault))
    if fault.key is not None and fault.key.record is None:
        example = example_line(fault.key, fault.name)
        return Remark(Code.LIST_EXPECTED, f"{place}要逐项列出，例如：{example}")
    first = _first_key(fault.key)
    message = f"{place}下面要逐条列出，每条开头写“- ”，例如：- {first}"
    return Remark(Code.LIST_EXPECTED, message)


def _more(fault: Fault) -> str:
    return f"（下面还有{fault.alike}条同样的情况。）" if fault.alike else ""


def _figure_example(fault: Fault) -> str:
    name = "高新技术企业" if fault.name in {"", "指标"} else fault.name
    return f"{name}: {{数值: 12, 计量单位: 家}}"


def _record_example(key: Key | None, fault: Fault) -> str:
    if key is not None and key.has_own_names:
        return example_line(key, fault.name)
    if _is_part(fault, key):
        inside = "分项: [第一条。, 第二条。]" if isinstance(fault.found, list) else "正文: 一段话。"
        return f"{fault.name}: {{标题: ……, {inside}}}"
    return _first_key(key)


def _is_part(fault: Fault, key: Key | None) -> bool:
    """Tell 工作成效, 存在问题 and 工作计划 from the items of a list."""
    return key is not None and key.record is Part and not fault.is_item


def _first_key(key: Key | None) -> str:
    """Write the first key of the record with an example: what the next line may look like."""
    if key is None or key.record is None:
        return "名称: ……"
    inner = keys_of(key.record)
    name = next(name for name in ("标题", "名称", "表头", "日期", *inner) if name in inner)
    return example_line(inner[name], name)


def _as_record(fault: Fault, key: Key | None) -> str | None:
    """Return the text as a record on one line, where only one key can be meant."""
    if not isinstance(fault.found, Scalar):
        return None
    words = fault.found.text.strip()
    if key is None or key.record is Figure:
        return f"{{数值: {words}}}" if len(fault.path.parts) > 1 and _is_number(words) else None
    if _is_part(fault, key):
        return None if _NEEDS_QUOTES.search(words) else f"{{正文: {words}}}"
    if not fault.is_item or key.record is None or "标题" not in keys_of(key.record):
        return None
    is_title = len(words) <= _LONGEST_TITLE and not words.endswith(tuple(_ENDS))
    has_body = Shape.LIST in keys_of(key.record)["正文"].shapes
    return f"标题: {words}" if is_title or not has_body else f"正文: {words}"


def _is_number(words: str) -> bool:
    try:
        parse_number(words)
    except UnreadableValueError:
        return False
    return True
