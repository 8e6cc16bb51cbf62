"""Numbers, headings, mixed 正文 (GB/T 9704—2012, 7.3.3), and where staff leave them out."""

from collections.abc import Callable

import pytest

from tests.doctypes.composing import REPORT_HEAD, below_title, lines, printed

Golden = Callable[[str, str], None]


def test_sections_are_numbered_by_depth(golden: Golden) -> None:
    golden(
        "numbering.txt",
        below_title("""
            引言: 现制定本方案。
            小节:
            - 标题: 总体要求
              正文: 坚持创新驱动。
            - 标题: 重点任务
              小节:
              - 标题: 培育创新主体
                小节:
                - 标题: 高新技术企业
                  正文: 全年认定12家。
                  小节:
                  - 标题: 摸底
                    正文: 上半年完成。
                  - 标题: 申报
                    正文: 下半年完成。
                - 标题: 科技型中小企业
                  正文: 全年入库40家。
              - 标题: 建设创新平台
                正文: 新建2个。
            - 标题: 保障措施
              正文: 加强组织领导。
        """),
    )


def test_twelve_sections_are_numbered_to_twelve() -> None:
    text = "小节:\n" + "- {标题: 甲, 正文: 乙。}\n" * 12
    assert lines(text)[-2] == "标题1  ⟨标识：十二、⟩⟨标题：甲⟩"


@pytest.mark.parametrize(
    ("document", "own", "level", "expected"),
    [
        ("", "", 1, ["标题1  ⟨标识：一、⟩⟨标题：甲⟩", "公文正文  乙。"]),
        ("", "接排", 1, ["接排标题1  ⟨标识：一、⟩⟨标题：甲。⟩乙。"]),
        ("接排", "", 1, ["标题1  ⟨标识：一、⟩⟨标题：甲⟩", "公文正文  乙。"]),
        ("", "", 2, ["接排标题2  ⟨标识：（一）⟩⟨标题：甲。⟩乙。"]),
        ("", "独行", 2, ["标题2  ⟨标识：（一）⟩⟨标题：甲⟩", "公文正文  乙。"]),
        ("独行", "", 2, ["标题2  ⟨标识：（一）⟩⟨标题：甲⟩", "公文正文  乙。"]),
        ("独行", "接排", 2, ["接排标题2  ⟨标识：（一）⟩⟨标题：甲。⟩乙。"]),
    ],
)
def test_a_heading_runs_in_or_stands_alone(
    document: str, own: str, level: int, expected: list[str]
) -> None:
    section = "{标题: 甲, 正文: 乙。, 标题样式: %s}" % (own or '""')
    nested = section if level == 1 else f"{{标题: 上, 小节: [{section}]}}"
    text = f"标题样式: {document}\n小节: [{nested}]\n"
    assert lines(text)[level - 1 :] == expected


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("加强引导", "加强引导。"),
        ("加强引导。", "加强引导。"),
        ("加强引导：", "加强引导："),
        ("加强引导，", "加强引导，"),
        ("加强引导;", "加强引导;"),
        ("怎样“加强引导？”", "怎样“加强引导？”"),
        ("落实“三个一”", "落实“三个一”。"),
        ("加强引导（试行）", "加强引导（试行）。"),
        ("加强引导。（试行。）", "加强引导。（试行。）"),
        ("学习《怎么办？》", "学习《怎么办？》。"),
    ],
)
def test_a_run_in_heading_ends_in_one_mark(typed: str, printed: str) -> None:
    text = f"小节: [{{标题样式: 接排, 标题: '{typed}', 正文: 乙。}}]\n"
    assert lines(text) == [f"接排标题1  ⟨标识：一、⟩⟨标题：{printed}⟩乙。"]


def test_a_heading_on_its_own_line_gets_no_mark() -> None:
    assert lines("小节: [{标题: 甲, 正文: 乙。}]\n")[0] == "标题1  ⟨标识：一、⟩⟨标题：甲⟩"


def test_a_heading_has_nothing_to_run_into_where_no_text_follows() -> None:
    text = """
        小节:
        - 标题: 上
          小节:
          - 标题: 只有下一层
            小节: [{标题: 甲, 正文: 乙。}]
          - 标题: 先是表格
            正文: [{表格: {表头: [甲], 行: [[乙]]}}]
          - 标题: 分项另起
            分项样式: 另起段
            分项: [甲]
    """
    assert printed(text)[1:] == [
        "标题2  （一）只有下一层",
        "接排标题3  1.甲。乙。",
        "标题2  （二）先是表格",
        "表头  甲",
        "表行  乙",
        "标题2  （三）分项另起",
        "分项  一是甲。",
    ]


