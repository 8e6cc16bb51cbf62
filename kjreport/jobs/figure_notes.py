"""The comments of the 数据来源 copy: each number with its parts, its source and its cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.jobs.discovery import Target
from kjreport.location import CellPlace, FieldPath
from kjreport.prose.derivations import derivation_lines, rests_on
from kjreport.prose.figure_uses import figures_in
from kjreport.prose.figures import FigureView
from kjreport.source.source_map import SourceMap
from kjreport.text.segments import Segment

SUFFIX = "（数据来源）"
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
        if not segment.expression:
            return ""
        uses = dict.fromkeys(figures_in(segment.expression))
        lines = (line for key, usage in uses for line in self._lines(key, usage))
        return "\n".join(lines)

    def _lines(self, key: str, usage: str) -> Iterator[str]:
        view = self.figures.get(key)
        if view is None:
            return
        yield from derivation_lines(view, usage)
        path = FieldPath(("指标", key))
        cells = [cell for name in rests_on(usage) for cell in self.places.cells(path / name)]
        if cells:
            yield f"台账：{_stretches(cells)}"
        place = self.places.place(path)
        yield f"数据文件：{self._file(place.file)} 第{place.line}行，指标.{key}"

    def _file(self, file: Path) -> str:
        resolved = file.resolve()
        if resolved.is_relative_to(self.target.data_root):
            return resolved.relative_to(self.target.data_root).as_posix()
        return file.name


def _stretches(cells: list[CellPlace]) -> str:
    """Name file and sheet once for cells that follow one another there."""
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        by_sheet.setdefault((cell.file.name, cell.sheet), []).append(cell.cell)
    return "；".join(
        f"{file}“{sheet}”表 {'、'.join(names[:_MOST_STRETCHES])}"
        f"{f'等{len(names)}处' if len(names) > _MOST_STRETCHES else ''}"
        for (file, sheet), names in by_sheet.items()
    )
