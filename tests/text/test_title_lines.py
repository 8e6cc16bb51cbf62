import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.title_lines import (
    MAX_LINE,
    MIN_LINE,
    break_title,
    is_trapezium_or_rhombus,
    set_width,
)
from kjreport.text.title_pieces import title_pieces
from kjreport.text.title_words import WordClass
from kjreport.text.widths import width_in_chars
from tests.text.titles import BROKEN_TITLES

BROKEN_BY_MEANING = (
    (
        "云河市科学技术局",
        "2025年工作总结及2026年工作计划",
    ),
    (
        "云河市科学技术局",
        "2025年上半年工作总结及下半年工作计划",
    ),
    (
        "云河市科学技术局关于2025年工作总结",
        "及2026年工作计划的报告",
    ),
    (
        "云河市科学技术局关于报送2025年工作总结",
        "及2026年工作计划的报告",
    ),
    (
        "云河市人民政府关于印发",
        "云河市科技创新2025年工作方案的通知",
    ),
    (
        "云河市科学技术局 云河市财政局关于印发",
        "《云河市科技计划项目管理办法》的通知",
    ),
    (
        "中共云河市委办公室 云河市人民政府办公室",
        "关于加快推进科技创新高质量发展的实施意见",
    ),
    (
        "云河市科学技术局关于组织申报2026年度",
        "自治区重点研发和成果转化计划项目的通知",
    ),
    (
        "云河市科学技术局",
        "关于2025年度法治政府建设情况的报告",
    ),
    (
        "云河市科学技术局党组",
        "关于巡察反馈意见整改落实情况的报告",
    ),
    (
        "云河市科学技术局关于转发自治区科学技术厅",
        "关于开展2026年度高新技术企业",
        "认定工作的通知的通知",
    ),
    (
        "云河市人民政府",
        "关于进一步支持企业加大研发投入",
        "促进高新技术企业高质量发展的若干政策措施",
    ),
    (
        "云河市科技创新工作领导小组办公室",
        "关于印发2026年科技创新重点工作任务",
        "责任分工方案的通知",
    ),
    (
        "云河市科学技术局",
        "关于对2025年度科技特派员工作先进集体",
        "和先进个人给予表彰的决定",
    ),
    (
        "在全市科技创新大会",
        "暨科学技术奖励大会上的讲话",
    ),
    ("云河市科学技术局2026年科技工作要点",),
    (
        "云河市科技局2025年党风廉政建设",
        "和反腐败工作总结及2026年工作计划",
    ),
    (
        "云河市科学技术局",
        "关于市政协五届三次会议第128号提案的答复",
    ),
    (
        "云河市人民政府办公室",
        "转发市科学技术局等部门",
        "关于加快科技成果转移转化若干措施的通知",
    ),
    (
        "云河市科学技术局",
        "贯彻落实《中华人民共和国科学技术进步法》",
        "情况的报告",
    ),
    (
        "云河市科学技术局2025年工作情况、",
        "存在问题及2026年工作打算",
    ),
    (
        "云河市财政局 云河市科学技术局关于下达",
        "2026年第一批科技创新引导资金预算的通知",
    ),
    (
        "云河市科学技术局",
        "关于征集2026年度“揭榜挂帅”",
        "关键核心技术攻关需求的通知",
    ),
    (
        "云河市生产力促进中心",
        "2025年度工作总结与2026年度工作安排",
    ),
    (
        "云河市科学技术局",
        "关于调整局领导班子成员分工的通知",
    ),
    (
        "云河市科学技术局",
        "关于做好国庆中秋节假期安全生产",
        "和值班值守工作的通知",
    ),
    (
        "云河市科学技术局AI赋能制造业高质量发展",
        "三年行动计划（2026—2028年）",
    ),
)
OTHER_TITLES = (
    "云河市科学技术局关于云科发〔2025〕12号文件贯彻落实情况的报告",
    "在中共云河市科学技术局机关委员会党员大会上的讲话",
    "热烈祝贺云河市第十二届青少年科技创新大赛圆满成功",
    "关于成立云河市科技计划项目监督检查工作领导小组的通知",
    (
        "云河市科学技术局关于印发云岭新材料科技有限公司承担的自治区重点研发和成果转化计划项目"
        "绩效评价工作实施方案（2026—2030年）并组织开展年度监督检查和验收工作的通知"
    ),
    "云河市科技局2025年工作总结及2026年工作计划",
    "市科技局2023年工作总结及2024年工作计划",
    "云河市科学技术局2025年上半年工作总结暨下半年工作安排",
    "云河市人民政府办公室关于印发云河市科技“突围”工程2025年工作方案的通知",
    "云河市科学技术局、云河市财政局、国家税务总局云河市税务局关于落实企业研发费用加计扣除政策的通知",
    "云河市科学技术局2025年度政府信息公开工作年度报告",
    "云河市科学技术局领导班子2025年度述职述廉报告",
    "云河市科学技术局2021—2025年科技创新工作总结",
    "云河市“十五五”科技创新规划编制工作方案",
    "云河市科学技术局关于《云河市“十五五”科技创新规划（征求意见稿）》公开征求意见的公告",
    "云河高新技术产业开发区管理委员会2025年工作总结及2026年工作计划",
    "云河市科学技术局关于云河市科技创新大会筹备情况的汇报",
    "在云河市2026年科技工作会议上的讲话提纲",
    "云河市科学技术局关于R&D经费投入强度监测分析工作情况的报告",
    "云河市科学技术局2025年第三季度重点工作完成情况及第四季度工作安排",
    "云河市科学技术局关于2025年1—9月工作情况及下一步打算的汇报",
    "云河市科学技术局2025年安全生产工作总结",
    "关于印发《云河市科技特派员管理办法（试行）》的通知",
    "关于加快培育新质生产力推动高质量发展的若干措施",
    "关于申请拨付2025年度科技创新专项资金的请示",
    "关于同意设立云河市农业科技园区的批复",
    "云河市科学技术局关于举办2026年度全市科技型中小企业评价工作培训班的通知",
    "云河市科学技术局关于公布2025年度云河市科学技术奖励评审结果的公告",
    "云河市科学技术局意识形态工作责任制落实情况自查报告",
    "云河市科学技术局关于开展“我为群众办实事”实践活动的工作方案",
    "云河市东山区科学技术局2025年工作总结和2026年工作思路",
    "云河市科学技术局关于印发《云河市国民经济和社会发展第十五个五年规划科技创新专项规划（2026—2030年）》的通知",
    "云河市科学技术局 云河市教育局 云河市科学技术协会关于联合举办2026年科技活动周的通知",
    "云河市科学技术局办公室2025年工作总结",
    "云河市科技成果转化服务中心2025年工作总结及2026年工作计划",
    "云河市人民政府关于表彰2025年度科技创新先进单位和先进个人的决定",
    "云河市科学技术局人才科2025年工作总结暨2026年工作要点",
    "云河市科学技术局关于云河市2025年国民经济和社会发展计划科技指标执行情况与2026年计划草案的报告",
    "云河市科学技术局关于学习宣传贯彻党的二十届四中全会精神情况的报告",
    "关于云河市2025年科技创新发展情况的调研报告",
    "关于云河市科学技术局2025年部门预算执行和其他财政收支情况的审计整改报告",
)
TITLES = (
    *("".join(lines) for lines in BROKEN_BY_MEANING),
    *OTHER_TITLES,
    *(title.replace("／", "") for title in BROKEN_TITLES),
)
ONE_THING = re.compile(
    r"\d{4}—\d{4}年|\d{4}年度?|\d+—\d+月|第[一二三四]季度|〔\d{4}〕\d+号|第\d+号|[A-Z][A-Z&]*"
    r"|云河市(?:[^，、及]{0,4}(?:人民政府|局|委))|“[^”]*”|《[^》]*》|（[^）]*）"
)


