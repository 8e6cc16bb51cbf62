import pytest

from kjreport.findings import Severity
from kjreport.location import FieldPath
from kjreport.model.documents import MODEL_BY_DOC_TYPE
from kjreport.model.official_document import DocType
from kjreport.prose.codes import Code
from kjreport.prose.stray_numbers import stray_number_findings
from kjreport.prose.typed_quantities import typed_quantities
from kjreport.text.scalars import Scalar
from tests.prose.records import figure, scalars

FIGURES = {
    "资金": figure(
        名称="专项资金",
        计量单位="万元",
        上年="800",
        构成=[{"名称": "省级资金", "数值": "607.05"}, {"名称": "县（区）资金", "数值": "400"}],
    ),
    "高企": figure(名称="高新技术企业", 计量单位="家", 数值="12", 上年="9", 下年目标="15以上"),
    "小项": figure(名称="小项目", 计量单位="项", 数值="3"),
}


def remarks(text: str, *path: str) -> list[tuple[str, str, str | None]]:
    raw = scalars({"文种": "工作总结", "单位": "甲", "年度": "2025"}, FieldPath())
    document = MODEL_BY_DOC_TYPE[DocType.SUMMARY].model_validate(raw)
    document = document.model_copy(update={"figures": FIGURES})
    typed = Scalar(text, FieldPath(path or ("引言",)))
    found = stray_number_findings(document, [typed])
    for one in found:
        assert one.span is not None
        assert text[slice(*one.span)] == one.excerpt
        assert one.severity is (
            Severity.WARNING if one.code == Code.NEARLY_A_FIGURE else Severity.HINT
        )
    return [(one.code, one.excerpt, one.suggestion) for one in found]


@pytest.mark.parametrize(
    ("text", "code", "excerpt", "suggestion"),
    [
        ("资金1007.05万元。", Code.TYPED_FIGURE, "1007.05万元", "{{ 指标.资金 }}"),
        ("资金0.100705亿元。", Code.TYPED_FIGURE, "0.100705亿元", "{{ 指标.资金 }}"),
        ("省级607.05万元。", Code.TYPED_FIGURE, "607.05万元", "{{ 指标.资金.构成.省级资金.数量 }}"),
        (
            "区县400万元。",
            Code.TYPED_FIGURE,
            "400万元",
            "{{ 指标.资金.构成['县（区）资金'].数量 }}",
        ),
        ("资金比上年的800万元多。", Code.TYPED_FIGURE, "800万元", "{{ 指标.资金.上年 }}"),
        ("增长25.9%。", Code.TYPED_FIGURE, "25.9%", "{{ 指标.资金.增长 }}"),
        ("力争达到15家以上。", Code.TYPED_FIGURE, "15家", "{{ 指标.高企.下年目标 }}"),
        ("小项目3项。", Code.TYPED_FIGURE, "3项", "{{ 指标.小项 }}"),
        ("高新技术企业13家。", Code.NEARLY_A_FIGURE, "13家", "{{ 指标.高企 }}"),
        ("资金1007.5万元。", Code.NEARLY_A_FIGURE, "1007.5万元", "{{ 指标.资金 }}"),
        ("走访企业180家。", Code.UNBACKED_NUMBERS, "180家", None),
    ],
)
def test_typed_digits_are_told_from_figures(
    text: str, code: Code, excerpt: str, suggestion: str | None
) -> None:
    assert remarks(text) == [(code, excerpt, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "{{ 指标.资金 }}",
        "2025年12月8日，第12家分中心揭牌。",
        "印发《扶持12家企业的意见》，落实“科技30条”。",
        "办理3项建议。",
        "12月底前完成，历时3个月。",
        "云科发〔2025〕12号",
        "5G、T12型、2023—2025年。",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert remarks(text) == []


def test_only_sentences_are_looked_at() -> None:
    assert remarks("增加12家", "工作成效", "标题") == []
    assert remarks("增加12家", "落款", "署名") == []


def test_unbacked_numbers_are_told_once_with_examples() -> None:
    text = "走访180家，解决问题95个，开展活动41场，发放材料2000余册，培训600人次，联系70户。"
    raw = scalars({"文种": "工作总结", "单位": "甲", "年度": "2025"}, FieldPath())
    document = MODEL_BY_DOC_TYPE[DocType.SUMMARY].model_validate(raw)
    document = document.model_copy(update={"figures": FIGURES})
    (remark,) = stray_number_findings(document, [Scalar(text, FieldPath(("引言",)))])

    assert "有6处数字没有指标可依" in remark.message
    assert "“2000余册”" in remark.message


def test_a_quantity_knows_its_sentence() -> None:
    (found,) = typed_quantities("先做甲。再做12家，完成；后做乙。")

    assert (found.text, found.sentence) == ("12家", "再做12家，完成")
