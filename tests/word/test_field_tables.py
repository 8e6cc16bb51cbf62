"""The form of a 发文稿纸 on its page, and its place between other tables."""

from pathlib import Path

import pytest

from kjreport.doctree.nodes import Document, Field, FieldRow, FieldTable, Paragraph, Row, Table
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from tests.word.documents import K, text
from tests.word.rendering import measure, render_pdf


def _sheet(attachments: int) -> Document:
    """Return a sheet as full as they come, with so many 附件."""
    lines = "\n".join(f"{number}.2025年市级科技计划项目经费安排表" for number in range(attachments))
    long = "云河市科学技术局关于2025年工作总结及2026年工作计划的报告"
    pair = (Field(text("拟稿人\n及时间"), text("李某\n2025年12月22日")), Field(text("校对")))
    tall = FieldRow(
        (Field(text("签发")), Field(text("会签"), text("规划政策科、资源管理科"))), is_tall=True
    )
    rows = (
        tall,
        *(FieldRow((Field(text(name), text(long)),)) for name in ("标题", "主送")),
        *(FieldRow(pair) for _ in range(2)),
        FieldRow((Field(text("附件"), text(lines)),)),
        *(FieldRow((Field(text("文号")), Field(text("编号"), text("18")))) for _ in range(4)),
        tall,
        tall,
    )
    return Document((Paragraph(K.TITLE, text("云河市科学技术局发文稿纸")), FieldTable(rows)))


@pytest.mark.parametrize("attachments", [1, 2, 3])
def test_a_sheet_keeps_to_one_page_and_fills_it(
    template: bytes, soffice: str, tmp_path: Path, attachments: int
) -> None:
    assert soffice
    docx = render_document(_sheet(attachments), template)
    pages = measure(render_pdf(docx, tmp_path))
    assert len(pages) == 1
    words = "".join(line.text for line in pages[0].lines)
    assert words.count("签发") == 3
    assert pages[0].lines[-1].baseline > 500


def test_forms_and_tables_that_touch_stay_apart(template: bytes) -> None:
    form = FieldTable((FieldRow((Field(text("甲"), text("乙")),)),))
    table = Table((text("丙"),), (Row((text("丁"),)),))
    document = Document((table, form, form, table))
    assert read_document(render_document(document, template)) == document
