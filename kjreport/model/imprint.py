"""版记 (GB/T 9704—2012, 7.4): what stands at the foot of the last page."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import DateField, Prose
from kjreport.model.units import UnitsField


class ImprintData(Model):
    """版记."""

    recipients: UnitsField | None = Field(
        None,
        alias="主送",
        description="主送机关太多、首页放不下正文时，从“主送”移到这里，写法一样。",
        examples=[["各县（区）人民政府", "市政府各部门"]],
    )
    copies: UnitsField | None = Field(
        None,
        alias="抄送",
        description="抄送机关。写成一句话时照原样印出；逐条列出时用“，”连接，同类机关写在一条里用“、”隔开。",
        examples=[["市委办公室", "市人大常委会办公室、市政协办公室"]],
    )
    office: Prose | None = Field(
        None,
        alias="印发机关",
        description="送印公文的机关，一般是办公室。",
        examples=["云河市科学技术局办公室"],
    )
    printed_on: DateField | None = Field(
        None,
        alias="印发日期",
        description="送印的日期，“印发”由程序加上；日子未定时写到月，印出时留空。",
        examples=["2026年1月8日"],
    )
