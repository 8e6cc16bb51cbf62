"""合计 rows that do not add up, and those that do in their own way."""

import pytest

from kjreport.doctree.nodes import Document, Row, Table
from kjreport.location import FieldPath
from kjreport.prose.table_totals import table_total_findings
from kjreport.text.segments import Role, Segment


def table(*rows: str, head: str = "项目 金额") -> Document:
    def cells(words: str, row: int) -> tuple[tuple[Segment, ...], ...]:
        return tuple(
            (Segment(cell, Role.LITERAL, FieldPath(("行", row, at)), 0),) if cell != "_" else ()
            for at, cell in enumerate(words.split())
        )

    body = tuple(Row(cells(words, number)) for number, words in enumerate(rows))
    return Document((Table(cells(head, -1), body),))


def test_a_wrong_sum_is_remarked_at_its_cell_with_the_right_one() -> None:
    (remark,) = table_total_findings([table("甲 50", "乙 70.5", "合计 130")])

    assert (str(remark.path), remark.excerpt, remark.suggestion) == ("行[3][2]", "130", "120.5")
    assert remark.span == (0, 3)


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        (("甲 50", "乙 70", "合计 120"), "项目 金额"),
        (("合计 120", "甲 50", "乙 70"), "项目 金额"),
        (("甲 50", "其中：子 20", "乙 70", "合计 120"), "项目 金额"),
        (("甲 50", "乙 70", "小计 120", "丙 30", "小计 30", "合计 150"), "项目 金额"),
        (("甲 50万元", "乙 70万元", "合计 120万元"), "项目 金额"),
        (("甲 1,050", "乙 —", "丙 50", "合计 1,100"), "项目 金额"),
        (("1 甲 50", "2 乙 70", "_ 合计 120"), "序号 项目 金额"),
        (("甲 5.1%", "乙 7.2%", "合计 6.0%"), "项目 增幅"),
        (("甲 50", "合计 60"), "项目 金额"),
        (("甲 有", "乙 70", "合计 120"), "项目 金额"),
        (("甲 50家", "乙 70项", "合计 130项"), "项目 数量"),
        (("甲 50", "合计 50", "乙 70", "合计 70"), "项目 金额"),
    ],
)
def test_what_adds_up_or_is_no_sum_is_left_alone(rows: tuple[str, ...], head: str) -> None:
    assert list(table_total_findings([table(*rows, head=head)])) == []


def test_a_slip_in_a_table_with_subtotals_is_found() -> None:
    rows = ("甲 50", "乙 70", "小计 120", "丙 30", "小计 30", "合计 160")

    assert len(list(table_total_findings([table(*rows)]))) == 1
