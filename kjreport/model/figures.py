"""指标: a figure is a record, never digits in a sentence."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import Prose, ProseList, Quantity, Word


class FigureSource(Model):
    """来源: who answers for a figure."""

    section_office: Prose | None = Field(
        None, alias="科室", description="哪个科室提供。", examples=["科技创新科"]
    )
    person: Prose | None = Field(None, alias="人", description="谁提供。", examples=["王某"])
    file: Prose | None = Field(
        None, alias="文件", description="出自哪个文件。", examples=["2025年统计年报"]
    )


class FigurePart(Model):
    """构成的一项: a named part of a figure, which may have parts of its own."""

    name: Prose = Field(
        alias="名称", description="这一项的名称。", examples=["科技成果转化专项资金"]
    )
    value: Quantity | None = Field(
        None, alias="数值", description="只写数字。", examples=["362.50"]
    )
    parts: tuple["FigurePart", ...] = Field((), alias="构成", description="这一项再分的各项。")


class Figure(Model):
    """指标的一条.

    What can be computed (合计 of 构成, 家数 of 名单, 较上年) is not typed; what a bureau only
    receives stands under 公布 and is printed as typed.
    """

    name: Prose | None = Field(
        None,
        alias="名称",
        description="印出来的名称，与指标的键不同时才写。",
        examples=["R&D经费投入强度"],
    )
    value: Quantity | None = Field(
        None, alias="数值", description="只写数字；有构成或名单时不必写，由程序算。", examples=[200]
    )
    unit: Word = Field("", alias="计量单位", description="数字后面的单位。", examples=["万元"])
    approximation: Word = Field("", alias="约数", description="余、多、近、约等。", examples=["余"])
    previous: Quantity | None = Field(
        None, alias="上年", description="上年的数，用来算较上年。", examples=[9]
    )
    next_target: Quantity | None = Field(
        None, alias="下年目标", description="下年的目标数。", examples=[12]
    )
    members: ProseList = Field(
        (),
        alias="名单",
        description="逐个列出名称，家数由程序数。",
        examples=[["甲公司", "乙公司"]],
    )
    parts: tuple[FigurePart, ...] = Field(
        (),
        alias="构成",
        description="由哪几项组成，合计由程序算。",
        examples=[[{"名称": "中央引导资金", "数值": 50}]],
    )
    published: dict[str, Prose] = Field(
        default_factory=dict,
        alias="公布",
        description="上级公布、只照录不计算的数，如位次、增速。",
        examples=[{"位次": 5, "来源": "统计公报"}],
    )
    source: FigureSource | None = Field(
        None, alias="来源", description="数字从哪里来。", examples=[{"科室": "科技创新科"}]
    )
    note: Prose | None = Field(
        None, alias="说明", description="给同事看的说明，不印出来。", examples=["含上年结转"]
    )
