"""The names that the expressions of a document may use."""

from collections.abc import Mapping

from kjreport.model.official_document import OfficialDocument
from kjreport.prose.figures import FigureView, figure_views
from kjreport.prose.printing import PrintableList, Year


def document_scope(document: OfficialDocument) -> Mapping[str, object]:
    """Return 年度 上年 下年 单位 期间 指标 of a document."""
    money_unit = document.money_unit.value if document.money_unit else ""
    return {
        "年度": Year(document.year),
        "上年": Year(document.year - 1),
        "下年": Year(document.year + 1),
        "单位": PrintableList(map(str, document.organs)),
        "期间": document.period,
        "指标": figure_views(document.figures, money_unit),
    }


def figures_in_scope(scope: Mapping[str, object]) -> Mapping[str, FigureView]:
    """Return what stands under 指标, by key."""
    figures = scope.get("指标")
    views = figures.items() if isinstance(figures, Mapping) else ()
    return {key: view for key, view in views if isinstance(view, FigureView)}
