"""分项 in every 分项样式, with headings, points and duties of their own."""

from collections.abc import Callable

import pytest

from tests.doctypes.composing import below_title, lines, printed


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("一是", ["公文正文  前：一是甲；二是乙；三是丙。"]),
        ("（1）", ["公文正文  前：（1）甲；（2）乙；（3）丙。"]),
        ("①", ["公文正文  前：①甲；②乙；③丙。"]),
        ("首先", ["公文正文  前：首先，甲；其次，乙；最后，丙。"]),
        ("另起段", ["公文正文  前：", "分项  一是甲；", "分项  二是乙；", "分项  三是丙。"]),
    ],
)
def test_points_follow_the_style(style: str, expected: list[str]) -> None:
    text = f"小节: [{{标题: 上, 正文: 前：, 分项样式: {style}, 分项: [甲, 乙, 丙]}}]\n"
    assert printed(text)[1:] == expected


def test_a_style_reaches_the_sections_below_until_they_choose_their_own() -> None:
    text = """
        小节:
        - 标题: 上
          分项样式: ①
          小节:
          - {标题: 甲, 分项: [子, 丑]}
          - {标题: 乙, 分项样式: 一是, 分项: [寅, 卯]}
    """
    assert printed(text)[1:] == [
        "接排标题2  （一）甲。①子；②丑。",
        "接排标题2  （二）乙。一是寅；二是卯。",
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("[甲, 乙]", "一是甲；二是乙。"),
        ("[甲。, 乙。]", "一是甲。二是乙。"),
        ("['甲，', '乙，', 丙]", "一是甲，二是乙，三是丙。"),
        ("[甲；, 乙；]", "一是甲；二是乙；"),
        ("[甲;, 乙.]", "一是甲;二是乙."),
        ("[“甲。”, 乙（略）]", "一是“甲。”二是乙（略）。"),
        ("[{标题: 甲, 正文: 乙}, {标题: 丙}]", "一是甲。乙；二是丙。"),
        (
            "[{正文: 甲, 责任单位: 子负责}, {正文: 乙, 责任单位: 丑负责}]",
            "一是甲（子负责）；二是乙（丑负责）。",
        ),
        (
            "[{正文: 甲。, 责任单位: 子负责}, {正文: 乙；, 责任单位: 丑负责}]",
            "一是甲。（子负责）二是乙；（丑负责）",
        ),
    ],
)
def test_a_point_that_ends_in_no_mark_is_closed(typed: str, expected: str) -> None:
    assert printed(f"小节: [{{标题: 上, 分项: {typed}}}]\n")[1] == f"公文正文  {expected}"


def test_who_does_a_point_stays_in_its_paragraph() -> None:
    text = """
        小节:
        - 标题: 上
          责任样式: 另起行
          分项:
          - {正文: 甲。, 责任单位: [子科]}
          - {正文: 乙。, 责任单位: [丑科]}
          责任单位: [寅科]
    """
    assert printed(text)[1:] == [
        "公文正文  一是甲。（责任单位：子科）二是乙。（责任单位：丑科）",
        "责任分工  责任单位：寅科",
    ]


def test_the_marks_of_points_are_told_from_their_words() -> None:
    assert lines("小节: [{标题: 上, 分项: [甲, 乙]}]\n")[1] == (
        "公文正文  ⟨分项：一是⟩甲⟨标识：；⟩⟨分项：二是⟩乙⟨标识：。⟩"
    )


def test_points_have_headings_points_and_duties(golden: Callable[[str, str], None]) -> None:
    golden(
        "points.txt",
        below_title("""
            小节:
            - 标题: 上
              小节:
              - 标题: 培育主体
                正文: 抓好三项工作。
                分项:
                - 标题: 开展培训
                  正文: 全年6期。
                - 标题: 上门辅导
                  正文: 分两步走：
                  分项: [先摸底, 后辅导]
                - 标题: 兑现奖补
                  责任单位: [财务科]
                  完成时限: 2025年9月底前
                - 正文: 没有句号
                  责任单位: [创新科]
                - 正文: 有句号。
                  牵头单位: [创新科]
                  责任单位: [财务科]
                - 正文: 末条没有句号
                  责任单位: [人才科]
        """),
    )
