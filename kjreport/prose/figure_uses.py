"""Which figures an expression, or a text with expressions, prints."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.prose.stretches import StretchKind, stretches

_NAME = r"[^\W\d]\w*"
_USE = re.compile(
    rf"(?<![\w.])指标\s*(?:\.\s*(?P<name>{_NAME})|\[\s*['\"](?P<quoted>[^'\"]+)['\"]\s*\])"
    rf"(?:\s*\.\s*(?P<usage>{_NAME}))?"
)
_BRACE = len("{{")


@dataclass(frozen=True, slots=True)
class FigureUse:
    """指标.key.usage; ``start`` and ``end`` are those of the expression in the text."""

    key: str
    usage: str
    start: int
    end: int


def figure_uses(text: str) -> Iterator[FigureUse]:
    """Yield the figures that the ``{{ }}`` of a typed text name, in reading order."""
    if "指标" not in text:
        return
    for stretch in stretches(text):
        if stretch.kind is StretchKind.EXPRESSION:
            for key, usage in figures_in(stretch.text[_BRACE:-_BRACE]):
                yield FigureUse(key, usage, stretch.start, stretch.end)


def figures_in(expression: str) -> tuple[tuple[str, str], ...]:
    """Return key and usage ("" for the figure itself) of each figure in an expression."""
    return tuple(
        (match["name"] or match["quoted"], match["usage"] or "")
        for match in _USE.finditer(expression)
    )
