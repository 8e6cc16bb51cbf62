"""图表: a chart of figures, or of numbers that stand with it."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, ONE_OR_MANY, Cell, Prose, ProseList


class ChartType(Enum):
    """类型."""

    COLUMNS = "柱形"
    BARS = "条形"
    LINE = "折线"
    PIE = "饼"


CellList = Annotated[tuple[Cell, ...], ONE_OR_MANY]
"""Numbers or expressions; an empty one is a gap."""


class ChartNumbers(Model):
    """图表的数据: numbers of which no 指标 is made."""

    categories: ProseList = Field(
        alias="类别", description="横轴上的各类，逐个列出。", examples=[["2023年", "2024年"]]
    )
    series: dict[str, CellList] = Field(
        alias="系列",
        description="每个系列的名称和各个数，个数与“类别”一样多；没有的数写两个半角双引号。",
        examples=[{"全市": [12, 15]}],
    )


class ChartData(Model):
    """图表; what it shows comes from 指标, or from 数据."""

    title: Prose | None = Field(
        None, alias="标题", description="印在图表下面的话。", examples=["2025年专项资金构成"]
    )
    kind: Annotated[ChartType, CHOICE] = Field(
        ChartType.COLUMNS, alias="类型", description="画成哪一种。", examples=["条形"]
    )
    figures: ProseList = Field(
        (),
        alias="指标",
        description="画哪个指标的“构成”；写几个指标时，画它们的上年、本年和下年目标。",
        examples=["专项资金", ["高新技术企业", "科技型中小企业"]],
    )
    numbers: ChartNumbers | None = Field(None, alias="数据", description="不是指标的数，写在这里。")
    unit: Prose | None = Field(
        None,
        alias="计量单位",
        description="印在图表右上角；指标有自己的计量单位，不必写。",
        examples=["万元"],
    )
