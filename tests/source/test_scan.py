"""Each slip that staff make, what is said about it, and what is right although it looks odd."""

import pytest

from kjreport.location import TextPlace
from kjreport.source import composing
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.reading import FILE, ROOT, data, load, pasted, place

SLIPS = [
    # T1 of users.md, and a colon of either kind wherever keys stand
    ("单位: 甲\n名称：高企\n", "E101", 2, "名称: 高企"),
    ("名称：高企\n", "E101", 1, "名称: 高企"),
    ("小节：\n- 标题: 甲\n", "E101", 1, "小节:"),
    ("小节:\n- 标题：甲\n", "E101", 2, "- 标题: 甲"),
    ("小节:\n- 标题：甲\n  正文: 乙\n", "E101", 2, "- 标题: 甲"),
    ("指标:\n  专项资金：\n    数值: 1\n", "E101", 2, "  专项资金:"),
    ("构成:\n- {名称：甲, 数值: 1}\n", "E101", 2, "- {名称: 甲, 数值: 1}"),
    ("标题：{甲: 乙}\n", "E101", 1, "标题: {甲: 乙}"),
    ("单位:甲\n", "E102", 1, "单位: 甲"),
    ("单位: 甲\n标题:\u3000乙\n", "E102", 2, "标题: 乙"),
    ("构成: {名称:甲, 数值: 1}\n", "E102", 1, "构成: {名称: 甲, 数值: 1}"),
    # T2
    ("a: [一，二]\n", "E103", 1, "a: [一, 二]"),
    ("a: {名称: 一，数值: 2}\n", "E103", 1, "a: {名称: 一, 数值: 2}"),
    ('a: ["一"，"二"]\n', "E103", 1, 'a: ["一", "二"]'),
    # T3
    ("a: 1\nb: 2\na: 3\n", "E113", 3, None),
    ("a: 1\nb: 2\na: 1\n", "E113", 3, "# a: 1"),
    ("甲:\n- 标题: 一\n  正文: 二\n  标题: 三\n  正文: 四\n", "E113", 4, "- 标题: 三"),
    ("甲:\n- 标题: 一\n正文: 二\n- 标题: 三\n  正文: 四\n", "E116", 3, "  正文: 二"),
    ("甲: {数值: 1,080, 上年: 2}\n", "E127", 1, "甲: {数值: 1080, 上年: 2}"),
    ("甲: {上年: 2, 数值: 12,001,080.5}\n", "E127", 1, "甲: {上年: 2, 数值: 12001080.5}"),
    ("指标: {甲: 1, 甲: 2}\n", "E113", 1, None),
    # the silent traps of the design
    ("正文: ｜\n  甲\n", "E104", 1, "正文: |"),
    ("正文: ＞-\n  甲\n", "E104", 1, "正文: >-"),
    ("分项:\n－ 甲\n", "E105", 2, "- 甲"),
    ("分项:\n- 甲\n— 乙\n", "E105", 3, "- 乙"),
    ("分项:\n-甲\n", "E106", 2, "- 甲"),
    ("分项:\n  - 甲\n  -乙\n", "E106", 3, "  - 乙"),
    ("正文: 召开 #全市大会。\n", "E107", 1, '正文: "召开 #全市大会。"'),
    ("正文: 召开大会，部署 # 一号工程。\n", "E107", 1, '正文: "召开大会，部署 # 一号工程。"'),
    ("正文: 召开，\n  部署 #一号工程。\n", "E107", 2, "  部署#一号工程。"),
    ("分项:\n- 甲\n  - 乙\n", "E108", 3, "- 乙"),
    ("正文: *注\n", "E117", 1, '正文: "*注"'),
    ("正文: &甲 乙\n", "E117", 1, '正文: "&甲 乙"'),
    ("正文: !重要\n", "E117", 1, '正文: "!重要"'),
    ("正文: %5\n", "E109", 1, '正文: "%5"'),
    ("正文: @甲\n", "E109", 1, '正文: "@甲"'),
    ("正文: `甲\n", "E109", 1, '正文: "`甲"'),
    ("正文: >95%\n", "E109", 1, '正文: ">95%"'),
    ("正文: 甲\n合并: {<<: 乙}\n", "E117", 2, None),
    ("<<: *甲\n", "E117", 1, None),
    ('标题: "科技"行动\n', "E110", 1, "标题: “科技”行动"),
    ('标题: "推进"科技"行动"\n', "E110", 1, '标题: "推进“科技”行动"'),
    ("标题: '推进'科技'行动'\n", "E110", 1, "标题: '推进‘科技’行动'"),
    ('标题: "甲\n正文: 乙\n', "E111", 1, '标题: "甲"'),
    ('标题: "甲”\n正文: "乙"\n', "E111", 1, '标题: "甲"'),
    ('名单: ["甲, "乙"]\n', "E111", 1, '名单: ["甲", "乙"]'),
    ("日期: 2025-1-8'\n", "E125", 1, "日期: '2025-1-8'"),
    ("正文: 强调: 要落实。\n", "E112", 1, "正文: 强调：要落实。"),
    ("正文: 如下:\n", "E112", 1, "正文: 如下："),
    ("分项:\n- 会议要求，做到: 落实。\n", "E112", 2, "- 会议要求，做到：落实。"),
    ("工作成效:\n\t标题: 甲\n", "E114", 2, "  标题: 甲"),
    ("工作成效:\n\u3000标题: 甲\n", "E115", 2, "  标题: 甲"),
    ("工作成效:\n\xa0\xa0标题: 甲\n", "E115", 2, "  标题: 甲"),
    ("甲:\n  乙: 1\n   丙: 2\n", "E116", 3, "  丙: 2"),
    ("甲:\n  乙: 1\n 丙: 2\n", "E116", 3, "  丙: 2"),
    ("甲:\n   乙: 1\n  丙: 2\n  丁: 3\n", "E116", 2, "  乙: 1"),
    ("甲: 1\n---\n乙: 2\n", "E118", 2, "# ---"),
    ("单位: 甲\n年度 2025\n", "E119", 2, "年度: 2025"),
    ("分项\n- 甲\n", "E119", 1, "分项:"),
    ("分项:\n- 甲\n乙。\n", "E120", 3, "- 乙。"),
    ("名单: [甲, 乙\n单位: 丙\n", "E121", 1, "名单: [甲, 乙]"),
    ("名单: [甲, 乙］\n单位: 丙\n", "E121", 1, "名单: [甲, 乙]"),
    ("标题: [2025]1号\n", "E122", 1, '标题: "[2025]1号"'),
    ('标题: "C:\\数据"\n', "E123", 1, '标题: "C:\\\\数据"'),
    ("分项: - 甲\n", "E124", 1, "分项:\n- 甲"),
    ('名单: ["甲" "乙"]\n', "E128", 1, '名单: ["甲", "乙"]'),
    ("正文: |\n    甲\n  乙\n  丙\n", "E116", 2, "  甲"),
    ("正文: |\n  甲\n 乙\n  丙\n", "E116", 3, "  乙"),
]  # fmt: skip

