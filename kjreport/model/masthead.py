"""版头 (GB/T 9704—2012, 7.2): what stands above the red line."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, Prose, ProseList


class Urgency(Enum):
    """紧急程度 (7.2.3)."""

    MOST_URGENT = "特急"
    URGENT = "加急"


class MastheadData(Model):
    """版头; a draft without one is printed on white paper."""

    copy_number: Prose | None = Field(
        None,
        alias="份号",
        description="涉密公文的份数序号，6位数字。",
        examples=["000001"],
    )
    secrecy: Prose | None = Field(
        None, alias="密级", description="密级和保密期限。", examples=["机密★1年"]
    )
    urgency: Annotated[Urgency, CHOICE] | None = Field(
        None, alias="紧急程度", description="特急或加急。", examples=["特急"]
    )
    name: ProseList = Field(
        (),
        alias="发文机关标志",
        description="红色大字，不写时用“单位”加“文件”；联合行文时逐个列出机关，主办的在前，"
        "“文件”由程序加在右侧。",
        examples=["云河市科学技术局文件"],
    )
    number: Prose | None = Field(
        None,
        alias="发文字号",
        description="年份用六角括号；号码未定时空着，印出时留空。",
        examples=["云科发〔2026〕5号"],
    )
    signatories: ProseList = Field(
        (),
        alias="签发人",
        description="上行文才写，联合行文时逐个列出。",
        examples=["王某"],
    )
