"""A compiled template: what never changes is ready compressed, what changes is code.

A plan holds plain values only, so that ``marshal`` can store it; compiling is in
``plan_compiler``, which alone loads docx, docxtpl and lxml.
"""

from dataclasses import astuple, dataclass
from functools import cached_property
from types import CodeType
from typing import TYPE_CHECKING, Any

from kjreport.word.package import Entry, entry
from kjreport.word.standard import GB, PageFormat
from kjreport.word.styles import StyleIds

if TYPE_CHECKING:
    from jinja2 import Template

CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class DynamicPart:
    """A part that holds tags: ``prefix``, the rendered text, ``suffix``."""

    name: str
    prefix: str
    suffix: str
    code: CodeType

    @cached_property
    def template(self) -> "Template":
        """The executable template."""
        from kjreport.word.template_env import executable  # noqa: PLC0415 - imports Jinja2

        return executable(self.code)


@dataclass(frozen=True)
class Plan:
    """One template, ready to render.

    ``slow_reason`` says (in Chinese) why docxtpl itself must render it, ``""`` when not;
    ``source`` then holds the template.
    """

    document_name: str
    """The part that carries the text; ``dynamic`` begins with it."""
    relationships_name: str
    content_types: str
    relationships: str
    constants: tuple[Entry, ...]
    dynamic: tuple[DynamicPart, ...]
    style_ids: dict[str, str]
    page: PageFormat = GB.page
    """The page of the text."""
    slow_reason: str = ""
    source: bytes = b""

    @cached_property
    def unchanged_head(self) -> Entry:
        """The content types of a document without additions, ready compressed."""
        return entry(CONTENT_TYPES, self.content_types.encode("utf-8"))

    @cached_property
    def unchanged_relationships(self) -> Entry:
        """The relationships of a document without additions, ready compressed."""
        return entry(self.relationships_name, self.relationships.encode("utf-8"))

    @cached_property
    def styles(self) -> StyleIds:
        """The ids of the template's styles by name."""
        return StyleIds(self.style_ids, self.page)


def to_record(plan: Plan) -> tuple[Any, ...]:
    """Return the plan as plain values that ``marshal`` can write."""
    return (
        plan.document_name,
        plan.relationships_name,
        plan.content_types,
        plan.relationships,
        tuple((one.name, one.head, one.body) for one in plan.constants),
        tuple((part.name, part.prefix, part.suffix, part.code) for part in plan.dynamic),
        plan.style_ids,
        astuple(plan.page),
        plan.slow_reason,
        plan.source,
    )


def from_record(record: tuple[Any, ...]) -> Plan:
    """Build the plan from what ``to_record`` returned."""
    (
        document_name,
        relationships_name,
        types,
        relationships,
        constants,
        dynamic,
        ids,
        page,
        *rest,
    ) = record
    return Plan(
        document_name,
        relationships_name,
        types,
        relationships,
        tuple(Entry(*one) for one in constants),
        tuple(DynamicPart(*one) for one in dynamic),
        ids,
        PageFormat(*page),
        *rest,
    )
