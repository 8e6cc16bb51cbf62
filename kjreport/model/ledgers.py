"""取自: what a figure, a part of one or a table takes from a 台账.

``source.excel`` has put the values in before the model sees the data; the model checks the
shape of what was typed, and describes it for editors and the manual.
"""

from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, ONE_OR_MANY, Prose, ProseList
from kjreport.text.ledger_words import FilledKey, Measure


class TableRequest(Model):
    """表格的取自: which rows and columns of a sheet become rows of a table."""

    book: Prose | None = Field(
        None,
        alias="台账",
        description="取哪一个台账（文件最外层“台账”里起的名字）；只有一个台账时不必写。",
        examples=["项目台账"],
    )
    sheet: Prose | None = Field(
        None, alias="表", description="哪一张工作表；只有一张时不必写。", examples=["立项"]
    )
    columns: ProseList = Field(
        (),
        alias="列",
        description="取哪一列，写表头上的名称；表格和几栏的名单可以写几列。",
        examples=["金额"],
    )
    conditions: dict[str, ProseList] = Field(
        default_factory=dict,
        alias="条件",
        description="只取符合这些条件的行：列名和这一列的内容；写几个内容时符合一个就算。",
        examples=[{"年度": 2025, "级别": "市级"}],
    )
    by: Prose | None = Field(
        None, alias="按", description="求分组时按哪一列分；表格按它分组。", examples=["类别"]
    )


class FigureRequest(TableRequest):
    """指标的取自: which cells of a sheet make a figure."""

    row: Prose | None = Field(
        None,
        alias="行",
        description="只取这一行：写这一行开头的名称。",
        examples=["专项资金"],
    )
    measure: Annotated[Measure, CHOICE] | None = Field(
        None,
        alias="求",
        description="怎么算；不写时，写了列的求合计，没有写列的数个数。",
        examples=["合计"],
    )
    filled: Annotated[FilledKey, CHOICE] | None = Field(
        None,
        alias="填到",
        description="算出来的填到指标的哪个键；不写时，名单填到名单，分组填到构成，其余填到数值。",
        examples=["上年"],
    )


FigureRequests = Annotated[tuple[FigureRequest, ...], ONE_OR_MANY]
"""One request, or several that fill different keys."""

#: The key and its words, for every record of a figure.
TAKEN_FROM = "取自"
TAKEN_FROM_WORDS = "从 Excel 台账取数：取哪张表的哪一列、哪些行；取几个数的逐条列出。"
