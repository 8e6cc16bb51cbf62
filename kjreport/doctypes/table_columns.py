"""列 of a table of figures: which columns there are, in which order, and what heads them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.tables import TableData
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Text

NAME, UNIT, BEFORE, AMOUNT, SHARE = "名称", "计量单位", "上年", "数值", "占比"
#: What can be told of a figure or of an item of its 构成, and the words above it.
HEADS: Mapping[str, str] = MappingProxyType(
    {
        NAME: "指标",
        UNIT: UNIT,
        "上期": "上期",
        BEFORE: "{{ 上年 }}年",
        AMOUNT: "{{ 年度 }}年",
        SHARE: SHARE,
        "增减": "比上年增减",
        "增长": "比上年增长",
        "目标": "{{ 年度 }}年目标",
        "完成率": "完成率",
        "完成情况": "完成情况",
        "累计": "累计",
        "预计": "预计",
        "下年目标": "{{ 下年 }}年目标",
        "位次": "位次",
        "上年位次": "上年位次",
        "截至": "截至",
        "口径": "口径",
        "说明": "说明",
    }
)
_CODE = "D194"


def asked_columns(
    data: TableData, possible: Iterable[str], sentences: Sentences
) -> tuple[str, ...] | None:
    """Return the columns that staff asked for, none where they left it to the program.

    ``None`` stands for a name that no column has, which is remarked.
    """
    known = tuple(possible)
    wrong = [one for one in data.columns if one.text.strip() not in known]
    for one in wrong:
        sentences.remark(_unknown(one, known))
    return None if wrong else tuple(one.text.strip() for one in data.columns)


def head(name: str, origin: FieldPath, sentences: Sentences) -> Text:
    """Return the words above a column."""
    return sentences.echoed(Scalar(HEADS[name], origin))


def remark_columns_without_figures(data: TableData, sentences: Sentences) -> None:
    """Say that a table which is typed has its columns in 表头."""
    if data.columns and not data.figures:
        message = "“列”只用来选由“指标”排出的表格的列；自己写的表格，列写在“表头”里，请删去“列”"
        sentences.remark(Finding(_CODE, Severity.ERROR, message, data.columns[0].path))


def _unknown(name: Scalar, known: tuple[str, ...]) -> Finding:
    typed = name.text.strip()
    message = f"这张表没有“{typed}”这一列，可以写：{'、'.join(known)}"
    meant = nearest(typed, known)
    start = name.text.index(typed)
    return Finding(
        _CODE,
        Severity.ERROR,
        message,
        name.path,
        span=(start, start + len(typed)),
        excerpt=typed,
        suggestion=meant,
    )
