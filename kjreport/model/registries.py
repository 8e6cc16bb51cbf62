"""名录: names, posts, meetings, papers, organs and formulas, each with its dates."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import DateField, Prose, ProseList
from kjreport.text.dates import OfficialDate

_FROM = "从什么时候起，只知道月份时写 2018年3月；一直都有的不写。"
_UNTIL = "到什么时候止；还在用的不写。"


class Dated(Model):
    """What is right for a time only."""

    start: DateField | None = Field(None, alias="自", description=_FROM, examples=["2018年3月"])
    end: DateField | None = Field(None, alias="至", description=_UNTIL, examples=["2023年5月"])
    source: Prose | None = Field(
        None, alias="来源", description="从哪里知道的。", examples=["市委组织部2025年3月通知"]
    )

    def is_over(self, date: OfficialDate) -> bool:
        """Tell whether it no longer held in the month of ``date``."""
        return self.end is not None and _month(self.end) < _month(date)

    def is_to_come(self, date: OfficialDate) -> bool:
        """Tell whether it did not yet hold in the month of ``date``."""
        return self.start is not None and _month(self.start) > _month(date)


class Named(Dated):
    """What has a full name and short ones."""

    name: Prose = Field(alias="名称", description="全称。", examples=["云河市科学技术局"])
    short_names: ProseList = Field(
        (), alias="简称", description="可以用的简称，逐个列出。", examples=[["市科技局"]]
    )

    @property
    def every_name(self) -> tuple[str, ...]:
        """The full name and the short ones."""
        return (self.name.text, *(name.text for name in self.short_names))


class Leader(Dated):
    """领导的一位; the order of the list is the order in which they are named."""

    name: Prose = Field(alias="姓名", description="姓名。", examples=["王某某"])
    post: Prose | None = Field(
        None, alias="职务", description="现任职务。", examples=["市科技局党组书记、局长"]
    )


class Meeting(Named):
    """会议的一次."""


class Paper(Named):
    """文件的一份."""

    number: Prose | None = Field(
        None, alias="文号", description="发文字号。", examples=["云政发〔2025〕6号"]
    )
    successor: Prose | None = Field(
        None, alias="替代", description="被哪份文件代替。", examples=["云河市科技计划管理办法"]
    )


class Organ(Named):
    """机构的一个."""

    successor: Prose | None = Field(
        None, alias="现名", description="后来改叫什么。", examples=["云河市工业和信息化局"]
    )


class Formula(Dated):
    """提法的一种."""

    words: Prose = Field(
        alias="提法", description="正确的写法，引号也写上。", examples=["“科技强市”行动"]
    )
    slips: ProseList = Field(
        (), alias="误写", description="常见的错误写法，逐个列出。", examples=[["“科技兴市”行动"]]
    )
    regions: ProseList = Field(
        (),
        alias="地区",
        description="只在哪里用；文中提到其中一个词时，差一个字的写法也会指出。",
        examples=[["云河"]],
    )
    successor: Prose | None = Field(
        None, alias="现用", description="后来改用的提法。", examples=["“十五五”"]
    )


class Registries(Model):
    """What one file of 名录 may hold, or all of them together."""

    leaders: tuple[Leader, ...] = Field((), alias="领导", description="领导的姓名和职务，按排序。")
    meetings: tuple[Meeting, ...] = Field((), alias="会议", description="会议的名称和日期。")
    papers: tuple[Paper, ...] = Field((), alias="文件", description="文件的名称和文号。")
    organs: tuple[Organ, ...] = Field((), alias="机构", description="机构的全称、简称和更名。")
    formulas: tuple[Formula, ...] = Field((), alias="提法", description="有固定写法或时限的提法。")

    def joined(self, other: "Registries") -> "Registries":
        """Return both together, ``other`` after these."""
        return Registries.model_construct(
            leaders=self.leaders + other.leaders,
            meetings=self.meetings + other.meetings,
            papers=self.papers + other.papers,
            organs=self.organs + other.organs,
            formulas=self.formulas + other.formulas,
        )


def _month(date: OfficialDate) -> tuple[int, int]:
    return date.year, date.month