RIGHT = [
    "正文: 要求：一是落实；二是督查\n",
    "分项:\n- 一是：落实\n- 二是：督查\n",
    "分项:\n- 其中：甲5家\n",
    "正文: 网址http://a.cn:80/x\n",
    "时间: 8:30\n",
    "正文: '甲 #乙'\n",
    '正文: "甲: 乙 #丙"\n',
    "正文: |\n  甲: 乙 #丙\n  - 丁：\n\n    *戊\n",
    "正文: >-\n  标题：甲\n  “乙\n",
    "年度: 2025 # 注释\n",
    "年度: 2025 #注释\n",
    "- 甲\n# 注\n- 乙\n",
    "正文: 开展培训。全年……          # 一是\n",
    "单位: 甲局    #全称\n",
    "单位: C#团队\n",
    "正文: 第一行，\n  第二行：结束\n",
    "正文:\n  第一行，\n  第二行\n",
    "a: {\"甲\": 1, '乙': 2}\n",
    "名单: [\n  甲,  # 注\n  乙\n]\n",
    "名单: [甲、乙, 丙：丁]\n",
    "标题: {{ 年度 }}年: 总结\n".replace(": 总", "：总"),
    "标题: {{ 表['甲: 乙'] | 列示('，') }} #1\n".replace(" #1", ""),
    '"标题": 甲\n',
    "---\n甲: 1\n",
    "甲: 1\n...\n",
    "小节:\n  -\n    标题: 甲\n  - 标题: 乙\n",
    "小节:\n- - 甲\n  - 乙\n",
    "正文: 5'10\"\n",
    "正文: 约-5度\n",
    "正文: “甲”“乙”\n",
    "正文: '多行\n  引号'\n后: 甲\n",
    "甲:\n    乙: 1\n    丙: 2\n丁:\n  戊: 3\n",
    "正文: |2\n    深两格\n  平\n",
    "正文: -5\n",
    "行:\n- [甲, 1, 2]\n- [乙, 3, 4]\n",
    "正文: ——摘自甲\n",
    "分项:\n  ——摘自甲\n",
]


@pytest.mark.parametrize(("text", "code", "line", "suggestion"), SLIPS)
def test_a_slip_is_found_on_its_line_with_the_line_corrected(
    text: str, code: str, line: int, suggestion: str | None
) -> None:
    finding, *others = load(text).findings

    assert (code, line, suggestion) == (finding.code, place(finding)[1], finding.suggestion)
    assert len(others) <= 1


