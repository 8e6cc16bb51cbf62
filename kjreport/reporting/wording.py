"""Severities and places in the words that staff read."""

from collections.abc import Callable
from pathlib import Path

from kjreport.findings import Severity
from kjreport.location import CellPlace, Location, TextPlace, WordPlace

Shown = Callable[[Path], str]
"""How a file is named to the reader, usually relative to where they work."""

SEVERITY_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.HINT: "提示"}


def place_words(place: Location | None) -> str:
    """Say where a remark points inside its file."""
    match place:
        case TextPlace(line=line, column=column):
            return f"第 {line} 行第 {column} 字"
        case CellPlace(sheet=sheet, cell=cell):
            return f"工作表“{sheet}”{cell}"
        case WordPlace(paragraph=paragraph, container=container) if paragraph:
            is_cell = container.startswith("表")
            return container if is_cell else f"{container}第 {paragraph} 段"
        case _:
            return "全文"
