"""Figures that may be right but are unlikely: swings, slips of the unit, strange counts."""

from collections.abc import Iterator
from decimal import Decimal

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figures import Figure, FigurePart
from kjreport.prose.amounts import amount, is_counted_in
from kjreport.prose.changes import difference, is_percentage, size
from kjreport.prose.codes import Code
from kjreport.text.numbers import EXACT, Number, number_of

_HUNDRED = Decimal(100)
#: What units of one kind differ by: 元 and 万元, 万元 and 亿元, 元 and 亿元.
_SLIPS = (
    (Decimal(3_000), Decimal(30_000), "一万"),
    (Decimal(3 * 10**7), Decimal(3 * 10**8), "一亿"),
)
#: Below this a count moves by halves and thirds without anything behind it.
_FEW = 10
_WHOLE_UNITS = frozenset("家人个项名件次场户台期份篇所批处条艘辆座支宗起册套门")


def plausibility_findings(
    figure: Figure, path: FieldPath, swing_limit: Decimal
) -> Iterator[Finding]:
    """Yield what is worth a look; ``swing_limit`` is 波动线 in percent."""
    current = amount(figure, figure.unit)
    if current is None:
        return
    slips = tuple(_slips(figure, current, path))
    yield from slips
    yield from _part_slips(figure, path)
    yield from _strange_counts(figure, current, path)
    yield from _out_of_order(figure, current, path)
    if not slips and figure.note is None and not figure.approximation:
        yield from _swings(figure, current, path, swing_limit)


def _slips(figure: Figure, current: Number, path: FieldPath) -> Iterator[Finding]:
    others = (
        ("上年", figure.previous),
        ("目标", figure.target.number if figure.target else None),
        ("下年目标", figure.next_target.number if figure.next_target else None),
    )
    for key, other in others:
        times = None if other is None else _slip(current.value, other.value)
        if times is not None:
            message = (
                f"数值是 {current}，“{key}”是 {other}，相差约{times}倍，"
                f"像是计量单位写错了（这里是“{figure.unit}”），请核对"
            )
            yield _warning(Code.UNIT_SLIP, message, path / key, str(other))
            return


def _part_slips(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    numbers = [amount(part, figure.unit) for part in figure.parts]
    known = sorted(number.value for number in numbers if number is not None)
    if len(known) < len(numbers) or len(known) < 3:  # noqa: PLR2004  # two say nothing of a third
        return
    middle = known[len(known) // 2 - (len(known) + 1) % 2]
    for index, number in enumerate(numbers):
        times = None if number is None else _slip(number.value, middle)
        if times is not None:
            message = (
                f"构成里这一项是 {number}，与其他各项相差约{times}倍，"
                f"像是计量单位写错了（这里是“{figure.unit}”），请核对"
            )
            yield _warning(Code.UNIT_SLIP, message, path / "构成" / index / "数值", str(number))


def _slip(one: Decimal, other: Decimal) -> str | None:
    """Name the factor that a wrong unit would make, ``None`` where it is another."""
    larger, smaller = max(abs(one), abs(other)), min(abs(one), abs(other))
    if smaller == 0:
        return None
    ratio = EXACT.divide(larger, smaller)
    return next((name for low, high, name in _SLIPS if low <= ratio <= high), None)


def _strange_counts(figure: Figure, current: Number, path: FieldPath) -> Iterator[Finding]:
    if figure.unit not in _WHOLE_UNITS or not is_counted_in(figure.unit):
        return
    if current.value < 0:
        message = f"{current}{figure.unit}：个数不会是负数，请核对；要写减少了多少，填“上年”"
        yield _warning(Code.IMPOSSIBLE_COUNT, message, path / "数值", str(current))
    elif current.value != current.value.to_integral_value():
        message = f"{current}{figure.unit}：个数不会有小数，请核对数值和计量单位"
        yield _warning(Code.IMPOSSIBLE_COUNT, message, path / "数值", str(current))


def _out_of_order(figure: Figure, current: Number, path: FieldPath) -> Iterator[Finding]:
    for key, other in (("累计", figure.accumulated), ("预计", figure.expected)):
        if other is not None and 0 <= other.value < current.value:
            message = f"“{key}”是 {other}，比数值 {current} 还少，请核对"
            yield _warning(Code.OUT_OF_ORDER, message, path / key, str(other))


def _swings(figure: Figure, current: Number, path: FieldPath, limit: Decimal) -> Iterator[Finding]:
    if figure.previous is not None:
        yield from _swing(current, figure.previous, figure.unit, path, limit)
    for index, part in enumerate(figure.parts):
        yield from _part_swings(part, figure.unit, path / "构成" / index, limit)


def _part_swings(part: FigurePart, unit: str, path: FieldPath, limit: Decimal) -> Iterator[Finding]:
    current = amount(part, unit)
    if current is not None and part.previous is not None:
        yield from _swing(current, part.previous, unit, path, limit)


def _swing(
    current: Number, previous: Number, unit: str, path: FieldPath, limit: Decimal
) -> Iterator[Finding]:
    change = difference(current, previous)
    if (not unit or unit in _WHOLE_UNITS) and max(current.value, previous.value) < _FEW:
        return
    if is_percentage(unit):
        moved, words = abs(change.value), f"{size(change)}个百分点"
    elif previous.value > 0:
        percent = EXACT.divide(EXACT.multiply(change.value, _HUNDRED), previous.value)
        moved, words = abs(percent), f"{size(number_of(percent, 1))}%"
    else:
        return
    if moved > limit:
        verb = "增加" if change.value > 0 else "减少"
        message = (
            f"比上年{verb}了{words}，超过波动线（{limit}%），请核对；数没有错的，在“说明”里写明原因"
        )
        yield _warning(Code.SWING, message, path / "上年", str(previous))


def _warning(code: Code, message: str, path: FieldPath, excerpt: str) -> Finding:
    return Finding(code, Severity.WARNING, message, path=path, excerpt=excerpt)
