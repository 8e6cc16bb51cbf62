"""``render(plan, context, additions) -> bytes``: the one way to a Word file."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import TemplateError as JinjaError

from kjreport.errors import TemplateTagError
from kjreport.word.additions import Additions, with_content_types, with_relationships
from kjreport.word.package import FAST_LEVEL, Entry, assemble, entry
from kjreport.word.plan import CONTENT_TYPES, DynamicPart, Plan
from kjreport.word.runs import WordXml

_LISTING = "\n\t\a\f"
#: What docxtpl may change after rendering: listings, and escaped braces.
_SPECIAL = f"{_LISTING}_"
_BRACE_ESCAPES = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
#: docxtpl puts a line break before every paragraph and takes it away again.
_PARAGRAPH_LINE = re.compile(r"\n<w:p(?=[ >])")


def render(plan: Plan, context: Mapping[str, Any], additions: Additions) -> bytes:
    """Fill a template: the same plan, context and additions give the same bytes.

    Raises:
        TemplateTagError: the template asks for what the data does not have, or prints
            less than it was given.
    """
    if plan.slow_reason:
        from kjreport.word.slow_path import render_slowly  # noqa: PLC0415 - loads docx and lxml

        return render_slowly(plan, context, additions)
    dynamic = [_rendered(part, context) for part in plan.dynamic]
    if additions.last_section:
        dynamic[0] = _with_last_section(dynamic[0], additions.last_section)
    entries = (
        _head(plan, additions),
        *plan.constants,
        _relationships(plan, additions),
        *(
            entry(part.name, text, FAST_LEVEL)
            for part, text in zip(plan.dynamic, dynamic, strict=True)
        ),
        *(entry(name, content) for name, content in additions.parts),
    )
    return assemble(entries)


def render_part(part: DynamicPart, context: Mapping[str, Any]) -> tuple[str, ...]:
    """Render one part to the pieces of its text: what docxtpl has before it parses it again.

    Raises:
        TemplateTagError: the template asks for what the data does not have.
    """
    template = part.template
    try:
        pieces = tuple(template.root_render_func(template.new_context(dict(context))))
    except (JinjaError, TypeError, ValueError, ArithmeticError) as error:
        raise tag_failure(error) from error
    rest = "".join({piece for piece in pieces if type(piece) is not WordXml})
    if not any(map(rest.__contains__, _SPECIAL)):
        return pieces
    text = "".join(pieces)
    if any(map(text.__contains__, _LISTING)):
        from docxtpl import DocxTemplate  # noqa: PLC0415 - loads docx and lxml

        text = _PARAGRAPH_LINE.sub("<w:p", text)
        listed = DocxTemplate.resolve_listing(None, _unescaped(text))
        # What stood outside any run is left over, and XML has no place for it.
        return (listed.replace("\a", "").replace("\f", ""),)
    return (_unescaped(text),)


def _rendered(part: DynamicPart, context: Mapping[str, Any]) -> bytes:
    pieces = render_part(part, context)
    if part.name.endswith("document.xml"):
        _check_nothing_is_lost(pieces, context)
    return "".join((part.prefix, *pieces, part.suffix)).encode("utf-8")


def _with_last_section(document: bytes, section: str) -> bytes:
    """Put another page in the place of the template's own, which ends the document."""
    before, _, after = document.rpartition(b"<w:sectPr")
    _, end, after = after.partition(b"</w:sectPr>")
    return before + section.encode("utf-8") + after if end else document


def _head(plan: Plan, additions: Additions) -> Entry:
    if not additions.content_types:
        return plan.unchanged_head
    types = with_content_types(plan.content_types, additions)
    return entry(CONTENT_TYPES, types.encode("utf-8"), FAST_LEVEL)


def _relationships(plan: Plan, additions: Additions) -> Entry:
    if not additions.relationships:
        return plan.unchanged_relationships
    relationships = with_relationships(plan.relationships, additions)
    return entry(plan.relationships_name, relationships.encode("utf-8"), FAST_LEVEL)


def tag_failure(error: Exception) -> TemplateTagError:
    """Say in Chinese that a tag of the template cannot be filled."""
    return TemplateTagError(
        f"Word 模板的标签无法填写：{error}。请核对标签里的名称；模板可用的名称是“标题”和“全文”。"
    )


def _unescaped(text: str) -> str:
    """Turn docxtpl's own escapes ({_{ and its like) into braces."""
    for escape, braces in _BRACE_ESCAPES.items():
        text = text.replace(escape, braces)
    return text


def _check_nothing_is_lost(pieces: tuple[str, ...], context: Mapping[str, Any]) -> None:
    """Hold every item against the rendered text: a template without its style drops it."""
    printed = {id(piece) for piece in pieces}
    text = ""
    for item in context.get("全文", ()):
        words = item.get("文字") or item.get("内容") or ""
        if not words or id(words) in printed:
            continue
        text = text or "".join(pieces)
        if words not in text:
            raise lost_words(item["类"])


def lost_words(kind: str) -> TemplateTagError:
    """Say in Chinese that the template prints no paragraphs of a kind."""
    return TemplateTagError(
        f"Word 模板没有印出“{kind}”一类的段落。"
        "请在模板里补上这一类段落的标签，或用 template make 重新生成模板。"
    )
