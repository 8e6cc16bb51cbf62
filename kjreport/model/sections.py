"""部分, 小节, 分项, 正文 and 表格: the body of a document as staff write it."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import BeforeValidator, Field, InstanceOf, WithJsonSchema
from pydantic_core import PydanticCustomError

from kjreport.model.base import Model
from kjreport.model.fields import (
    TEXT_SCHEMA,
    Prose,
    ProseList,
    as_sequence,
    choice,
)
from kjreport.text.scalars import Scalar


class HeadingStyle(Enum):
    """标题样式."""

    RUN_IN = "接排"
    OWN_LINE = "独行"


class Numbering(Enum):
    """编号."""

    NONE = "无"


class PointStyle(Enum):
    """分项样式."""

    ORDINAL = "一是"
    OWN_PARAGRAPH = "另起段"
    BRACKETED = "（1）"
    CIRCLED = "①"
    SEQUENCE = "首先"


class DutyStyle(Enum):
    """责任样式: how 责任单位, 牵头单位 and 完成时限 are worded."""

    BRACKETED = "括注"
    OWN_LINE = "另起行"
    IN_CHARGE = "负责"
    LEAD_AND_JOIN = "牵头参与"


class Category(Enum):
    """类别: what a part of an annual report is about."""

    ACHIEVEMENTS = "成效"
    SHORTCOMINGS = "问题"
    PLANS = "计划"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Units:
    """责任单位 or 牵头单位: a text printed as typed, or names put into the chosen form."""

    typed: Scalar | None = None
    names: tuple[Scalar, ...] = ()


def _units(value: object) -> Units:
    if isinstance(value, Scalar):
        return Units(typed=value)
    if isinstance(value, list) and all(isinstance(name, Scalar) for name in value):
        return Units(names=tuple(value))
    raise PydanticCustomError("units_expected", "names expected")


UnitsField = Annotated[
    InstanceOf[Units],
    BeforeValidator(_units),
    WithJsonSchema({"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}),
]


def _text_as_body(value: object) -> object:
    return {"正文": value} if isinstance(value, Scalar) else value


def _texts_as_bodies(value: object) -> object:
    items = as_sequence(value)
    return [_text_as_body(item) for item in items] if isinstance(items, list) else items


class Duties(Model):
    """Who does it, and by when."""

    responsible: UnitsField | None = Field(None, alias="责任单位")
    lead: UnitsField | None = Field(None, alias="牵头单位")
    deadline: Prose | None = Field(None, alias="完成时限")


class RowGroup(Model):
    """分组行的一组: a name over the rows that belong to it."""

    name: Prose = Field(alias="名称")
    rows: tuple[tuple[Prose, ...], ...] = Field((), alias="行")


class TableData(Model):
    """表格; every row has as many cells as 表头."""

    title: Prose | None = Field(None, alias="标题")
    unit: Prose | None = Field(None, alias="计量单位")
    head: tuple[Prose, ...] = Field(alias="表头", min_length=1)
    rows: tuple[tuple[Prose, ...], ...] = Field((), alias="行")
    groups: tuple[RowGroup, ...] = Field((), alias="分组行")
    note: Prose | None = Field(None, alias="备注")


class Point(Duties):
    """分项的一条: a text, or a text with a heading, points and duties of its own."""

    title: Prose | None = Field(None, alias="标题")
    body: Prose | None = Field(None, alias="正文")
    points: "PointList" = Field((), alias="分项")


PointList = Annotated[
    tuple[Point, ...],
    BeforeValidator(_texts_as_bodies),
]


class BodyItem(Duties):
    """正文的一段: a paragraph, or points, or a table between two paragraphs."""

    text: Prose | None = Field(None, alias="正文")
    points: PointList = Field((), alias="分项")
    point_style: choice(PointStyle) | None = Field(None, alias="分项样式")
    table: TableData | None = Field(None, alias="表格")


BodyList = Annotated[
    tuple[BodyItem, ...],
    BeforeValidator(_texts_as_bodies),
]


class Content(Duties):
    """What parts and 小节 share."""

    title: Prose | None = Field(None, alias="标题")
    numbering: choice(Numbering) | None = Field(None, alias="编号")
    body: BodyList = Field((), alias="正文")
    points: PointList = Field((), alias="分项")
    point_style: choice(PointStyle) | None = Field(None, alias="分项样式")
    duty_style: choice(DutyStyle) | None = Field(None, alias="责任样式")
    heading_style: choice(HeadingStyle) | None = Field(None, alias="标题样式")
    sections: tuple["Section", ...] = Field((), alias="小节")


class Section(Content):
    """小节; sections nest: 一、 （一） 1. （1） by depth."""


class Part(Content):
    """部分: a first-level part of an annual report."""

    categories: Annotated[tuple[choice(Category), ...], BeforeValidator(as_sequence)] = Field(
        (), alias="类别"
    )
    preface: ProseList = Field((), alias="引言")
