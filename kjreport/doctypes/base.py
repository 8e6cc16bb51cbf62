"""What a 文种 decides for itself; everything else is common to all."""

from collections.abc import Callable
from dataclasses import dataclass

from kjreport.doctypes.periods import period_words
from kjreport.model.official_document import DocType, OfficialDocument


@dataclass(frozen=True, slots=True)
class Wording:
    """What the program says where staff say nothing.

    ``title`` follows the organ's name, ``""`` where only staff can know it.
    """

    title: str
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One 文种 as it is printed.

    ``default_title`` gives the words that follow the organ's name where 标题 is not given,
    ``""`` where only staff can know the title.
    """

    doc_type: DocType
    default_title: Callable[[OfficialDocument], str]


def titled_by_period(genre: str) -> Callable[[OfficialDocument], str]:
    """Make default titles of the period and a fixed end: 2025年上半年工作总结."""
    return lambda document: period_words(document.year, document.period) + genre
