"""What only some documents have beside the template's parts."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relationship:
    """From the main document to an added part; ``target`` is relative to the main document."""

    kind: str
    """The URI of the relationship's type."""
    target: str
    identifier: str = ""
    """Given when the text refers to it; else one is made."""


@dataclass(frozen=True, slots=True)
class Additions:
    """Parts with their relationships and content types.

    ``parts`` are (name in the package, content); ``content_types`` are (name in the
    package, content type). ``last_section`` is the page of the last section where it is not
    the template's own.
    """

    parts: tuple[tuple[str, bytes], ...] = ()
    relationships: tuple[Relationship, ...] = ()
    content_types: tuple[tuple[str, str], ...] = ()
    last_section: str = ""


NO_ADDITIONS = Additions()


def joined(additions: Iterable[Additions]) -> Additions:
    """Put several additions together."""
    every = tuple(additions)
    return Additions(
        tuple(part for one in every for part in one.parts),
        tuple(relationship for one in every for relationship in one.relationships),
        tuple(content_type for one in every for content_type in one.content_types),
        "".join(one.last_section for one in every),
    )


def with_content_types(xml: str, additions: Additions) -> str:
    """Write the added content types into ``[Content_Types].xml``."""
    written = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in additions.content_types
    )
    return _before_end(xml, "Types", written)


def with_relationships(xml: str, additions: Additions) -> str:
    """Write the added relationships into those of the main document."""
    written = "".join(
        f'<Relationship Id="{one.identifier or f"rIdAdded{number}"}" Type="{one.kind}"'
        f' Target="{one.target}"/>'
        for number, one in enumerate(additions.relationships, start=1)
    )
    return _before_end(xml, "Relationships", written)


def _before_end(xml: str, root: str, written: str) -> str:
    if not written:
        return xml
    head, end, tail = xml.rpartition(f"</{root}>")
    return f"{head}{written}{end}{tail}"
