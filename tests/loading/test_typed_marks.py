import pytest

from kjreport.findings import Severity
from tests.loading.reports import HEAD, load, loaded, pasted

MARK = "D144"


def _titled(title: str) -> str:
    return HEAD + f"工作成效:\n  标题: 成效\n  小节:\n  - 标题: {title}\n    正文: 一段。\n"


def _pointed(*points: str) -> str:
    listed = "".join(f"  - {point}\n" for point in points)
    return HEAD + f"工作成效:\n  标题: 成效\n  分项:\n{listed}"


def _mended(text: str) -> str:
    """Paste every suggestion, one run after the other."""
    while findings := load(text).findings:
        assert {finding.code for finding in findings} == {MARK}
        assert {finding.severity for finding in findings} == {Severity.WARNING}
        text = pasted(text, findings[0])
    return text


@pytest.mark.parametrize(
    "mark", ["一、", "十二、", "（一）", "(三)", "1.", "1．", "2、", "（1）", "(12)", "①", "1. "]
)
def test_a_number_before_a_heading_is_taken_out(mark: str) -> None:
    assert _mended(_titled(f"{mark}培育主体")) == _titled("培育主体")


@pytest.mark.parametrize(
    "title",
    [
        "2025年工作", "1+1模式推广", "3个平台投用", "1.5亿元投入", "12.3专项", "一体化推进",
        "一、二类企业培育", "（十四五）规划", "十四五、十五五衔接", "5G应用", "一一、二二",
    ],
)  # fmt: skip
def test_a_heading_that_only_looks_numbered_is_left_alone(title: str) -> None:
    loaded(_titled(title))


def test_a_heading_without_number_of_the_program_may_have_its_own() -> None:
    loaded(_titled("一、培育主体\n    编号: 无"))


def test_the_heading_of_a_part_is_looked_at_too() -> None:
    text = HEAD + "工作成效: {标题: 一、成效, 正文: 一段。}\n"
    assert _mended(text) == text.replace("一、成效", "成效")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一是", "二是"),
        ("（1）", "（2）"),
        ("①", "②"),
        ("1.", "2."),
        ("第一，", "第二，"),
        ("一、", "二、"),
    ],
)
def test_marks_before_points_are_taken_out(first: str, second: str) -> None:
    typed = _pointed(f"{first}开展培训。", f"{second}上门辅导。")
    assert _mended(typed) == _pointed("开展培训。", "上门辅导。")


def test_a_point_with_a_heading_is_looked_at_there() -> None:
    typed = _pointed("{标题: 一是开展培训, 正文: 六期。}")
    assert _mended(typed) == typed.replace("一是", "")


@pytest.mark.parametrize(
    "point",
    [
        "一是一、二是二，实事求是。", "二是不同的。", "2025年建成。", "3个平台投用。", "1+1模式。",
        "一、二类企业倍增。", "三是三。", "1.5亿元到位。",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_mark_are_left_alone(point: str) -> None:
    loaded(_pointed(point))


def test_points_without_marks_of_the_program_may_have_their_own() -> None:
    text = _pointed("一是开展培训。")
    loaded(text.replace("  标题: 成效\n", "  标题: 成效\n  分项样式: 无\n"))


def test_points_of_points_are_always_marked() -> None:
    text = HEAD + "工作成效:\n  分项样式: 无\n  分项:\n  - 正文: 总的。\n    分项:\n    - ①走访。\n"
    assert _mended(text) == text.replace("①", "")
