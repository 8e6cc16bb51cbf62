import pytest

from kjreport.text.nearest import nearest

KEYS = (
    *("文种", "单位", "年度", "期间", "标题", "副题", "落款", "附件", "附注", "小节", "正文"),
    *("工作成效", "存在问题", "工作计划", "责任单位", "牵头单位", "完成时限", "R&D经费"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("标体", "标题"),
        ("题标", "标题"),
        ("小结", "小节"),
        ("文钟", "文种"),
        ("单位名称", "单位"),
        ("年", "年度"),
        ("年度度", "年度"),
        ("工做成效", "工作成效"),
        ("作成效", "工作成效"),
        ("工作成果效", "工作成效"),
        ("责任单", "责任单位"),
        ("完成期限", "完成时限"),
        ("Ｒ＆Ｄ经费", "R&D经费"),
        ("r&d 经费", "R&D经费"),
        ("附见", "附件"),
    ],
)
def test_a_slip_of_one_character_finds_its_word(typed: str, meant: str) -> None:
    assert nearest(typed, KEYS) == meant


@pytest.mark.parametrize("typed", ["", "甲", "预算", "工作总结", "联系电话"])
def test_a_word_that_resembles_nothing_finds_nothing(typed: str) -> None:
    assert nearest(typed, KEYS) is None


def test_of_equally_likely_words_the_one_with_more_characters_in_place_wins() -> None:
    assert nearest("标体", ("体标", "体育", "标题")) == "标题"


def test_of_words_that_are_equal_in_every_way_the_first_wins() -> None:
    assert nearest("附图", ("附件", "附注")) == "附件"


def test_no_candidates_give_nothing() -> None:
    assert nearest("标题", ()) is None
