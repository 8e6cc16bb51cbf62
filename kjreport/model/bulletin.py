"""栏目 and 文章: what a 简报 is made of."""

from pydantic import Field, model_validator

from kjreport.model.base import Model, is_empty
from kjreport.model.fields import (
    DateField,
    Flag,
    Prose,
    ProseList,
    Year,
)
from kjreport.model.official_document import OfficialDocument
from kjreport.model.pictures import PictureList
from kjreport.model.sections import BodyList
from kjreport.model.units import UnitsField
from kjreport.text.dates import parse_date
from kjreport.text.scalars import Scalar
from kjreport.text.unreadable import UnreadableValueError


class Article(Model):
    """文章的一篇; one without 标题 is a short piece of news."""

    title: ProseList = Field(
        (),
        alias="标题",
        description="文章标题，短消息可以不写；逐行列出时照此分行。",
        examples=["我市新增3家省级创新平台"],
    )
    author: ProseList = Field(
        (),
        alias="作者",
        description="印在标题下面，几个人的逐个列出。",
        examples=["王某"],
    )
    note: ProseList = Field(
        (),
        alias="按语",
        description="编者的话，印在正文前面；“编者按：”由程序加上。",
        examples=["现将这一做法刊发，供参考。"],
    )
    body: BodyList = Field(
        (),
        alias="正文",
        description="一段文字，或逐段列出，写法同小节的“正文”。",
        examples=["1月6日，市科技局召开工作会议。"],
    )
    pictures: PictureList = Field(
        (), alias="图片", description="印在正文后面的图片，一张或几张，每张有文件和说明。"
    )


class Column(Model):
    """栏目的一个."""

    name: Prose | None = Field(
        None, alias="名称", description="栏目的名称。", examples=["工作动态"]
    )
    articles: tuple[Article, ...] = Field(
        alias="文章",
        min_length=1,
        description="这一栏的文章，逐篇列出，每篇有标题和正文。",
    )


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
