"""上年报告: what is taken over from it, and where this year disagrees with it."""

from kjreport.location import FieldPath
from kjreport.model.documents import MODEL_BY_DOC_TYPE
from kjreport.model.figures import Figure
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.prose.codes import Code
from kjreport.prose.last_year import completed_by, last_year_findings
from tests.prose.records import figure, scalars

LAST = {
    "资金": figure(计量单位="亿元", 数值="0.8", 下年目标="1以上"),
    "高企": figure(计量单位="家", 名单=["甲", "乙"]),
    "培训": figure(计量单位="人次", 数值="200", 约数="余"),
}


def document(figures: dict[str, Figure]) -> OfficialDocument:
    raw = scalars({"文种": "工作总结", "单位": "甲", "年度": "2025"}, FieldPath())
    bare = MODEL_BY_DOC_TYPE[DocType.SUMMARY].model_validate(raw)
    return bare.model_copy(update={"figures": figures})


def codes(figures: dict[str, Figure]) -> list[tuple[str, str]]:
    found = last_year_findings(document(figures), {key: LAST[key] for key in figures})
    return [(one.code, str(one.path)) for one in found]


def test_what_is_left_open_comes_from_last_year_in_this_year_s_unit() -> None:
    figures = {"资金": figure(计量单位="万元", 数值="9000"), "高企": figure(计量单位="家")}
    completed = completed_by(document(figures), LAST).figures

    assert str(completed["资金"].previous) == "8000"
    assert completed["资金"].target is not None
    assert completed["资金"].target.written("万元") == "10000万元以上"
    assert str(completed["高企"].previous) == "2"
    assert completed["高企"].target is None


def test_what_is_typed_stays() -> None:
    typed = figure(计量单位="万元", 数值="9000", 上年="7500", 目标="9500")
    completed = completed_by(document({"资金": typed}), LAST).figures

    assert completed["资金"] == typed


def test_a_round_number_or_one_of_another_kind_is_not_taken_over() -> None:
    figures = {"培训": figure(计量单位="人次"), "资金": figure(计量单位="项", 数值="3")}
    completed = completed_by(document(figures), LAST).figures

    assert completed == figures


def test_equal_amounts_of_two_units_agree() -> None:
    assert codes({"资金": figure(计量单位="万元", 上年="8000", 目标="10000以上")}) == []


def test_what_differs_is_remarked_unless_it_is_explained() -> None:
    differing = {"计量单位": "万元", "上年": "7000", "目标": "9000以上"}

    assert codes({"资金": figure(**differing)}) == [
        (Code.LAST_YEAR_DIFFERS, "指标.资金.上年"),
        (Code.TARGET_CHANGED, "指标.资金.目标"),
    ]
    assert codes({"资金": figure(**differing, 说明="口径调整")}) == []


def test_a_target_of_which_only_the_bound_changed_is_a_changed_target() -> None:
    changed = figure(计量单位="亿元", 目标="1左右")

    assert codes({"资金": changed}) == [(Code.TARGET_CHANGED, "指标.资金.目标")]
