"""Filters that write what a figure consists of: 列示, 名单, 顿号, 等, 列示占比."""

import re
from collections.abc import Callable, Sequence

from kjreport.prose.figures import FigureView
from kjreport.prose.operands import is_gap, misuse
from kjreport.prose.part_view import PartView
from kjreport.prose.printing import printed
from kjreport.text.pending_marks import MISSING_MARK
from kjreport.text.scalars import Scalar

_BREAKS_A_LIST = re.compile("[、，；]")


def listed(value: object) -> str:
    """列示: 甲50万元、乙362.50万元; the parts of a part follow in brackets."""
    if is_gap(value):
        return MISSING_MARK
    if isinstance(value, FigureView | PartView) and value.parts:
        return _joined([_with_inner(part, str) for part in value.parts])
    if isinstance(value, FigureView | PartView) and value.members:
        return enumerated(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined([printed(item) for item in value])
    raise misuse(usage="列示", reason="要有“构成”或“名单”才能用")


def with_shares(value: object) -> str:
    """列示占比: 甲50万元（占12.1%）、乙362.50万元（占87.9%）; the shares total 100 %."""
    if is_gap(value):
        return MISSING_MARK
    if isinstance(value, FigureView | PartView) and value.parts:
        return _joined([f"{part}（占{part['占比']}）" for part in value.parts])
    raise misuse(usage="列示占比", reason="要有“构成”才能用")


def _with_inner(part: PartView, written: Callable[[PartView], str]) -> str:
    if part.parts:
        inner = _joined([_with_inner(one, written) for one in part.parts])
        return f"{written(part)}（{inner}）"
    return f"{written(part)}（{enumerated(part)}）" if part.members else written(part)


def with_members(value: object) -> str:
    """名单: 12家（甲、乙、丙）."""
    if is_gap(value):
        return printed(value)
    if isinstance(value, FigureView) and value.members:
        return f"{value}（{enumerated(value)}）"
    raise misuse(usage="名单", reason="只能用在填了“名单”的指标后面")


def with_representatives(value: object) -> str:
    """等: 甲、乙等12家, from 代表, else from 名单."""
    if isinstance(value, FigureView):
        names = value.figure.representatives or value.members
        if names:
            return f"{_names(names)}等{value}"
    raise misuse(usage="等", reason="只能用在填了“代表”或“名单”的指标后面")


def enumerated(value: object) -> str:
    """顿号: 甲、乙、丙."""
    if isinstance(value, FigureView | PartView):
        return _names(value.members)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _joined([printed(item) for item in value])
    raise misuse(usage="顿号", reason="只能用在名单后面")


def _names(names: Sequence[Scalar]) -> str:
    return _joined([str(name) for name in names])


def _joined(items: Sequence[str]) -> str:
    """Join by 、, or by ； where an item holds signs that would blur with it."""
    return ("；" if any(map(_BREAKS_A_LIST.search, items)) else "、").join(items)