def can_be_whole(title: str, thing: str) -> bool:
    """Whether any way to break the title keeps the limits and this stretch of it."""
    start = title.index(thing)
    end = start + len(thing)
    return any(
        set_width(title[first:last]) <= MAX_LINE
        and (not first or width_in_chars(title[:first]) >= MIN_LINE)
        and (last == len(title) or width_in_chars(title[last:]) >= MIN_LINE)
        and not title[last:].startswith("的")
        for first in range(start + 1)
        for last in range(end, len(title) + 1)
    )


def widths(lines: tuple[str, ...]) -> list[float]:
    return [width_in_chars(line) for line in lines]


@pytest.mark.parametrize("lines", BROKEN_BY_MEANING, ids=" ".join)
def test_a_title_is_broken_by_meaning(lines: tuple[str, ...]) -> None:
    assert break_title("".join(lines)) == lines


@pytest.mark.parametrize("marked", BROKEN_TITLES)
def test_titles_of_other_bureaus_and_kinds_are_broken_by_meaning(marked: str) -> None:
    wanted = tuple(line.strip() for line in marked.split("／"))

    assert break_title(marked.replace("／", "")) == wanted


def test_there_are_enough_titles_to_judge_by() -> None:
    assert len(set(TITLES)) >= 280


@pytest.mark.parametrize("title", TITLES)
def test_the_lines_joined_are_the_title(title: str) -> None:
    assert "".join(break_title(title)).replace(" ", "") == title.replace(" ", "")


@pytest.mark.parametrize("title", TITLES)
def test_every_line_holds_four_to_twenty_characters(title: str) -> None:
    lines = break_title(title)

    assert all(MIN_LINE <= width <= MAX_LINE for width in widths(lines))
    assert len(lines) == 1 or set_width(title) > MAX_LINE
    assert all(set_width(line) <= MAX_LINE for line in lines)


@pytest.mark.parametrize("title", TITLES)
def test_the_lines_form_a_trapezium_or_a_rhombus(title: str) -> None:
    assert is_trapezium_or_rhombus(widths(break_title(title)))


@pytest.mark.parametrize("title", TITLES)
def test_nothing_that_belongs_together_is_torn_apart(title: str) -> None:
    lines = break_title(title)
    torn = {thing for thing in ONE_THING.findall(title) if not any(thing in line for line in lines)}

    assert not {thing for thing in torn if can_be_whole(title, thing)}


