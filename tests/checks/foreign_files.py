"""Documents of other offices in plain python-docx, none with a style of ours.

Each is right by the standard, or by the practice of its kind where the standard is silent, and
is made the way clerks make it: with Tabs, borders, tables and direct formatting.
"""

from collections.abc import Callable

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.checks.clerk_files import faced, heading, page, paragraph, right

XIAOBIAOSONG = "方正小标宋简体"
FANG, KAI, HEI = "仿宋_GB2312", "楷体_GB2312", "黑体"
SENTENCE = "各单位要把科技创新摆在重要位置，逐项明确任务、时限和责任人，确保落到实处。"
RED = RGBColor(255, 0, 0)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def centred(document: WordDocument, words: str, face: str, size: float) -> Paragraph:
    added = paragraph(document, words, face, size=size, indent=False)
    added.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return added


def new_page(added: Paragraph) -> None:
    added.paragraph_format.page_break_before = True


def blank(document: WordDocument, count: int = 1, *, points: float = 28.95) -> None:
    for _ in range(count):
        paragraph(document, "", indent=False).paragraph_format.line_spacing = Pt(points)


def ruled(
    added: Paragraph, side: str = "bottom", *, size: int = 12, form: str = "single", space: int = 1
) -> Paragraph:
    """Draw a red line along a paragraph, as 边框和底纹 does."""
    border = OxmlElement(f"w:{side}")
    for name, value in (("val", form), ("sz", size), ("space", space), ("color", "FF0000")):
        border.set(qn(f"w:{name}"), str(value))
    borders = OxmlElement("w:pBdr")
    borders.append(border)
    added._element.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")
    return added


def mark(document: WordDocument, words: str, size: float = 48.0) -> Paragraph:
    """Add the red letters on a line as high as they are."""
    added = centred(document, words, XIAOBIAOSONG, size)
    added.runs[0].font.color.rgb = RED
    added.paragraph_format.line_spacing = Pt(size)
    return added


def title(document: WordDocument, *lines: str) -> None:
    for line in lines:
        centred(document, line, XIAOBIAOSONG, 22.0)


def imprint(document: WordDocument, *rows: tuple[str, ...], outer: int = 8) -> Table:
    """Add a 版记 as a table with lines above, between and below."""
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[1])
        for cell, words in zip(cells, row, strict=False):
            line = cell.paragraphs[0]
            faced(line.add_run(words), FANG, 14.0)
            look = line.paragraph_format
            look.left_indent, look.right_indent = Pt(56), Pt(14)
            look.first_line_indent = Pt(-42)
            if words.endswith("印发"):
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                look.left_indent = look.first_line_indent = Pt(0)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
        for side, size in (("top", outer), ("bottom", outer), ("insideH", 6))
    )
    table._tbl.tblPr.append(parse_xml(f'<w:tblBorders xmlns:w="{_W}">{borders}</w:tblBorders>'))
    return table


def notice() -> WordDocument:
    """A 通知 with 版头, attachments and 版记."""
    document = Document()
    page(document)
    blank(document, 3)
    blank(document, points=12.35)
    mark(document, "云河市科学技术局文件", 42.0)
    blank(document, 2)
    centred(document, "云科发〔2026〕5号", FANG, 16.0)
    ruled(paragraph(document, "", indent=False)).paragraph_format.line_spacing = Pt(7)
    blank(document, 2)
    title(document, "云河市科学技术局关于印发", "《2026年科技创新行动方案》的通知")
    blank(document)
    paragraph(document, "各科室，局属各单位：", indent=False)
    paragraph(document, "现将《2026年科技创新行动方案》印发给你们，请认真贯彻执行。")
    paragraph(document, "附件：1.任务分解表")
    paragraph(document, "2.联系人名单").paragraph_format.left_indent = Pt(79)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年1月8日", 4)
    paragraph(document, "（此件公开发布）")
    new_page(paragraph(document, "附件1", HEI, indent=False))
    title(document, "任务分解表")
    table = document.add_table(rows=1, cols=1)
    faced(table.rows[0].cells[0].paragraphs[0].add_run("任务"), FANG, 12.0)
    new_page(paragraph(document, "附件2", HEI, indent=False))
    title(document, "科技创新行动方案")
    heading(document, "一、总体要求", 1)
    run_in = paragraph(document, "（一）指导思想。", KAI)
    faced(run_in.add_run("坚持“四个面向”，深入实施创新驱动发展战略。"), FANG)
    heading(document, "（二）工作目标", 2)
    imprint(
        document,
        ("抄送：市委办公室，市政府办公室。",),
        ("云河市科学技术局办公室", "2026年1月8日印发"),
    )
    return document


