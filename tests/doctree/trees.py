"""Trees for the tests of this folder: one of every block, and small ones that look alike."""

from hypothesis import strategies as st

from kjreport.doctree.nodes import (
    Document,
    Paragraph,
    ParagraphKind,
    Row,
    Seal,
    Signature,
    Table,
)
from kjreport.text.segments import Role, Segment, Text
from tests.strategies import documents

K = ParagraphKind


def text(words: str, role: Role = Role.LITERAL) -> Text:
    return (Segment(words, role),)


def one_of_each() -> Document:
    return Document(
        (
            Paragraph(K.TITLE, text("甲局\n2025年工作总结")),
            Paragraph(K.HEADING, (Segment("一、", Role.LABEL), Segment("成效", Role.HEADING)), 1),
            Paragraph(
                K.RUN_IN,
                (
                    Segment("（一）", Role.LABEL),
                    Segment("争取资金。", Role.HEADING),
                    Segment("全年"),
                    Segment("412.5万元", Role.COMPUTED),
                    Segment("一是", Role.POINT),
                    Segment("培训。"),
                ),
                2,
            ),
            Paragraph(K.BODY, text("反斜线\\竖线|书名⟨号⟩制表\t符")),
            Table(
                (text("名称"), text("数值")),
                (Row((text("甲"), text("1"))), Row((text("组"),), is_group=True), Row(((), ()))),
            ),
            Signature((text("甲局"), text("乙局")), text("2026年1月8日"), Seal.UNSTAMPED),
        )
    )


#: Few characters, those of the dump's own signs, so that trees which look alike do come up.
look_alikes = documents(st.text(alphabet="⟨⟩|\\： n\n标题", max_size=3))
