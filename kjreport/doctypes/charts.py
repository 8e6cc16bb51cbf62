"""图表 to the chart and the words below it: the figures' own numbers, or those typed for it."""

from dataclasses import replace
from decimal import Decimal

from kjreport.doctree.nodes import Block, Chart, ChartKind, ParagraphKind, Series
from kjreport.doctree.walk import iter_texts
from kjreport.doctypes.codes import Code
from kjreport.doctypes.figure_values import (
    Chosen,
    chosen_figures,
    common_unit,
    number_of,
    shown_years,
)
from kjreport.doctypes.paragraphs import common_origin, paragraph
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.model.charts import ChartData, ChartNumbers, ChartType
from kjreport.text.numbers import parse_number
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Text, plain
from kjreport.text.unreadable import UnreadableValueError

_MOST_SLICES = 6
_GAPS = ("", "—", "-", "/")


def chart_blocks(data: ChartData, sentences: Sentences) -> tuple[Block, ...]:
    """Return the chart and its caption; what cannot be drawn becomes a remark and no chart."""
    chart = _typed(data, data.numbers, sentences) if data.numbers else _of_figures(data, sentences)
    if chart is None:
        return ()
    caption = sentences.text(data.title)
    return (chart, paragraph(ParagraphKind.CAPTION, caption)) if caption else (chart,)


def _of_figures(data: ChartData, sentences: Sentences) -> Chart | None:
    chosen = chosen_figures(data.figures, sentences)
    if not chosen:
        return None
    unit = common_unit(chosen)
    origin = chosen[0].origin
    if unit is None and data.unit is None:
        units = "、".join(dict.fromkeys(one.view.unit or "没有写" for one in chosen))
        message = f"这几个指标的计量单位不同（{units}），画在一张图里看不出大小，请分成几张图"
        sentences.remark(Finding(Code.CHART, Severity.WARNING, message, origin))
    words = sentences.text(data.unit) or (chosen[0].computed(unit, ".计量单位") if unit else ())
    drawn = _parts(chosen[0]) if len(chosen) == 1 else None
    categories, series = drawn or _years(chosen, data.kind, sentences)
    if not any(value is not None for one in series for value in one.values):
        message = f"指标“{chosen[0].view.key}”还没有可以画的数，请补上数值或“构成”"
        sentences.remark(Finding(Code.CHART, Severity.WARNING, message, origin))
        return None
    return _drawn(data.kind, Chart(_kind(data), categories, series, words, origin), sentences)


def _kind(data: ChartData) -> ChartKind:
    return ChartKind(data.kind.value)


def _parts(one: Chosen) -> tuple[tuple[Text, ...], tuple[Series, ...]] | None:
    """Take the 构成 of a single figure apart."""
    parts = one.view.parts
    if not parts:
        return None
    names = tuple(
        one.computed(part.name, f".构成[{index}].名称") for index, part in enumerate(parts)
    )
    values = tuple(number_of(part["数值"]) if part.has_amount else None for part in parts)
    return names, (Series(one.computed(one.view.name, ".名称"), values),)


def _years(
    chosen: tuple[Chosen, ...], kind: ChartType, sentences: Sentences
) -> tuple[tuple[Text, ...], tuple[Series, ...]]:
    """Compare figures over the years; along a line the years follow one another."""
    keys = shown_years(chosen)
    if kind is ChartType.PIE:
        keys = tuple((key, name) for key, name in keys if key == "数值")
    names = tuple(one.computed(one.view.name, ".名称") for one in chosen)
    years = tuple(sentences.echoed(Scalar(name, chosen[0].origin)) for _, name in keys)
    if kind is ChartType.LINE:
        lines = (tuple(one.number(key) for key, _ in keys) for one in chosen)
        return years, tuple(map(Series, names, lines))
    columns = (tuple(one.number(key) for one in chosen) for key, _ in keys)
    return names, tuple(map(Series, years, columns))


def _typed(data: ChartData, numbers: ChartNumbers, sentences: Sentences) -> Chart | None:
    categories = tuple(map(sentences.text, numbers.categories))
    origin = numbers.categories[0].path if numbers.categories else FieldPath()
    series = tuple(
        Series(
            sentences.echoed(Scalar(name, origin.parent.parent / "系列" / name)),
            tuple(_number(cell, sentences) for cell in cells),
        )
        for name, cells in numbers.series.items()
    )
    if not categories or not series:
        return None
    for name, one in zip(numbers.series, series, strict=True):
        if len(one.values) != len(categories):
            message = (
                f"“{name}”有{len(one.values)}个数，类别有{len(categories)}个，应当一样多；"
                '没有的数写两个半角双引号""'
            )
            path = origin.parent.parent / "系列" / name
            sentences.remark(Finding(Code.CHART, Severity.ERROR, message, path, on_key=True))
            return None
    unit = sentences.text(data.unit)
    return _drawn(data.kind, Chart(_kind(data), categories, series, unit, origin), sentences)


def _number(cell: Scalar, sentences: Sentences) -> Decimal | None:
    words = plain(sentences.text(cell)).strip()
    if words in _GAPS:
        return None
    try:
        return Decimal(parse_number(words).digits.replace(",", ""))
    except UnreadableValueError:
        message = f"图表里要写数字，这里是“{words}”；单位写在“计量单位”里"
        sentences.remark(Finding(Code.CHART, Severity.ERROR, message, cell.path))
        return None


def _drawn(kind: ChartType, chart: Chart, sentences: Sentences) -> Chart:
    """Remark what a 饼 cannot show; the chart stands at what all its texts have in common."""
    values = [value for one in chart.series for value in one.values if value is not None]
    if kind is ChartType.PIE and (len(chart.series) > 1 or any(value < 0 for value in values)):
        message = "饼图只能画一个系列，而且不能有负数，请改用柱形或条形"
        path = chart.origin if isinstance(chart.origin, FieldPath) else FieldPath()
        sentences.remark(Finding(Code.CHART, Severity.WARNING, message, path))
    elif kind is ChartType.PIE and len(chart.categories) > _MOST_SLICES:
        message = f"饼图有{len(chart.categories)}项，小的几项挤在一起看不清，建议改用条形"
        path = chart.origin if isinstance(chart.origin, FieldPath) else FieldPath()
        sentences.remark(Finding(Code.CHART, Severity.HINT, message, path))
    texts = tuple(segment for text in iter_texts(chart) for segment in text)
    return replace(chart, origin=common_origin(texts) or chart.origin)
