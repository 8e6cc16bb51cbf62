"""Three Word files as clerks make them with the program's own defaults, and ours, all spoilt.

Each ``Planted`` names the rule that must find it and the paragraph (``None``: the whole page).
"""

import io
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

TITLE = "云河市科学技术局2025年工作总结"
SENTENCE = "全年新认定高新技术企业十二家，比上年增加三家，完成年度目标任务。"


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect: the rule's code, the number of the paragraph or ``None``, what was done."""

    code: str
    paragraph: int | None
    what: str
    is_error: bool = True


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A file and what was planted in it."""

    name: str
    content: bytes
    planted: tuple[Planted, ...]


def faced(
    run: Run, face: str, size: float = 16.0, *, western: str | None = None, hint: bool = True
) -> Run:
    """Set a run as a careful clerk does: the same face for Chinese and Western text."""
    run.font.name = western or face
    run.font.size = Pt(size)
    fonts = run._element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), face)
    if western is not None:
        fonts.set(qn("w:hAnsi"), western)
    if hint:
        fonts.set(qn("w:hint"), "eastAsia")
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), "-5" if size == 16.0 else "0")
    run._element.rPr.append(spacing)
    return run


def paragraph(
    document: WordDocument,
    text: str,
    face: str = "仿宋_GB2312",
    *,
    size: float = 16.0,
    indent: bool = True,
) -> Paragraph:
    """Add a paragraph set by the book."""
    added = document.add_paragraph()
    faced(added.add_run(text), face, size)
    look = added.paragraph_format
    look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    look.line_spacing = Pt(28.95)
    look.space_before = look.space_after = Pt(0)
    added.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if indent:
        look.first_line_indent = Pt(31.6)
        indents = added._element.pPr.find(qn("w:ind"))
        indents.set(qn("w:firstLineChars"), "200")
    return added


def page_number(
    part: _BaseHeaderFooter,
    text: tuple[str, str] = ("— ", " —"),
    face: str = "宋体",
    size: float = 14.0,
) -> Paragraph:
    line = part.paragraphs[0]
    faced(line.add_run(text[0]), face, size)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = faced(line.add_run("1"), face, size)
    field.append(run._element)
    line._element.append(field)
    faced(line.add_run(text[1]), face, size)
    look = line.paragraph_format
    look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    look.line_spacing = Pt(14)
    return line


def page(document: WordDocument) -> Section:
    """Set up the page by the book, page numbers included."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25.5)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), "579")
    document.settings.odd_and_even_pages_header_footer = True
    odd, even = page_number(section.footer), page_number(section.even_page_footer)
    odd.alignment, even.alignment = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
    odd.paragraph_format.right_indent = even.paragraph_format.left_indent = Pt(14)
    return section


def heading(document: WordDocument, text: str, level: int) -> Paragraph:
    faces = {1: "黑体", 2: "楷体_GB2312", 3: "仿宋_GB2312"}
    added = paragraph(document, text, faces[level])
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    added._element.pPr.append(outline)
    return added


def right(document: WordDocument, text: str, chars: int) -> Paragraph:
    added = paragraph(document, text, indent=False)
    added.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    added.paragraph_format.right_indent = Pt(15.8 * chars)
    return added


def correct_document() -> WordDocument:
    """Return a document that has no fault: number of each paragraph, 1 to 15."""
    document = Document()
    page(document)
    title = paragraph(document, TITLE, "方正小标宋简体", size=22.0, indent=False)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph(document, "", indent=False)
    paragraph(document, "市人民政府：", indent=False)
    paragraph(document, "现将2025年工作情况报告如下：")
    heading(document, "一、工作成效", 1)
    heading(document, "（一）培育创新主体", 2)
    paragraph(document, SENTENCE)
    heading(document, "（二）争取专项资金", 2)
    paragraph(document, SENTENCE)
    heading(document, "二、下一步打算", 1)
    for _ in range(3):
        paragraph(document, SENTENCE)
    right(document, "云河市科学技术局", 4)
    right(document, "2026年1月8日", 4)
    return document


def saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def all_by_default() -> Spoilt:
    """A clerk typed into an empty document: margins, theme faces, blanks, flush number."""
    document = Document()
    document.sections[0].footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    footer = document.sections[0].footer.paragraphs[0]
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(footer.add_run("1")._element)
    footer._element.append(field)
    for side in ("top_margin", "bottom_margin"):
        setattr(document.sections[0], side, Cm(2.54))
    document.add_paragraph(f"          {TITLE}")
    document.add_paragraph("市人民政府：")
    document.add_paragraph(f"\u3000\u3000{SENTENCE}")
    bold = document.add_paragraph()
    bold.add_run("一、工作成效").bold = True
    for _ in range(6):
        document.add_paragraph(f"    {SENTENCE}")
    document.add_paragraph("\t\t\t\t\t\t云河市科学技术局")
    document.add_paragraph("                                  2026年01月08日")
    return Spoilt(
        "全用默认",
        saved(document),
        (
            Planted("L101", None, "信纸大小的纸"),
            Planted("L102", None, "2.54 厘米的边距"),
            Planted("L103", None, "没有网格"),
            Planted("L112", None, "主题字体的页码"),
            Planted("L113", None, "五号页码"),
            Planted("L114", None, "顶到边上的页码"),
            Planted("L115", None, "没有一字线"),
            Planted("L116", None, "不分单双页"),
            Planted("L121", 1, "标题不是小标宋"),
            Planted("L122", 1, "标题不是二号"),
            Planted("L123", 1, "标题没有居中"),
            Planted("L137", 1, "空格推出的标题"),
            Planted("L131", 2, "正文全是主题字体"),
            Planted("L132", 2, "正文五号"),
            Planted("L133", 2, "单倍行距"),
            Planted("L161", 1, "主题字体"),
            Planted("L135", 3, "全角空格缩进"),
            Planted("L153", 4, "加粗的一级标题"),
            Planted("L154", 4, "没有标题样式", is_error=False),
            Planted("L135", 5, "半角空格缩进，全文都是"),
            Planted("L137", 11, "Tab 推出的署名"),
            Planted("L137", 12, "空格推出的日期"),
            Planted("L173", 12, "日期编虚位"),
        ),
    )


def one_by_one() -> Spoilt:
    """A careful document in which single paragraphs went wrong, one of them late."""
    document = correct_document()
    lines = document.paragraphs
    lines[2].paragraph_format.first_line_indent = Pt(31.6)
    lines[4].runs[0].font.bold = True
    lines[5].runs[0].font.size = Pt(18)
    lines[6].paragraph_format.line_spacing = Pt(28)
    lines[7].runs[0].text = "(三)争取专项资金"
    lines[8].runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)
    lines[9].runs[0].text = "二、下一步打算。"
    added = faced(lines[10].add_run("粘贴来的半句话。"), "宋体")
    assert added.text
    lines[11].paragraph_format.space_after = Pt(10)
    for run in lines[12].runs:
        run.text = ""
    faced(
        lines[12].add_run("目标“三升”任务共5项。"),
        "仿宋_GB2312",
        western="Times New Roman",
        hint=False,
    )
    lines[13].paragraph_format.right_indent = Pt(0)
    lines[14].alignment = WD_ALIGN_PARAGRAPH.LEFT
    late = [paragraph(document, SENTENCE) for _ in range(60)]
    late[44].paragraph_format.first_line_indent = Pt(0)
    late[44]._element.pPr.find(qn("w:ind")).attrib.clear()
    late[51].runs[0].text = "联系人：李镕，负责日常工作。"
    late[57].runs[0].font.size = Pt(14)
    return Spoilt(
        "零星错误",
        saved(document),
        (
            Planted("L171", 3, "主送机关空两字"),
            Planted("L153", 5, "加粗的一级标题"),
            Planted("L152", 6, "小二号的小标题"),
            Planted("L133", 7, "28 磅行距"),
            Planted("L155", 8, "半角括号的序号"),
            Planted("L157", 8, "缺（二）"),
            Planted("L138", 9, "红字"),
            Planted("L158", 10, "标题末尾有句号", is_error=False),
            Planted("L139", 11, "半句宋体"),
            Planted("L136", 12, "段后 10 磅"),
            Planted("L162", 13, "数字用 Times New Roman"),
            Planted("L163", 13, "引号用 Times New Roman"),
            Planted("L172", 14, "署名顶到右边"),
            Planted("L172", 15, "日期在左边"),
            Planted("L134", 60, "很后面的一段没有缩进"),
            Planted("L164", 67, "字库里没有的字", is_error=False),
            Planted("L132", 73, "很后面的一段是四号"),
        ),
    )


