"""An expression without its end is taken as far as the data know its names."""

import pytest

from kjreport.prose.unclosed import reach

SCOPE = {
    "年度": 2025,
    "指标": {"培训": {"数值": 200, "构成": [{"名称": "甲"}]}, "培训班": {"数值": 3}},
}


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("{{ 年度年的工作", "{{ 年度"),
        ("{{年度年的工作", "{{年度"),
        ("{{ 指标.培训班次，", "{{ 指标.培训班"),
        ("{{ 指标.培训.数值人次", "{{ 指标.培训.数值"),
        ("{{ 指标.培训.构成[0].名称等", "{{ 指标.培训.构成[0].名称"),
        ("{{ 指标.培训.构成[7]等", "{{ 指标.培训.构成"),
        ("{{ 指标.培训 | 列示。", "{{ 指标.培训 | 列示"),
        ("{{ 指标.培训 | 不知道", "{{ 指标.培训"),
        ("{{ 年度.月", "{{ 年度"),
    ],
)
def test_known_names_are_taken_as_long_as_they_go(text: str, taken: str) -> None:
    assert reach(text, 2, SCOPE) == len(taken)


def test_an_unknown_name_has_no_reach() -> None:
    assert reach("{{ 没有这个", 2, SCOPE) is None
