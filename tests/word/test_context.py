import pytest

from kjreport.doctree.nodes import (
    Block,
    Document,
    Paragraph,
    ParagraphKind,
    Row,
    Seal,
    Signature,
    Table,
)
from kjreport.errors import TemplateTagError
from kjreport.text.segments import Role, Segment
from kjreport.word.context import build_context
from kjreport.word.plan_cache import plan_for
from kjreport.word.runs import RunWriter, escaped
from kjreport.word.signature import indents
from kjreport.word.standard import GB
from kjreport.word.styles import StyleIds
from kjreport.word.tables import table_xml
from tests.word.documents import text

K = ParagraphKind
TITLE = Paragraph(K.TITLE, text("标题"))
STATUS = Paragraph(K.DRAFT_STATUS, text("（初稿）"))
BODY = Paragraph(K.BODY, text("正文"))
NOTE = Paragraph(K.ATTACHMENT_NOTE, text("附件：清单"))
LABEL = Paragraph(K.ATTACHMENT_LABEL, text("附件"))
NAME = Paragraph(K.ATTACHMENT_TITLE, text("清单"))
TABLE = Table((text("名称"), text("数值")), (Row((text("甲"), text("1234.5"))),))


@pytest.fixture
def styles(template: bytes) -> StyleIds:
    return plan_for(template).styles


def kinds(styles: StyleIds, *blocks: Block) -> list[str]:
    return [item["类"] for item in build_context(Document(blocks), styles, anchored=False)["全文"]]


def whole(styles: StyleIds, *blocks: Block) -> str:
    items = build_context(Document(blocks), styles, anchored=False)["全文"]
    return "".join(item["内容"] for item in items if item["类"] == "整块")


def test_one_blank_line_follows_the_title_group(styles: StyleIds) -> None:
    assert kinds(styles, TITLE, STATUS, BODY, BODY) == [
        "公文标题",
        "稿别",
        "空行",
        "公文正文",
        "公文正文",
    ]


def test_one_blank_line_stands_before_the_note_of_attachments(styles: StyleIds) -> None:
    assert kinds(styles, BODY, NOTE) == ["公文正文", "空行", "附件说明"]
    assert kinds(styles, TITLE, NOTE) == ["公文标题", "空行", "附件说明"]


def test_the_title_of_an_attachment_stands_on_the_third_line(styles: StyleIds) -> None:
    assert kinds(styles, LABEL, NAME, BODY) == ["附件标识", "空行", "附件标题", "空行", "公文正文"]


def test_tables_never_touch_and_never_end_the_document(styles: StyleIds) -> None:
    assert kinds(styles, TABLE, TABLE) == ["整块", "空行", "整块", "空行"]


@pytest.mark.parametrize(
    ("seal", "lines"), [(Seal.UNSTAMPED, 1), (Seal.STAMPED, 2), (Seal.SIGNET, 3)]
)
def test_blank_lines_of_a_signature_follow_its_seal(
    styles: StyleIds, seal: Seal, lines: int
) -> None:
    xml = whole(styles, Signature((text("某局"),), text("2026年1月8日"), seal))
    assert xml.count(f'<w:pStyle w:val="{styles["空行"]}"/>') == lines


def test_a_signature_keeps_the_note_and_the_last_paragraph_on_its_page(styles: StyleIds) -> None:
    signature = Signature((text("某局"),), text("2026年1月8日"))
    xml = whole(styles, BODY, BODY, NOTE, signature)
    paragraphs = xml.split("</w:p>")[:-1]
    # The last body paragraph, a blank line, the note, two blank lines, the signer and the date.
    assert ["<w:keepNext/>" in paragraph for paragraph in paragraphs] == [True] * 6 + [False]


@pytest.mark.parametrize(
    ("seal", "signer", "date", "expected"),
    [
        # 右空四字; 署名 of 8 字 centred over a date of 6 字.
        (Seal.STAMPED, "云河市科学技术局", "2026年1月8日", ((3,), 4)),
        # A 署名 wider than the date and its margins pushes the date inwards.
        (Seal.STAMPED, "云河" * 8, "2026年1月8日", ((0,), 5)),
        # 署名右空二字; the date begins two 字 after it.
        (Seal.UNSTAMPED, "云河市科学技术局", "2026年1月8日", ((2,), 2)),
        (Seal.UNSTAMPED, "云河市科学技术局办公室", "2026年1月8日", ((2,), 5)),
        # A longer date keeps 右空二字, and the 署名 moves inwards.
        (Seal.UNSTAMPED, "云河市局", "2026年1月8日", ((6,), 2)),
        (Seal.SIGNET, "局长", "2026年1月8日", ((12,), 4)),
    ],
)
def test_signatures_are_set_as_the_standard_has_it(
    seal: Seal, signer: str, date: str, expected: tuple[tuple[float, ...], float]
) -> None:
    assert indents(Signature((text(signer),), text(date), seal)) == expected


