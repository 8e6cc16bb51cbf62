from kjreport.model.documents import AnnualReport
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scope import document_scope
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain
from tests.prose.records import scalars


def test_a_document_offers_its_own_data() -> None:
    data = {
        "文种": "工作总结及计划",
        "单位": ["云河市科学技术局", "云河市财政局"],
        "年度": "2025",
        "期间": "上半年",
        "指标": {"培训": {"数值": "200", "计量单位": "人次"}},
    }
    document = AnnualReport.model_validate(scalars(data))
    text = "{{ 单位 }}{{ 上年 }}{{ 年度 }}{{ 下年 }}{{ 期间 }}{{ 指标.培训 }}"
    outcome = Evaluator(document_scope(document)).evaluate(Scalar(text))

    assert plain(outcome.value or ()) == "云河市科学技术局、云河市财政局202420252026上半年200人次"
