"""The documents: what one YAML file holds, by 文种."""

from pydantic import Field

from kjreport.model.bulletin import Bulletin
from kjreport.model.commitments import Commitment
from kjreport.model.habits import Category
from kjreport.model.notice import Notice
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.model.sections import Content, Part, Section


class AnnualReport(OfficialDocument):
    """工作总结及计划, 工作总结 and 工作计划: parts, or their short form."""

    achievements: Part | None = Field(
        None, alias="工作成效", description="第一部分：做了什么、成效如何。"
    )
    shortcomings: Part | None = Field(
        None, alias="存在问题", description="第二部分：存在的问题和困难。"
    )
    plans: Part | None = Field(None, alias="工作计划", description="第三部分：下一步的打算。")
    listed_parts: tuple[Part, ...] = Field(
        (),
        alias="部分",
        description="各部分不是上面三个时，在这里逐个列出；与上面三个键不能同时用。",
    )
    commitments: tuple[Commitment, ...] = Field(
        (),
        alias="承诺",
        description="上年计划里定下的事，逐条对照；不印出来，没有交代的会提醒。",
    )

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

    sections: tuple[Section, ...] = Field(
        (), alias="小节", description="从“一、”起的各部分，逐条列出。"
    )

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
    DocType.BULLETIN: Bulletin,
    DocType.NOTICE: Notice,
}
