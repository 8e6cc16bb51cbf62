"""发文稿纸: what the office fills in before a paper goes round for signature."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import DateField, Prose, Word
from kjreport.model.units import UnitsField


class SignOffSheet(Model):
    """发文稿纸; what is left out is an empty cell, to be written by hand."""

    office: Prose | None = Field(
        None, alias="拟稿部门", description="哪个科室拟稿。", examples=["办公室"]
    )
    drafter: Prose | None = Field(None, alias="拟稿人", description="谁拟稿。", examples=["李某"])
    drafted_on: DateField | None = Field(
        None, alias="拟稿日期", description="拟稿的日期。", examples=["2025年12月22日"]
    )
    reviewer: Prose | None = Field(
        None, alias="核稿", description="拟稿部门负责人；留空由本人签。", examples=["赵某"]
    )
    countersigners: UnitsField | None = Field(
        None,
        alias="会签",
        description="会签的部门或领导。",
        examples=[["规划政策科", "资源管理科"]],
    )
    other_opinions: Prose | None = Field(
        None, alias="相关部门意见", description="有关部门的意见。", examples=["市财政局无意见。"]
    )
    secretary: Prose | None = Field(
        None, alias="文秘核稿", description="办公室文秘；留空由本人签。", examples=["钱某"]
    )
    director: Prose | None = Field(
        None, alias="办公室核稿", description="办公室负责人；留空由本人签。", examples=["孙某"]
    )
    approver: Prose | None = Field(
        None, alias="签发", description="签发人；留空由本人签。", examples=["王某"]
    )
    website: Prose | None = Field(
        None, alias="上网", description="是否上网公开。", examples=["上网公开"]
    )
    serial_number: Word = Field(
        "", alias="编号", description="办公室编的号。", examples=["2026-18"]
    )
    printer: Prose | None = Field(None, alias="印刷", description="谁印制。", examples=["局文印室"])
    copies: Word = Field("", alias="份数", description="印多少份。", examples=["30"])
    proofreader: Prose | None = Field(None, alias="校对", description="谁校对。", examples=["李某"])
