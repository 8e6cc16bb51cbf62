"""The web page: whole, valid, harmless, and sufficient to itself."""

import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings

from kjreport.doctree.nodes import (
    Chart,
    ChartKind,
    Document,
    Paragraph,
    ParagraphKind,
    Picture,
    Row,
    Series,
    Signature,
    Table,
)
from kjreport.doctree.walk import iter_texts
from kjreport.reporting.public_html import public_html
from kjreport.source.pictures import PictureFile, PictureFormat
from kjreport.text.segments import Role, Segment, Text, plain
from tests.strategies import documents

GOLDEN = Path(__file__).parent / "golden" / "public_page.html"
K = ParagraphKind
_VOID = {"meta", "br", "img"}


def _text(words: str, role: Role = Role.LITERAL) -> Text:
    return (Segment(words, role),)


def _numbered(number: str, heading: str, *words: Segment) -> Text:
    return (Segment(number, Role.LABEL), Segment(heading, Role.HEADING), *words)


TREE = Document(
    (
        Paragraph(K.TITLE, _text("云河市科学技术局\n2025年工作总结")),
        Paragraph(K.BYLINE_DATE, _text("（2026年1月8日）")),
        Paragraph(K.RECIPIENTS, _text("市政府：")),
        Paragraph(K.HEADING, _numbered("一、", "成效"), 1),
        Paragraph(
            K.RUN_IN,
            _numbered("（一）", "争取资金。", Segment("R&D<5%"), Segment("一是", Role.POINT)),
            2,
        ),
        Paragraph(K.RUN_IN, (Segment("1.", Role.LABEL), Segment("没有标题。")), 3),
        Paragraph(K.TABLE_TITLE, _text("构成")),
        Table(
            (_text("名称"), _text("数值")),
            (Row((_text("分组"),), is_group=True), Row((_text("甲"), _text("1"))), Row(((), ()))),
        ),
        Signature((_text("甲局"),), _text("2026年1月8日")),
        Paragraph(K.ATTACHMENT_LABEL, _text("附件")),
        Paragraph(K.ATTACHMENT_TITLE, _text("清单")),
    )
)
TAGS = (("SiteName", "科技局网站"), ("ArticleTitle", 'a"b<c>&d'))
FACTS = (("索引号", "KJ-1"), ("公开方式", "主动公开"))


class _Outline(HTMLParser):
    """Takes a page apart and refuses what is not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in _VOID:
            self.open.append(tag)
        elif tag == "br":
            self.words += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "title"):
            self.words += data


def _page() -> str:
    return public_html(TREE, TAGS, FACTS)


def test_the_page_is_as_before() -> None:
    body = re.sub("(?s)<style>.*</style>", "<style></style>", _page())
    assert body == GOLDEN.read_text(encoding="utf-8")


def test_the_head_says_what_a_browser_and_a_search_engine_ask_for() -> None:
    lines = _page().splitlines()
    assert lines[:4] == [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        '<meta charset="utf-8">',
    ]
    assert '<meta name="ArticleTitle" content="a&quot;b&lt;c&gt;&amp;d">' in lines
    assert "<title>a&quot;b&lt;c&gt;&amp;d</title>" in lines


def test_nothing_is_loaded_from_elsewhere() -> None:
    outline = _Outline(_page())
    assert {"script", "link", "img", "iframe"} & set(outline.tags) == set()
    assert {"src", "href"} & {name for name, _ in outline.attributes} == set()
    assert not re.search(r"@import|url\(|https?:", _page())


def test_the_page_knows_the_paper_it_is_printed_on() -> None:
    assert "@page { size: A4;" in _page()
    assert "@media print" in _page()


def test_a_page_without_facts_has_no_box() -> None:
    assert "<dl>" not in public_html(TREE, TAGS, ())


@settings(max_examples=100, deadline=None)
@given(tree=documents())
def test_every_tree_makes_a_page_that_is_closed_and_says_all_words(tree: Document) -> None:
    outline = _Outline(public_html(tree, (), ()))
    assert outline.open == []
    said = "".join(outline.words.split())
    for block in tree.blocks:
        if isinstance(block, Paragraph | Table | Signature):
            for text in iter_texts(block):
                assert "".join(plain(text).split()) in said


def test_a_picture_becomes_part_of_the_page_and_one_that_is_missing_leaves_no_trace() -> None:
    tree = Document((Picture("图片/甲.png"), Picture("图片/乙.png")))
    stored = {"图片/甲.png": PictureFile(b"\x89PNG", PictureFormat.PNG, 1, 1)}
    page = public_html(tree, (), (), stored)
    assert page.count("<img") == 1
    assert '<img alt="" src="data:image/png;base64,iVBORw==">' in page


def test_a_chart_is_a_table_that_can_be_read_aloud() -> None:
    values = (Decimal("362.50"), None)
    categories, series = (_text("甲&乙"), _text("丙")), (Series(_text("资金"), values),)
    chart = Chart(ChartKind.PIE, categories, series, _text("万元"))
    page = public_html(Document((chart,)), (), ())
    assert "<tr><th>单位：万元</th><th>资金</th></tr>" in page
    assert '<tr><th>甲&amp;乙</th><td class="number">362.50</td></tr>' in page
    assert '<tr><th>丙</th><td class="number"></td></tr>' in page
    _Outline(page)
