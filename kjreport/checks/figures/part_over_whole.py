"""N102: the parts, or one of them, are more than the whole."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.enumerations import Part, tells_rest
from kjreport.checks.figures.labels import is_one_series, may_overlap
from kjreport.checks.figures.printed import amount, sum_words
from kjreport.checks.figures.wholes import Breakdown, Form, breakdowns
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every whole that its parts exceed."""
    for passage in manuscript.passages:
        for breakdown in breakdowns(passage):
            message = _message(breakdown) if breakdown.whole.is_exact else ""
            if message:
                start, end = breakdown.words()
                yield ProseFault(passage, start, end, message, severity=_severity(breakdown))


def _severity(breakdown: Breakdown) -> Severity:
    """Leave room for doubt where only the sum of some parts is too large."""
    is_certain = (
        breakdown.form is not Form.AMONG
        or _larger_part(breakdown) is not None
        or is_one_series(breakdown.parts.labels)
    )
    return Severity.ERROR if is_certain else Severity.WARNING


def _message(breakdown: Breakdown) -> str:
    """Say what is wrong, "" when nothing is."""
    whole, parts = breakdown.whole, breakdown.parts
    if breakdown.is_met:
        return ""
    told = amount(whole.value, whole)
    larger = _larger_part(breakdown)
    if larger is not None:
        part = amount(larger.quantity.value, larger.quantity)
        return f"部分大于总数：其中{_short(larger.label)}{part}，总数只有{told}"
    if parts.total <= breakdown.most.value or len(parts.parts) <= 1:
        return ""
    if may_overlap(parts.labels) or tells_rest(parts.labels[-1]):
        return ""
    return f"分项之和大于总数：{sum_words(parts.parts, whole)}，文中写{told}"


def _larger_part(breakdown: Breakdown) -> Part | None:
    if breakdown.form is Form.BRACKET and len(breakdown.parts.parts) == 1:
        return None
    most = breakdown.most.value
    return next((part for part in breakdown.parts.parts if part.quantity.value > most), None)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"…{label[-_LONGEST:]}"


_LONGEST = 16

CHECK = ProseCheck(
    code="N102",
    title="部分大于总数",
    why="“其中”所列的任何一项都不能比总数大，互不重叠的各项之和也不能比总数大。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.ERROR,
    remedy="请核对总数和各分项",
    find=find,
    bad=(
        TextExample(
            words="“其中”的一项比总数大",
            text="全市备案工作站75家，服务企业326家，其中规上企业、民营企业分别达到961家、213家。",
            found="服务企业326家",
        ),
        TextExample(
            words="互不重叠的各项加起来比总数大",
            text="新建平台15个，其中：工程研究中心6个（云铝、云光等）；重点实验室5个；企业技术中心7个。",
            found="新建平台15个",
        ),
        TextExample(
            words="计量单位不同的两组总数和分项",
            text="立项12项、资金300万元，其中：国家级2项、150万元；自治区级4项、200万元。",
            found="资金300万元",
        ),
    ),
    good=(
        TextExample(
            words="“其中”说的是前面的另一个总数",
            text="全市高新技术企业500家，今年新增30家，其中规上企业120家。",
        ),
        TextExample(
            words="分项里面还有分项",
            text="建成平台9个（国家级4个（新建1个、续建3个）、自治区级5个（新建2个、续建3个））。",
        ),
        TextExample(
            words="一家企业可以有几种资质",
            text="走访企业30家，其中高新技术企业20家、规上企业15家。",
        ),
        TextExample(
            words="括号里是累计数",
            text="新认定众创空间2家（累计11家）。",
        ),
    ),
)
