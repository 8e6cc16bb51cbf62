"""Paragraphs of others are told apart by what stands in them, how and where."""

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from kjreport.checks.layout.classes import Kind
from kjreport.checks.layout.patterns import heading_level
from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.jobs.check_layout import measured_layout
from kjreport.word.standard import GB
from tests.checks.clerk_files import faced, heading, page, paragraph, right, saved

XIAOBIAOSONG = "方正小标宋简体"


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("一、工作成效", 1),
        ("十二.工作成效", 1),
        ("（一）培育企业", 2),
        ("(十)培育企业", 2),
        ("1.建立梯队", 3),
        ("12、建立梯队", 3),
        ("（1）入库", 4),
        ("(3)、入库", 4),
        ("1.5倍", 0),
        ("2026年", 0),
        ("一是扩大数量", 0),
        ("第一，扩大数量", 0),
        ("一批项目", 0),
    ],
)
def test_the_number_at_the_start_tells_the_level(words: str, level: int) -> None:
    assert heading_level(words) == level


def _centred(document: WordDocument, words: str, face: str, size: float) -> Paragraph:
    added = paragraph(document, words, face, size=size, indent=False)
    added.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return added


def _new_page(added: Paragraph) -> None:
    added.paragraph_format.page_break_before = True


def notice() -> WordDocument:
    """Return a notice of another office, all by the standard, without one style of ours."""
    document = Document()
    page(document)
    issuer = _centred(document, "云河市科学技术局文件", XIAOBIAOSONG, 48.0)
    issuer.runs[0].font.color.rgb = RGBColor(255, 0, 0)
    _centred(document, "云科发〔2026〕5号", "仿宋_GB2312", 16.0)
    paragraph(document, "", indent=False)
    _centred(document, "云河市科学技术局关于印发", XIAOBIAOSONG, 22.0)
    _centred(document, "《2026年科技创新行动方案》的通知", XIAOBIAOSONG, 22.0)
    paragraph(document, "", indent=False)
    paragraph(document, "各科室，局属各单位：", indent=False)
    paragraph(document, "现将《2026年科技创新行动方案》印发给你们，请认真贯彻执行。")
    paragraph(document, "附件：1.任务分解表")
    paragraph(document, "2.联系人名单").paragraph_format.left_indent = Pt(79)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年1月8日", 4)
    paragraph(document, "（此件公开发布）")
    _new_page(paragraph(document, "附件1", "黑体", indent=False))
    _centred(document, "任务分解表", XIAOBIAOSONG, 22.0)
    table = document.add_table(rows=1, cols=1)
    faced(table.rows[0].cells[0].paragraphs[0].add_run("任务"), "仿宋_GB2312", 12.0)
    _new_page(paragraph(document, "附件2", "黑体", indent=False))
    _centred(document, "科技创新行动方案", XIAOBIAOSONG, 22.0)
    heading(document, "一、总体要求", 1)
    run_in = paragraph(document, "（一）指导思想。", "楷体_GB2312")
    faced(run_in.add_run("坚持“四个面向”，深入实施创新驱动发展战略。"), "仿宋_GB2312")
    heading(document, "（二）工作目标", 2)
    imprint = document.add_table(rows=1, cols=1)
    cell = imprint.rows[0].cells[0].paragraphs[0]
    faced(cell.add_run("抄送：市委办公室，市政府办公室。"), "仿宋_GB2312", 14.0)
    return document


def test_every_part_of_a_foreign_notice_is_recognised() -> None:
    layout = measured_layout(saved(notice()), GB)
    kinds = [piece.kind for piece in layout.pieces if piece.kind is not Kind.BLANK]
    assert kinds == [
        Kind.RED_HEAD,
        Kind.RED_HEAD,
        Kind.TITLE,
        Kind.TITLE,
        Kind.RECIPIENTS,
        Kind.BODY,
        Kind.ATTACHMENT_NOTE,
        Kind.ELEMENT,
        Kind.SIGNER,
        Kind.DATE,
        Kind.NOTE,
        Kind.ATTACHMENT_LABEL,
        Kind.ATTACHMENT_TITLE,
        Kind.TABLE,
        Kind.ATTACHMENT_LABEL,
        Kind.ATTACHMENT_TITLE,
        Kind.HEADING,
        Kind.BODY,
        Kind.HEADING,
        Kind.IMPRINT,
    ]
    (run_in,) = [piece for piece in layout.of(Kind.BODY) if piece.level]
    assert (run_in.level, run_in.heading_end) == (2, len("（一）指导思想。"))


def test_a_foreign_notice_by_the_standard_has_no_findings(tmp_path) -> None:  # noqa: ANN001
    layout = measured_layout(saved(notice()), GB)
    assert run_layout_checks(layout, layout_checks(), tmp_path) == ()