def test_an_unnumbered_section_takes_no_number_away() -> None:
    text = """
        小节:
        - {标题: 前言, 编号: 无, 正文: 甲。}
        - {标题: 任务, 正文: 乙。}
        - 标题: 说明
          编号: 无
          标题样式: 接排
          正文: 丙。
        - {标题: 保障, 正文: 丁。}
        - {编号: 无, 正文: 完。}
    """
    assert lines(text) == [
        "标题1  ⟨标题：前言⟩",
        "公文正文  甲。",
        "标题1  ⟨标识：一、⟩⟨标题：任务⟩",
        "公文正文  乙。",
        "接排标题1  ⟨标题：说明。⟩丙。",
        "标题1  ⟨标识：二、⟩⟨标题：保障⟩",
        "公文正文  丁。",
        "公文正文  完。",
    ]


def test_without_a_heading_the_number_runs_into_the_text() -> None:
    text = """
        小节:
        - 标题: 任务
          小节:
          - {正文: 甲。}
          - {分项: [乙, 丙]}
          - {标题: 丁, 正文: 戊。}
    """
    assert printed(text)[1:] == [
        "接排标题2  （一）甲。",
        "接排标题2  （二）一是乙；二是丙。",
        "接排标题2  （三）丁。戊。",
    ]


def test_a_number_never_stands_alone() -> None:
    text = """
        小节:
        - 正文: [{表格: {表头: [甲], 行: [[乙]]}}]
        - 分项样式: 另起段
          分项: [丙]
        - {标题: 丁, 正文: 戊。}
    """
    assert printed(text) == [
        "表头  甲",
        "表行  乙",
        "分项  一是丙。",
        "标题1  一、丁",
        "公文正文  戊。",
    ]


def test_parts_without_a_heading_give_their_place_to_their_sections(golden: Golden) -> None:
    text = """
        部分:
        - 类别: 成效
          引言: 一年来，重点做了以下工作。
          责任样式: 负责
          小节:
          - {标题: 甲, 正文: 乙。, 责任单位: [创新科]}
          - {标题: 丙, 小节: [{标题: 丁, 正文: 戊。}]}
        - 类别: 问题
          正文: 工作中还有不足。
        - 类别: 计划
          小节:
          - 小节:
            - {标题: 己, 正文: 庚。}
          - {标题: 辛, 正文: 壬。}
        - {标题: 癸, 正文: 完。}
    """
    golden("parts_without_headings.txt", below_title(text, REPORT_HEAD))


def test_the_short_form_is_three_parts_in_order() -> None:
    text = """
        工作计划: {标题: 计划, 正文: 丙。}
        工作成效: {标题: 成效, 引言: 甲。, 小节: [{标题: 子, 正文: 丑。}]}
        存在问题: {标题: 问题, 分项: [乙]}
    """
    assert printed(text, REPORT_HEAD) == [
        "标题1  一、成效",
        "公文正文  甲。",
        "接排标题2  （一）子。丑。",
        "标题1  二、问题",
        "公文正文  一是乙。",
        "标题1  三、计划",
        "公文正文  丙。",
    ]


def test_a_body_mixes_paragraphs_tables_and_points(golden: Golden) -> None:
    golden(
        "mixed_body.txt",
        below_title("""
            小节:
            - 标题: 上
              小节:
              - 标题: 资金
                正文:
                - 资金见下表。
                - 表格: {表头: [名称, 金额], 行: [[甲, 1]]}
                - 分项: [表后一, 表后二]
                - 接下来还有三项：
                - 分项: [接上段, 也接上段]
                  分项样式: ①
                  责任单位: [财务科]
                - 正文: 同一项里的文字。
                  分项: [接本段]
                - 最后一段。
                分项: [接在最后]
                责任单位: [创新科]
        """),
    )


def test_every_typed_line_is_a_paragraph() -> None:
    text = """
        引言: |
          第一段。
          　　第二段。

          第三段。
        小节:
        - 标题: 上
          小节:
          - 标题: 甲
            正文: |
              乙。
              丙。
    """
    assert lines(text) == [
        "公文正文  第一段。",
        "公文正文  第二段。",
        "公文正文  第三段。",
        "标题1  ⟨标识：一、⟩⟨标题：上⟩",
        "接排标题2  ⟨标识：（一）⟩⟨标题：甲。⟩乙。",
        "公文正文  丙。",
    ]


def test_what_evaluates_to_nothing_leaves_no_paragraph() -> None:
    assert (
        lines("引言: ['{{ \"\" }}', 甲。]\n小节: [{标题: 乙, 正文: 丙。}]\n")[0] == "公文正文  甲。"
    )
