"""Charts of a .docx, read back from the values that their parts keep."""

from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree as ET

from kjreport.doctree.nodes import Chart, ChartKind, Series
from kjreport.location import WordPlace
from kjreport.text.segments import Segment, Text
from kjreport.word.chart_xml import NAMESPACE, UNIT_LABEL
from kjreport.word.container import Container

_C = f"{{{NAMESPACE}}}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = {"pieChart": ChartKind.PIE, "lineChart": ChartKind.LINE}


def read_chart(paragraph: ET.Element, container: Container, place: WordPlace) -> Chart | None:
    """Return the chart of a paragraph; ``None`` where there is none, or none of our kinds.

    Raises:
        UnreadableDocumentError: the chart's part is damaged.
    """
    shown = next(paragraph.iter(f"{_C}chart"), None)
    if shown is None:
        return None
    part = container.targets(container.document).get(shown.attrib.get(_ID, ""), "")
    if part not in container.names:
        return None
    root = container.tree(part)
    every = tuple(root.iter(f"{_C}ser"))
    kind = _kind(root)
    if not every or kind is None:
        return None
    categories = _categories(every)
    series = tuple(_series(one, len(categories)) for one in every)
    return Chart(kind, categories, series, _unit(root), place)


def _kind(root: ET.Element) -> ChartKind | None:
    for name, kind in _KINDS.items():
        if next(root.iter(f"{_C}{name}"), None) is not None:
            return kind
    direction = next(root.iter(f"{_C}barDir"), None)
    if direction is None:
        return None
    return ChartKind.BARS if direction.attrib.get("val") == "bar" else ChartKind.COLUMNS


def _unit(root: ET.Element) -> Text:
    title = root.find(f"{_C}chart/{_C}title")
    words = "" if title is None else "".join(one.text or "" for one in title.iter(f"{_A}t"))
    return _text(words.removeprefix(UNIT_LABEL))


def _categories(series: tuple[ET.Element, ...]) -> tuple[Text, ...]:
    names = series[0].find(f"{_C}cat")
    count, points = _points(names if names is not None else series[0].find(f"{_C}val"))
    if names is None:
        return ((),) * count
    return tuple(_text(points.get(index, "")) for index in range(count))


def _series(element: ET.Element, count: int) -> Series:
    _, name = _points(element.find(f"{_C}tx"))
    _, values = _points(element.find(f"{_C}val"))
    return Series(
        _text(name.get(0, "")), tuple(_number(values.get(index, "")) for index in range(count))
    )


def _points(parent: ET.Element | None) -> tuple[int, dict[int, str]]:
    """Return how many points there are, and the words of those that have any."""
    if parent is None:
        return 0, {}
    points = {
        int(point.attrib.get("idx", "0")): point.findtext(f"{_C}v") or ""
        for point in parent.iter(f"{_C}pt")
    }
    counted = next(parent.iter(f"{_C}ptCount"), None)
    least = max(points, default=-1) + 1
    return (least if counted is None else int(counted.attrib.get("val", least))), points


def _number(words: str) -> Decimal | None:
    try:
        value = Decimal(words)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _text(words: str) -> Text:
    return (Segment(words),) if words else ()
