"""指标: a figure is a record, never digits in a sentence."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from kjreport.model.base import Model
from kjreport.model.fields import Figures, Prose, ProseList, Word

#: A name that an expression can look up: 汉字, letters, digits and _, no digit first.
FigureName = Annotated[str, BeforeValidator(str), StringConstraints(pattern=r"^[^\W\d]\w*$")]


class FigureSource(Model):
    """来源: who answers for a figure."""

    section_office: Prose | None = Field(None, alias="科室")
    person: Prose | None = Field(None, alias="人")
    file: Prose | None = Field(None, alias="文件")


class FigurePart(Model):
    """构成的一项: a named part of a figure, which may have parts of its own."""

    name: Prose = Field(alias="名称")
    value: Figures | None = Field(None, alias="数值")
    parts: tuple["FigurePart", ...] = Field((), alias="构成")


class Figure(Model):
    """指标的一条.

    What can be computed (合计 of 构成, 家数 of 名单, 较上年) is not typed; what a bureau only
    receives stands under 公布 and is printed as typed.
    """

    name: Prose | None = Field(None, alias="名称")
    value: Figures | None = Field(None, alias="数值")
    unit: Word = Field("", alias="计量单位")
    approximation: Word = Field("", alias="约数")
    previous: Figures | None = Field(None, alias="上年")
    next_target: Figures | None = Field(None, alias="下年目标")
    members: ProseList = Field((), alias="名单")
    parts: tuple[FigurePart, ...] = Field((), alias="构成")
    published: dict[str, Prose] = Field(default_factory=dict, alias="公布")
    source: FigureSource | None = Field(None, alias="来源")
    note: Prose | None = Field(None, alias="说明")
