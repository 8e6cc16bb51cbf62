"""What every document holds, whatever its 文种."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import (
    CHOICE,
    FigureName,
    Prose,
    ProseList,
    Quantity,
    Word,
    WordList,
    Year,
)
from kjreport.model.figure_fields import MoneyUnit
from kjreport.model.figures import Figure
from kjreport.model.habits import DutyStyle, HeadingStyle
from kjreport.model.imprint import ImprintData
from kjreport.model.masthead import MastheadData
from kjreport.model.official import Attachment, DraftStatus, PublicInfo, SignOff
from kjreport.model.outputs import OutputList
from kjreport.model.sections import Content
from kjreport.model.sign_off_sheet import SignOffSheet
from kjreport.model.units import UnitsField
from kjreport.text.scalars import Scalar


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
    ledgers: dict[str, Prose] = Field(
        default_factory=dict,
        alias="台账",
        description="用到的 Excel 台账：起一个名字，后面写文件；指标和表格用“取自”取里面的数。",
        examples=[{"项目台账": "台账/项目台账.xlsx"}],
    )
    figures: dict[FigureName, Figure] = Field(
        default_factory=dict,
        alias="指标",
        description="数字只在这里写一次，文中用 {{ 指标.名称 }} 引用。",
        examples=[{"高新技术企业": {"计量单位": "家", "数值": 12, "上年": 9}}],
    )
    money_unit: Annotated[MoneyUnit, CHOICE] | None = Field(
        None,
        alias="金额单位",
        description="全文的金额都换算成这个单位印；不写时各照填写的单位印。",
        examples=["万元"],
    )
    swing_limit: Quantity | None = Field(
        None,
        alias="波动线",
        description="与上年相比变化超过百分之几要在“说明”里写明原因，默认30。",
        examples=[50],
    )
    last_report: Word = Field(
        "",
        alias="上年报告",
        description="上年那份数据的文件，用来核对上年定的目标。",
        examples=["../2024/报告.yaml"],
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
    budget: Quantity | None = Field(
        None,
        alias="字数",
        description="全文最多多少字，超过时提醒；各部分、小节里也可以写。",
        examples=[5000],
    )
    ignored_rules: WordList = Field(
        (), alias="忽略", description="不想再看到的提示的编号。", examples=[["N105"]]
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
