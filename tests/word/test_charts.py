"""Charts in a draft: real ones, with their workbook, in the document's faces, as printed."""

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pdfplumber
import pytest

from kjreport.doctree.nodes import Chart, ChartKind, Document, Paragraph, ParagraphKind, Series
from kjreport.word.chart_look import chart_look
from kjreport.word.chart_workbook import column_name, workbook
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from tests.word.documents import changed, parts_of, text
from tests.word.rendering import render_pdfs

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FUNDS = ("中央引导资金", "省级成果转化资金", "市级科技计划经费")
CAPTION = Paragraph(ParagraphKind.CAPTION, text("专项资金构成"))


def chart(kind: ChartKind = ChartKind.COLUMNS, count: int = 1) -> Chart:
    lists = (("50", "362.50", "120.25"), ("60", "392.50", "90.25"))
    series = tuple(
        Series(text(f"{2024 + number}年"), tuple(map(Decimal, values)))
        for number, values in enumerate(lists[:count])
    )
    return Chart(kind, tuple(map(text, FUNDS)), series, text("万元"))


def parts(template: bytes, one: Chart) -> dict[str, bytes]:
    return parts_of(render_document(Document((one, CAPTION)), template))


def chart_part(template: bytes, one: Chart) -> ET.Element:
    return ET.fromstring(parts(template, one)["word/charts/chart1.xml"])


def sheet_of(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = ET.fromstring(package.read("xl/worksheets/sheet1.xml"))
    return [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{SHEET}row")]


def test_the_workbook_holds_what_the_chart_shows(template: bytes) -> None:
    book = parts(template, chart(count=2))["word/embeddings/chart1.xlsx"]
    assert sheet_of(book) == [
        ["万元", "2024年", "2025年"],
        ["中央引导资金", "50", "60"],
        ["省级成果转化资金", "362.50", "392.50"],
        ["市级科技计划经费", "120.25", "90.25"],
    ]


def test_a_chart_leads_to_its_workbook_and_the_text_to_the_chart(template: bytes) -> None:
    every = parts(template, chart())
    assert b'Target="../embeddings/chart1.xlsx"' in every["word/charts/_rels/chart1.xml.rels"]
    assert b'Target="charts/chart1.xml"' in every["word/_rels/document.xml.rels"]
    types = every["[Content_Types].xml"].decode()
    assert 'PartName="/word/charts/chart1.xml"' in types
    assert 'PartName="/word/embeddings/chart1.xlsx"' in types
    document = every["word/document.xml"]
    assert b'r:id="rIdChart1"' in document
    assert b"<w:keepNext/>" in document


def test_formulas_point_at_the_cells_of_the_workbook(template: bytes) -> None:
    formulas = [one.text for one in chart_part(template, chart(count=2)).iter(f"{C}f")]
    assert formulas[3:] == ["Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4"]


@pytest.mark.parametrize(("number", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_named_as_in_excel(number: int, name: str) -> None:
    assert column_name(number) == name


def test_the_same_chart_gives_the_same_bytes(template: bytes) -> None:
    assert workbook(chart()) == workbook(chart())
    assert parts(template, chart()) == parts(template, chart())


def test_words_in_a_chart_follow_the_style_of_the_template(template: bytes) -> None:
    restyled = changed(
        template,
        lambda name, content: (
            re.sub(
                r'(w:name w:val="图表"/>.*?eastAsia=")[^"]*(".*?<w:sz w:val=")\d+',
                r"\1楷体\g<2>28",
                content.decode(),
            ).encode()
            if name == "word/styles.xml"
            else content
        ),
    )
    assert (chart_look(template).face, chart_look(template).half_points) == ("仿宋_GB2312", 21)
    drawn = parts(restyled, chart())["word/charts/chart1.xml"].decode()
    assert set(re.findall(r'<a:ea typeface="(.*?)"', drawn)) == {"楷体"}
    assert set(re.findall(r' sz="(\d+)"', drawn)) == {"1400"}


def test_a_chart_is_as_wide_as_the_text(template: bytes) -> None:
    document = ET.fromstring(parts(template, chart())["word/document.xml"])
    extent = document.find(f".//{WP}extent")
    assert extent is not None
    assert round(int(extent.attrib["cx"]) / 36_000) == 156


def test_a_value_without_a_number_is_a_gap(template: bytes) -> None:
    gap = Chart(ChartKind.LINE, (text("甲"), text("乙")), (Series(text("丙"), (None, Decimal(3))),))
    document = Document((gap,))
    assert read_document(render_document(document, template)) == document
    points = chart_part(template, gap).findall(f".//{C}numCache/{C}pt")
    assert [point.attrib["idx"] for point in points] == ["1"]


@pytest.fixture(scope="module")
def printed(
    template: bytes, printer: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[ChartKind, str]:
    """Return the words that LibreOffice prints of each kind."""
    assert printer
    drafts = {
        kind.name: render_document(Document((chart(kind, 2), CAPTION)), template)
        for kind in ChartKind
    }
    pdfs = render_pdfs(drafts, tmp_path_factory.mktemp("charts"))
    return {kind: words_of(pdfs[kind.name]) for kind in ChartKind}


def words_of(pdf: Path) -> str:
    with pdfplumber.open(pdf) as opened:
        return "".join("".join(page.extract_text().split()) for page in opened.pages)


@pytest.mark.parametrize("kind", ChartKind)
def test_every_label_is_printed_with_its_decimals(
    printed: dict[ChartKind, str], kind: ChartKind
) -> None:
    for words in (*FUNDS, "362.50", "120.25", "单位：万元", "专项资金构成"):
        assert words in printed[kind]
    # A 饼 has room for one series.
    assert ("392.50" in printed[kind]) is (kind is not ChartKind.PIE)
    assert ("2025年" in printed[kind]) is (kind is not ChartKind.PIE)


def test_a_pie_of_many_slices_names_them_below(template: bytes) -> None:
    names = tuple(map(text, "甲乙丙丁戊"))
    values = tuple(map(Decimal, range(1, 6)))
    crowded = Chart(ChartKind.PIE, names, (Series(text("数"), values),))
    assert chart_part(template, crowded).find(f".//{C}legend") is not None
    assert chart_part(template, chart(ChartKind.PIE)).find(f".//{C}legend") is None


def test_a_chart_never_parts_from_its_caption(
    template: bytes, printer: str, tmp_path: Path
) -> None:
    """However full the page is above."""
    assert printer
    drafts = {
        str(count): render_document(
            Document((*(Paragraph(ParagraphKind.BODY, text("一段。")),) * count, chart(), CAPTION)),
            template,
        )
        for count in (14, 15, 16, 17)
    }
    for pdf in render_pdfs(drafts, tmp_path).values():
        with pdfplumber.open(pdf) as opened:
            pages = ["".join(page.extract_text().split()) for page in opened.pages]
        (page,) = (words for words in pages if "专项资金构成" in words)
        assert "单位：万元" in page
        assert "362.50" in page
