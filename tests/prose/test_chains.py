import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.prose.chains import Chain, chain_of
from kjreport.prose.printing import printed
from kjreport.prose.sandbox import compiled
from kjreport.prose.slips import ProseSlipError
from tests.prose.records import FIGURES, scope

SCOPE = scope()
USAGES = ("数值", "上年", "较上年", "名单", "构成", "名称", "公布")
CHAINS = st.sampled_from(
    ("年度", "单位", "单位[1]", "单位[7]", "指标.专项资金.构成[1].数值")
) | st.builds(
    "指标.{}{}".format,
    st.sampled_from(sorted(FIGURES)),
    st.sampled_from(("", *(f".{usage}" for usage in USAGES))),
)
FILTERED = st.builds("{}{}".format, CHAINS, st.sampled_from(("", " | 顿号", "|汉字", " | 列示 ")))


def outcome(expression: str, *, by_jinja: bool) -> str:
    chain = chain_of(expression, SCOPE)
    assert chain is not None
    try:
        return printed(compiled(expression)(SCOPE) if by_jinja else chain.value(SCOPE))
    except ProseSlipError as slip:
        return f"{slip.word}: {slip.message}"


@given(FILTERED)
def test_a_chain_means_what_jinja_makes_of_it(expression: str) -> None:
    assert outcome(expression, by_jinja=False) == outcome(expression, by_jinja=True)


@pytest.mark.parametrize(
    ("expression", "chain"),
    [
        (" 年度 ", Chain(("年度",))),
        ("指标.培训.数值", Chain(("指标", "培训", "数值"))),
        ("指标.培训 | 列示 ", Chain(("指标", "培训"), "列示")),
        ("年杜", None),
        ("年度 + 1", None),
        ("年度.0", None),
        ("单位[0]", Chain(("单位", 0))),
        ("指标.专项资金.构成[1].数值", Chain(("指标", "专项资金", "构成", 1, "数值"))),
        ("单位[-1]", None),
        ("单位['甲']", None),
        ("单位[０]", None),
        ("年度 | 列示 | 顿号", None),
        ("年度 | 金额('元')", None),
        ("年度 上年", None),
        ("true", None),
    ],
)
def test_only_names_dots_and_one_filter_are_a_chain(expression: str, chain: Chain | None) -> None:
    assert chain_of(expression, SCOPE) == chain


@pytest.mark.parametrize("expression", ["指标.不存在", "年度 | 列式", "年度.甲"])
def test_a_wrong_word_in_a_chain_is_a_slip(expression: str) -> None:
    chain = chain_of(expression, SCOPE)

    assert chain is not None
    with pytest.raises(ProseSlipError):
        chain.value(SCOPE)
