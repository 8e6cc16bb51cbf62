"""Forms out to the 科室 and back: what is asked, read, contradicted and merged."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.document import Document
from openpyxl import Workbook, load_workbook

from kjreport.findings import has_errors
from kjreport.jobs.drafting import compose_target
from kjreport.location import CellPlace, WordPlace
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.jobs.collecting import REPORT, TALENT, Bureau, count, sign, write

Y = (".docx", ".xlsx")


@pytest.fixture
def bureau(tmp_path: Path) -> Bureau:
    return Bureau(tmp_path)


def _complete(document: Document) -> None:
    sign(document)
    write(document, 1, "引进人才", "引进一批专家。", "落实待遇。")
    write(document, 2, "人才不足", "领军人才少。")
    write(document, 3, "建设驿站", "建成人才驿站。")
    count(document, "引进人才", "46")


def _complete_sheets(book: Workbook) -> None:
    texts, figures = book["文字材料"], book["指标"]
    texts["B4"], texts["B5"] = "王某", "2025-12-18"
    said = {"引进人才": "引进一批专家。\n落实待遇。", "人才不足": "领军人才少。"}
    for row in texts.iter_rows(min_row=7):
        row[2].value = said.get(row[1].value)
    plan = next(
        row for row in texts.iter_rows(min_row=7) if row[0].value == "工作计划" and not row[1].value
    )
    plan[1].value, plan[2].value = "建设驿站", "建成人才驿站。"
    next(row for row in figures.iter_rows() if row[0].value == "引进人才")[4].value = 46


def test_every_office_gets_a_form_in_word_and_in_excel(bureau: Bureau) -> None:
    offices = {(office, ending) for office in ("人才科", "高新技术科") for ending in Y}

    assert set(bureau.forms) == offices


def test_the_form_asks_for_last_years_headings_and_the_figures_of_the_office(
    bureau: Bureau,
) -> None:
    document = docx.Document(str(bureau.forms["人才科", ".docx"]))

    first, figures = document.tables[1], document.tables[4]
    assert [row.cells[0].text for row in first.rows][:3] == ["工作成效", "引进人才", "培养人才"]
    assert first.cell(0, 1).text == "内容（不超过20字）"
    assert first.cell(1, 1).text == ""
    assert [cell.text for cell in figures.rows[1].cells][:4] == ["专项资金", "专项资金", "万元", ""]
    assert figures.rows[1].cells[6].text == "由构成相加，不用填"
    assert [cell.text for cell in figures.rows[2].cells][:5] == ["引进人才"] * 2 + ["名", "38", ""]


def test_the_excel_form_asks_the_same(bureau: Bureau) -> None:
    book = load_workbook(bureau.forms["人才科", ".xlsx"])

    titles = [cell.value for cell in book["文字材料"]["B"] if cell.value]
    assert [one for one in titles if one != "标题"] == [
        "引进人才",
        "培养人才",
        "人才不足",
        "做好服务",
    ]
    assert "引进人才" in [cell.value for cell in book["指标"]["A"]]


def test_a_word_form_is_merged_and_everything_else_kept(bureau: Bureau) -> None:
    collected = bureau.back(bureau.word("人才科", _complete), applies=True)

    text = bureau.talent.read_text(encoding="utf-8")
    line = (
        "  引进人才: {计量单位: 名, 上年: 38, 数值: 46, "
        "来源: {科室: 人才科, 人: 王某, 时间: 2025年12月18日}}  # 柔性引进"
    )
    assert line in text
    assert "    正文: [引进一批专家。, 落实待遇。]\n" in text
    assert "    正文: 领军人才少。\n" in text
    assert "  - {标题: 建设驿站, 正文: 建成人才驿站。}\n" in text
    kept = [one for one in TALENT.splitlines() if "【待填】" not in one and "引进人才:" not in one]
    assert [one for one in kept if one not in text] == []
    assert [one.code for one in collected.findings] == ["E462"]
    assert collected.missing == ("高新技术科",)


def test_the_excel_form_merges_the_same(bureau: Bureau, tmp_path: Path) -> None:
    other = Bureau(tmp_path / "other")
    other.back(other.word("人才科", _complete), applies=True)
    bureau.back(bureau.excel("人才科", _complete_sheets), applies=True)

    assert bureau.talent.read_text(encoding="utf-8") == other.talent.read_text(encoding="utf-8")


def test_a_form_saved_by_libreoffice_is_read_alike(
    bureau: Bureau, soffice: str, tmp_path: Path
) -> None:
    file = bureau.word("人才科", _complete)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    folder = tmp_path / "again"
    options = ("--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder))
    subprocess.run([soffice, profile, *options, str(file)], check=True, capture_output=True)

    first = bureau.back(file)
    again = bureau.back(folder / file.name)

    assert (first.pending, first.returned) == (again.pending, again.returned)
    assert [one.code for one in first.findings] == [one.code for one in again.findings]


def test_a_new_office_gets_a_file_and_a_word_where_to_name_it(bureau: Bureau) -> None:
    def fill(document: Document) -> None:
        sign(document)
        write(document, 1, "培育企业", "新增一批企业。")
        count(document, "合同额", "9.84")

    collected = bureau.back(bureau.word("高新技术科", fill), applies=True)

    text = bureau.high_tech.read_text(encoding="utf-8")
    assert text == (
        "科室: 高新技术科\n工作成效:\n  小节:\n  - {标题: 培育企业, 正文: 新增一批企业。}\n"
    )
    report = bureau.report.read_text(encoding="utf-8")
    assert "合同额: {计量单位: 亿元, 上年: 8.1, 状态: 待核, 来源: {科室: 高新技术科, " in report
    assert "数值: 9.84" in report
    assert {one.code for one in collected.findings} == {"E462", "E468"}


def test_nothing_is_written_without_being_asked(bureau: Bureau) -> None:
    collected = bureau.back(bureau.word("人才科", _complete))

    assert bureau.talent.read_text(encoding="utf-8") == TALENT
    assert collected.pending
    assert collected.written == ()


def test_what_contradicts_is_left_until_it_is_to_be_replaced(bureau: Bureau) -> None:
    def fill(document: Document) -> None:
        sign(document)
        write(document, 1, "培养人才", "举办三期培训班。")

    file = bureau.word("人才科", fill)
    told = bureau.back(file, applies=True)
    assert bureau.talent.read_text(encoding="utf-8") == TALENT
    assert "E458" in {one.code for one in told.findings}

    bureau.back(file, applies=True, replaces=True)
    changed = TALENT.replace("正文: 举办培训班。", "正文: 举办三期培训班。")
    assert bureau.talent.read_text(encoding="utf-8") == changed


def test_a_figure_that_is_there_is_not_overwritten(bureau: Bureau) -> None:
    file = bureau.word("高新技术科", lambda document: count(document, "高新技术企业", "87"))
    collected = bureau.back(file, applies=True)

    assert bureau.report.read_text(encoding="utf-8") == REPORT
    place = WordPlace(file, 1, 0, container="表5第2行第5列")
    assert ("E457", place) in {(one.code, one.place) for one in collected.findings}


def test_text_in_a_number_cell_is_told_at_its_cell(bureau: Bureau) -> None:
    def fill(book: Workbook) -> None:
        row = next(one for one in book["指标"].iter_rows() if one[0].value == "引进人才")
        row[4].value = "46名"

    file = bureau.excel("人才科", fill)
    found = [one for one in bureau.back(file, applies=True).findings if one.code == "E455"]

    assert [one.excerpt for one in found] == ["46名"]
    place = found[0].place
    assert isinstance(place, CellPlace)
    assert (place.sheet, place.cell[0]) == ("指标", "E")
    assert bureau.talent.read_text(encoding="utf-8") == TALENT


@pytest.mark.parametrize(
    ("office", "key", "value", "code"),
    [
        ("人才科", "高新技术企业", "87", "E456"),
        ("人才科", "专项资金", "60", "E464"),
        ("人才科", "新增驿站", "3", "E465"),
        ("人才科", "3号楼", "3", "E469"),
        ("高新技术科", "引进人才", "46", "E456"),
    ],
)
def test_figures_that_are_not_the_offices_own_are_told(
    bureau: Bureau, office: str, key: str, value: str, code: str
) -> None:
    file = bureau.word(office, lambda document: count(document, key, value))

    assert code in {one.code for one in bureau.back(file, applies=True).findings}
    assert bureau.report.read_text(encoding="utf-8") == REPORT


def test_two_forms_of_one_office_that_differ_are_both_left(bureau: Bureau) -> None:
    one = bureau.word("人才科", lambda document: count(document, "引进人才", "46"), "一稿")
    two = bureau.word("人才科", lambda document: count(document, "引进人才", "47"), "二稿")

    collected = bureau.back(one, two, applies=True)

    assert "E459" in {finding.code for finding in collected.findings}
    assert bureau.talent.read_text(encoding="utf-8") == TALENT


def test_a_part_that_is_too_long_is_told(bureau: Bureau) -> None:
    file = bureau.word("人才科", lambda one: write(one, 1, "引进人才", "引进专家。" * 5))

    assert "E463" in {finding.code for finding in bureau.back(file).findings}


@pytest.mark.parametrize(
    ("cell", "words", "code"),
    [((0, 1), "2024/总结.yaml", "E452"), ((1, 1), "2024", "E453"), ((2, 1), "基础科", "E454")],
)
def test_a_form_of_another_report_year_or_office_is_not_read(
    bureau: Bureau, cell: tuple[int, int], words: str, code: str
) -> None:
    def fill(document: Document) -> None:
        _complete(document)
        document.tables[0].cell(*cell).text = words

    collected = bureau.back(bureau.word("人才科", fill), applies=True)

    assert code in {one.code for one in collected.findings}
    assert bureau.talent.read_text(encoding="utf-8") == TALENT


@pytest.mark.parametrize(
    ("day", "person", "code"),
    [("明天", "王某", "E461"), ("2025-12-1", "", "E460")],
)
def test_a_form_without_its_signature_is_told(
    bureau: Bureau, day: str, person: str, code: str
) -> None:
    def fill(document: Document) -> None:
        _complete(document)
        sign(document, person, day)

    assert code in {one.code for one in bureau.back(bureau.word("人才科", fill)).findings}


def test_a_blank_form_and_a_lost_table_are_told(bureau: Bureau) -> None:
    def lose(document: Document) -> None:
        _complete(document)
        table = document.tables[4]._element
        table.getparent().remove(table)

    blank = bureau.back(bureau.word("人才科", sign))
    lost = bureau.back(bureau.word("人才科", lose))

    assert "E467" in {one.code for one in blank.findings}
    assert "E466" in {one.code for one in lost.findings}


def test_a_file_that_is_no_form_holds_up_no_other(bureau: Bureau, tmp_path: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK no archive")
    other = tmp_path / "别的.docx"
    docx.Document().save(str(other))

    collected = bureau.back(broken, other, bureau.word("人才科", _complete))

    assert collected.returned == ("人才科",)
    assert {"E471", "E451"} <= {one.code for one in collected.findings}


def test_what_was_merged_reaches_every_part_of_the_report(bureau: Bureau) -> None:
    bureau.back(bureau.word("人才科", _complete), applies=True)

    read = load_source(bureau.report, SourceSet(), bureau.target.data_root)
    assert read.value is not None
    figure = read.value.data["指标"]["引进人才"]  # type: ignore[call-overload, index]
    assert str(figure["来源"]["科室"]) == "人才科"  # type: ignore[call-overload, index]
    shutil.rmtree(bureau.out)
    composed = compose_target(bureau.target, {})
    assert composed.value is not None
    assert not has_errors(composed.findings)
    said = str(composed.value.outputs[0].composition.tree)
    for words in ("引进一批专家。", "领军人才少。", "建成人才驿站。"):
        assert words in said
