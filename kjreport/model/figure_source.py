"""来源 and 状态: who answers for a figure, and how far it is verified."""

from enum import Enum

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import Prose


class FigureStatus(Enum):
    """状态."""

    UNVERIFIED = "待核"
    VERIFIED = "已核"
    MISSING = "暂缺"


class FigureSource(Model):
    """来源: who gave a figure, when and out of which file."""

    section_office: Prose | None = Field(
        None, alias="科室", description="哪个科室提供。", examples=["科技创新科"]
    )
    person: Prose | None = Field(None, alias="人", description="谁提供。", examples=["王某"])
    time: Prose | None = Field(
        None, alias="时间", description="什么时候提供。", examples=["2025年12月10日"]
    )
    file: Prose | None = Field(
        None, alias="文件", description="出自哪个文件。", examples=["2025年统计年报"]
    )
