import pytest

from kjreport.model.figures import Figure
from kjreport.prose.figures import FigureView
from kjreport.prose.printing import printed
from kjreport.prose.slips import ProseSlipError
from tests.prose.records import FIGURES, figure


def view(key: str) -> FigureView:
    return FigureView(key, FIGURES[key])


NESTED = figure(
    计量单位="万元",
    构成=[
        {"名称": "甲", "构成": [{"名称": "丙", "数值": "1.5"}, {"名称": "丁", "数值": "2"}]},
        {"名称": "乙", "数值": "10"},
    ],
)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("专项资金", "412.50万元"),
        ("高新技术企业", "2家"),
        ("培训", "200余人次"),
        ("研发强度", "0.51%"),
        ("产值", "12345.6万元"),
    ],
)
def test_a_figure_prints_its_number_and_unit(key: str, words: str) -> None:
    assert str(view(key)) == words


@pytest.mark.parametrize(
    ("key", "usage", "words"),
    [
        ("高新技术企业", "名称", "高企"),
        ("专项资金", "名称", "专项资金"),
        ("专项资金", "数值", "412.50"),
        ("专项资金", "合计", "412.50"),
        ("专项资金", "计量单位", "万元"),
        ("专项资金", "构成", "引导资金50万元、成果转化资金362.50万元"),
        ("高新技术企业", "家数", "2"),
        ("高新技术企业", "上年", "9家"),
        ("高新技术企业", "较上年", "较上年减少7家"),
        ("高新技术企业", "同比", "同比下降77.8%"),
        ("高新技术企业", "下年目标", "12家"),
        ("高新技术企业", "名单", "甲公司、乙公司"),
        ("培训", "约数", "余"),
        ("培训", "数值", "200"),
    ],
)
def test_a_usage_prints_what_it_names(key: str, usage: str, words: str) -> None:
    assert printed(view(key)[usage]) == words


def test_what_was_published_is_printed_as_typed() -> None:
    published = view("研发强度")["公布"]

    assert published == {"位次": "5"}


@pytest.mark.parametrize(
    ("key", "usage", "reason"),
    [
        ("空", "数值", "指标“空”没有填写“数值”"),
        ("专项资金", "上年", "没有填写“上年”"),
        ("专项资金", "较上年", "没有填写“上年”"),
        ("专项资金", "下年目标", "没有填写“下年目标”"),
        ("专项资金", "家数", "没有填写“名单”"),
        ("高新技术企业", "合计", "没有填写“构成”"),
        ("培训", "较上年", "是约数（200余人次），算不出“较上年”"),
        ("培训", "同比", "是约数（200余人次），算不出“同比”"),
    ],
)
def test_what_cannot_be_computed_says_why(key: str, usage: str, reason: str) -> None:
    with pytest.raises(ProseSlipError, match=reason):
        view(key)[usage]


def test_the_number_as_typed_goes_before_parts_and_list() -> None:
    both = figure(数值="5", 名单=["甲"], 构成=[{"名称": "乙", "数值": "1"}])

    assert str(FigureView("甲", both)) == "5"


def test_the_sum_of_the_parts_goes_before_the_list() -> None:
    both = figure(名单=["甲"], 构成=[{"名称": "乙", "数值": "7"}])

    assert str(FigureView("甲", both)) == "7"


def test_a_part_is_the_sum_of_its_own_parts() -> None:
    parts = FigureView("甲", NESTED).parts

    assert [str(part) for part in parts] == ["甲3.5万元", "乙10万元"]
    assert str(FigureView("甲", NESTED)) == "13.5万元"


def test_a_part_can_be_taken_apart() -> None:
    (part, _other) = FigureView("甲", NESTED).parts

    usages = ("名称", "数值", "计量单位", "数量", "占比", "构成")
    words = [printed(part[usage]) for usage in usages]
    assert words == ["甲", "3.5", "万元", "3.5万元", "25.9%", "丙1.5万元、丁2万元"]
    assert set(usages) <= set(part)
    assert len(part) == len(list(part))


def test_a_part_without_a_number_makes_the_sum_unknown() -> None:
    gap = figure(构成=[{"名称": "甲", "数值": "1"}, {"名称": "乙"}])

    with pytest.raises(ProseSlipError, match="没有填写“数值”"):
        str(FigureView("资金", gap))
    with pytest.raises(ProseSlipError, match="“乙”没有填写数值"):
        str(FigureView("资金", gap).parts[1])


def test_zero_is_a_number() -> None:
    assert str(FigureView("甲", figure(数值="0", 计量单位="项", 名单=["乙"]))) == "0项"


def test_a_figure_lists_its_usages() -> None:
    empty = FigureView("甲", Figure())

    assert set(empty) >= {"数值", "计量单位", "上年", "较上年", "同比", "名单", "构成", "公布"}
    assert len(empty) == len(list(empty))
