"""Figures that contradict themselves: what was typed against what its parts and list give."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figure_source import FigureStatus
from kjreport.model.figures import NAME_COLUMN, Figure, FigurePart
from kjreport.prose.amounts import HasAmount, amount, counted, is_counted_in, summed
from kjreport.prose.changes import is_percentage
from kjreport.prose.codes import Code
from kjreport.prose.plausibility import plausibility_findings
from kjreport.prose.quantities import APPROXIMATIONS
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

_FIGURES = FieldPath(("指标",))
_HUNDRED = Decimal(100)
DEFAULT_SWING = Decimal(30)
"""波动线 where a document sets none, in percent."""


def check_figure(
    name: str, figure: Figure, swing_limit: Decimal = DEFAULT_SWING
) -> tuple[Finding, ...]:
    """Report where the figure ``name`` under 指标 disagrees with itself or cannot be used.

    A figure with 约数 is round on purpose, so its sum and count may differ.
    """
    path = _FIGURES / name
    is_exact = not figure.approximation
    return (
        *_approximation_findings(figure, path),
        *(_whole_findings(figure, figure.unit, path) if is_exact else ()),
        *(_count_findings(figure, path) if is_exact else ()),
        *_member_findings(figure.listed, path / "名单"),
        *_parts_found(figure, path),
        *_share_findings(figure, path),
        *_expression_findings(figure),
        *plausibility_findings(figure, path, swing_limit),
    )


def _whole_findings(figure: HasAmount, unit: str, path: FieldPath) -> Iterator[Finding]:
    given, added = figure.value, summed(figure.parts, unit)
    if given is None:
        return
    too_large = tuple(_parts_over(given.value, figure.parts, unit))
    for index, part in too_large:
        message = f"构成的第{index + 1}项是 {part}，比总数 {given} 还大，请核对"
        yield _error(Code.PART_OVER_TOTAL, message, path / "构成" / index / "数值", (part, None))
    if not too_large and added is not None and given.value != added.value:
        message = f"数值是 {given}，各项构成合计是 {added}，请核对；删去“数值”则自动合计"
        yield _error(Code.WRONG_SUM, message, path / "数值", (given.digits, added.digits))


def _parts_over(whole: Decimal, parts: Iterable[HasAmount], unit: str) -> Iterator[tuple[int, str]]:
    for index, part in enumerate(parts):
        number = amount(part, unit)
        if number is not None and number.value > whole >= 0:
            yield index, number.digits


def _count_findings(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    given = figure.value
    count = counted(figure.members) if is_counted_in(figure.unit) else None
    if given is not None and count is not None and given.value != count.value:
        message = (
            f"数值是 {given}，名单里有 {count} 个，请核对；删去“数值”则自动计数，"
            "只举几个名称的写在“代表”里"
        )
        yield _error(Code.WRONG_COUNT, message, path / "数值", (given.digits, count.digits))


def _member_findings(listed: tuple[dict[str, Scalar], ...], path: FieldPath) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, item in enumerate(listed):
        if NAME_COLUMN not in item:
            message = f"名单第{index + 1}条没有写“{NAME_COLUMN}”，请补上"
            yield _error(Code.NAMELESS_MEMBER, message, path / index, ("", None))
            continue
        name = str(item[NAME_COLUMN]).strip()
        if name in seen:
            message = f"名单里“{name}”写了两次（第{seen[name]}个和第{index + 1}个），请核对"
            yield _error(Code.LISTED_TWICE, message, path / index, (name, None))
        seen.setdefault(name, index + 1)


def _parts_found(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    """Report on 构成; the parts of a figure that is 暂缺 have no numbers yet either."""
    for finding in _part_findings(figure.parts, figure.unit, path):
        is_due = figure.status is not FigureStatus.MISSING
        if is_due or finding.code != Code.PART_WITHOUT_VALUE:
            yield finding


def _part_findings(parts: tuple[FigurePart, ...], unit: str, owner: FieldPath) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, part in enumerate(parts):
        path = owner / "构成" / index
        name = str(part.name).strip()
        if name in seen:
            message = f"构成里“{name}”写了两次，请核对"
            yield _error(Code.LISTED_TWICE, message, path / "名称", (name, None))
        seen.add(name)
        if amount(part, unit) is None and not part.parts:
            message = f"构成中的“{part.name}”没有填写“数值”，请补上"
            yield _error(Code.PART_WITHOUT_VALUE, message, path, (str(part.name), None))
        yield from _whole_findings(part, unit, path)
        yield from _member_findings(part.listed, path / "名单")
        yield from _part_findings(part.parts, unit, path)


def _share_findings(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    """Parts in percent of one whole total 100, unless their sum is stated (a rate's parts)."""
    added = summed(figure.parts, figure.unit)
    is_whole = is_percentage(figure.unit) and len(figure.parts) > 1 and figure.value is None
    if is_whole and added is not None and added.value != _HUNDRED:
        message = (
            f"各项占比合计是 {added}%，不是 100%，请核对；"
            "构成里写绝对数，文中用“列示占比”，占比由程序算"
        )
        yield _error(Code.SHARES_NOT_WHOLE, message, path / "构成", (added.digits, None))


def _approximation_findings(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    word = figure.approximation
    if word and word not in APPROXIMATIONS:
        meant = nearest(word, APPROXIMATIONS)
        hint = f"，是否想写“{meant}”？" if meant else f"，可以写：{'、'.join(APPROXIMATIONS)}"
        yield _error(Code.APPROXIMATION, f"约数不能写“{word}”{hint}", path / "约数", (word, meant))


def _expression_findings(figure: Figure) -> Iterator[Finding]:
    names = [figure.name] if figure.name is not None else []
    for text in (*names, *figure.members, *figure.representatives, *_part_names(figure.parts)):
        if "{{" in text.text:
            message = "指标的名称和名单里不能写 {{ }} 表达式，请直接写字"
            yield _error(Code.EXPRESSION_IN_NAME, message, text.path, (text.text, None))


def _part_names(parts: tuple[FigurePart, ...]) -> Iterator[Scalar]:
    for part in parts:
        yield part.name
        yield from part.members
        yield from _part_names(part.parts)


def _error(code: Code, message: str, path: FieldPath, texts: tuple[str, str | None]) -> Finding:
    excerpt, suggestion = texts
    return Finding(code, Severity.ERROR, message, path=path, excerpt=excerpt, suggestion=suggestion)