@pytest.mark.parametrize("text", [text for text, _, _, suggestion in SLIPS if suggestion])
def test_the_corrected_line_puts_the_slip_right(text: str) -> None:
    finding = load(text).findings[0]

    assert load(pasted(text, finding)).findings in ((), load("- 甲\n").findings)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    codes = [finding.code for finding in load(text).findings]

    assert codes in ([], ["E201"])


@pytest.mark.parametrize(
    "text",
    [
        *(slip[0] for slip in SLIPS),
        *RIGHT,
        "a: [\n",
        "a: }\n",
        "?\n",
        ":\n",
        "a: [规划:, 乙]\n",
        "a: {甲:[乙]}\n",
        "a: {甲: 乙?, 丙: 丁? 戊}\n",
        "a: {\xa0#甲: 乙}\n",
        "正文:\xa0#甲\n",
        "甲: 乙\u2028\n丙:\x85\n- 丁\n",
        "%甲: 乙\n丙: 丁\n",
        "a: b\n c\n d: e",
    ],
)
def test_both_parsers_of_the_library_give_equal_findings(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = load(text)
    monkeypatch.setattr(composing, "FAST_LOADER", composing.PureLoader)
    pure = load(text)

    assert fast.findings == pure.findings
    assert (fast.value is None) == (pure.value is None)


def test_every_slip_of_a_file_is_found_in_one_run() -> None:
    text = '单位：甲\n年度:2025\n名单: [一，二，三]\n标题: "乙\n分项:\n－ 丙\n-丁\n\t- 戊\n'

    assert [finding.code for finding in load(text).findings] == [
        "E101",
        "E102",
        "E103",
        "E111",
        "E105",
        "E106",
        "E114",
    ]


def test_slips_of_one_line_share_the_line_with_all_of_them_corrected() -> None:
    findings = load("构成: {名称：甲，数值：5}\n").findings

    assert {"构成: {名称: 甲, 数值: 5}"} == {finding.suggestion for finding in findings}


def test_a_place_is_counted_in_the_line_as_typed() -> None:
    first, second = load("名单:[甲, 乙，丙]\n").findings

    assert [(finding.code, place(finding)[2]) for finding in (first, second)] == [
        ("E102", 3),
        ("E103", 9),
    ]
    assert isinstance(second.place, TextPlace)
    assert (second.place.end, second.excerpt) == (10, "，")


def test_keys_of_the_format_may_be_given() -> None:
    text = "列:\n- 甲项：乙\n"
    assert load(text).findings == ()

    outcome = load_source(FILE, SourceSet({FILE: text}), ROOT, frozenset({"甲项"}))
    assert [finding.code for finding in outcome.findings] == ["E101"]


def test_values_stay_as_typed_whatever_they_look_like() -> None:
    text = "a: 1:30\nb: 010\nc: on\nd: 3.10\ne: 1_000\nf: 2025-12-31\ng: 1,200\nno: 否\n"

    assert data(text) == {
        "a": "1:30",
        "b": "010",
        "c": "on",
        "d": "3.10",
        "e": "1_000",
        "f": "2025-12-31",
        "g": "1,200",
        "no": "否",
    }


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "a: " + "{甲: " * 100_000,
        "- " * 100_000,
        "\n".join(" " * depth + "甲:" for depth in range(500)),
    ],
)
def test_deep_nesting_is_refused_before_it_harms_the_parser(text: str) -> None:
    assert [finding.code for finding in load(text).findings] == ["E180"]


def test_what_only_the_parser_notices_is_reported_once() -> None:
    (finding,) = load("甲: 1\n? 乙\n").findings

    assert finding.code.startswith("E1")


def test_a_duplicate_key_names_both_lines() -> None:
    (finding,) = load("a: 1\nb: 2\na: 3\n").findings
    assert "第 1 行和第 3 行" in finding.message


def test_a_wrong_indent_is_said_in_spaces_and_shows_its_words() -> None:
    (finding,) = load("甲:\n- 标题: 一\n正文: 二\n- 标题: 三\n").findings
    assert "这一行开头有 0 个空格，应当是 2 个" in finding.message
    assert finding.excerpt == "正文: 二"


def test_a_comment_with_its_space_is_sent_to_a_line_of_its_own() -> None:
    (spaced,) = load("正文: 召开大会，部署 # 一号工程。\n").findings
    (tight,) = load("正文: 召开 #全市大会。\n").findings
    assert "请把注释移到单独一行" in spaced.message
    assert "请在 # 后面加一个空格" in tight.message


@pytest.mark.parametrize(
    "text", ["甲: {乙: 1, 丙: 2}\n", "甲: [1,080, 2]\n", "甲: {乙: [1,200]}\n"]
)
def test_numbers_side_by_side_are_not_one_number(text: str) -> None:
    assert load(text).findings == ()
