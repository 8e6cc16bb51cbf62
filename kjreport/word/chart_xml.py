"""A chart as DrawingML: black and grey, labels on every value, its words in the text's faces."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from kjreport.doctree.nodes import Chart, ChartKind, Series
from kjreport.text.segments import plain
from kjreport.word.chart_look import ChartLook
from kjreport.word.chart_workbook import SHEET, column_name
from kjreport.word.runs import escaped

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
UNIT_LABEL = "单位："
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: Neighbours differ in darkness, so that a copier shows them apart.
_SHADES = ("1F3864", "A6A6A6", "7B2C2C", "D9D9D9", "595959", "8EA0B8", "C4A484", "262626")
_MOST_NAMED_SLICES = 4
_AXES = '<c:axId val="500001"/><c:axId val="500002"/>'
_LABELS_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="{}"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_HIDDEN_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
_AXIS_LINE = (
    '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>'
)
_GRID = (
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>'
    "</a:ln></c:spPr></c:majorGridlines>"
)


def chart_xml(chart: Chart, look: ChartLook) -> bytes:
    """Write the chart part; ``rId1`` is its workbook."""
    return (
        f'{_DECLARATION}<c:chartSpace xmlns:c="{NAMESPACE}" xmlns:a="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>'
        f"<c:chart>{_unit(chart, look)}<c:plotArea><c:layout/>{_plot(chart)}</c:plotArea>"
        f"{_legend(chart)}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"<c:txPr><a:bodyPr/><a:p><a:pPr>{_type('defRPr', look)}</a:pPr>"
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _type(tag: str, look: ChartLook) -> str:
    """Write the type of words: the document's faces, black, never bold."""
    language = ' lang="zh-CN"' if tag == "rPr" else ""
    return (
        f'<a:{tag}{language} sz="{look.half_points * 50}" b="0">'
        '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{_attribute(look.latin)}"/><a:ea typeface="{_attribute(look.face)}"/>'
        f"</a:{tag}>"
    )


def _attribute(words: str) -> str:
    return escaped(words).replace('"', "&quot;")


def _unit(chart: Chart, look: ChartLook) -> str:
    """Write the unit where tables have theirs: above, to the right."""
    if not chart.unit:
        return '<c:autoTitleDeleted val="1"/>'
    words = escaped(f"{UNIT_LABEL}{plain(chart.unit)}")
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>{_type('defRPr', look)}</a:pPr>"
        f"<a:r>{_type('rPr', look)}<a:t>{words}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0.8"/><c:y val="0.01"/></c:manualLayout></c:layout>'
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
    )


def _legend(chart: Chart) -> str:
    """Write the legend where the names stand nowhere else."""
    is_needed = is_crowded(chart) if chart.kind is ChartKind.PIE else len(chart.series) > 1
    return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' * is_needed


def is_crowded(chart: Chart) -> bool:
    """Whether the names of a pie would run into one another beside its slices."""
    return chart.kind is ChartKind.PIE and len(chart.categories) > _MOST_NAMED_SLICES


def _plot(chart: Chart) -> str:
    series = "".join(_series(chart, number) for number in range(len(chart.series)))
    match chart.kind:
        case ChartKind.PIE:
            return (
                f'<c:pieChart><c:varyColors val="1"/>{series}'
                '<c:firstSliceAng val="0"/></c:pieChart>'
            )
        case ChartKind.LINE:
            return (
                f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
                f'<c:marker val="1"/>{_AXES}</c:lineChart>{_axes(chart)}'
            )
        case ChartKind.COLUMNS | ChartKind.BARS:
            direction = "col" if chart.kind is ChartKind.COLUMNS else "bar"
            return (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/>'
                f'<c:varyColors val="0"/>{series}<c:gapWidth val="80"/>{_AXES}</c:barChart>'
                f"{_axes(chart)}"
            )


