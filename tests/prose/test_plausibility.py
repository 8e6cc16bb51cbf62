from decimal import Decimal
from typing import Any

import pytest

from kjreport.findings import Finding, Severity
from kjreport.prose.codes import Code
from kjreport.prose.figure_checks import DEFAULT_SWING, check_figure
from tests.prose.records import figure


def findings(limit: Decimal = DEFAULT_SWING, **fields: Any) -> tuple[Finding, ...]:  # noqa: ANN401  # raw data
    return check_figure("资金", figure("资金", **fields), limit)


def only(**fields: Any) -> Finding:  # noqa: ANN401  # raw data
    (remark,) = findings(**fields)
    assert remark.severity is Severity.WARNING
    return remark


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"数值": "131", "上年": "100", "计量单位": "万元"}, Code.SWING, "上年"),
        ({"数值": "69", "上年": "100", "计量单位": "万元"}, Code.SWING, "上年"),
        ({"数值": "80", "上年": "49", "计量单位": "%"}, Code.SWING, "上年"),
        (
            {"构成": [{"名称": "甲", "数值": "20", "上年": "10"}], "计量单位": "万元"},
            Code.SWING,
            "构成[1].上年",
        ),
        ({"数值": "1200000", "上年": "110", "计量单位": "万元"}, Code.UNIT_SLIP, "上年"),
        ({"数值": "1.2", "目标": "12000", "计量单位": "亿元"}, Code.UNIT_SLIP, "目标"),
        ({"数值": "1.2", "下年目标": "120000000", "计量单位": "亿元"}, Code.UNIT_SLIP, "下年目标"),
        (
            {
                "计量单位": "万元",
                "构成": [
                    {"名称": "甲", "数值": "50"},
                    {"名称": "乙", "数值": "1000000"},
                    {"名称": "丙", "数值": "90"},
                ],
            },
            Code.UNIT_SLIP,
            "构成[2].数值",
        ),
        ({"数值": "-3", "计量单位": "家"}, Code.IMPOSSIBLE_COUNT, "数值"),
        ({"数值": "3.5", "计量单位": "家"}, Code.IMPOSSIBLE_COUNT, "数值"),
        ({"数值": "12", "累计": "9", "计量单位": "家"}, Code.OUT_OF_ORDER, "累计"),
        ({"数值": "12", "预计": "9", "计量单位": "家"}, Code.OUT_OF_ORDER, "预计"),
    ],
)
def test_what_is_unlikely_is_remarked_where_it_stands(
    fields: dict[str, Any], code: Code, path: str
) -> None:
    remark = only(**fields)

    assert (remark.code, str(remark.path)) == (code, f"指标.资金.{path}")


@pytest.mark.parametrize(
    "fields",
    [
        {"数值": "130", "上年": "100", "计量单位": "万元"},
        {"数值": "131", "上年": "100", "计量单位": "万元", "说明": "含上年结转"},
        {"数值": "131", "上年": "100", "计量单位": "万元", "约数": "余"},
        {"数值": "3", "上年": "2", "计量单位": "家"},
        {"数值": "5", "上年": "0", "计量单位": "项"},
        {"数值": "0.51", "上年": "0.30", "计量单位": "%"},
        {"数值": "12000", "上年": "9800", "目标": "11000", "计量单位": "万元"},
        {"数值": "3.5", "计量单位": "万元"},
        {"数值": "12", "累计": "12", "预计": "12", "计量单位": "家"},
        {"构成": [{"名称": "甲", "数值": "2"}, {"名称": "乙", "数值": "9000"}], "计量单位": "万元"},
    ],
)
def test_what_is_likely_or_explained_is_left_alone(fields: dict[str, Any]) -> None:
    assert findings(**fields) == ()


def test_a_document_sets_its_own_limit() -> None:
    fields = {"数值": "131", "上年": "100", "计量单位": "万元"}

    assert findings(Decimal(31), **fields) == ()
    assert len(findings(Decimal(30), **fields)) == 1


def test_a_wrong_unit_is_not_told_as_a_swing_as_well() -> None:
    assert [remark.code for remark in findings(数值="1200000", 上年="110")] == [Code.UNIT_SLIP]
