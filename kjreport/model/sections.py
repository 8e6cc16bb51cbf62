"""部分, 小节, 分项 and 正文: the body of a document as staff write it."""

from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.charts import ChartData
from kjreport.model.commitments import Answering
from kjreport.model.fields import CHOICE, ONE_OR_MANY, TEXTS_OR_RECORDS, Prose, ProseList, Quantity
from kjreport.model.habits import Category, DutyStyle, HeadingStyle, Numbering, PointStyle
from kjreport.model.marks import Marked
from kjreport.model.pictures import PictureList
from kjreport.model.tables import TableData
from kjreport.model.units import Units, UnitsField

__all__ = [
    "BodyItem",
    "BodyList",
    "Category",
    "Content",
    "Duties",
    "DutyStyle",
    "HeadingStyle",
    "Numbering",
    "Part",
    "Point",
    "PointList",
    "PointStyle",
    "Section",
    "TableData",
    "Units",
]


class Duties(Model):
    """Who does it, and by when."""

    responsible: UnitsField | None = Field(
        None,
        alias="责任单位",
        description="由谁负责。写成一句话时照原样印出；逐条列出时按“责任样式”印出。",
        examples=[["科技创新科", "财务科"]],
    )
    lead: UnitsField | None = Field(
        None, alias="牵头单位", description="由谁牵头，写法同“责任单位”。", examples=["科技创新科"]
    )
    deadline: Prose | None = Field(
        None, alias="完成时限", description="什么时候完成。", examples=["2026年6月底前"]
    )


class Point(Duties, Answering, Marked):
    """分项的一条: a text, or a text with a heading, points and duties of its own."""

    title: Prose | None = Field(
        None, alias="标题", description="这一条开头的小标题。", examples=["开展培训"]
    )
    body: Prose | None = Field(
        None, alias="正文", description="这一条的文字。", examples=["全年举办培训班6期。"]
    )
    points: "PointList" = Field(
        (), alias="分项", description="这一条下面再分的①②③。", examples=[["走访企业。"]]
    )


PointList = Annotated[tuple[Point, ...], TEXTS_OR_RECORDS]
"""Points; a point may be a bare text."""


class BodyItem(Duties, Marked):
    """正文的一段: a paragraph, or points, or a table between two paragraphs."""

    text: Prose | None = Field(
        None, alias="正文", description="一段文字。", examples=["全年开展调研12次。"]
    )
    points: PointList = Field(
        (), alias="分项", description="接在这一段后面的一是、二是。", examples=[["走访企业。"]]
    )
    point_style: Annotated[PointStyle, CHOICE] | None = Field(
        None, alias="分项样式", description="分项前面用什么标记。", examples=["另起段"]
    )
    table: TableData | None = Field(None, alias="表格", description="两段文字之间的表格。")
    chart: ChartData | None = Field(
        None, alias="图表", description="两段文字之间的图表，用指标或写在这里的数画。"
    )
    pictures: PictureList = Field(
        (), alias="图片", description="两段文字之间的图片，一张或几张，每张有文件和说明。"
    )


BodyList = Annotated[tuple[BodyItem, ...], TEXTS_OR_RECORDS]
"""Paragraphs; a paragraph may be a bare text."""


class Content(Duties, Answering, Marked):
    """What parts and 小节 share."""

    title: Prose | None = Field(
        None,
        alias="标题",
        description="标题，不写序号（一、（一）1. 由程序编）。",
        examples=["培育创新主体"],
    )
    numbering: Annotated[Numbering, CHOICE] | None = Field(
        None, alias="编号", description="写“无”时标题前不编序号。", examples=["无"]
    )
    body: BodyList = Field(
        (),
        alias="正文",
        description="一段文字，或逐段列出；一段也可以是分项或表格。",
        examples=["全年认定高新技术企业3家。"],
    )
    points: PointList = Field(
        (),
        alias="分项",
        description="接在正文后面的一是、二是，逐条列出，不写“一是”。",
        examples=[["开展培训。", "上门辅导。"]],
    )
    point_style: Annotated[PointStyle, CHOICE] | None = Field(
        None, alias="分项样式", description="分项前面用什么标记，默认“一是”。", examples=["首先"]
    )
    duty_style: Annotated[DutyStyle, CHOICE] | None = Field(
        None, alias="责任样式", description="责任单位怎样写，默认用括号注明。", examples=["另起行"]
    )
    heading_style: Annotated[HeadingStyle, CHOICE] | None = Field(
        None,
        alias="标题样式",
        description="接排：标题后面接着写正文；独行：标题单独占一行。",
        examples=["独行"],
    )
    pictures: PictureList = Field(
        (), alias="图片", description="印在这一条文字后面的图片，一张或几张。"
    )
    budget: Quantity | None = Field(
        None, alias="字数", description="这一条最多多少字，超过时提醒。", examples=[800]
    )
    sections: tuple["Section", ...] = Field(
        (), alias="小节", description="下一层内容，逐条列出，每条有标题和正文。"
    )


class Section(Content):
    """小节; sections nest: 一、 （一） 1. （1） by depth."""


class Part(Content):
    """部分: a first-level part of an annual report."""

    categories: Annotated[tuple[Annotated[Category, CHOICE], ...], ONE_OR_MANY] = Field(
        (), alias="类别", description="这一部分写什么，可以不止一个。", examples=["成效"]
    )
    preface: ProseList = Field(
        (), alias="引言", description="这一部分开头的话。", examples=["重点做了以下工作："]
    )