def _series(chart: Chart, number: int) -> str:
    one = chart.series[number]
    column, last = column_name(number + 2), len(chart.categories) + 1
    shade = _SHADES[number % len(_SHADES)]
    fill = f'<a:solidFill><a:srgbClr val="{shade}"/></a:solidFill>'
    look = {
        ChartKind.PIE: f"<c:spPr>{fill}</c:spPr>{_slices(chart)}",
        ChartKind.LINE: _line_look(fill),
    }.get(chart.kind, f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>')
    names = _points(map(plain, chart.categories))
    smooth = '<c:smooth val="0"/>' if chart.kind is ChartKind.LINE else ""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>{SHEET}!${column}$1</c:f><c:strCache>{_points((plain(one.name),))}</c:strCache>"
        f"</c:strRef></c:tx>{look}{_labels(chart, one)}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{names}</c:strCache>"
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>{_usual_format(one)}</c:formatCode>"
        f"{_points(None if value is None else f'{value:f}' for value in one.values)}</c:numCache>"
        f"</c:numRef></c:val>{smooth}</c:ser>"
    )


def _line_look(fill: str) -> str:
    return (
        f'<c:spPr><a:ln w="22225">{fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/>'
        f'<c:size val="6"/><c:spPr>{fill}<a:ln>{fill}</a:ln></c:spPr></c:marker>'
    )


def _slices(chart: Chart) -> str:
    """Give each slice a shade and a white edge."""
    return "".join(
        f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/><c:spPr><a:solidFill>'
        f'<a:srgbClr val="{_SHADES[index % len(_SHADES)]}"/></a:solidFill><a:ln w="12700">'
        '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr></c:dPt>'
        for index in range(len(chart.categories))
    )


def _points(values: Iterable[str | None]) -> str:
    every = tuple(values)
    written = "".join(
        f'<c:pt idx="{index}"><c:v>{escaped(value)}</c:v></c:pt>'
        for index, value in enumerate(every)
        if value
    )
    return f'<c:ptCount val="{len(every)}"/>{written}'


def _format(value: Decimal) -> str:
    """Return the number format that prints the decimals as typed: 362.50."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"0.{'0' * decimals}" if decimals else "0"


def _usual_format(series: Series) -> str:
    formats = Counter(_format(value) for value in series.values if value is not None)
    return formats.most_common(1)[0][0] if formats else "General"


def _labels(chart: Chart, series: Series) -> str:
    """Write the labels; a value with other decimals than most has a format of its own."""
    usual = _usual_format(series)
    is_pie = chart.kind is ChartKind.PIE
    is_named = is_pie and not is_crowded(chart)
    place = {ChartKind.LINE: "t"}.get(chart.kind, "outEnd")
    shown = f'<c:dLblPos val="{place}"/>{_LABELS_SHOWN.format(int(is_named))}'
    shown += "<c:separator>\n</c:separator>" * is_named
    own = "".join(
        f'<c:dLbl><c:idx val="{index}"/><c:numFmt formatCode="{_format(value)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/></c:spPr>{shown}</c:dLbl>"
        for index, value in enumerate(series.values)
        if value is not None and _format(value) != usual
    )
    leaders = '<c:showLeaderLines val="1"/>' * is_pie
    return (
        f'<c:dLbls>{own}<c:numFmt formatCode="{usual}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/></c:spPr>{shown}{leaders}</c:dLbls>"
    )


def _axes(chart: Chart) -> str:
    """Write the axes: that of the values shows only where no bar tells the size."""
    is_bars, is_line = chart.kind is ChartKind.BARS, chart.kind is ChartKind.LINE
    values = (value for one in chart.series for value in one.values if value is not None)
    floor = "" if is_line or any(value < 0 for value in values) else '<c:min val="0"/>'
    # The first category of a bar chart stands at the top, as in a table.
    order = "maxMin" if is_bars else "minMax"
    return (
        '<c:catAx><c:axId val="500001"/><c:scaling>'
        f'<c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{"l" if is_bars else "b"}"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_AXIS_LINE}'
        '<c:crossAx val="500002"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="500002"/><c:scaling><c:orientation val="minMax"/>'
        f'{floor}</c:scaling><c:delete val="{int(not is_line)}"/>'
        f'<c:axPos val="{"t" if is_bars else "l"}"/>{_GRID * is_line}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{_HIDDEN_LINE}'
        '<c:crossAx val="500001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        "</c:valAx>"
    )
