"""What keeps a paper from going out, by 稿别."""

import pytest

from kjreport.findings import Severity
from kjreport.location import FieldPath
from kjreport.model.documents import MODEL_BY_DOC_TYPE
from kjreport.model.official_document import DocType
from kjreport.prose.codes import Code
from kjreport.prose.readiness import readiness_findings
from kjreport.text.scalars import Scalar
from tests.prose.records import figure, scalars

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@pytest.mark.parametrize(
    ("status", "missing", "unverified", "typed", "mild"),
    [
        ("", WARNING, HINT, WARNING, WARNING),
        ("初稿", WARNING, HINT, WARNING, WARNING),
        ("征求意见稿", WARNING, HINT, WARNING, WARNING),
        ("送审稿", ERROR, HINT, ERROR, WARNING),
        ("定稿", ERROR, ERROR, ERROR, ERROR),
        ("印发稿", ERROR, ERROR, ERROR, ERROR),
    ],
)
def test_what_is_to_be_done_weighs_by_the_status_of_the_draft(
    status: str, missing: Severity, unverified: Severity, typed: Severity, mild: Severity
) -> None:
    raw = {"文种": "工作总结", "单位": "甲", "年度": "2025", "稿别": status}
    document = MODEL_BY_DOC_TYPE[DocType.SUMMARY].model_validate(scalars(raw, FieldPath()))
    figures = {"甲": figure(状态="暂缺"), "乙": figure(数值="3", 状态="待核"), "丙": figure()}
    document = document.model_copy(update={"figures": figures})
    texts = [Scalar("【待填】与【待核】", FieldPath(("引言",)))]
    found = tuple(readiness_findings(document, texts))

    assert [(one.code, one.severity) for one in found] == [
        (Code.MISSING_NUMBER, missing),
        (Code.UNVERIFIED_NUMBER, unverified),
        (Code.TYPED_MARK, typed),
        (Code.TYPED_MARK, mild),
    ]
