"""Figures that contradict themselves: what was typed against what its parts and list give."""

from collections.abc import Iterator

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.figures import Figure, FigurePart
from kjreport.prose.amounts import HasAmount, amount, counted, is_counted_in, summed
from kjreport.prose.codes import Code
from kjreport.prose.quantities import APPROXIMATIONS
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

_FIGURES = FieldPath(("指标",))


def check_figure(name: str, figure: Figure) -> tuple[Finding, ...]:
    """Report where the figure ``name`` under 指标 disagrees with itself or cannot be used.

    A figure with 约数 is round on purpose, so its sum and count may differ.
    """
    path = _FIGURES / name
    return (
        *_approximation_findings(figure, path),
        *(() if figure.approximation else _sum_findings(figure, figure.unit, path)),
        *(() if figure.approximation else _count_findings(figure, path)),
        *_part_findings(figure.parts, figure.unit, path),
        *_expression_findings(figure),
    )


def _sum_findings(figure: HasAmount, unit: str, path: FieldPath) -> Iterator[Finding]:
    given, added = figure.value, summed(figure.parts, unit)
    if given is not None and added is not None and given.value != added.value:
        message = f"数值是 {given}，各项构成合计是 {added}，请核对；删去“数值”则自动合计"
        yield _error(Code.WRONG_SUM, message, path / "数值", (given.digits, added.digits))


def _count_findings(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    given = figure.value
    count = counted(figure.members) if is_counted_in(figure.unit) else None
    if given is not None and count is not None and given.value != count.value:
        message = f"数值是 {given}，名单里有 {count} 个，请核对；删去“数值”则自动计数"
        yield _error(Code.WRONG_COUNT, message, path / "数值", (given.digits, count.digits))
    seen: set[str] = set()
    for index, member in enumerate(map(str, figure.members)):
        if member in seen:
            message = f"名单里“{member}”写了两次，请核对"
            yield _error(Code.LISTED_TWICE, message, path / "名单" / index, (member, None))
        seen.add(member)


def _part_findings(parts: tuple[FigurePart, ...], unit: str, owner: FieldPath) -> Iterator[Finding]:
    for index, part in enumerate(parts):
        path = owner / "构成" / index
        if amount(part, unit) is None and not part.parts:
            message = f"构成中的“{part.name}”没有填写“数值”，请补上"
            yield _error(Code.PART_WITHOUT_VALUE, message, path, (str(part.name), None))
        yield from _sum_findings(part, unit, path)
        yield from _part_findings(part.parts, unit, path)


def _approximation_findings(figure: Figure, path: FieldPath) -> Iterator[Finding]:
    word = figure.approximation
    if word and word not in APPROXIMATIONS:
        meant = nearest(word, APPROXIMATIONS)
        hint = f"，是否想写“{meant}”？" if meant else f"，可以写：{'、'.join(APPROXIMATIONS)}"
        yield _error(Code.APPROXIMATION, f"约数不能写“{word}”{hint}", path / "约数", (word, meant))


def _expression_findings(figure: Figure) -> Iterator[Finding]:
    names = [figure.name] if figure.name is not None else []
    for text in (*names, *figure.members, *_part_names(figure.parts)):
        if "{{" in text.text:
            message = "指标的名称和名单里不能写 {{ }} 表达式，请直接写字"
            yield _error(Code.EXPRESSION_IN_NAME, message, text.path, (text.text, None))


def _part_names(parts: tuple[FigurePart, ...]) -> Iterator[Scalar]:
    for part in parts:
        yield part.name
        yield from _part_names(part.parts)


def _error(code: Code, message: str, path: FieldPath, texts: tuple[str, str | None]) -> Finding:
    excerpt, suggestion = texts
    return Finding(code, Severity.ERROR, message, path=path, excerpt=excerpt, suggestion=suggestion)
