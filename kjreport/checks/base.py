"""The shape of a rule, and of what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from kjreport.checks.layout.classes import Layout, Piece
from kjreport.doctree.layout import LayoutFacts
from kjreport.findings import Severity


class Strength(Enum):
    """How strongly the clause behind a rule is worded; printed, never the severity."""

    MUST = "应"
    USUAL = "一般"
    ADVISED = "推荐"
    CUSTOM = "实务"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a rule found; ``piece`` is the paragraph, otherwise it is about a section.

    Faults of one ``key`` are the same deviation: when most of ``population`` paragraphs show
    it, it is told once.
    """

    message: str
    piece: Piece | None = None
    excerpt: str = ""
    key: str = ""
    population: int = 0
    section: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What every rule says of itself; ``source`` is the clause or practice behind it."""

    code: str
    title: str
    why: str
    source: str
    strength: Strength
    severity: Severity
    remedy: str
    """What to do, in the terms of Word's and WPS's menus."""


@dataclass(frozen=True, slots=True)
class LayoutExample:
    """A small document, and in words what is (or is not) wrong with it."""

    words: str
    facts: LayoutFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutCheck(Check):
    """A rule about layout."""

    find: Callable[[Layout], Iterable[Fault]]
    bad: tuple[LayoutExample, ...]
    good: tuple[LayoutExample, ...] = ()
    """Beside the correct document, on which every rule is silent."""
