"""输出: the papers that one file becomes."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, Listed, ProseList
from kjreport.model.masthead import MastheadData
from kjreport.model.official import SignOff
from kjreport.model.units import UnitsField
from kjreport.text.scalars import Scalar


class OutputForm(Enum):
    """形式."""

    DRAFT = "总结"
    """The document itself, whatever its 文种 is."""
    REPORT = "报告"
    PUBLIC_PAGE = "公开版"
    KEY_POINTS = "要点"
    BRIEFING = "汇报稿"
    TARGET_TABLE = "目标对照表"
    SIGN_OFF_SHEET = "发文稿纸"


class Output(Model):
    """输出的一项; what is not given here is as in the document."""

    form: Annotated[OutputForm, CHOICE] = Field(
        OutputForm.DRAFT,
        alias="形式",
        description="生成哪一种稿子；“总结”就是“文种”所写的那一种。",
        examples=["公开版"],
    )
    title: ProseList = Field(
        (),
        alias="标题",
        description="这一种的标题，不写时自动拼成。",
        examples=["云河市科学技术局关于2025年工作情况的报告"],
    )
    recipients: UnitsField | None = Field(
        None, alias="主送", description="这一种的主送机关。", examples=["市人民政府："]
    )
    masthead: MastheadData | None = Field(
        None, alias="版头", description="这一种的红头，一般只有报告要写。"
    )
    closing: ProseList = Field(
        (), alias="结语", description="这一种正文末尾的话。", examples=["特此报告。"]
    )
    sign_off: SignOff | None = Field(None, alias="落款", description="这一种的署名和成文日期。")


def _texts_as_forms(value: object) -> object:
    items = value if isinstance(value, list) else [value]
    return [{"形式": item} if isinstance(item, Scalar) else item for item in items]


OutputList = Annotated[tuple[Output, ...], Listed(_texts_as_forms, takes_text=True)]
"""Outputs; a bare text stands for one of that 形式."""
