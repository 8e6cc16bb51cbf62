"""What an output form decides for itself: what of a document it prints, and in which words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from kjreport.doctree.nodes import Document
from kjreport.doctree.walk import iter_texts
from kjreport.doctypes.base import Wording
from kjreport.doctypes.codes import Code
from kjreport.doctypes.compose import compose, default_wording
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import Output, OutputForm
from kjreport.prose.evaluate import Evaluator

_NAMED_ATTACHMENT = re.compile(r"附件\d+")


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
        "masthead": output.masthead,
        "sign_off": output.sign_off,
    }
    return document.model_copy(update={name: value for name, value in given.items() if value})


def on_white_paper(document: OfficialDocument) -> OfficialDocument:
    """Return the document without 版头 and 版记."""
    return with_fields(document, {"masthead": None, "imprint": None})


def with_fields(document: OfficialDocument, values: Mapping[str, Any]) -> OfficialDocument:
    """Return the document with other values; what stays as it is does not count as typed."""
    changes = {name: new for name, new in values.items() if getattr(document, name) != new}
    return document.model_copy(update=changes)


def titled(document: OfficialDocument, before: str, after: str, *, closing: str = "") -> Wording:
    """Put words around the default title, which follows the organ's name."""
    words = default_wording(document).title
    title = f"{before}{words}{after}" if words and not words.endswith(after) else words
    return Wording(title, closing)


def untitled(document: OfficialDocument) -> OfficialDocument:
    """Drop the title, where one can be made: it names the document, not this output of it."""
    if not default_wording(document).title:
        return document
    return with_fields(document, {"title": (), "subtitle": (), "headnote": ()})


def composed(order: Order, document: OfficialDocument, wording: Wording) -> Outcome[Composition]:
    """Compose what an output prints of the document."""
    tree = compose(document, order.evaluator, wording)
    if tree.value is None:
        return Outcome(None, tree.findings)
    attachments = len(document.attachments), len(order.document.attachments)
    remarks = _lost_attachments(order, tree.value) if attachments[0] < attachments[1] else ()
    return Outcome(Composition(tree.value), (*tree.findings, *remarks))


def _lost_attachments(order: Order, tree: Document) -> Iterator[Finding]:
    """Remark where the text names an 附件 by a number that this output does not keep."""
    segments = (one for block in tree.blocks for text in iter_texts(block) for one in text)
    for segment in segments:
        named = _NAMED_ATTACHMENT.search(segment.text)
        if named is None or segment.offset is None or not isinstance(segment.origin, FieldPath):
            continue
        message = (
            f"{order.output.form.value}没有带全附件，这里的“{named[0]}”对不上。"
            "请改写这句话，或者不让这一处进这种稿子。"
        )
        span = (segment.offset + named.start(), segment.offset + named.end())
        yield Finding(
            Code.LOST_ATTACHMENT,
            Severity.WARNING,
            message,
            segment.origin,
            span=span,
            excerpt=named[0],
        )


def nothing(finding: Finding) -> Outcome[Composition]:
    """Say why an output is not made."""
    return Outcome(None, (finding,))
