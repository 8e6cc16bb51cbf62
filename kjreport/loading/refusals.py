"""What the model refuses, as findings; one slip of indentation is one remark."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.loading.explain import explain
from kjreport.loading.faults import Fault, faults_of
from kjreport.loading.remarks import Remark
from kjreport.loading.wording import listing
from kjreport.location import FieldPath
from kjreport.model.base import Model
from kjreport.model.figures import Figure
from kjreport.model.keys import keys_of
from kjreport.source.source_map import SourceMap

_STRAY = frozenset({Code.UNKNOWN_KEY, Code.MISPLACED_KEY, Code.STRAY_FIGURE_KEY})

#: How deep a figure's name lies: 指标, the name.
_FIGURE_DEPTH = 2

Remarked = tuple[Fault, Remark]


def refusals(
    error: ValidationError,
    data: Mapping[str, Any],
    model: type[Model],
    places: SourceMap,
) -> tuple[Finding, ...]:
    """Word every error of the model and say what to type where that is plain."""
    remarked = [(fault, explain(fault)) for fault in faults_of(error, data, model)]
    told = _strays_told_once(_without_followers(remarked))
    return tuple(_finding(fault, remark, places) for fault, remark in told)


def _without_followers(remarked: list[Remarked]) -> Iterator[Remarked]:
    """Leave out what only follows from another slip: of a misspelt, a strayed or a figure's key."""
    meant = {(fault.path.parent, remark.meant_key) for fault, remark in remarked}
    strays = {fault.path for fault, _ in remarked if fault.kind == "extra_forbidden"}
    lacks_figure_name = any(remark.code is Code.STRAY_FIGURE_KEY for _, remark in remarked)
    for fault, remark in remarked:
        is_misspelt = (fault.path, fault.name) in meant
        is_follower = fault.kind == "missing" and (is_misspelt or _has_strayed(fault, strays))
        if not (is_follower or (lacks_figure_name and _is_below_figure_key(fault))):
            yield fault, remark


def _has_strayed(fault: Fault, strays: set[FieldPath]) -> bool:
    """A record all of whose keys belong elsewhere is not one that lacks a key."""
    keys = fault.siblings.keys()
    return bool(fault.path.parts) and all(fault.path / name in strays for name in keys)


def _is_below_figure_key(fault: Fault) -> bool:
    parts = fault.path.parts
    return len(parts) > _FIGURE_DEPTH and parts[0] == "指标" and parts[1] in keys_of(Figure)


def _strays_told_once(remarked: Iterable[Remarked]) -> list[Remarked]:
    """Keys of one record that stand in a wrong one together have one cause."""
    told: dict[object, Remarked] = {}
    more: dict[object, list[str]] = {}
    for fault, remark in remarked:
        is_stray = remark.code in _STRAY and remark.replacement is None
        group = fault.path.parent if is_stray else fault.path / fault.name / remark.code
        if told.setdefault(group, (fault, remark))[0] is not fault:
            more.setdefault(group, []).append(f"“{fault.name}”")
    return [
        (fault, _with_more(remark, more.get(group, []))) for group, (fault, remark) in told.items()
    ]


def _with_more(remark: Remark, names: list[str]) -> Remark:
    if not names:
        return remark
    return replace(remark, message=f"{remark.message}同一处的{listing(names)}也一样。")


def _finding(fault: Fault, remark: Remark, places: SourceMap) -> Finding:
    is_empty = remark.code is Code.EMPTY_KEY
    path = fault.path / fault.name if is_empty else fault.path
    suggestion = None
    if remark.replacement is not None and remark.replacement.startswith("{"):
        suggestion = places.rewritten_line(path, remark.replacement)
    elif remark.replacement is not None:
        suggestion = places.corrected_line(path, remark.replacement, on_key=remark.on_key)
    return Finding(
        remark.code,
        Severity.ERROR,
        remark.message,
        path,
        on_key=remark.on_key,
        suggestion=suggestion,
    )