def house_style() -> Spoilt:
    """An office's own habits: 28 pt and its grid, centred number, bold third level, wide table."""
    document = correct_document()
    section = document.sections[0]
    section._sectPr.find(qn("w:docGrid")).set(qn("w:linePitch"), "560")
    for footer in (section.footer, section.even_page_footer):
        line = footer.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.right_indent = line.paragraph_format.left_indent = Pt(0)
        line.runs[0].text, line.runs[-1].text = "-", "-"
    section.header.paragraphs[0].text = "云河市科学技术局内部资料"
    for one in document.paragraphs:
        one.paragraph_format.line_spacing = Pt(28)
    third = heading(document, "1.壮大企业队伍", 3)
    third.runs[0].font.bold = True
    skipped = heading(document, "（1）开展培训", 3)
    assert skipped.text
    plain = paragraph(document, "三、保障措施", "仿宋_GB2312")
    assert plain.text
    paragraph(document, f"{SENTENCE}{{{{ 指标.企业 }}}}")
    table = document.add_table(rows=2, cols=2)
    for column in table.columns:
        column.width = Cm(10)
    paragraph(document, "附件一", indent=False)
    landscape = document.add_section()
    landscape.orientation = WD_ORIENT.LANDSCAPE
    landscape.page_width, landscape.page_height = Mm(297), Mm(210)
    landscape.top_margin, landscape.bottom_margin = Mm(28), Mm(26)
    landscape.left_margin, landscape.right_margin = Mm(35), Mm(37)
    paragraph(document, SENTENCE)
    return Spoilt(
        "单位习惯",
        saved(document),
        (
            Planted("L103", None, "28 磅网格"),
            Planted("L106", None, "横排页的页码"),
            Planted("L114", None, "居中的页码"),
            Planted("L115", None, "短横线的页码"),
            Planted("L118", None, "页眉里有字", is_error=False),
            Planted("L133", 3, "28 磅行距，全文都是"),
            Planted("L153", 16, "加粗的三级标题"),
            Planted("L159", 17, "（1）的样式是三级"),
            Planted("L151", 18, "一级标题用仿宋"),
            Planted("L154", 18, "没有标题样式", is_error=False),
            Planted("L191", 19, "模板标签", is_error=False),
            Planted("L181", 20, "超出版心的表格"),
            Planted("L175", 24, "附件一，仿宋"),
            Planted("L176", 24, "附件没有另起一页"),
        ),
    )


def ours_spoilt(content: bytes) -> Spoilt:
    """Our own draft after somebody worked on it in Word."""
    document = Document(io.BytesIO(content))
    elements = list(document.element.body.iter(qn("w:p")))
    body = [one for one in document.paragraphs if one.style.name == "公文正文" and one.text]
    headings = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    title, run_in = document.paragraphs[0], _first(document, "接排标题2")
    first, last = body[1], body[-1]
    document.sections[0].left_margin = Cm(3.17)
    for run in title.runs:
        run.bold = True
    for run in headings[0].runs:
        faces = run._element.get_or_add_rPr().get_or_add_rFonts()
        faces.set(qn("w:eastAsia"), "宋体")
    headings[1].style = document.styles["Heading 2"]
    for run in run_in.runs:
        run.font.size = Pt(15)
    first.paragraph_format.line_spacing = 1.5
    last.runs[0].text = f"\u3000\u3000{last.runs[0].text}"

    def at(one: Paragraph) -> int:
        return elements.index(one._element) + 1

    return Spoilt(
        "我们的稿子",
        saved(document),
        (
            Planted("L102", None, "左边距改成 3.17 厘米"),
            Planted("L124", at(title), "标题加粗"),
            Planted("L151", at(headings[0]), "一级标题改成宋体"),
            Planted("L159", at(headings[1]), "一级标题换成二级样式"),
            Planted("L132", at(run_in), "一段改成小三"),
            Planted("L133", at(first), "一段改成 1.5 倍行距"),
            Planted("L135", at(last), "最后一段用空格缩进"),
        ),
    )


def _first(document: WordDocument, style: str) -> Paragraph:
    return next(one for one in document.paragraphs if one.style.name == style)
