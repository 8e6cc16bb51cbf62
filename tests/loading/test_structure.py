import pytest

from kjreport.findings import Severity
from tests.loading.reports import BODY, HEAD, load, loaded, spots

DEEP = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
工作成效:
  标题: 一级
  小节:
  - 标题: 二级
    小节:
    - 标题: 三级
      小节:
      - 标题: 四级
        小节:
        - 标题: 五级
          正文: 一段。
"""


def one(text: str) -> tuple[int, int, str, str]:
    found = spots(text)
    assert len(found) == 1, found
    return found[0]


def test_part_list_and_its_short_form_exclude_each_other() -> None:
    text = HEAD + BODY + "部分: [{标题: 甲, 正文: 一段。}]\n"
    line, column, code, words = one(text)
    assert (line, column, code) == (5, 1, "D121")
    assert "“部分”和“工作成效”不能同时用" in words
    assert load(text).value is None


def test_a_fifth_level_is_refused_at_its_key() -> None:
    line, column, code, words = one(DEEP)
    assert (line, column, code) == (12, 9, "D123")
    assert "层次超过四层" in words


def test_four_levels_are_allowed() -> None:
    loaded(
        DEEP.replace(
            "        小节:\n        - 标题: 五级\n          正文: 一段。", "        正文: 段。"
        )
    )


def test_a_section_without_heading_takes_no_level() -> None:
    loaded(DEEP.replace("    - 标题: 三级\n      小节", "    - 小节"))


def test_an_attachment_counts_its_levels_from_its_own_top() -> None:
    inner = "{标题: 四, 正文: 一段。}"
    for name in ("三", "二", "一"):
        inner = f"{{标题: {name}, 小节: [{inner}]}}"
    loaded(HEAD + BODY + f"附件: [{{标题: 附, 小节: [{inner}]}}]\n")
    deeper = inner.replace("正文: 一段。", "小节: [{标题: 五, 正文: 一段。}]")
    _, _, code, _ = one(HEAD + BODY + f"附件: [{{标题: 附, 小节: [{deeper}]}}]\n")
    assert code == "D123"


TABLE = HEAD + BODY + "附件:\n- 标题: 表\n  表格:\n    表头: [甲, 乙]\n    行:\n"


def test_a_row_has_as_many_cells_as_the_head() -> None:
    line, column, code, words = one(TABLE + "    - [一, 二]\n    - [一]\n")
    assert (line, column, code) == (11, 8, "D122")
    assert "这一行有1格，表头有2格" in words


def test_a_row_that_is_too_short_shows_an_empty_cell() -> None:
    *_, words = one(TABLE + "    - [一, 二]\n    - [一]\n")
    assert words.endswith('空着的一格写两个半角双引号，放在它该在的位置，例如：[一, ""]')


def test_a_row_that_is_too_long_is_not_told_of_empty_cells() -> None:
    *_, words = one(TABLE + "    - [一, 二]\n    - [一, 二, 三]\n")
    assert words.endswith("请删去多出来的格；一格里有半角逗号的，请给那一格加上引号。")


def test_a_full_width_comma_between_cells_is_guessed() -> None:
    _, _, code, words = one(TABLE + '    - [一, 二]\n    - ["一，二"]\n')
    assert code == "D122"
    assert "半角逗号" in words


def test_rows_that_agree_against_the_head_are_one_remark() -> None:
    line, column, code, words = one(TABLE + "    - [一]\n    - [二]\n    - [三]\n")
    assert (line, column, code) == (8, 5, "D122")
    assert "下面各行却都是1格" in words


def test_rows_of_groups_are_counted_too() -> None:
    text = TABLE.replace("    行:\n", "    分组行:\n") + "    - {名称: 组, 行: [[一, 二], [三]]}\n"
    line, _, code, _ = one(text)
    assert (line, code) == (10, "D122")


def test_empty_cells_may_be_left_out_or_quoted() -> None:
    loaded(TABLE + '    - [一, ""]\n    -\n      - 一\n      -\n')


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (HEAD + "工作成效: {标题: 甲}\n", 4, "“工作成效”只有标题，没有正文"),
        (HEAD + "工作成效: {标题: 甲, 小节: []}\n", 4, "“工作成效”只有标题，没有正文"),
        (HEAD + "工作成效:\n  小节:\n  - 标题: 甲\n", 6, "“小节”第1条只有标题，没有正文"),
        (HEAD + BODY + "部分: [{类别: 其他}]\n", 5, "没有内容"),
        (HEAD, 1, "文件里还没有正文，请写“工作成效”"),
        (HEAD.replace("工作总结及计划", "工作要点"), 1, "文件里还没有正文，请写“小节”"),
        (HEAD + BODY + "附件: [{标题: 甲}]\n", 5, "附件单独交付的，请加一行“另附: 是”"),
    ],
)
def test_what_has_nothing_in_it_is_a_warning(text: str, line: int, words: str) -> None:
    text = text.replace(BODY, "") if "部分" in text else text
    line = line - 1 if "部分" in text else line
    found = load(text)
    assert [finding.severity for finding in found.findings] == [Severity.WARNING]
    assert found.value is not None
    assert one(text)[::2] == (line, "D141")
    assert words in one(text)[3]


def test_a_heading_that_is_a_sentence_may_stand_alone() -> None:
    loaded(HEAD + "工作成效:\n  小节:\n  - 标题: 全年认定三家。\n")


def test_a_misspelt_content_key_is_not_also_called_empty() -> None:
    _, _, code, _ = one(HEAD + "工作成效:\n  标题: 甲\n  正问: 一段。\n")
    assert code == "D101"


def test_two_attachments_of_one_title_are_a_warning_at_the_second() -> None:
    text = HEAD + BODY + "附件:\n- {标题: 甲, 正文: 一}\n- {标题: 甲, 正文: 二}\n"
    line, column, code, words = one(text)
    assert (line, column, code) == (7, 8, "D142")
    assert "附件第2条与第1条的标题相同" in words


@pytest.mark.parametrize("date", ["2025-12-31", "2026年1月", "2026.1.8"])
def test_the_date_lies_in_the_year_or_the_next(date: str) -> None:
    loaded(HEAD + BODY + f"落款: {{日期: {date}}}\n")


@pytest.mark.parametrize("date", ["2024-12-31", "2027年1月"])
def test_a_date_far_from_the_year_is_a_warning(date: str) -> None:
    line, column, code, words = one(HEAD + BODY + f"落款: {{日期: {date}}}\n")
    assert (line, column, code) == (5, 10, "D143")
    assert "而年度是2025年" in words


@pytest.mark.parametrize(
    "text", ["正文: 一段。", "表格: {表头: [甲], 行: [[乙]]}", "任务分解表: 是"]
)
def test_text_of_an_attachment_that_is_a_file_is_not_printed(text: str) -> None:
    key = text.split(":", maxsplit=1)[0]
    line, _, code, words = one(HEAD + BODY + f"附件: [{{标题: 甲, 文件: a.docx, {text}}}]\n")
    assert (line, code) == (5, "D125")
    assert f"“{key}”印不出来" in words


def test_an_attachment_may_be_a_file_and_nothing_else() -> None:
    assert load(HEAD + BODY + "附件: [{标题: 甲, 文件: a.docx}]\n").findings == ()
