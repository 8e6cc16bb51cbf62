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


def test_a_title_taken_apart_into_words_is_left_out() -> None:
    title = "云河市科技局年度科技创新工作总结"
    kept, _ = without_repeats(lines("2024 云河市 科技局 年度 科技创新 工作总结", title, LONG))

    assert texts(kept) == [title, LONG]


def test_the_title_of_the_page_gives_way_to_that_of_the_document() -> None:
    kept, _ = without_repeats(
        lines("2024年科技局工作总结及计划", "**县科技局2024年工作总结及计划", LONG)
    )

    assert texts(kept) == ["**县科技局2024年工作总结及计划", LONG]


def test_a_signature_may_repeat_the_head() -> None:
    organ = "云河市科学技术局"
    kept, _ = without_repeats(lines(organ, "关于印发方案的通知", organ))

    assert texts(kept) == [organ, "关于印发方案的通知", organ]
