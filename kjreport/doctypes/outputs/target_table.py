"""目标对照表: last year, target, result and next target of the figures, side by side."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Document, Row, Table
from kjreport.doctypes.codes import Code
from kjreport.doctypes.figure_values import Chosen
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
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import OutputForm
from kjreport.prose.amounts import amount
from kjreport.prose.changes import unit_of_difference
from kjreport.prose.figures import FigureView
from kjreport.prose.slips import ProseSlipError
from kjreport.text.segments import Text, label
from kjreport.text.targets import Bound

#: Without the years: figures of the statistics office are a year late.
_HEADS = (
    *("序号", "指标", "单位", "上年实际", "本年目标"),
    *("本年完成", "较上年", "完成情况", "下年目标"),
)
_CHANGE, _VERDICT = _HEADS.index("较上年"), _HEADS.index("完成情况")


def _compose(order: Order) -> Outcome[Composition]:
    document = overridden(untitled(order.document), order.output)
    compared = _compared(document)
    if not compared:
        return nothing(_without_targets(order))
    sentences = Sentences(order.evaluator)
    title = title_block(document, f"{_period(document)}主要目标完成情况对照表", sentences)
    rows = tuple(tuple(_cells(order.evaluator.figure(name))) for name in compared)
    tree = Document((title, _table(rows)))
    return Outcome(Composition(tree), sentences.findings)


def _compared(document: OfficialDocument) -> tuple[str, ...]:
    """Return the figures that have a target; in a year without targets also those of last year."""
    figures = document.figures.items()
    has_targets = any(figure.target for _, figure in figures)
    return tuple(
        name
        for name, figure in figures
        if figure.target or figure.next_target or (figure.previous and not has_targets)
    )


def _period(document: OfficialDocument) -> str:
    return period_words(document.year, document.period)


def _cells(view: FigureView) -> Iterator[Text]:
    """Yield the cells of a row, each at the value that it is about."""
    path = FieldPath(("指标", view.key))
    figure = Chosen(view, path)
    yield Chosen(view, path / "名称" if view.figure.name else path).computed(view.name, ".名称")
    yield Chosen(view, path / "计量单位").computed(view.unit, ".计量单位")
    yield Chosen(view, path / "上年").text("上年")
    yield Chosen(view, path / "目标").text("目标")
    yield figure.text("数值")
    yield _change(figure)
    yield figure.computed(_verdict(view), ".完成情况")
    yield Chosen(view, path / "下年目标").text("下年目标")


def _change(one: Chosen) -> Text:
    """Return 增加15 or 持平: the unit stands in its column."""
    if one.view.is_missing:
        return ()
    try:
        words = str(one.view["增减"])
    except ProseSlipError:
        return ()
    unit = one.view.unit
    return one.computed(words.removesuffix(unit_of_difference(unit)), ".增减")


def _verdict(view: FigureView) -> str:
    """Return 完成率, or in words what is not to be reached but to be kept below."""
    target, current = view.figure.target, amount(view.figure, view.figure.unit)
    if target is None or current is None or view.is_missing:
        return ""
    if target.bound is Bound.AT_LEAST and target.number.value > 0 and not view.approximation:
        return str(view["完成率"])
    return "完成" if target.is_met_by(current.value) else "未完成"


def _table(rows: tuple[tuple[Text, ...], ...]) -> Table:
    """Number the rows; a column in which nothing stands is left out.

    Beside targets there is no room for 较上年 on an upright page: last year itself stands there.
    """
    numbered = [((label(str(number)),), *cells) for number, cells in enumerate(rows, 1)]
    used = [index for index in range(len(_HEADS)) if any(row[index] for row in numbered)]
    if _VERDICT in used and _CHANGE in used:
        used.remove(_CHANGE)
    head = tuple((label(_HEADS[index]),) for index in used)
    body = tuple(Row(tuple(row[index] for index in used)) for row in numbered)
    return Table(head, body, origin=FieldPath(("指标",)))


def _without_targets(order: Order) -> Finding:
    message = (
        "没有一个指标填了“上年”“目标”或“下年目标”，所以没有生成目标对照表。"
        "请在“指标”里补上，如：高新技术企业: {计量单位: 家, 数值: 12, 目标: 10, 下年目标: 15}"
    )
    return Finding(Code.NOTHING_FOR_OUTPUT, Severity.WARNING, message, order.path)


DESIGN = OutputDesign(OutputForm.TARGET_TABLE, _compose)
