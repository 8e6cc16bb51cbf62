"""The shape of a rule, and of what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from kjreport.checks.facts import Facts
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.manuscript import NO_REGISTRIES, Manuscript, Passage
from kjreport.doctree.layout import LayoutFacts
from kjreport.findings import Severity
from kjreport.model.registries import Registries


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
    """What to do; about layout in the terms of Word's and WPS's menus."""


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


@dataclass(frozen=True, slots=True)
class ProseFault:
    """Words that a rule objects to: ``passage.text[start:end]``, as few as tell it.

    ``suggestion`` is what they should say; ``fix`` is the same where it is certain, so that
    ``check --fix`` may write it.
    """

    passage: Passage
    start: int
    end: int
    message: str
    """Chinese, without 。 at its end: what is wrong here."""
    suggestion: str | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    fix: str | None = None
    key: str = ""
    """Many faults of one key are one habit: it is told once, with how often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextExample:
    """Lines of text, and in words what is (or is not) wrong with them."""

    words: str
    text: str
    found: str = ""
    """The faulty words that the rule must point at; empty in an example without a fault."""
    facts: Facts | None = None
    """What is known of the document; inferred from the text when not given."""
    last_year: str = ""
    """Last year's text, for rules that compare."""
    registries: Registries = NO_REGISTRIES
    """What is known beside the list that ships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseCheck(Check):
    """A rule about words, figures, structure or names."""

    find: Callable[[Manuscript], Iterable[ProseFault]]
    bad: tuple[TextExample, ...]
    good: tuple[TextExample, ...]
    """Near misses: right, although they look like a fault."""
