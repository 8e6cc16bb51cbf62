from collections.abc import Mapping

import pytest

from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figures import figure_views
from kjreport.text.dates import OfficialDate
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain
from tests.prose.records import FIGURES, figure, scope

MORE: Mapping[str, object] = {
    "分层": figure(
        计量单位="万元",
        构成=[
            {"名称": "甲", "构成": [{"名称": "丙", "数值": "1"}, {"名称": "丁", "数值": "2"}]},
            {"名称": "乙", "数值": "10"},
        ],
    ),
    "顿号": figure(
        计量单位="项", 构成=[{"名称": "甲、乙", "数值": "1"}, {"名称": "丙", "数值": "2"}]
    ),
    "长名单": figure(计量单位="家", 名单=["甲、乙联合体", "丙"]),
    "小额": figure(计量单位="元", 数值="9999.5"),
    "元": figure(计量单位="元", 数值="123456", 约数="约"),
    "大额": figure(计量单位="元", 数值="250000000"),
    "亿": figure(计量单位="亿元", 数值="0.5"),
    "整": figure(计量单位="万元", 数值="10000"),
    "近整": figure(计量单位="万元", 数值="9999"),
    "亏": figure(计量单位="万元", 数值="-20000"),
}


def outcome(expression: str):  # noqa: ANN201  # private to this file
    data = {**scope(), "指标": figure_views({**FIGURES, **MORE}), "日": OfficialDate(2026, 1)}
    return Evaluator(data).evaluate(Scalar(f"{{{{ {expression} }}}}"))


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("指标.专项资金 | 列示", "引导资金50万元、成果转化资金362.50万元"),
        ("指标.顿号 | 列示", "甲、乙1项；丙2项"),
        ("指标.分层 | 列示", "甲3万元（丙1万元、丁2万元）；乙10万元"),
        ("指标.分层.构成[0] | 列示", "丙1万元、丁2万元"),
        ("指标.高新技术企业 | 列示", "甲公司、乙公司"),
        ("单位 | 列示", "云河市科学技术局、云河市财政局"),
        ("指标.高新技术企业 | 名单", "2家（甲公司、乙公司）"),
        ("指标.长名单 | 名单", "2家（甲、乙联合体；丙）"),
        ("指标.高新技术企业 | 顿号", "甲公司、乙公司"),
        ("指标.高新技术企业.名单 | 顿号", "甲公司、乙公司"),
        ("指标.产值 | 金额", "1.23亿元"),
        ("指标.产值 | 金额('万元')", "12345.6万元"),
        ("指标.专项资金 | 金额", "412.50万元"),
        ("指标.专项资金 | 金额('元')", "4125000元"),
        ("指标.专项资金 | 金额('亿元')", "0.04亿元"),
        ("指标.专项资金.构成[0] | 金额", "50万元"),
        ("指标.专项资金.构成.引导资金 | 金额", "50万元"),
        ("指标.专项资金.构成['引导资金'].数值", "50"),
        ("指标.小额 | 金额", "9999.5元"),
        ("指标.元 | 金额", "约12.35万元"),
        ("指标.大额 | 金额", "2.5亿元"),
        ("指标.亿 | 金额", "0.5亿元"),
        ("指标.整 | 金额", "1亿元"),
        ("指标.近整 | 金额", "9999万元"),
        ("指标.亏 | 金额", "-2亿元"),
        ("23000 | 金额", "2.3亿元"),
        ("0.125 | 百分比", "12.5%"),
        ("0.12 | 百分比", "12.0%"),
        ("0.1235 | 百分比", "12.4%"),
        ("0.12345 | 百分比(2)", "12.35%"),
        ("0.125 | 百分比(0)", "13%"),
        ("指标.研发强度 | 百分比", "0.51%"),
        ("指标.产值.上年 / 20000 | 百分比", None),
        ("(指标.产值.上年 / 30000) | 百分比", "33.3%"),
        ("'2026-1-8' | 日期", "2026年1月8日"),
        ("日 | 日期", "2026年1月"),
        ("年度 | 汉字", "二〇二五"),
        ("12 | 汉字", "十二"),
        ("指标.高新技术企业 | 汉字", "二"),
        ("指标.高新技术企业.上年 | 汉字", "九"),
    ],
)
def test_a_filter_writes_as_officials_do(expression: str, words: str | None) -> None:
    result = outcome(expression)

    assert (None if result.value is None else plain(result.value)) == words


@pytest.mark.parametrize(
    ("expression", "word", "reason"),
    [
        ("指标.产值 | 列示", "列示", "构成"),
        ("年度 | 列示", "列示", "构成"),
        ("'甲' | 列示", "列示", "构成"),
        ("指标.产值 | 名单", "名单", "名单"),
        ("单位 | 名单", "名单", "名单"),
        ("'甲' | 顿号", "顿号", "名单"),
        ("指标.培训 | 金额", "金额", "不能是“人次”"),
        ("指标.产值 | 金额('美元')", "金额", "不能是“美元”"),
        ("期间 | 金额", "金额", "数字"),
        ("true | 金额", "金额", "数字"),
        ("单位 | 百分比", "百分比", "数字"),
        ("0.5 | 百分比(9)", "百分比", "0 到 6"),
        ("0.5 | 百分比('2')", "百分比", "0 到 6"),
        ("'2026-2-30' | 日期", "日期", "没有 30 日"),
        ("0.5 | 汉字", "汉字", "小数"),
        ("(0 - 3) | 汉字", "汉字", "小数"),
        ("1000000000000 | 汉字", "汉字", "小数"),
    ],
)
def test_a_filter_on_the_wrong_value_is_a_remark_at_the_filter(
    expression: str, word: str, reason: str
) -> None:
    (remark,) = outcome(expression).findings

    assert remark.excerpt == word
    assert reason in remark.message
