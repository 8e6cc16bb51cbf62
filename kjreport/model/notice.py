"""印发件: the paper that a 通知 issues."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import (
    ProseList,
)
from kjreport.model.official import Attachment
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import BodyList, Content, Section


class IssuedPaper(Model):
    """印发件: stands on pages of its own after the notice; it is no 附件."""

    title: ProseList = Field(
        alias="标题",
        min_length=1,
        description="所印发文件的标题，外面的书名号只在通知的标题里印出。",
        examples=["云河市科技型企业培育行动方案"],
    )
    headnote: ProseList = Field(
        (),
        alias="题注",
        description="标题下括号里的说明。",
        examples=["（2026年1月8日局务会议通过）"],
    )
    preface: ProseList = Field(
        (), alias="引言", description="开头的话。", examples=["为加快培育科技型企业，制定本方案。"]
    )
    body: BodyList = Field(
        (),
        alias="正文",
        description="没有小节时的文字，写法同小节的“正文”。",
        examples=["全年认定高新技术企业3家。"],
    )
    sections: tuple[Section, ...] = Field(
        (), alias="小节", description="从“一、”起的各部分，逐条列出。"
    )
    attachments: tuple[Attachment, ...] = Field(
        (), alias="附件", description="所印发文件的附件，写法同最外层的“附件”。"
    )


class Notice(OfficialDocument):
    """通知; what it issues stands on pages of its own."""

    body: BodyList = Field(
        (),
        alias="正文",
        description="通知的文字，写法同小节的“正文”。",
        examples=["现将《云河市科技型企业培育行动方案》印发给你们，请认真贯彻执行。"],
    )
    sections: tuple[Section, ...] = Field(
        (), alias="小节", description="通知本身从“一、”起的各部分，逐条列出。"
    )
    issued: IssuedPaper | None = Field(
        None, alias="印发件", description="随通知印发的方案、办法等，另面排在通知后面。"
    )

    @property
    def contents(self) -> tuple[Content, ...]:
        """The 小节 of the notice itself, numbered from 一、."""
        return self.sections
