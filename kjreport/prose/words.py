"""The words of an expression with their positions: names, what follows a dot, filters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from jinja2 import TemplateSyntaxError

from kjreport.prose.sandbox import ENVIRONMENT

_OPEN, _CLOSE = "{{", "}}"
_KEYWORDS = frozenset({"and", "or", "not", "in", "is", "if", "else"})
_CONSTANTS = frozenset({"true", "false", "none", "True", "False", "None"})


class WordKind(Enum):
    """What a word is in its expression."""

    NAME = "name"
    ATTRIBUTE = "attribute"
    FILTER = "filter"
    KEYWORD = "keyword"
    OTHER = "other"
    """A sign or a literal."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an expression; ``start`` counts from the character after ``{{``."""

    kind: WordKind
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Words:
    """The words up to the first character that belongs to no expression, if there is one."""

    words: tuple[Word, ...]
    strange: int | None = None
    """The position of that character."""

    def chains(self) -> Iterator[tuple[Word, ...]]:
        """Yield each name with the words after its dots: 指标, 专项资金, 较上年."""
        chain: list[Word] = []
        for word in self.words:
            if word.kind is WordKind.ATTRIBUTE and chain:
                chain.append(word)
            elif word.kind is WordKind.NAME or word.text != ".":
                if chain:
                    yield tuple(chain)
                chain = [word] if word.kind is WordKind.NAME else []
        if chain:
            yield tuple(chain)

    def named(self, text: str) -> Word | None:
        """Return the first word that reads ``text``."""
        return next((word for word in self.words if word.text == text), None)


def words_of(expression: str) -> Words:
    """Take apart what stands between ``{{`` and ``}}``."""
    found: list[Word] = []
    position = 0
    before = ""
    try:
        for _line, token, text in ENVIRONMENT.lex(f"{_OPEN}{expression}{_CLOSE}"):
            if token not in {"whitespace", "variable_begin", "variable_end"}:
                kind = _kind(token, text, before)
                found.append(Word(kind, text, position - len(_OPEN)))
                before = text
            position += len(text)
    except TemplateSyntaxError:
        strange = min(position - len(_OPEN), max(len(expression) - 1, 0))
        return Words(tuple(found), strange)
    return Words(tuple(found))


def _kind(token: str, text: str, before: str) -> WordKind:
    if token != "name" or (text in _CONSTANTS and before not in {".", "|"}):  # noqa: S105  # a lexer token
        return WordKind.OTHER
    by_sign: Mapping[str, WordKind] = {".": WordKind.ATTRIBUTE, "|": WordKind.FILTER}
    if before in by_sign:
        return by_sign[before]
    return WordKind.KEYWORD if text in _KEYWORDS else WordKind.NAME
