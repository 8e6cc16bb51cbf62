"""The documents: what one YAML file holds, by 文种."""

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from kjreport.model.base import Model, is_empty
from kjreport.model.bulletin import Column
from kjreport.model.fields import (
    CHOICE,
    DateField,
    FigureName,
    Flag,
    Prose,
    ProseList,
    Word,
    WordList,
    Year,
)
from kjreport.model.figures import Figure
from kjreport.model.habits import Category, DutyStyle, HeadingStyle
from kjreport.model.imprint import ImprintData
from kjreport.model.masthead import MastheadData
from kjreport.model.notice import IssuedPaper
from kjreport.model.official import Attachment, DraftStatus, PublicInfo, SignOff
from kjreport.model.outputs import OutputList
from kjreport.model.sections import BodyList, Content, Part, Section
from kjreport.model.sign_off_sheet import SignOffSheet
from kjreport.model.units import UnitsField
from kjreport.text.dates import parse_date
from kjreport.text.scalars import Scalar
from kjreport.text.unreadable import UnreadableValueError


class DocType(Enum):
    """文种."""

    SUMMARY_AND_PLAN = "工作总结及计划"
    SUMMARY = "工作总结"
    PLAN = "工作计划"
    PROGRAMME = "工作方案"
    KEY_POINTS = "工作要点"
    BRIEFING_PAPER = "汇报"
    SPEECH = "讲话"
    BULLETIN = "简报"
    NOTICE = "通知"


class OfficialDocument(Model):
    """The keys that every 文种 shares."""

    doc_type: Annotated[DocType, CHOICE] = Field(
        alias="文种", description="写哪一种公文。", examples=["工作总结及计划"]
    )
    organs: ProseList = Field(
        alias="单位",
        min_length=1,
        description="发文单位，联合发文时逐个列出。",
        examples=["云河市科学技术局"],
    )
    year: Year = Field(alias="年度", description="哪一年的工作，四位数。", examples=[2025])
    period: Word = Field(
        "全年", alias="期间", description="全年、上半年、一季度等。", examples=["上半年"]
    )
    title: ProseList = Field(
        (),
        alias="标题",
        description="公文标题，不写时由单位、年度和文种拼成；逐行列出时照此分行。",
        examples=["云河市科学技术局2025年工作总结及2026年工作计划"],
    )
    subtitle: ProseList = Field(
        (), alias="副题", description="标题下的副标题。", examples=["（科技局）"]
    )
    headnote: ProseList = Field(
        (),
        alias="题注",
        description="标题下括号里的说明。",
        examples=["（2026年1月8日局务会议审议）"],
    )
    speaker: Prose | None = Field(
        None, alias="讲话人", description="讲话或汇报的人。", examples=["局长王某"]
    )
    draft_status: Annotated[DraftStatus, CHOICE] | None = Field(
        None,
        alias="稿别",
        description="稿件到了哪一步；不写时不印，视为初稿。",
        examples=["送审稿"],
    )
    masthead: MastheadData | None = Field(
        None, alias="版头", description="红头；不写时按白头稿印。"
    )
    recipients: UnitsField | None = Field(
        None,
        alias="主送",
        description="主送机关。写成一句话时照原样印出；逐条列出时用“，”连接。",
        examples=["市人民政府："],
    )
    preface: ProseList = Field(
        (), alias="引言", description="正文开头的话。", examples=["现将工作情况汇报如下："]
    )
    closing: ProseList = Field(
        (), alias="结语", description="正文末尾的话。", examples=["以上报告，请审阅。"]
    )
    annotation: Prose | None = Field(
        None, alias="附注", description="落款下面括号里的说明。", examples=["此件公开发布"]
    )
    sign_off: SignOff | None = Field(None, alias="落款", description="署名和成文日期。")
    attachments: tuple[Attachment, ...] = Field(
        (), alias="附件", description="附件，逐件列出，每件有标题。"
    )
    imprint: ImprintData | None = Field(
        None, alias="版记", description="印在最后一面下方的抄送、印发机关和印发日期。"
    )
    public_info: PublicInfo | None = Field(
        None, alias="公开信息", description="政务公开的信息，不印在稿子上。"
    )
    heading_style: Annotated[HeadingStyle, CHOICE] | None = Field(
        None,
        alias="标题样式",
        description="全文的标题是接排还是独行，默认二级以下接排。",
        examples=["接排"],
    )
    duty_style: Annotated[DutyStyle, CHOICE] = Field(
        DutyStyle.BRACKETED, alias="责任样式", description="责任单位怎样写。", examples=["括注"]
    )
    layout: Word = Field(
        "gb",
        alias="版式",
        description="用哪个版式的 Word 模板，默认是国家标准的版式。",
        examples=["28pt-house"],
    )
    figures: dict[FigureName, Figure] = Field(
        default_factory=dict,
        alias="指标",
        description="数字只在这里写一次，文中用 {{ 指标.名称 }} 引用。",
        examples=[{"高新技术企业": {"计量单位": "家", "数值": 12, "上年": 9}}],
    )
    sign_off_sheet: SignOffSheet | None = Field(
        None, alias="发文稿纸", description="送签时填在发文稿纸上的内容；留空的由人手写。"
    )
    outputs: OutputList = Field(
        (),
        alias="输出",
        description="同一份数据生成哪几种稿子，不写时只生成“文种”所写的那一种。",
        examples=[["总结", "公开版", "要点"]],
    )
    ignored_rules: WordList = Field(
        (), alias="忽略", description="不想再看到的提示的编号。", examples=[["D153"]]
    )

    @property
    def contents(self) -> tuple[Content, ...]:
        """What stands at level one, in document order."""
        return ()

    @property
    def issuers(self) -> tuple[Scalar, ...]:
        """Who the document is filed under."""
        return self.organs

    @property
    def issue_words(self) -> str:
        """What tells the issues of one year apart, "" for what comes out once."""
        return ""


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


