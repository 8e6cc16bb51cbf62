"""Last year's report beside this year's: what it gives, and where the two disagree."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figures import Figure
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.amounts import amount
from kjreport.prose.codes import Code
from kjreport.prose.scales import scale_to
from kjreport.text.numbers import Number
from kjreport.text.targets import Target

Figures = Mapping[str, Figure]


def completed_by(document: OfficialDocument, last: Figures) -> OfficialDocument:
    """Fill in 上年 and 目标 where this year's figures leave them open and last year's have them."""
    figures = {
        key: _completed(figure, last[key]) if key in last else figure
        for key, figure in document.figures.items()
    }
    return document.model_copy(update={"figures": figures})


def _completed(figure: Figure, last: Figure) -> Figure:
    filled: dict[str, object] = {}
    if figure.previous is None and not last.approximation:
        given = amount(last, last.unit)
        filled["previous"] = None if given is None else _in_unit(given, last.unit, figure.unit)
    if figure.target is None and last.next_target is not None:
        filled["target"] = _target_in_unit(last.next_target, last.unit, figure.unit)
    return figure.model_copy(update=filled) if filled else figure


def _in_unit(number: Number, unit: str, wanted: str) -> Number | None:
    scale = scale_to(unit, wanted)
    return scale.shown(number) if scale.unit == wanted else None


def _target_in_unit(target: Target, unit: str, wanted: str) -> Target | None:
    number = _in_unit(target.number, unit, wanted)
    return None if number is None else Target(number, target.bound, target.before, target.after)


def last_year_findings(document: OfficialDocument, last: Figures) -> Iterator[Finding]:
    """Yield where typed 上年 and 目标 are not what last year's report says.

    A 说明 tells why and keeps the remark away.
    """
    for key, before in last.items():
        figure = document.figures.get(key)
        if figure is None:
            if before.next_target is not None:
                yield _dropped(key, before)
        elif figure.note is None:
            yield from _differing(key, figure, before)


def _differing(key: str, figure: Figure, before: Figure) -> Iterator[Finding]:
    path = FieldPath(("指标", key))
    given = None if before.approximation else amount(before, before.unit)
    if figure.previous and given and not _agree(figure.previous, figure.unit, given, before.unit):
        message = (
            f"“上年”写的是 {figure.previous}{figure.unit}，上年报告里是 {given}{before.unit}，"
            "请核对；口径变了的，在“说明”里写明"
        )
        yield _warning(Code.LAST_YEAR_DIFFERS, message, path / "上年", str(figure.previous))
    target, promised = figure.target, before.next_target
    if target is None or promised is None:
        return
    same = _agree(target.number, figure.unit, promised.number, before.unit)
    if not same or target.bound is not promised.bound:
        message = (
            f"“目标”写的是 {target.written(figure.unit)}，上年报告定的下年目标是"
            f"{promised.written(before.unit)}；目标调整过的，在“说明”里写明"
        )
        yield _warning(Code.TARGET_CHANGED, message, path / "目标", str(target))


def _agree(one: Number, unit: str, other: Number, other_unit: str) -> bool:
    """Whether two numbers are equal, those of money in whatever unit."""
    converted: Decimal = scale_to(other_unit, unit, decimals=6).shown(other).value
    return one.value == converted


def _dropped(key: str, before: Figure) -> Finding:
    promised = before.next_target.written(before.unit) if before.next_target else ""
    message = (
        f"上年报告给“{before.name or key}”定了目标{promised}，今年的指标里没有“{key}”，"
        "请补上；不再统计的，请在文中交代"
    )
    return _warning(Code.TARGET_CHANGED, message, FieldPath(("指标",)), key)


def _warning(code: Code, message: str, path: FieldPath, excerpt: str) -> Finding:
    return Finding(code, Severity.WARNING, message, path, excerpt=excerpt)
