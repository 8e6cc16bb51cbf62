"""简报: masthead, 目录, 栏目 and 文章, pictures, 报送 and 份数."""

import pytest

from kjreport.doctree.nodes import Paragraph, ParagraphKind, Picture
from kjreport.doctree.walk import document_words
from kjreport.text.segments import Role
from tests.doctypes.composing import printed, remarks_on, tree_of

BULLETIN = """\
文种: 简报
刊名: 科技简报
"""
REST = """\
日期: 2025-12-26
栏目:
- 名称: 要闻
  文章:
  - 标题: 会议召开
    正文: 一段。
"""


def issue(text: str, rest: str = REST) -> list[str]:
    """Return kinds and words of every block below the 刊名."""
    return printed(text, BULLETIN + rest)


def below_masthead(articles: str) -> list[str]:
    head = BULLETIN + "日期: 2025-12-26\n栏目:\n- 名称: 要闻\n  文章:\n"
    return printed("", head + articles)[1:]


def test_the_masthead_holds_name_number_editors_and_date() -> None:
    text = "期号: 3\n总期号: 28\n编发单位: 云河市科学技术局办公室\n"
    assert issue(text)[:2] == [
        "期号  第3期（总第28期）",
        "编发行  云河市科学技术局办公室\\t2025年12月26日",
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [("3", "第3期"), ('"03"', "第03期"), ("2025年第3期", "2025年第3期"), ("增刊", "增刊")],
)
def test_a_bare_number_becomes_an_issue_number(typed: str, words: str) -> None:
    assert issue(f"期号: {typed}\n")[0] == f"期号  {words}"


def test_the_organ_edits_where_nobody_else_is_named() -> None:
    assert issue("单位: [甲局, 乙局]\n")[0] == "编发行  甲局、乙局\\t2025年12月26日"


def test_without_number_and_editors_the_date_stands_alone() -> None:
    assert issue("")[0] == "编发行  \\t2025年12月26日"


TWO = """\
- 名称: 动态
  文章:
  - 标题: [第一行, 第二行]
    正文: 二段。
  - 正文: 短讯。
"""


def test_two_titles_make_a_table_of_contents_without_page_numbers() -> None:
    assert issue(TWO)[1:6] == [
        "目录标题  目录",
        "目录栏目  要闻",
        "目录项  会议召开",
        "目录栏目  动态",
        "目录项  第一行第二行",
    ]


def test_the_contents_are_computed_words() -> None:
    roles = {
        segment.role
        for block in tree_of(BULLETIN + REST + TWO).blocks
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.CONTENTS_ENTRY
        for segment in block.content
    }
    assert roles == {Role.COMPUTED}


def test_one_title_needs_no_contents() -> None:
    assert not any(line.startswith("目录") for line in issue(""))


@pytest.mark.parametrize(("rest", "wanted", "has_them"), [(TWO, "否", False), ("", "是", True)])
def test_contents_can_be_wanted_or_not(rest: str, wanted: str, has_them: bool) -> None:  # noqa: FBT001
    lines = issue(rest + f"目录: {wanted}\n")
    assert any(line.startswith("目录") for line in lines) is has_them


def test_an_article_has_title_authors_note_text_and_pictures() -> None:
    article = """\
  - 标题: 会议召开
    作者: [王某, 李某]
    按语: [这一做法好。, 请学习。]
    正文: [一段。, {图片: {文件: 图片/一.png, 说明: 图一}}, 二段。]
    图片: 图片/二.jpg
"""
    assert below_masthead(article) == [
        "栏目  要闻",
        "文章标题  会议召开",
        "作者  王某、李某",
        "按语  编者按：这一做法好。",
        "按语  请学习。",
        "公文正文  一段。",
        "图片  图片/一.png",
        "图注  图一",
        "公文正文  二段。",
        "图片  图片/二.jpg",
    ]