class Bulletin(OfficialDocument):
    """简报: 栏目 of 文章 under a masthead of its own."""

    organs: ProseList = Field(
        (), alias="单位", description="哪个单位的简报，可以不写。", examples=["云河市科学技术局"]
    )
    year: Year = Field(
        0, alias="年度", description="哪一年的简报，不写时就是日期的年份。", examples=[2025]
    )
    name: Prose = Field(
        alias="刊名", description="简报的名称，印成红色大字。", examples=["科技简报"]
    )
    issue: Prose | None = Field(
        None,
        alias="期号",
        description="只写数字时印成“第3期”，写成别的照原样印。",
        examples=[3],
    )
    total_issue: Prose | None = Field(
        None, alias="总期号", description="只写数字时印成“（总第28期）”。", examples=[28]
    )
    editors: ProseList = Field(
        (),
        alias="编发单位",
        description="印在红线上方左边，不写时用“单位”。",
        examples=["云河市科学技术局办公室"],
    )
    date: DateField = Field(
        alias="日期", description="编发的日期，印在红线上方右边。", examples=["2025年12月26日"]
    )
    has_contents: Flag | None = Field(
        None,
        alias="目录",
        description="要不要印目录；不写时，有两篇以上文章有标题就印。",
        examples=["否"],
    )
    columns: tuple[Column, ...] = Field(
        (), alias="栏目", description="各个栏目，逐个列出，每个有名称和文章。"
    )
    reported_to: UnitsField | None = Field(
        None,
        alias="报送",
        description="印在末页下方的“报：”；也可以逐行列出，每行以“报：”“送：”“发：”开头。",
        examples=[["市委办公室", "市政府办公室"]],
    )
    copied_to: UnitsField | None = Field(
        None,
        alias="抄送",
        description="印在末页下方的“送：”，写法同“报送”。",
        examples=[["各县（区）科技局", "市直有关单位"]],
    )
    copies: Prose | None = Field(
        None, alias="份数", description="只写数字时印成“共印60份”。", examples=[60]
    )

    @property
    def issuers(self) -> tuple[Scalar, ...]:
        """The organ; a 简报 that names none is filed under its own name."""
        return self.organs or (self.name,)

    @property
    def issue_words(self) -> str:
        """第3期, so that each issue has a file of its own."""
        issue = self.issue.text.strip() if self.issue else ""
        return f"第{issue}期" if issue.isdecimal() else issue

    @model_validator(mode="before")
    @classmethod
    def _take_year_from_date(cls, data: object) -> object:
        if not isinstance(data, dict) or not is_empty(data.get("年度")):
            return data
        date = data.get("日期")
        if not isinstance(date, Scalar):
            return data
        try:
            year = parse_date(date.text).year
        except UnreadableValueError:
            # The date's own field remarks it.
            return data
        return {**data, "年度": Scalar(str(year), date.path)}


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
