"""Numbers of an imported draft as 指标: put in only where the built text stays the same."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kjreport.importing.blocks import Imported
from kjreport.importing.figures import ProposedFigure, proposed_figures, with_expressions

#: Builds a draft and returns what it says; ``None`` where it cannot be built.
Printed = Callable[[Imported], str | None]


def with_figures(imported: Imported, printed: Printed) -> tuple[Imported, int]:
    """Return the document with 指标, and how many there are.

    Each figure is kept only if the built text is the same, character by character.
    """
    words = printed(imported)
    figures = proposed_figures(imported.data)
    if words is None or not figures:
        return imported, 0

    def stays(chosen: Sequence[ProposedFigure]) -> bool:
        return not chosen or printed(_replaced(imported, chosen)) == words

    kept = _kept(figures, stays)
    return (_replaced(imported, kept), len(kept)) if kept and stays(kept) else (imported, 0)


def _replaced(imported: Imported, figures: Sequence[ProposedFigure]) -> Imported:
    return replace(imported, data=with_expressions(imported.data, figures))


def _kept(
    figures: Sequence[ProposedFigure], stays: Callable[[Sequence[ProposedFigure]], bool]
) -> list[ProposedFigure]:
    """Leave out the figures that change the text, found by halving."""
    if stays(figures):
        return list(figures)
    if len(figures) == 1:
        return []
    middle = len(figures) // 2
    return [*_kept(figures[:middle], stays), *_kept(figures[middle:], stays)]
