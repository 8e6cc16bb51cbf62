"""指标: a figure is a record, never digits in a sentence."""

from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, Prose, ProseList, Quantity, Word
from kjreport.model.figure_fields import Decimals, MemberList, TargetField
from kjreport.model.figure_source import FigureSource, FigureStatus
from kjreport.model.ledgers import TAKEN_FROM, TAKEN_FROM_WORDS, FigureRequests
from kjreport.text.scalars import Scalar

#: The column of a 名单 that holds the name itself.
NAME_COLUMN = "名称"


class FigurePart(Model):
    """构成的一项: a named part of a figure, which may have parts of its own."""

    name: Prose = Field(
        alias="名称", description="这一项的名称。", examples=["科技成果转化专项资金"]
    )
    value: Quantity | None = Field(
        None, alias="数值", description="只写数字。", examples=["362.50"]
    )
    previous: Quantity | None = Field(
        None, alias="上年", description="这一项上年的数。", examples=["310"]
    )
    listed: MemberList = Field(
        (), alias="名单", description="这一项逐个列出的名称，写法同指标的“名单”。"
    )
    parts: tuple["FigurePart", ...] = Field((), alias="构成", description="这一项再分的各项。")
    requests: FigureRequests = Field(
        (),
        alias=TAKEN_FROM,
        description=TAKEN_FROM_WORDS,
        examples=[{"表": "立项", "列": "金额", "条件": {"年度": 2025}}],
    )

    @property
    def members(self) -> tuple[Scalar, ...]:
        """The names in 名单."""
        return _names(self.listed)


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
    decimals: Decimals | None = Field(
        None,
        alias="小数位",
        description="印几位小数；不写时照填写的位数印，比重、增幅印一位。",
        examples=[2],
    )
    scope: Prose | None = Field(
        None, alias="口径", description="怎么统计的，不印出来。", examples=["有效期内"]
    )
    as_of: Prose | None = Field(
        None, alias="截至", description="统计到什么时候。", examples=["2025年11月底"]
    )
    previous: Quantity | None = Field(
        None, alias="上年", description="上年的数，用来算较上年、同比。", examples=[9]
    )
    last_period: Quantity | None = Field(
        None, alias="上期", description="上一期（上季、上月）的数，用来算环比。", examples=[10]
    )
    target: TargetField | None = Field(
        None,
        alias="目标",
        description="年初定的本年目标，可以写“12以上”“20左右”“不超过3”。",
        examples=[10],
    )
    next_target: TargetField | None = Field(
        None, alias="下年目标", description="下年的目标，写法同“目标”。", examples=["12以上"]
    )
    accumulated: Quantity | None = Field(
        None, alias="累计", description="历年累计的数。", examples=[56]
    )
    expected: Quantity | None = Field(
        None, alias="预计", description="预计全年能达到的数。", examples=[2000]
    )
    listed: MemberList = Field(
        (),
        alias="名单",
        description="逐个列出名称，家数由程序数；要几栏的，每个写成一条，有“名称”和别的栏。",
        examples=[["甲公司", "乙公司"]],
    )
    representatives: ProseList = Field(
        (),
        alias="代表",
        description="只举几个名称、不全列时写在这里，印成“甲公司等12家”。",
        examples=[["甲公司"]],
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
        description="上级公布、只照录不计算的数，如同比、位次、上年位次、较均值，连同来源。",
        examples=[{"位次": 5, "来源": "统计公报"}],
    )
    source: FigureSource | None = Field(
        None, alias="来源", description="数字从哪里来。", examples=[{"科室": "科技创新科"}]
    )
    status: Annotated[FigureStatus, CHOICE] | None = Field(
        None,
        alias="状态",
        description="暂缺印成【待补】；待核在数字后面印【待核】；不写视为已核。",
        examples=["待核"],
    )
    requests: FigureRequests = Field(
        (),
        alias=TAKEN_FROM,
        description=TAKEN_FROM_WORDS,
        examples=[{"表": "立项", "列": "金额", "条件": {"年度": 2025}}],
    )
    note: Prose | None = Field(
        None, alias="说明", description="给同事看的说明，不印出来。", examples=["含上年结转"]
    )

    @property
    def members(self) -> tuple[Scalar, ...]:
        """The names in 名单."""
        return _names(self.listed)


def _names(listed: tuple[dict[str, Prose], ...]) -> tuple[Scalar, ...]:
    return tuple(item[NAME_COLUMN] for item in listed if NAME_COLUMN in item)
