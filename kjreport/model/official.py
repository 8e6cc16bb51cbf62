"""Official elements: 落款, 附件, 稿别, 公开信息."""

from enum import Enum
from typing import Annotated

from pydantic import BeforeValidator, Field

from kjreport.model.base import Model
from kjreport.model.fields import DateField, Flag, Prose, ProseList, as_sequence, choice
from kjreport.model.sections import BodyList, Section, TableData


class DraftStatus(Enum):
    """稿别."""

    FIRST = "初稿"
    CIRCULATED = "征求意见稿"
    DISCUSSED = "讨论稿"
    DRAFTED_FOR_OTHERS = "代拟稿"
    SUBMITTED = "送审稿"
    FINAL = "定稿"
    ISSUED = "印发稿"


class SignOffPosition(Enum):
    """落款的位置."""

    END = "文末"
    UNDER_TITLE = "标题下"
    NONE = "无"


class SealMode(Enum):
    """用印 (GB/T 9704—2012, 7.3.5)."""

    STAMPED = "印章"
    UNSTAMPED = "不用印"
    SIGNET = "签名章"


class SignOff(Model):
    """落款; 署名 defaults to 单位."""

    signers: ProseList = Field((), alias="署名")
    date: DateField | None = Field(None, alias="日期")
    position: choice(SignOffPosition) = Field(SignOffPosition.END, alias="位置")
    seal: choice(SealMode) = Field(SealMode.STAMPED, alias="用印")


class Attachment(Model):
    """附件的一件; with 另附: 是 it is named in the text and handed over as a file of its own."""

    title: Prose = Field(alias="标题")
    body: BodyList = Field((), alias="正文")
    sections: tuple[Section, ...] = Field((), alias="小节")
    tables: Annotated[tuple[TableData, ...], BeforeValidator(as_sequence)] = Field((), alias="表格")
    is_separate: Flag = Field(default=False, alias="另附")


class PublicInfo(Model):
    """公开信息 of a government website; not printed in the draft."""

    index_number: Prose | None = Field(None, alias="索引号")
    publisher: Prose | None = Field(None, alias="发布机构")
    published_on: DateField | None = Field(None, alias="发布日期")
    openness: Prose | None = Field(None, alias="公开方式")
