"""Cutting a text into what is printed as typed and what is an expression.

Only ``{{ … }}`` is an expression. A lone ``{``, ``}`` or ``}}`` is text. Quotes inside an
expression hide braces.
"""

import re
from dataclasses import dataclass
from enum import Enum

_OPENING = re.compile(r"\{\{|\{%|\{#|｛｛")
_CLOSINGS = {"{%": "%}", "{#": "#}", "｛｛": "｝｝"}
_EXPRESSION = re.compile(
    r"""\{\{ (?: "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | (?!\{\{|\}\}). )*? \}\}""",
    re.DOTALL | re.VERBOSE,
)
#: An expression whose end was mistyped (``{{ 年度 }``) or left out at the end of the text.
_BROKEN = re.compile(r"""\{\{[^{}｛｝]*[}｝]+|\{\{[\w\s.|()'"]+\Z""")


class StretchKind(Enum):
    """What a stretch of typed text is."""

    LITERAL = "literal"
    EXPRESSION = "expression"
    STATEMENT = "statement"
    """``{% … %}`` or ``{# … #}``, which a text must not hold."""
    FULL_WIDTH = "full-width"
    """``｛｛ … ｝｝``, an expression in full-width braces."""
    UNCLOSED = "unclosed"
    """``{{`` without its ``}}``; reaches as far as the expression plainly does."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """``text`` stands at ``start`` of the typed text; all stretches in a row are that text."""

    kind: StretchKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The position after the last character."""
        return self.start + len(self.text)


def stretches(text: str) -> tuple[Stretch, ...]:
    """Cut ``text`` up; no stretch is empty."""
    found: list[Stretch] = []
    position = 0
    while (opening := _OPENING.search(text, position)) is not None:
        if opening.start() > position:
            found.append(Stretch(StretchKind.LITERAL, text[position : opening.start()], position))
        found.append(_braced(text, opening))
        position = found[-1].end
    if position < len(text):
        found.append(Stretch(StretchKind.LITERAL, text[position:], position))
    return tuple(found)


def _braced(text: str, opening: re.Match[str]) -> Stretch:
    start, brace = opening.start(), opening.group()
    if brace == "{{":
        whole = _EXPRESSION.match(text, start)
        if whole is None:
            broken = _BROKEN.match(text, start)
            return Stretch(StretchKind.UNCLOSED, broken.group() if broken else brace, start)
        return Stretch(StretchKind.EXPRESSION, whole.group(), start)
    kind = StretchKind.FULL_WIDTH if brace == "｛｛" else StretchKind.STATEMENT
    closing = text.find(_CLOSINGS[brace], opening.end())
    end = opening.end() if closing < 0 else closing + len(_CLOSINGS[brace])
    return Stretch(kind, text[start:end], start)