@pytest.mark.parametrize("title", TITLES)
def test_no_line_begins_or_ends_with_what_leans_on_the_other_side(title: str) -> None:
    for line in break_title(title)[1:]:
        assert not re.match(r"[的之、，》”）〕等]", line)
    for line in break_title(title)[:-1]:
        assert not re.search(r"(?:[《“（〔及暨和与]|关于)$", line)


def test_white_space_at_a_break_is_dropped_and_kept_elsewhere() -> None:
    assert break_title("云河市科学技术局 云河市财政局关于下达科技创新引导资金预算的通知") == (
        "云河市科学技术局 云河市财政局",
        "关于下达科技创新引导资金预算的通知",
    )
    assert break_title(" 云河市 科技局工作总结 ") == ("云河市 科技局工作总结",)


def test_a_title_of_twenty_characters_stays_on_one_line() -> None:
    title = "云河市科学技术局关于科技创新工作情况的报告"[-20:]

    assert break_title(title) == (title,)


def test_an_empty_title_is_one_empty_line() -> None:
    assert break_title("") == ("",)


def test_one_word_longer_than_a_line_is_broken_all_the_same() -> None:
    lines = break_title("A" * 45)

    assert "".join(lines) == "A" * 45
    assert all(MIN_LINE <= width <= MAX_LINE for width in widths(lines))


def test_lines_of_equal_length_are_avoided_where_nothing_speaks_for_them() -> None:
    first, second = widths(break_title("甲" * 24))

    assert first != second


def test_a_break_beside_a_known_word_goes_before_one_among_unknown_characters() -> None:
    assert break_title("乌兰图雅巴特尔其其格斯琴高娃云科技创新阿拉坦其木格苏日娜呼和") == (
        "乌兰图雅巴特尔其其格斯琴高娃云科技创新",
        "阿拉坦其木格苏日娜呼和",
    )


def test_three_lines_are_taken_where_two_would_tear_a_word() -> None:
    assert break_title("云河市科学技术局关于征集2026年度“揭榜挂帅”关键核心技术攻关需求的通知") == (
        "云河市科学技术局",
        "关于征集2026年度“揭榜挂帅”",
        "关键核心技术攻关需求的通知",
    )


def test_a_name_that_leaves_too_little_for_a_line_is_broken() -> None:
    assert widths(break_title("《" + "甲" * 16 + "》的通知")) != [18, 3]


@pytest.mark.parametrize(
    ("shape", "good"),
    [
        ([8, 12], True),
        ([12, 8], True),
        ([8, 12, 16], True),
        ([16, 12, 8], True),
        ([8, 16, 10], True),
        ([16, 8, 12], False),
        ([8, 16, 10, 12], False),
    ],
)
def test_a_waist_is_neither_trapezium_nor_rhombus(shape: list[float], *, good: bool) -> None:
    assert is_trapezium_or_rhombus(shape) is good


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("云河市科学技术局", WordClass.ORGAN),
        ("中共云河市委办公室", WordClass.ORGAN),
        ("云河市东山区人民政府办公室", WordClass.ORGAN),
        ("国家税务总局", WordClass.ORGAN),
        ("云河市科技创新工作领导小组办公室", WordClass.ORGAN),
        ("市科技局", WordClass.ORGAN),
        ("2025年", WordClass.TIME),
        ("2025年度", WordClass.TIME),
        ("2025年上半年", WordClass.TIME),
        ("2025年第三季度", WordClass.TIME),
        ("2021—2025年", WordClass.TIME),
        ("2025年1—9月", WordClass.TIME),
        ("2026年1月8日", WordClass.TIME),
        ("第128号", WordClass.NUMBER),
        ("第十四届", WordClass.NUMBER),
        ("云科发〔2026〕5号", WordClass.NUMBER),
        ("R&D", WordClass.LATIN),
        ("工作总结", WordClass.GENRE),
        ("高新技术企业", WordClass.NOUN),
    ],
)
def test_what_must_not_be_split_is_one_piece(text: str, kind: WordClass) -> None:
    assert [(piece.text, piece.kind) for piece in title_pieces(text)] == [(text, kind)]


def test_a_verb_before_a_place_is_not_part_of_the_organ() -> None:
    assert [piece.text for piece in title_pieces("成立云河市科技局")] == ["成立", "云河市科技局"]


def test_pieces_know_how_many_brackets_are_open() -> None:
    assert [piece.depth for piece in title_pieces("《“甲”乙》丙")] == [1, 2, 2, 1, 1, 0, 0]


@given(
    st.lists(
        st.sampled_from(
            ("云河市科技局", "关于", "2025年", "工作总结", "及", "的", "通知", "《甲》")
        )
        | st.text(alphabet="科技创新、云河R1 ", min_size=1, max_size=6),
        max_size=14,
    )
)
def test_any_title_keeps_its_words_and_the_limits_of_a_line(parts: list[str]) -> None:
    title = "".join(parts).strip()
    lines = break_title(title)

    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(width <= MAX_LINE for width in widths(lines))
    assert len(lines) == 1 or all(width >= MIN_LINE for width in widths(lines))