def letter() -> WordDocument:
    """A 函 in the letter form: no 文件, double lines, the number on the right."""
    document = Document()
    page(document)
    ruled(mark(document, "云河市科学技术局", 52.0), form="thickThinSmallGap", size=24, space=4)
    number = paragraph(document, "云科函〔2026〕12号", indent=False)
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    blank(document)
    title(document, "关于商请支持科技型企业", "培育工作的函")
    blank(document)
    paragraph(document, "云河市财政局：", indent=False)
    for _ in range(3):
        paragraph(document, SENTENCE)
    paragraph(document, "专此函达，请予支持。")
    blank(document)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年3月9日", 4)
    paragraph(document, "（联系人：李明，联系电话：0000-1234567）")
    return document


def bulletin() -> WordDocument:
    """A 简报: a red name, the issue, who issued it when, short articles, the foot."""
    document = Document()
    page(document)
    mark(document, "云河科技简报", 60.0)
    centred(document, "第3期（总第58期）", FANG, 16.0)
    issued = paragraph(document, "云河市科学技术局办公室编\t2026年4月2日", indent=False)
    issued.paragraph_format.tab_stops.add_tab_stop(Pt(440), WD_TAB_ALIGNMENT.RIGHT)
    ruled(issued, size=18)
    blank(document)
    title(document, "全市科技创新大会召开")
    blank(document)
    for _ in range(2):
        paragraph(document, SENTENCE)
    title(document, "我市新增一批科技型中小企业")
    for _ in range(2):
        paragraph(document, SENTENCE)
    author = paragraph(document, "（供稿：高新技术科）", KAI, indent=False)
    author.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    imprint(
        document,
        ("报送：市委办公室，市政府办公室。",),
        ("发送：各县（市、区）科学技术局。",),
        ("云河市科学技术局办公室", "2026年4月2日印发"),
    )
    return document


def minutes() -> WordDocument:
    """A 会议纪要: its name in red, the meeting's number, who was there at the end."""
    document = Document()
    page(document)
    blank(document, 3)
    blank(document, points=12.35)
    mark(document, "云河市科学技术局会议纪要", 36.0)
    blank(document, 2)
    centred(document, "〔2026〕3号", FANG, 16.0)
    ruled(paragraph(document, "", indent=False)).paragraph_format.line_spacing = Pt(7)
    blank(document, 2)
    title(document, "2026年第三次局务会议纪要")
    blank(document)
    paragraph(document, "3月6日，局长李明主持召开局务会议，研究科技项目管理等工作。")
    heading(document, "一、关于科技项目管理", 1)
    paragraph(document, f"会议指出，{SENTENCE}")
    heading(document, "二、关于平台建设", 1)
    paragraph(document, f"会议要求，{SENTENCE}")
    blank(document)
    for label, names in (("出席：", "李明  王芳  赵强"), ("列席：", "各科室负责人")):
        line = paragraph(document, label, HEI)
        faced(line.add_run(names), FANG)
    imprint(
        document,
        ("分送：局领导，各科室。",),
        ("云河市科学技术局办公室", "2026年3月7日印发"),
    )
    return document


def request() -> WordDocument:
    """A 请示: 份号, 密级, 签发人 on the line of the number, attachments in the text."""
    document = Document()
    page(document)
    paragraph(document, "000012", indent=False)
    paragraph(document, "秘密★1年", HEI, indent=False)
    blank(document)
    blank(document, points=12.35)
    mark(document, "云河市科学技术局文件", 42.0)
    blank(document, 2)
    number = paragraph(document, "云科发〔2026〕9号\t", indent=False)
    number.alignment = WD_ALIGN_PARAGRAPH.LEFT
    number.paragraph_format.first_line_indent = Pt(16)
    number.paragraph_format.tab_stops.add_tab_stop(Pt(426), WD_TAB_ALIGNMENT.RIGHT)
    faced(number.add_run("签发人："), FANG)
    faced(number.add_run("李明"), KAI)
    ruled(number, space=8)
    blank(document, 2)
    title(document, "云河市科学技术局关于设立", "科技成果转化引导资金的请示")
    blank(document)
    paragraph(document, "市人民政府：", indent=False)
    for level, words in ((1, "一、设立的必要性"), (2, "（一）基本情况")):
        heading(document, words, level)
        paragraph(document, SENTENCE)
    third = paragraph(document, "1.目标任务。")
    faced(third.add_run(SENTENCE), FANG)
    paragraph(document, "妥否，请批示。")
    blank(document)
    paragraph(document, "附件：资金管理办法（送审稿）")
    blank(document, 2)
    right(document, "云河市科学技术局", 3)
    right(document, "2026年2月11日", 4)
    paragraph(document, "（联系人：王芳，联系电话：0000-7654321）")
    return document


