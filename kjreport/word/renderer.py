"""``render(plan, context, additions) -> bytes``: the one way to a Word file."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from jinja2 import TemplateError as JinjaError

from kjreport.errors import TemplateTagError
from kjreport.word.additions import Additions, with_content_types, with_relationships
from kjreport.word.package import assemble, entry
from kjreport.word.plan import CONTENT_TYPES, DynamicPart, Plan

_LISTING = "\n\t\a\f"


def render(plan: Plan, context: Mapping[str, Any], additions: Additions) -> bytes:
    """Fill a template: the same plan, context and additions give the same bytes.

    Raises:
        TemplateTagError: the template asks for what the data does not have, or prints
            less than it was given.
    """
    if plan.slow_reason:
        from kjreport.word.slow_path import render_slowly  # noqa: PLC0415 - loads docx and lxml

        return render_slowly(plan, context, additions)
    dynamic = [(part.name, _rendered(part, context)) for part in plan.dynamic]
    _check_nothing_is_lost(dynamic[0][1], context)
    changing = (
        (plan.relationships_name, with_relationships(plan.relationships, additions)),
        *dynamic,
    )
    types = entry(CONTENT_TYPES, with_content_types(plan.content_types, additions).encode("utf-8"))
    return assemble(
        chain(
            (types,),
            plan.constants,
            (entry(name, text.encode("utf-8")) for name, text in changing),
            (entry(name, content) for name, content in additions.parts),
        )
    )


def render_part(part: DynamicPart, context: Mapping[str, Any]) -> str:
    """Render the text of one part, as docxtpl would, before it is parsed again."""
    template = part.template
    try:
        text = "".join(template.root_render_func(template.new_context(dict(context))))
    except (JinjaError, TypeError, ValueError, ArithmeticError) as error:
        raise tag_failure(error) from error
    if any(map(text.__contains__, _LISTING)):
        from docxtpl import DocxTemplate  # noqa: PLC0415 - loads docx and lxml

        return str(DocxTemplate.resolve_listing(None, _unescaped(text)))
    return _unescaped(text)


def tag_failure(error: Exception) -> TemplateTagError:
    """Say in Chinese that a tag of the template cannot be filled."""
    return TemplateTagError(
        f"Word 模板的标签无法填写：{error}。请核对标签里的名称；模板可用的名称是“标题”和“全文”。"
    )


def _rendered(part: DynamicPart, context: Mapping[str, Any]) -> str:
    return f"{part.prefix}{render_part(part, context)}{part.suffix}"


def _unescaped(text: str) -> str:
    """Turn docxtpl's own escapes ({_{ and its like) into braces."""
    if "{_" not in text and "_}" not in text:
        return text
    for escape, braces in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        text = text.replace(escape, braces)
    return text


def _check_nothing_is_lost(text: str, context: Mapping[str, Any]) -> None:
    """Hold every item against the rendered text: a template without its style drops it."""
    position = 0
    for item in context.get("全文", ()):
        words = item.get("文字") or item.get("内容") or ""
        found = text.find(words, position)
        if found < 0:
            found = text.find(words)
        if found < 0:
            message = (
                f"Word 模板没有印出“{item['类']}”一类的段落。"
                "请在模板里补上这一类段落的标签，或用 template make 重新生成模板。"
            )
            raise TemplateTagError(message)
        position = found + len(words)