def test_a_typed_label_of_a_note_is_kept() -> None:
    article = "  - {标题: 甲, 按语: 按：请学习。, 正文: 一段。}\n"
    assert "按语  按：请学习。" in below_masthead(article)


def test_several_pieces_of_news_without_titles_are_marked() -> None:
    articles = "  - 正文: [甲。, 乙。]\n  - 正文: 丙。\n"
    expected = ["栏目  要闻", "公文正文  ◆甲。", "公文正文  乙。", "公文正文  ◆丙。"]
    assert below_masthead(articles) == expected


def test_a_single_piece_of_news_needs_no_mark() -> None:
    assert below_masthead("  - 正文: 甲。\n") == ["栏目  要闻", "公文正文  甲。"]


def test_a_picture_knows_where_its_file_is_named() -> None:
    tree = tree_of(BULLETIN + REST + "    图片: [甲.png, {文件: 乙.png}]\n")
    origins = [str(block.origin) for block in tree.blocks if isinstance(block, Picture)]
    assert origins == [
        "栏目[1].文章[1].图片[1]",
        "栏目[1].文章[1].图片[2].文件",
    ]


def test_pictures_stand_in_any_text() -> None:
    text = """\
    小节:
    - 标题: 甲
      正文: [一段。, 图片: {文件: 甲.png, 说明: 图}]
      图片: 乙.png
"""
    kinds = [line.split()[0] for line in printed(text)]
    assert kinds == ["标题1", "公文正文", "图片", "图注", "图片"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("报送: 市委办公室\n", ["报：市委办公室。"]),
        ("报送: [市委办公室, 市政府办公室]\n", ["报：市委办公室，市政府办公室。"]),
        ("报送: ['报：市委', '送：各县；']\n", ["报：市委。", "送：各县；"]),
        ("报送: '报：市委。'\n", ["报：市委。"]),
        ("报送: 市委\n抄送: 各县\n", ["报：市委。", "送：各县。"]),
    ],
)
def test_distribution_is_labelled_unless_staff_did(typed: str, words: list[str]) -> None:
    assert [line.removeprefix("报送  ") for line in issue(typed)[-len(words) :]] == words


@pytest.mark.parametrize(("typed", "words"), [("60", "共印60份"), ("印60份", "印60份")])
def test_a_bare_number_of_copies_is_put_into_words(typed: str, words: str) -> None:
    assert issue(f"份数: {typed}\n")[-1] == f"份数  {words}"


def test_what_other_papers_have_still_follows_the_articles() -> None:
    lines = issue("引言: 卷首。\n结语: 完。\n稿别: 送审稿\n附注: 内部\n")
    assert "稿别  （送审稿）" in lines
    assert lines.index("公文正文  卷首。") < lines.index("栏目  要闻")
    assert lines[-2:] == ["公文正文  完。", "附注  （内部）"]


def test_a_key_that_a_bulletin_does_not_print_is_remarked_at_the_key() -> None:
    (finding,) = remarks_on(BULLETIN + REST + "主送: 各县\n")
    assert (finding.code, str(finding.path), finding.on_key) == ("D191", "主送", True)
    assert "请写在“报送”里" in finding.message


def test_the_year_is_that_of_the_date() -> None:
    text = BULLETIN + "日期: 2025-12-26\n引言: '{{ 年度 }}年'\n栏目: [{文章: [{正文: 甲}]}]\n"
    assert "2025年" in document_words(tree_of(text))


def test_an_empty_bulletin_is_remarked() -> None:
    (finding,) = remarks_on(BULLETIN + "日期: 2025-12-26\n")
    assert (finding.code, "请写“栏目”" in finding.message) == ("D141", True)


def test_an_article_without_text_is_remarked() -> None:
    (finding,) = remarks_on(BULLETIN + REST + "  - 标题: 乙\n")
    assert (finding.code, str(finding.path)) == ("D141", "栏目[1].文章[2]")
