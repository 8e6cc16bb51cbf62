"""Figures and scopes as the loader would make them."""

from collections.abc import Mapping
from typing import Any

from kjreport.location import FieldPath
from kjreport.model.figures import Figure
from kjreport.prose.figures import figure_views
from kjreport.prose.printing import PrintableList, Year
from kjreport.text.scalars import Scalar

ORGANS = ("云河市科学技术局", "云河市财政局")


def scalars(value: Any, path: FieldPath | None = None) -> Any:  # noqa: ANN401  # raw data
    path = path or FieldPath(("指标",))
    if isinstance(value, dict):
        return {key: scalars(item, path / key) for key, item in value.items()}
    if isinstance(value, list):
        return [scalars(item, path / index) for index, item in enumerate(value)]
    return Scalar(str(value), path)


def figure(name: str = "甲", **fields: Any) -> Figure:  # noqa: ANN401  # raw data
    return Figure.model_validate(scalars(fields, FieldPath(("指标", name))))


FIGURES: Mapping[str, Figure] = {
    "专项资金": figure(
        计量单位="万元",
        构成=[{"名称": "引导资金", "数值": "50"}, {"名称": "成果转化资金", "数值": "362.50"}],
    ),
    "高新技术企业": figure(
        计量单位="家", 上年="9", 名单=["甲公司", "乙公司"], 下年目标="12", 名称="高企"
    ),
    "培训": figure(计量单位="人次", 数值="200", 约数="余", 上年="150"),
    "研发强度": figure(
        名称="R&D经费投入强度", 计量单位="%", 数值="0.51", 上年="0.48", 公布={"位次": "5"}
    ),
    "产值": figure(计量单位="万元", 数值="12345.6", 上年="10000"),
    "空": figure(计量单位="家"),
}


def scope() -> dict[str, object]:
    return {
        "年度": Year(2025),
        "上年": Year(2024),
        "下年": Year(2026),
        "单位": PrintableList(ORGANS),
        "期间": "全年",
        "指标": figure_views(FIGURES),
    }
