"""Where figures appear: what names them (expressions, tables, charts) and what prints that."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kjreport.doctree.nodes import Block
from kjreport.doctree.walk import block_words, iter_texts
from kjreport.doctypes.compose_outputs import ComposedOutput
from kjreport.location import FieldPath, Origin, TextPlace
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.figure_uses import figure_uses, figures_in
from kjreport.prose.scalars_of import printed_scalars
from kjreport.source.source_map import SourceMap
from kjreport.text.segments import Segment

_LONGEST_EXCERPT = 16
_Paragraphs = dict["Paragraph", None]
"""Each once, in the order of the document."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a composed document; ``number`` counts its blocks from 1."""

    output: str
    """The 形式: 总结, 报告, 公开版."""
    number: int
    words: str
    """How it begins."""


@dataclass(frozen=True, slots=True)
class FigureUse:
    """One place that names a figure, and the paragraphs that print it."""

    place: TextPlace
    paragraphs: tuple[Paragraph, ...]


def figure_places(
    report: OfficialDocument, outputs: Iterable[ComposedOutput], places: SourceMap
) -> Mapping[str, tuple[FigureUse, ...]]:
    """Return where each figure is named, by its key: expressions first, then tables and charts."""
    origins, shown = _printed(outputs)
    uses: dict[str, dict[FigureUse, None]] = defaultdict(dict)
    for scalar in printed_scalars(report):
        for use in figure_uses(scalar.text):
            shown.pop((use.key, scalar.path), None)
            place = places.place(scalar.path, (use.start, use.end))
            uses[use.key].setdefault(FigureUse(place, tuple(origins.get(scalar.path, ()))))
    for (key, path), paragraphs in shown.items():
        uses[key].setdefault(FigureUse(places.place(path), tuple(paragraphs)))
    return {key: tuple(found) for key, found in uses.items()}


def _printed(
    outputs: Iterable[ComposedOutput],
) -> tuple[Mapping[Origin, _Paragraphs], dict[tuple[str, FieldPath], _Paragraphs]]:
    """Return the paragraphs by the typed text they print, and by figure and place."""
    origins: dict[Origin, _Paragraphs] = defaultdict(dict)
    shown: dict[tuple[str, FieldPath], _Paragraphs] = defaultdict(dict)
    for output in outputs:
        for number, block in enumerate(output.composition.tree.blocks, 1):
            paragraph = Paragraph(output.form.value, number, block_words(block)[:_LONGEST_EXCERPT])
            for segment in _segments(block):
                if segment.origin is not None:
                    origins[segment.origin].setdefault(paragraph)
                for key, path in _named_by(segment):
                    shown[key, path].setdefault(paragraph)
    return origins, shown


def _named_by(segment: Segment) -> Iterator[tuple[str, FieldPath]]:
    """Yield the figures in what was computed, and where that was asked for.

    A unit above a table or a chart is none. The 目标对照表 is asked for by the figures
    themselves, each key of theirs.
    """
    if not isinstance(segment.origin, FieldPath):
        return
    for key, usage in figures_in(segment.expression):
        if usage == "计量单位":
            continue
        own = FieldPath(("指标", key))
        is_own = segment.origin.parts[: len(own.parts)] == own.parts
        yield key, own if is_own else segment.origin


def _segments(block: Block) -> Iterator[Segment]:
    for text in iter_texts(block):
        yield from text