def test_several_signers_share_an_axis_or_a_left_edge() -> None:
    signers = (text("云河市科学技术局"), text("云河市财政局"))
    date = text("2026年1月8日")
    assert indents(Signature(signers, date, Seal.STAMPED)) == ((3, 4), 4)
    assert indents(Signature(signers, date, Seal.UNSTAMPED)) == ((2, 4), 2)


def test_a_table_repeats_its_head_splits_no_row_and_fills_the_line(styles: StyleIds) -> None:
    xml = table_xml(TABLE, styles, RunWriter(styles))
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.count("<w:cantSplit/>") == 2
    assert xml.count("<w:gridCol ") == 2
    assert f'<w:tblW w:w="{GB.page.text_width}" w:type="dxa"/>' in xml
    assert '<w:jc w:val="right"/>' in xml


def test_a_group_row_spans_the_table(styles: StyleIds) -> None:
    table = Table(TABLE.head, (*TABLE.rows, Row((text("分组"),), is_group=True)))
    assert '<w:gridSpan w:val="2"/>' in table_xml(table, styles, RunWriter(styles))


def test_plain_rows_and_careful_rows_are_written_alike(styles: StyleIds) -> None:
    rows = tuple(Row((text(f"甲{number}"), text(str(number)))) for number in range(3))
    careful = Row((text("<乙>"), text("9")))
    fast = table_xml(Table(TABLE.head, rows), styles, RunWriter(styles))
    slow = table_xml(Table(TABLE.head, (*rows, careful)), styles, RunWriter(styles))
    assert fast.split("</w:tr>")[2] == slow.split("</w:tr>")[2]
    assert "&lt;乙&gt;" in slow


def test_an_anchored_block_stands_in_a_hidden_bookmark(styles: StyleIds) -> None:
    items = build_context(Document((BODY, TABLE)), styles, anchored=True)["全文"]
    assert 'w:name="_kj0001"' in items[0]["文字"]
    assert 'w:name="_kj0002"' in items[1]["内容"]
    plain = build_context(Document((BODY, TABLE)), styles, anchored=False)["全文"]
    assert "_kj" not in "".join(str(item) for item in plain)


def test_roles_become_character_styles(styles: StyleIds) -> None:
    content = (
        Segment("一、", Role.LABEL),
        Segment("成效", Role.HEADING),
        Segment("50", Role.COMPUTED),
    )
    runs = RunWriter(styles).paragraph_runs(Paragraph(K.HEADING, content, 1))
    named = [styles[name] for name in ("一级序号字", "一级标题字", "数据字")]
    assert [runs.count(f'<w:rStyle w:val="{style}"/>') for style in named] == [1, 1, 1]


def test_the_title_of_the_file_is_the_title_on_one_line(styles: StyleIds) -> None:
    document = Document((Paragraph(K.TITLE, text("云河市\n工作总结")), BODY))
    assert build_context(document, styles, anchored=False)["标题"] == "云河市工作总结"


def test_a_missing_style_is_named_in_chinese() -> None:
    with pytest.raises(TemplateTagError, match="没有样式“公文表格”"):
        table_xml(
            TABLE,
            StyleIds({"表头": "1", "表格文字": "2", "表格分组": "3"}),
            RunWriter(StyleIds({})),
        )


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("A & <B>", "A &amp; &lt;B&gt;"),
        ("{_{ 甲 }_}", "{&#95;{ 甲 }&#95;}"),
        ("甲\r\n乙", '甲</w:t><w:br/><w:t xml:space="preserve">乙'),
        ("甲\t乙", '甲</w:t><w:tab/><w:t xml:space="preserve">乙'),
        ("甲\x0b\ud800\uffff乙", "甲乙"),
        ("snake_case", "snake_case"),
    ],
)
def test_words_are_escaped(words: str, written: str) -> None:
    assert escaped(words) == written
