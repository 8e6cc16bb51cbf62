"""What a Word file says beside its paragraphs comes into the YAML: nothing is dropped unsaid."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents
from tests.importing.word_files import cell, paragraph, side, table, word_file
from tests.word.picture_files import png

TITLE = paragraph("云河市科技局2025年工作总结", '<w:jc w:val="center"/>')
FIRST = paragraph("一、工作开展情况")
TEXT = paragraph("全年走访企业120家次，帮助解决问题36个，企业满意度明显提高。")
END = paragraph("全市科技工作取得了新的进展，为下一步工作打下了坚实的基础。")


def imported(tmp_path: Path, body: str, sides: dict[str, str | bytes] | None = None) -> str:
    return written(result(tmp_path, body, sides))


def result(tmp_path: Path, body: str, sides: dict[str, str | bytes] | None = None) -> ImportedFile:
    file = tmp_path / "旧稿.docx"
    file.write_bytes(word_file(body, sides))
    request = ImportRequest((file,), tmp_path / "导入", tmp_path, date(2026, 1, 8))
    (made,) = import_documents(request)
    assert made.failure is None
    assert made.share == 1.0
    return made


def written(made: ImportedFile) -> str:
    assert made.output is not None
    return made.output.read_text(encoding="utf-8")


def data(text: str) -> Any:  # noqa: ANN401 - whatever stands in it
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes nothing but texts


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    changed = (
        "<w:p>"
        + run("全年走访企业")
        + '<w:del w:id="1" w:author="甲"><w:r><w:delText>100</w:delText></w:r></w:del>'
        + '<w:ins w:id="2" w:author="甲">'
        + run("120")
        + "</w:ins>"
        + run("家次。")
        + "</w:p>"
    )
    text = imported(tmp_path, TITLE + FIRST + changed + END)
    assert "全年走访企业120家次。" in text
    assert "100" not in text


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    open_end = (
        '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="甲"/></w:rPr></w:pPr>'
        + run("开展调研12次。")
        + "</w:p>"
    )
    text = imported(tmp_path, TITLE + FIRST + open_end + paragraph("形成报告6篇。") + END)
    assert "开展调研12次。形成报告6篇。" in text


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    rows = (
        f"<w:tbl><w:tr>{cell('指标')}{cell('数值')}</w:tr>"
        f"<w:tr>{cell('专利')}{cell('12')}</w:tr>"
        f'<w:tr><w:trPr><w:del w:id="4" w:author="甲"/></w:trPr>{cell("论文")}{cell("3")}</w:tr>'
        "</w:tbl>"
    )
    text = imported(tmp_path, TITLE + FIRST + TEXT + rows + END)
    assert "专利" in text
    assert "论文" not in text


def test_a_comment_stands_above_its_paragraph(tmp_path: Path) -> None:
    commented = (
        '<w:p><w:commentRangeStart w:id="0"/>'
        + run("全年走访企业120家次")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        + run("，帮助解决问题36个。")
        + "</w:p>"
    )
    comments = side(
        "comments",
        f'<w:comment w:id="0" w:author="王某">{paragraph("与办公室的数核对")}</w:comment>',
    )
    text = imported(tmp_path, TITLE + FIRST + TEXT + commented + END, {"comments.xml": comments})
    lines = text.splitlines()
    where = next(index for index, line in enumerate(lines) if "批注（王某）" in line)
    assert lines[where].strip() == "# 批注（王某）：“全年走访企业120家次”：与办公室的数核对"
    assert "帮助解决问题36个。" in lines[where + 1]


def test_a_footnote_stands_in_brackets_with_a_comment(tmp_path: Path) -> None:
    noted = (
        "<w:p>"
        + run("研发投入强度达到1.6%")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + run("，居全省前列。")
        + "</w:p>"
    )
    footnotes = side(
        "footnotes",
        '<w:footnote w:type="separator" w:id="0"/>'
        f'<w:footnote w:id="2">{paragraph("数据来自统计公报")}</w:footnote>',
    )
    text = imported(tmp_path, TITLE + FIRST + noted + END, {"footnotes.xml": footnotes})
    assert "达到1.6%（注：数据来自统计公报），居全省前列。" in text
    assert "# 核：原文是脚注" in text


NEW_BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
    "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)
OLD_BOX = (
    "<w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>"
)


@pytest.mark.parametrize("wrap", [NEW_BOX, OLD_BOX])
def test_a_text_box_is_read_once(tmp_path: Path, wrap: str) -> None:
    boxed = (
        "<w:p><w:r>" + wrap.format(paragraph("亮点：首家省级中试基地落户我市。")) + "</w:r></w:p>"
    )
    text = imported(tmp_path, TITLE + FIRST + TEXT + boxed + END)
    assert text.count("首家省级中试基地落户我市") == 1


def test_pictures_are_saved_beside_the_yaml_and_never_written_over(tmp_path: Path) -> None:
    drawn = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="培训现场"/>'
        '<a:graphic><a:graphicData><a:blip r:embed="rId1"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    old = tmp_path / "导入" / "图片" / "旧稿图1.png"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"mine")
    text = imported(tmp_path, TITLE + FIRST + TEXT + drawn + END, {"media/image1.png": png(40, 30)})
    assert "文件: 图片/旧稿图1（2）.png" in text
    assert "说明: 培训现场" in text
    assert old.read_bytes() == b"mine"
    assert old.with_name("旧稿图1（2）.png").read_bytes() == png(40, 30)


def test_a_table_becomes_data_with_its_title_and_merged_cells_filled_up(tmp_path: Path) -> None:
    wide, tall, lower = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        "<w:tbl>"
        f"<w:tr>{cell('单位', tall)}{cell('经费', wide)}</w:tr>"
        f"<w:tr>{cell('', lower)}{cell('中央')}{cell('省级')}</w:tr>"
        f"<w:tr>{cell('甲中心')}{cell('50')}{cell('20')}</w:tr>"
        f"<w:tr>{cell('乙中心')}{cell('30')}{cell('10')}</w:tr>"
        "</w:tbl>"
    )
    text = imported(tmp_path, TITLE + FIRST + TEXT + paragraph("经费到位情况") + rows + END)
    found = data(text)["工作成效"]["正文"][1]["表格"]
    assert found == {
        "标题": "经费到位情况",
        "表头": ["单位", "经费中央", "经费省级"],
        "行": [["甲中心", "50", "20"], ["乙中心", "30", "10"]],
    }


def test_automatic_numbers_of_many_kinds_are_written_out() -> None:
    forms = ("chineseCounting", "decimal", "decimalEnclosedCircle", "upperLetter", "lowerRoman")
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="%1．"/></w:lvl></w:abstractNum>'
        for n, form in enumerate(forms)
    ) + "".join(
        f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(len(forms))
    )
    items = "".join(
        paragraph(
            f"第{form}条的文字，有一句完整的话。",
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n + 1}"/></w:numPr>',
        )
        for n, form in enumerate(forms)
        for _ in range(2)
    )
    file = word_file(items, {"numbering.xml": side("numbering", lists)})
    from kjreport.word.foreign_reader import read_foreign  # noqa: PLC0415 - near its use

    labels = [block.label for block in read_foreign(file).blocks]  # type: ignore[union-attr]
    assert labels == ["一．", "二．", "1．", "2．", "①．", "②．", "A．", "B．", "i．", "ii．"]


def test_hidden_words_headers_and_contents_are_listed_not_read(tmp_path: Path) -> None:
    hidden = (
        "<w:p>"
        + run("公开的话。")
        + ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起来的话</w:t></w:r></w:p>")
    )
    styles = side(
        "styles",
        '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>',
    )
    contents = paragraph("一、工作开展情况 3", '<w:pStyle w:val="T1"/>')
    header = side("hdr", paragraph("内部资料"))
    text = imported(
        tmp_path,
        TITLE + contents + FIRST + TEXT + hidden + END,
        {"styles.xml": styles, "header1.xml": header},
    )
    body, tail = text.split("# —— 导入时没有放进来的内容 ——")
    assert "藏起来的话" not in body
    for words in ("藏起来的话", "内部资料", "一、工作开展情况 3"):
        assert words in tail


def test_a_masthead_and_an_imprint_in_tables_are_read_as_lines(tmp_path: Path) -> None:
    body = (
        paragraph("云河市科学技术局文件")
        + table(("云科发〔2025〕3号", "签发人：李某"))
        + paragraph("云河市科学技术局关于2025年工作情况的报告")
        + paragraph("市人民政府：")
        + paragraph("现将2025年工作情况报告如下，请审阅。")
        + FIRST + TEXT
        + paragraph("云河市科学技术局") + paragraph("2025年12月20日")
        + table(("抄送：市财政局，市审计局。",), ("云河市科学技术局办公室", "2025年12月20日印发"))
    )  # fmt: skip
    found = data(imported(tmp_path, body))
    assert found["版头"] == {
        "发文机关标志": "云河市科学技术局文件", "发文字号": "云科发〔2025〕3号", "签发人": "李某",
    }  # fmt: skip
    assert found["版记"]["印发机关"] == "云河市科学技术局办公室"
    assert found["版记"]["抄送"] == ["市财政局", "市审计局"]


def test_lines_broken_by_hand_are_paragraphs(tmp_path: Path) -> None:
    broken = "<w:p>" + "<w:r><w:br/></w:r>".join(
        run(words)
        for words in ("一、工作开展情况", "全年走访企业12家。", "二、下一步工作", "继续走访企业。")
    ) + "</w:p>"  # fmt: skip
    found = data(imported(tmp_path, TITLE + broken))
    assert found["工作成效"]["标题"] == "工作开展情况"
    assert found["工作计划"]["正文"] == "继续走访企业。"


PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def several(tmp_path: Path, body: str) -> list[str]:
    file = tmp_path / "几份.docx"
    file.write_bytes(word_file(body))
    made = import_documents(ImportRequest((file,), tmp_path / "导入", tmp_path, date(2026, 1, 8)))
    return [str(data(written(one))["标题"]) for one in made]


def test_a_title_at_the_head_of_a_page_begins_another_document(tmp_path: Path) -> None:
    long = TEXT * 5
    assert several(
        tmp_path,
        TITLE + FIRST + long + PAGE + paragraph("云河市科技局2024年工作总结") + FIRST + long,
    ) == ["云河市科技局2025年工作总结", "云河市科技局2024年工作总结"]


def test_a_red_head_begins_another_document(tmp_path: Path) -> None:
    head = paragraph("云河市科学技术局文件") + paragraph("云科发〔2025〕4号")
    second = head + paragraph("云河市科学技术局关于2025年工作情况的报告") + FIRST + TEXT * 5
    assert several(tmp_path, TITLE + FIRST + TEXT * 5 + second) == [
        "云河市科技局2025年工作总结", "云河市科学技术局关于2025年工作情况的报告",
    ]  # fmt: skip


def test_what_a_notice_issues_and_its_attachments_are_no_other_documents(tmp_path: Path) -> None:
    notice = (
        paragraph("云河市科学技术局关于印发科技服务工作方案的通知")
        + paragraph("各县（区）科技局：")
        + paragraph("现将《科技服务工作方案》印发给你们，请认真贯彻执行。")
        + TEXT * 5 + PAGE + paragraph("科技服务工作方案") + FIRST + TEXT * 5
        + PAGE + paragraph("附件") + paragraph("重点企业名单情况") + TEXT * 5
    )  # fmt: skip
    assert len(several(tmp_path, notice)) == 1


def test_a_strange_file_does_not_hold_up_the_others(tmp_path: Path) -> None:
    good, bad = tmp_path / "好.docx", tmp_path / "坏.docx"
    good.write_bytes(word_file(TITLE + FIRST + TEXT))
    bad.write_bytes(b"PK\x03\x04 not a zip")
    first, second = import_documents(
        ImportRequest((bad, good), tmp_path / "导入", tmp_path, date(2026, 1, 8))
    )
    assert first.failure is not None
    assert second.output is not None
