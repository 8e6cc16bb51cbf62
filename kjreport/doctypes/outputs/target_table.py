"""目标对照表: the figures that have 上年 or 下年目标, side by side."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Document, Row, Table
from kjreport.doctypes.opening import title_block
from kjreport.doctypes.output_design import (
    Composition,
    Order,
    OutputDesign,
    nothing,
    overridden,
    untitled,
)
from kjreport.doctypes.periods import period_words
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.figures import Figure
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import OutputForm
from kjreport.prose.amounts import amount
from kjreport.prose.changes import compared_with_last_year, is_percentage
from kjreport.prose.quantities import quantity
from kjreport.text.segments import Role, Segment, Text, label

#: Without the years: figures of the statistics office are a year late.
_HEADS = ("序号", "指标", "计量单位", "上年实际", "本年完成", "较上年", "下年目标")


def _compose(order: Order) -> Outcome[Composition]:
    document = overridden(untitled(order.document), order.output)
    compared = {name: figure for name, figure in document.figures.items() if _is_compared(figure)}
    if not compared:
        return nothing(_without_targets(order))
    sentences = Sentences(order.evaluator)
    title = title_block(document, f"{_period(document)}主要目标完成情况对照表", sentences)
    rows = tuple(tuple(_cells(name, figure)) for name, figure in compared.items())
    tree = Document((title, _table(rows)))
    return Outcome(Composition(tree), sentences.findings)


def _is_compared(figure: Figure) -> bool:
    return figure.previous is not None or figure.next_target is not None


def _period(document: OfficialDocument) -> str:
    return period_words(document.year, document.period)


def _cells(name: str, figure: Figure) -> Iterator[tuple[str, FieldPath]]:
    """Yield the words of a row with the value that each is about."""
    path = FieldPath(("指标", name))
    current = amount(figure, figure.unit)
    yield str(figure.name or name), path / "名称" if figure.name else path
    yield figure.unit, path / "计量单位"
    yield str(figure.previous or ""), path / "上年"
    yield quantity(current, "", figure.approximation) if current else "", path
    yield _change(figure), path
    yield figure.next_target.written("") if figure.next_target else "", path / "下年目标"


def _change(figure: Figure) -> str:
    current = amount(figure, figure.unit)
    if current is None or figure.previous is None or figure.approximation:
        return ""
    words = compared_with_last_year(current, figure.previous, figure.unit)
    unit = "个百分点" if is_percentage(figure.unit) else figure.unit
    return words.removeprefix("较上年").removeprefix("与上年").removesuffix(unit)


def _table(rows: tuple[tuple[tuple[str, FieldPath], ...], ...]) -> Table:
    """Number the rows; a column in which nothing stands is left out."""
    numbered = [
        ((label(str(number)),), *(_computed(*cell) for cell in cells))
        for number, cells in enumerate(rows, 1)
    ]
    used = [index for index in range(len(_HEADS)) if any(row[index] for row in numbered)]
    head = tuple((label(_HEADS[index]),) for index in used)
    body = tuple(Row(tuple(row[index] for index in used)) for row in numbered)
    return Table(head, body, origin=FieldPath(("指标",)))


def _computed(words: str, path: FieldPath) -> Text:
    return (Segment(words, Role.COMPUTED, path),) if words else ()


def _without_targets(order: Order) -> Finding:
    message = (
        "没有一个指标填了“上年”或“下年目标”，所以没有生成目标对照表。"
        "请在“指标”里补上，如：高新技术企业: {计量单位: 家, 数值: 12, 上年: 9, 下年目标: 15}"
    )
    return Finding("D181", Severity.WARNING, message, order.path)


DESIGN = OutputDesign(OutputForm.TARGET_TABLE, _compose)
