from kjreport.importing.repeats import without_repeats
from tests.importing.paragraphs import lines, texts

LONG = "下一步，市科技局将推动大中小企业融通创新，建立梯次培育机制。"


def test_a_long_line_that_stands_twice_is_kept_once() -> None:
    kept, left_out = without_repeats(lines(LONG, "甲。", LONG))

    assert texts(kept) == [LONG, "甲。"]
    assert [one.reason for one in left_out] == ["与前文重复"]


def test_what_follows_a_repeat_may_be_short() -> None:
    kept, _ = without_repeats(
        lines(LONG, "持续激发企业活力。好，", "乙。", LONG, "持续激发企业活力。好，")
    )

    assert texts(kept) == [LONG, "持续激发企业活力。好，", "乙。"]


def test_a_title_that_the_page_repeats_is_kept_once() -> None:
    kept, _ = without_repeats(lines("云河市科技局工作总结", "云河市科技局工作总结", LONG))

    assert texts(kept) == ["云河市科技局工作总结", LONG]


def test_tasks_may_share_who_does_them() -> None:
    duty = "（牵头单位：市科技局；责任单位：市财政局、市教育局；完成时限：长期）"
    kept, left_out = without_repeats(lines("甲。", duty, "乙。", duty))

    assert texts(kept) == ["甲。", duty, "乙。", duty]
    assert left_out == []
