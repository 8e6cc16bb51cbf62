"""The documents: what one YAML file holds, by 文种."""

from enum import Enum

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import Prose, ProseList, Word, Year, choice
from kjreport.model.figures import Figure, FigureName
from kjreport.model.official import Attachment, DraftStatus, PublicInfo, SignOff
from kjreport.model.sections import (
    Category,
    Content,
    DutyStyle,
    HeadingStyle,
    Part,
    Section,
)


class DocType(Enum):
    """文种."""

    SUMMARY_AND_PLAN = "工作总结及计划"
    SUMMARY = "工作总结"
    PLAN = "工作计划"
    PROGRAMME = "工作方案"
    KEY_POINTS = "工作要点"
    BRIEFING_PAPER = "汇报"
    SPEECH = "讲话"


class OfficialDocument(Model):
    """The keys that every 文种 shares."""

    doc_type: choice(DocType) = Field(alias="文种")
    organs: ProseList = Field(alias="单位", min_length=1)
    year: Year = Field(alias="年度")
    period: Word = Field("全年", alias="期间")
    title: ProseList = Field((), alias="标题")
    subtitle: ProseList = Field((), alias="副题")
    headnote: ProseList = Field((), alias="题注")
    speaker: Prose | None = Field(None, alias="讲话人")
    draft_status: choice(DraftStatus) | None = Field(None, alias="稿别")
    recipients: ProseList = Field((), alias="主送")
    preface: ProseList = Field((), alias="引言")
    closing: ProseList = Field((), alias="结语")
    annotation: Prose | None = Field(None, alias="附注")
    sign_off: SignOff | None = Field(None, alias="落款")
    attachments: tuple[Attachment, ...] = Field((), alias="附件")
    public_info: PublicInfo | None = Field(None, alias="公开信息")
    heading_style: choice(HeadingStyle) | None = Field(None, alias="标题样式")
    duty_style: choice(DutyStyle) = Field(DutyStyle.BRACKETED, alias="责任样式")
    figures: dict[FigureName, Figure] = Field(default_factory=dict, alias="指标")
    ignored_rules: tuple[Word, ...] = Field((), alias="忽略")

    @property
    def contents(self) -> tuple[Content, ...]:
        """What stands at level one, in document order."""
        return ()


class AnnualReport(OfficialDocument):
    """工作总结及计划, 工作总结 and 工作计划: parts, or their short form."""

    achievements: Part | None = Field(None, alias="工作成效")
    shortcomings: Part | None = Field(None, alias="存在问题")
    plans: Part | None = Field(None, alias="工作计划")
    listed_parts: tuple[Part, ...] = Field((), alias="部分")

    @property
    def contents(self) -> tuple[Content, ...]:
        """The parts in document order, whichever form staff used."""
        short_form = (
            (self.achievements, Category.ACHIEVEMENTS),
            (self.shortcomings, Category.SHORTCOMINGS),
            (self.plans, Category.PLANS),
        )
        return self.listed_parts or tuple(
            part.model_copy(update={"categories": (category,)})
            for part, category in short_form
            if part is not None
        )


class SectionedDocument(OfficialDocument):
    """工作方案, 工作要点, 汇报 and 讲话: 引言 and 小节 from 一、 down."""

    sections: tuple[Section, ...] = Field((), alias="小节")

    @property
    def contents(self) -> tuple[Content, ...]:
        """The 小节, numbered from 一、."""
        return self.sections


MODEL_BY_DOC_TYPE: dict[DocType, type[OfficialDocument]] = {
    DocType.SUMMARY_AND_PLAN: AnnualReport,
    DocType.SUMMARY: AnnualReport,
    DocType.PLAN: AnnualReport,
    DocType.PROGRAMME: SectionedDocument,
    DocType.KEY_POINTS: SectionedDocument,
    DocType.BRIEFING_PAPER: SectionedDocument,
    DocType.SPEECH: SectionedDocument,
}
