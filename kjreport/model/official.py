"""Official elements: 落款, 附件, 稿别, 公开信息."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, ONE_OR_MANY, DateField, Flag, Prose, ProseList
from kjreport.model.marks import Withholdable
from kjreport.model.sections import BodyList, Section
from kjreport.model.tables import TableData


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

    signers: ProseList = Field(
        (), alias="署名", description="署名，不写时用“单位”。", examples=["云河市科学技术局"]
    )
    date: DateField | None = Field(
        None,
        alias="日期",
        description="成文日期；日子未定时写到月，印出时留空。",
        examples=["2026年1月8日"],
    )
    position: Annotated[SignOffPosition, CHOICE] = Field(
        SignOffPosition.END, alias="位置", description="落款印在哪里。", examples=["标题下"]
    )
    seal: Annotated[SealMode, CHOICE] = Field(
        SealMode.STAMPED,
        alias="用印",
        description="盖什么印，决定署名的位置。",
        examples=["不用印"],
    )


class Attachment(Withholdable):
    """附件的一件; with 文件, or 另附: 是, it is named in the text and handed over apart."""

    title: Prose = Field(
        alias="标题", description="附件名称，不加书名号。", examples=["2025年主要指标完成情况表"]
    )
    body: BodyList = Field(
        (), alias="正文", description="附件的文字，写法同小节的“正文”。", examples=["详见下表。"]
    )
    sections: tuple[Section, ...] = Field((), alias="小节", description="附件里的各小节。")
    tables: Annotated[tuple[TableData, ...], ONE_OR_MANY] = Field(
        (), alias="表格", description="附件里的表格，一张或几张。"
    )
    is_task_table: Flag = Field(
        default=False,
        alias="任务分解表",
        description="写“是”时由各小节的牵头单位、责任单位、完成时限生成任务分解表。",
        examples=["是"],
    )
    is_separate: Flag = Field(
        default=False, alias="另附", description="写“是”时只列名称，附件另附。", examples=["是"]
    )
    file: Prose | None = Field(
        None,
        alias="文件",
        description="附件是现成的文件时写文件名，从本文件所在的文件夹写起；只列名称，文件另附。",
        examples=["附件/企业名单.xlsx"],
    )

    @property
    def is_apart(self) -> bool:
        """Tell whether the draft has no pages of it."""
        return self.is_separate or self.file is not None


class PublicInfo(Model):
    """公开信息 of a government website; not printed in the draft, but in the 公开版."""

    index_number: Prose | None = Field(
        None, alias="索引号", description="政务公开的索引号。", examples=["KJJ/2025-00001"]
    )
    publisher: Prose | None = Field(
        None, alias="发布机构", description="发布机构。", examples=["云河市科学技术局"]
    )
    published_on: DateField | None = Field(
        None, alias="发布日期", description="发布日期。", examples=["2026年1月20日"]
    )
    openness: Prose | None = Field(
        None, alias="公开方式", description="公开方式。", examples=["主动公开"]
    )
    site_name: Prose | None = Field(
        None, alias="网站名称", description="登在哪个网站。", examples=["云河市科学技术局网站"]
    )
    site_domain: Prose | None = Field(
        None, alias="网站域名", description="网站的域名。", examples=["kjj.yunhe.gov.cn"]
    )
    site_code: Prose | None = Field(
        None, alias="网站标识码", description="政府网站标识码，十位。", examples=["1234567890"]
    )
    column: Prose | None = Field(
        None, alias="栏目名称", description="登在网站的哪个栏目。", examples=["规划计划"]
    )
    content_source: Prose | None = Field(
        None, alias="信息来源", description="文章的来源，不写时用发布机构。", examples=["局办公室"]
    )
    keywords: ProseList = Field(
        (), alias="关键词", description="供搜索用的词。", examples=[["科技创新", "工作总结"]]
    )
    abstract: Prose | None = Field(
        None,
        alias="摘要",
        description="一两句话的内容提要，不写时取正文第一段。",
        examples=["2025年科技工作总结和2026年工作计划。"],
    )
