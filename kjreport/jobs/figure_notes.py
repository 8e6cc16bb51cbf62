"""The comments of the 数据来源 copy: each number with its parts, its source and its cells."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.doctree.nodes import Chart
from kjreport.doctree.walk import iter_texts
from kjreport.jobs.discovery import Target
from kjreport.location import CellPlace, FieldPath
from kjreport.prose.derivations import (
    LAST_YEAR,
    TAKEN,
    TYPED,
    derivation_lines,
    part_lines,
    rests_on,
)
from kjreport.prose.figure_uses import figures_in
from kjreport.prose.figures import FigureView
from kjreport.source.source_map import SourceMap
from kjreport.text.segments import Segment

SUFFIX = "（数据来源）"
#: What a figure has beside its numbers.
_WORDS = ("名称", "计量单位", "口径", "截至", "说明")
_NO_NUMBERS = tuple(f".{name}" for name in _WORDS)
#: 指标.专项资金.构成[0].数值, as tables write it: one item of 构成.
_PART = re.compile(r"指标\.(\w+)((?:\.构成\[\d+\])+)(?:\.(\w+))?")
#: What 上年报告 fills in where it was left open.
_FROM_LAST_YEAR = ("上年", "目标")
_PLACE = re.compile(r"\d+")
_MOST_STRETCHES = 12
"""Of cells in one comment; the workbook itself shows the rest."""


@dataclass(frozen=True, slots=True)
class FigureNotes:
    """Words the notes of one document."""

    figures: Mapping[str, FigureView]
    places: SourceMap
    target: Target

    def note(self, segment: Segment) -> str:
        """Return the words on a stretch that figures gave, ``""`` on any other."""
        if not segment.expression or segment.expression.endswith(_NO_NUMBERS):
            return ""
        part = _PART.fullmatch(segment.expression)
        if part is not None and part[1] in self.figures:
            places = tuple(map(int, _PLACE.findall(part[2])))
            return "\n".join(self._part_lines(part[1], places, part[3] or ""))
        uses = dict.fromkeys(figures_in(segment.expression))
        return self._words((key, usage) for key, usage in uses if usage not in _WORDS)

    def chart_note(self, chart: Chart) -> str:
        """Return the words on a chart: where each of its figures comes from."""
        expressions = (one.expression for text in iter_texts(chart) for one in text)
        keys = dict.fromkeys(key for one in expressions for key, _ in figures_in(one))
        has_years = len(keys) > 1 or len(chart.series) > 1
        usages = ("", "上年", "下年目标") if has_years else ("",)
        return self._words(
            (key, usage) for key in keys for usage in usages if not usage or self._has(key, usage)
        )

    def _has(self, key: str, usage: str) -> bool:
        if key not in self.figures:
            return False
        figure = self.figures[key].figure
        given = {"上年": figure.previous, "下年目标": figure.next_target}
        return given[usage] is not None

    def _words(self, uses: Iterable[tuple[str, str]]) -> str:
        """Say once what several uses have in common."""
        lines = (line for key, usage in uses for line in self._lines(key, usage))
        return "\n".join(dict.fromkeys(lines))

    def _part_lines(self, key: str, places: tuple[int, ...], usage: str) -> Iterator[str]:
        path = FieldPath(("指标", key, *(step for one in places for step in ("构成", one))))
        cells = self._cells(path, usage)
        yield from part_lines(self.figures[key], places, usage, TAKEN if cells else TYPED)
        yield from self._found_at(path, cells)

    def _lines(self, key: str, usage: str) -> Iterator[str]:
        view = self.figures.get(key)
        if view is None:
            return
        path = FieldPath(("指标", key))
        cells = self._cells(path, usage)
        yield from derivation_lines(view, usage, TAKEN if cells else self._typed(path, usage))
        yield from self._found_at(path, cells)

    def _typed(self, path: FieldPath, usage: str) -> str:
        """Say where a number came from that no 台账 gave."""
        is_left_open = usage in _FROM_LAST_YEAR and not self.places.holds(path / usage)
        return LAST_YEAR if is_left_open else TYPED

    def _cells(self, path: FieldPath, usage: str) -> tuple[CellPlace, ...]:
        return tuple(cell for name in rests_on(usage) for cell in self.places.cells(path / name))

    def _found_at(self, path: FieldPath, cells: tuple[CellPlace, ...]) -> Iterator[str]:
        if cells:
            yield f"台账：{_stretches(cells)}"
        place = self.places.place(path)
        yield f"数据文件：{self._file(place.file)} 第{place.line}行"

    def _file(self, file: Path) -> str:
        resolved = file.resolve()
        if resolved.is_relative_to(self.target.data_root):
            return resolved.relative_to(self.target.data_root).as_posix()
        return file.name


def _stretches(cells: tuple[CellPlace, ...]) -> str:
    """Name file and sheet once for cells that follow one another there."""
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        by_sheet.setdefault((cell.file.name, cell.sheet), []).append(cell.cell)
    return "；".join(
        f"{file}“{sheet}”表 {'、'.join(names[:_MOST_STRETCHES])}"
        f"{f'等{len(names)}处' if len(names) > _MOST_STRETCHES else ''}"
        for (file, sheet), names in by_sheet.items()
    )
