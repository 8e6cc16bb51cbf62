"""What an output form decides for itself: what of a document it prints, and in which words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kjreport.doctree.nodes import Document
from kjreport.doctypes.base import Wording
from kjreport.doctypes.compose import compose, default_wording
from kjreport.findings import Finding, Outcome
from kjreport.location import FieldPath
from kjreport.model.documents import OfficialDocument
from kjreport.model.outputs import Output, OutputForm
from kjreport.prose.evaluate import Evaluator


class Medium(Enum):
    """What an output is written as; the value ends its file name."""

    WORD = ".docx"
    PAGE = ".html"


@dataclass(frozen=True, slots=True)
class Composition:
    """An output composed: its tree, and for a web page what is said about it."""

    tree: Document
    meta_tags: tuple[tuple[str, str], ...] = ()
    """Names and contents of the tags in a web page's head."""
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values of the box above its text."""


@dataclass(frozen=True, slots=True)
class Order:
    """One output to be composed: the document, what 输出 says, and where it says so."""

    document: OfficialDocument
    output: Output
    path: FieldPath
    evaluator: Evaluator


@dataclass(frozen=True, slots=True)
class OutputDesign:
    """One output form.

    ``compose`` gives no value where the output would be empty; its findings then say what to
    type.
    """

    form: OutputForm
    compose: Callable[[Order], Outcome[Composition]]
    medium: Medium = Medium.WORD


def overridden(document: OfficialDocument, output: Output) -> OfficialDocument:
    """Return the document with what 输出 says differently."""
    given: Mapping[str, Any] = {
        "title": output.title,
        "recipients": output.recipients,
        "closing": output.closing,
        "sign_off": output.sign_off,
    }
    return document.model_copy(update={name: value for name, value in given.items() if value})


def titled(document: OfficialDocument, before: str, after: str, *, closing: str = "") -> Wording:
    """Put words around the default title, which follows the organ's name."""
    words = default_wording(document).title
    title = f"{before}{words}{after}" if words and not words.endswith(after) else words
    return Wording(title, closing)


def untitled(document: OfficialDocument) -> OfficialDocument:
    """Drop the title, where one can be made: it names the document, not this output of it."""
    if not default_wording(document).title:
        return document
    return document.model_copy(update={"title": (), "subtitle": (), "headnote": ()})


def composed(order: Order, document: OfficialDocument, wording: Wording) -> Outcome[Composition]:
    """Compose what an output prints of the document."""
    tree = compose(document, order.evaluator, wording)
    value = None if tree.value is None else Composition(tree.value)
    return Outcome(value, tree.findings)


def nothing(finding: Finding) -> Outcome[Composition]:
    """Say why an output is not made."""
    return Outcome(None, (finding,))
