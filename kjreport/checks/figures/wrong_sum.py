"""N101: the parts that a text sets out do not add up to the whole."""

from collections.abc import Iterator
from decimal import Decimal

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.figures.enumerations import tells_rest
from kjreport.checks.figures.labels import is_complete_series, may_overlap
from kjreport.checks.figures.printed import amount, sum_words
from kjreport.checks.figures.wholes import Breakdown, Form, breakdowns
from kjreport.checks.manuscript import Manuscript
from kjreport.findings import Severity

_FEWEST = {Form.BRACKET: 2, Form.COLON: 2, Form.AMONG_COLON: 3, Form.AMONG: 99}
_SMALLEST_SHARE = {Form.BRACKET: Decimal("0.5"), Form.COLON: Decimal("0.5")}
_SET_OUT = Decimal("0.7")
"""Below these shares a list is a choice, not the whole."""


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield every whole whose parts, all of them told, make up less."""
    for passage in manuscript.passages:
        for breakdown in breakdowns(passage):
            if _is_whole_told(breakdown) and not breakdown.is_met:
                start, end = breakdown.words()
                yield ProseFault(passage, start, end, _message(breakdown))


def _is_whole_told(breakdown: Breakdown) -> bool:
    """Tell whether the list is meant to be complete, and falls short."""
    whole, parts = breakdown.whole, breakdown.parts
    if not (whole.is_exact and parts.is_exact and parts.is_gapless) or parts.total > whole.value:
        return False
    if is_complete_series(parts.labels):
        return True
    if tells_rest(parts.labels[-1]):
        return False
    if len(parts.parts) < _FEWEST[breakdown.form] or may_overlap(parts.labels):
        return False
    share = _SMALLEST_SHARE.get(breakdown.form, _SET_OUT)
    return parts.total >= whole.value * share


def _message(breakdown: Breakdown) -> str:
    told = amount(breakdown.whole.value, breakdown.whole)
    return (
        f"分项相加与总数对不上：{sum_words(breakdown.parts.parts, breakdown.whole)}，文中写{told}"
    )


CHECK = ProseCheck(
    code="N101",
    title="分项之和少于总数",
    why="逐项列出的数字相加应当等于总数，对不上时总有一个数字写错或者漏了一项。",
    source="统计数据勾稽关系",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请逐项核对；只列了一部分时写“其中”",
    find=find,
    bad=(
        TextExample(
            words="括号里逐项列出，加起来少一项",
            text="全年申报科技计划项目24项（国家级3项，省级15项，市级5项）。",
            found="全年申报科技计划项目24项",
        ),
        TextExample(
            words="冒号后面逐项列出的资金",
            text="全年到位资金合计900万元：中央引导资金250万元；自治区专项400万元；市级配套200万元。",
            found="全年到位资金合计900万元",
        ),
        TextExample(
            words="另起一句的“其中：”",
            text="建成科技平台16个。其中：工程研究中心5个；重点实验室4个；企业技术中心6个。",
            found="建成科技平台16个",
        ),
    ),
    good=(
        TextExample(
            words="加起来相等，括号里还有括号",
            text="建成平台7个（国家级2个：云铝、云光；自治区级5个（含培育2个））。",
        ),
        TextExample(
            words="分项里面还有分项",
            text="建成平台9个（国家级4个（新建1个、续建3个）、自治区级5个（新建2个、续建3个））。",
        ),
        TextExample(
            words="“其中”只举一部分",
            text="全年登记技术合同230项，其中技术开发合同96项、技术服务合同70项。",
        ),
        TextExample(
            words="同一个人可以既是女性又是博士",
            text="新引进人才60人（女性25人，博士18人）。",
        ),
    ),
)
