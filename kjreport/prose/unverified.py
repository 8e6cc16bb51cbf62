"""Which expressions print a number that is 待核, or one that is computed from it."""

from collections.abc import Mapping

from kjreport.prose.figure_uses import figures_in
from kjreport.prose.figures import FigureView

#: What stands beside the number and is not verified with it.
_APART = frozenset(
    {"名称", "计量单位", "口径", "截至", "说明", "约数", "上年", "上期", "目标", "下年目标"}
)


def is_apart(usage: str) -> bool:
    """Whether a usage of a figure is not verified with its number: its name, last year's."""
    return usage in _APART


def unverified_figures(scope: Mapping[str, object]) -> frozenset[str]:
    """Return the keys of the figures that are 待核."""
    figures = scope.get("指标")
    if not isinstance(figures, Mapping):
        return frozenset()
    return frozenset(
        key for key, view in figures.items() if isinstance(view, FigureView) and view.is_unverified
    )


def rests_on(expression: str, words: str, unverified: frozenset[str]) -> bool:
    """Whether ``words``, which ``expression`` gave, hold a number out of ``unverified``."""
    if not unverified or not any(map(str.isdigit, words)):
        return False
    return any(key in unverified and not is_apart(usage) for key, usage in figures_in(expression))
