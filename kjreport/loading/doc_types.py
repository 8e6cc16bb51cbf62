"""文种 decides everything else, so it is looked at first."""

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.loading.wording import quoted
from kjreport.location import FieldPath
from kjreport.model.base import is_empty
from kjreport.model.official_document import DocType
from kjreport.source.document import SourceDocument
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

_KEY = "文种"
_DEPARTMENT = "科室"
_AVAILABLE = "、".join(option.value for option in DocType)


def doc_type_of(source: SourceDocument) -> DocType | Finding:
    """Return the 文种, or the remark on why there is none."""
    value = source.data.get(_KEY)
    if _KEY not in source.data:
        return _absent(source)
    if is_empty(value) or not isinstance(value, Scalar):
        message = f"“文种”后面要写一个文种，可用的有：{_AVAILABLE}。"
        return Finding(Code.DOC_TYPE, Severity.ERROR, message, FieldPath((_KEY,)), on_key=True)
    words = value.text.strip()
    known = next((option for option in DocType if option.value == words), None)
    return known or _unknown(words, source)


def _absent(source: SourceDocument) -> Finding:
    if _DEPARTMENT in source.data:
        message = (
            "这是科室的材料，由总结用“引用”取用，不单独生成；"
            "请运行写有“文种”、引用了它的那个文件，或不写文件名，运行整个文件夹。"
        )
        return Finding(Code.DOC_TYPE, Severity.ERROR, message, FieldPath(), on_key=True)
    typed = next((key for key in source.data if nearest(key, (_KEY,))), None)
    if typed is None:
        message = (
            "文件最外层缺少“文种”，请加一行，例如：文种: 工作总结及计划"
            f"（可用的有：{_AVAILABLE}）。"
            "如果这个文件是给别的文件“继承”用的，就不单独生成，请运行继承它的那个文件。"
        )
        return Finding(Code.DOC_TYPE, Severity.ERROR, message, FieldPath(), on_key=True)
    path = FieldPath((typed,))
    suggestion = source.source_map.corrected_line(path, _KEY, on_key=True)
    message = f"文件最外层没有{quoted(typed)}这个键，是否想写“文种”？"
    return Finding(Code.DOC_TYPE, Severity.ERROR, message, path, on_key=True, suggestion=suggestion)


def _unknown(words: str, source: SourceDocument) -> Finding:
    path = FieldPath((_KEY,))
    meant = nearest(words, [option.value for option in DocType])
    question = f"是否想写“{meant}”？" if meant else ""
    message = f"没有{quoted(words)}这个文种，{question}可用的有：{_AVAILABLE}。"
    suggestion = source.source_map.corrected_line(path, meant) if meant else None
    return Finding(Code.DOC_TYPE, Severity.ERROR, message, path, suggestion=suggestion)
