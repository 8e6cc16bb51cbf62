"""Keys that are missing, empty, misspelt or in the wrong place."""

from collections.abc import Mapping

from kjreport.loading.codes import Code
from kjreport.loading.faults import Fault
from kjreport.loading.remarks import Remark
from kjreport.loading.wording import example_line, listing, place_words, quoted
from kjreport.model.keys import Key, Shape, doc_types_with, homes, keys_of
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

#: Words that offices use for a key of ours.
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "题目": ("标题",),
    "名称": ("标题",),
    "标题": ("名称",),
    "内容": ("正文", "数值"),
    "文字": ("正文",),
    "要点": ("分项",),
    "单位": ("计量单位", "责任单位"),
    "时限": ("完成时限",),
    "期限": ("完成时限",),
    "数量": ("数值",),
    "数据": ("数值",),
    "值": ("数值",),
    "去年": ("上年",),
    "上年数": ("上年",),
    "目标": ("下年目标",),
    "成文日期": ("日期",),
    "时间": ("日期", "完成时限"),
    "列": ("表头",),
    "成效": ("工作成效",),
    "主要成效": ("工作成效",),
    "工作总结": ("工作成效",),
    "问题": ("存在问题",),
    "存在的问题": ("存在问题",),
    "计划": ("工作计划",),
    "下一步工作": ("工作计划",),
    "章节": ("小节",),
    "年份": ("年度",),
    "类型": ("文种", "类别"),
    "主送机关": ("主送",),
}

#: Examples that nobody takes for their own value.
_PLACEHOLDERS: Mapping[str, str] = {"单位": "单位: 某某县科学技术局"}
_PARTS = ("工作成效", "存在问题", "工作计划", "部分")

_REFERENCES: Mapping[str, str] = {
    "引用": "“引用”只能写在“工作成效”“存在问题”“工作计划”“部分”里面，写成“引用: 文件名.yaml”",
    "继承": "“继承”只能写在文件最外层，写成“继承: 文件名.yaml”",
}


def missing_key(fault: Fault) -> Remark:
    """Say which required key a record lacks, or that nothing stands after it."""
    example = _PLACEHOLDERS.get(fault.name) or example_line(fault.key, fault.name)
    if fault.name in fault.siblings:
        message = f"“{fault.name}”后面没有填写内容，请填写，例如：{example}"
        return Remark(Code.EMPTY_KEY, message, on_key=True)
    message = f"{place_words(fault.path)}缺少“{fault.name}”，请加一行，例如：{example}"
    return Remark(Code.MISSING_KEY, message, on_key=True)


def unknown_key(fault: Fault) -> Remark:
    """Say what a key was meant to be, or where it belongs, or what may stand here."""
    name = fault.name
    if name in _REFERENCES:
        return Remark(Code.REFERENCE, f"{_REFERENCES[name]}，不能写在这里。", on_key=True)
    keys = keys_of(fault.record) if fault.record else {}
    if name in _PARTS and "小节" in keys and len(fault.path.parts) == 1:
        message = (
            f"这个文种没有“{name}”，内容写在“小节”下，逐条列出，每条开头写“- ”，例如：- 标题: ……"
        )
        return Remark(Code.MISPLACED_KEY, message, on_key=True)
    meant = meant_key(name, fault.found, keys, fault.siblings)
    if meant is not None:
        message = f"{place_words(fault.path.parent)}没有{quoted(name)}这个键，是否想写“{meant}”？"
        return Remark(Code.UNKNOWN_KEY, message, meant, on_key=True, meant_key=meant)
    belongs = _belongs(name, at_top=len(fault.path.parts) == 1)
    if belongs:
        message = f"“{name}”不能写在{place_words(fault.path.parent)}，{belongs}"
        return Remark(Code.MISPLACED_KEY, message, on_key=True)
    message = (
        f"{place_words(fault.path.parent)}没有{quoted(name)}这个键，可用的有：{listing(keys)}。"
        "如果这是一句话，请把其中的半角冒号改成全角“：”。"
    )
    return Remark(Code.UNKNOWN_KEY, message, on_key=True)


def meant_key(
    name: str, value: object, keys: Mapping[str, Key], present: Mapping[str, object]
) -> str | None:
    """Return the key that is not there yet, fits the value and resembles ``name`` most."""
    absent = {key: known for key, known in keys.items() if key not in present}
    fitting = [key for key, known in absent.items() if fits(value, known)]
    synonym = next((word for word in SYNONYMS.get(name, ()) if word in fitting), None)
    if synonym is not None:
        return synonym
    if name in homes():
        return next((key for key in fitting if name in key or key in name), None)
    return nearest(name, fitting) or nearest(name, absent) or nearest(name, keys)


def fits(value: object, key: Key) -> bool:
    """Tell whether a value has one of the shapes that may follow ``key``."""
    match value:
        case None:
            return True
        case Scalar():
            return Shape.TEXT in key.shapes
        case list():
            return Shape.LIST in key.shapes
        case _:
            return Shape.MAPPING in key.shapes


def _belongs(name: str, *, at_top: bool) -> str:
    places = homes().get(name)
    if at_top and places:
        places = tuple(place for place in places if place)
    if at_top and places == ():
        kinds = listing(f"“{kind.value}”" for kind in doc_types_with(name))
        return f"它是{kinds}用的，这个文种里没有，请删去。"
    if places:
        return f"它属于{_places(places)}。请检查这一行的缩进，或移到那里。"
    return ""


def _places(places: tuple[str, ...]) -> str:
    return listing(f"“{place}”" if place else "文件最外层" for place in places)