def programme() -> WordDocument:
    """A 工作方案 without 版头: organ and date under the title, tables, a landscape section."""
    document = Document()
    page(document)
    title(document, "云河市科技型企业培育", "三年行动方案")
    centred(document, "云河市科学技术局", KAI, 16.0)
    centred(document, "（2026年3月20日）", KAI, 16.0)
    blank(document)
    paragraph(document, f"为推动高质量发展，制定本方案。{SENTENCE}")
    heading(document, "一、工作目标", 1)
    paragraph(document, "到2028年，科技型中小企业达到300家，高新技术企业达到60家。")
    heading(document, "二、重点任务", 1)
    for number, words in enumerate(("建立培育库", "加强政策支持"), start=1):
        heading(document, f"（{'一二'[number - 1]}）{words}", 2)
        paragraph(document, f"一是{SENTENCE}")
        paragraph(document, f"二是{SENTENCE}（责任单位：高新技术科）")
    centred(document, "表1 任务分解表", HEI, 14.0)
    table = document.add_table(rows=3, cols=3)
    for row in table.rows:
        for cell, words in zip(row.cells, ("序号", "任务", "责任科室"), strict=True):
            line = cell.paragraphs[0]
            faced(line.add_run(words), FANG, 12.0)
            line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    heading(document, "三、保障措施", 1)
    paragraph(document, SENTENCE)
    last = document.add_section(WD_SECTION.NEW_PAGE)
    assert last is not None
    paragraph(document, SENTENCE)
    return document


def regulation() -> WordDocument:
    """A 通知 and the 办法 that it issues: its own page, no label, chapters and articles."""
    document = Document()
    page(document)
    title(document, "云河市科学技术局关于印发", "《科技计划项目管理办法》的通知")
    blank(document)
    paragraph(document, "各县（市、区）科学技术局，各有关单位：", indent=False)
    paragraph(document, "现将《科技计划项目管理办法》印发给你们，请遵照执行。")
    blank(document, 2)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年1月8日", 4)
    new_page(centred(document, "科技计划项目管理办法", XIAOBIAOSONG, 22.0))
    blank(document)
    articles = (
        ("第一章  总则", "为规范科技计划项目管理，制定本办法。"),
        ("第二章  附则", "本办法自印发之日起施行。"),
    )
    for number, (chapter, words) in zip("一二", articles, strict=True):
        centred(document, chapter, HEI, 16.0)
        article = paragraph(document, f"第{number}条", HEI)
        faced(article.add_run(f"  {words}"), FANG)
    return document


def speech() -> WordDocument:
    """A 讲话: who spoke and when under the title, a salutation at the left edge."""
    document = Document()
    page(document)
    title(document, "在全市科技工作会议上的讲话")
    centred(document, "李 明", KAI, 16.0)
    centred(document, "（2026年2月3日）", KAI, 16.0)
    blank(document)
    paragraph(document, "同志们：", indent=False)
    paragraph(document, SENTENCE)
    heading(document, "一、认清形势", 1)
    paragraph(document, f"第一，{SENTENCE}")
    paragraph(document, "谢谢大家！")
    return document


def announcement() -> WordDocument:
    """A 公示: short lines with whom to call, before the attachment and the signature."""
    document = Document()
    page(document)
    title(document, "关于2026年度科技项目评审结果的公示")
    blank(document)
    paragraph(document, SENTENCE)
    paragraph(document, "联系电话：0000-1234567")
    paragraph(document, "联系地址：云河市人民路1号")
    blank(document)
    paragraph(document, "附件：2026年度科技项目评审结果汇总表")
    blank(document, 2)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年3月1日", 4)
    return document


BY_NAME: dict[str, Callable[[], WordDocument]] = {
    "通知": notice,
    "函": letter,
    "简报": bulletin,
    "会议纪要": minutes,
    "请示": request,
    "工作方案": programme,
    "管理办法": regulation,
    "讲话": speech,
    "公示": announcement,
}
