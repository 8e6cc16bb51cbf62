"""表格: head, rows and groups of rows."""

from pydantic import Field, model_validator

from kjreport.model.base import Model, is_empty
from kjreport.model.fields import Cell, Flag, Prose, ProseList
from kjreport.model.ledgers import TAKEN_FROM, TableRequest

_ROWS_EXAMPLE = [["高新技术企业", 12]]


class RowGroup(Model):
    """分组行的一组: a name over the rows that belong to it."""

    name: Prose = Field(alias="名称", description="这一组的名称。", examples=["创新主体"])
    request: TableRequest | None = Field(
        None,
        alias=TAKEN_FROM,
        description="这一组的各行从 Excel 台账取，写法同表格的“取自”。",
        examples=[{"表": "立项", "列": ["项目名称", "金额"], "条件": {"类别": "攻关"}}],
    )
    rows: tuple[tuple[Cell, ...], ...] = Field(
        (), alias="行", description="这一组的各行，每行的格数与表头一样。", examples=[_ROWS_EXAMPLE]
    )


class TableData(Model):
    """表格; every row has as many cells as 表头."""

    title: Prose | None = Field(
        None, alias="标题", description="印在表格上方的名称。", examples=["主要指标完成情况"]
    )
    unit: Prose | None = Field(
        None, alias="计量单位", description="印在表格右上角。", examples=["家"]
    )
    head: tuple[Cell, ...] = Field(
        alias="表头",
        description="各列的名称；由指标生成的表格可以不写。",
        examples=[["指标", "完成数"]],
    )
    rows: tuple[tuple[Cell, ...], ...] = Field(
        (), alias="行", description="各行，每行的格数与表头一样。", examples=[_ROWS_EXAMPLE]
    )
    groups: tuple[RowGroup, ...] = Field(
        (), alias="分组行", description="分组列出的行，每组有名称和行。"
    )
    request: TableRequest | None = Field(
        None,
        alias=TAKEN_FROM,
        description="各行从 Excel 台账取；写了“按”的分组列出。表头要写得和“列”一样多。",
        examples=[{"表": "立项", "列": ["项目名称", "金额"], "条件": {"年度": 2025}}],
    )
    figures: ProseList = Field(
        (),
        alias="指标",
        description="各行由指标生成：写一个指标，列出它的构成或名单；写几个，每个指标一行。",
        examples=["专项资金", ["高新技术企业", "技术合同成交额"]],
    )
    columns: ProseList = Field(
        (),
        alias="列",
        description="由指标生成的表格排哪几列、什么次序；不写时由程序选。",
        examples=[["名称", "上年", "数值", "增长"]],
    )
    note: Prose | None = Field(
        None, alias="备注", description="印在表格下方。", examples=["数据截至12月31日。"]
    )
    is_landscape: Flag = Field(
        default=False, alias="横排", description="写“是”时表格排在横放的纸上。", examples=["是"]
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_head_of_figures_to_the_program(cls, data: object) -> object:
        """A table of figures need not have 表头, any other must have one."""
        if not isinstance(data, dict):
            return data
        if not is_empty(data.get("指标")):
            return {"表头": [], **data}
        return {key: value for key, value in data.items() if key != "表头" or value != []}
