"""What is to be said otherwise in a finished Word file, as plain data."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WordChange:
    """Characters of one paragraph, as it reads with all changes accepted, give way to others."""

    number: int
    """The paragraph, counted as ``ParagraphFacts`` count it."""
    start: int
    end: int
    """Counted without an automatic number; at least one character gives way."""
    words: str
    """What is written instead; may be empty."""


@dataclass(frozen=True, slots=True)
class Reviser:
    """In whose name a change is tracked."""

    name: str
    day: date
