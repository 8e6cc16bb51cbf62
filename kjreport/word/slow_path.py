"""Rendering through docxtpl itself, for templates whose features are not compiled."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError

from kjreport.word.additions import Additions, with_content_types, with_relationships
from kjreport.word.package import pack
from kjreport.word.plan import CONTENT_TYPES, Plan
from kjreport.word.renderer import lost_words, tag_failure
from kjreport.word.template_env import environment

_TAG = re.compile(r"<[^>]+>")


def render_slowly(plan: Plan, context: Mapping[str, Any], additions: Additions) -> bytes:
    """Fill a template as docxtpl does; the same input still gives the same bytes.

    Raises:
        TemplateTagError: the template asks for what the data does not have.
    """
    template = DocxTemplate(io.BytesIO(plan.source))
    try:
        template.render(dict(context), environment(), autoescape=True)
    except (JinjaError, TypeError, ValueError, ArithmeticError) as error:
        raise tag_failure(error) from error
    written = io.BytesIO()
    template.save(written)
    with zipfile.ZipFile(written) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    _check_nothing_is_lost(parts[plan.document_name].decode("utf-8"), context)
    parts[CONTENT_TYPES] = with_content_types(
        parts[CONTENT_TYPES].decode("utf-8"), additions
    ).encode("utf-8")
    parts[plan.relationships_name] = with_relationships(
        parts[plan.relationships_name].decode("utf-8"), additions
    ).encode("utf-8")
    return pack((*parts.items(), *additions.parts))


def _check_nothing_is_lost(text: str, context: Mapping[str, Any]) -> None:
    printed = _words(text)
    for item in context.get("全文", ()):
        if _words(item.get("文字") or item.get("内容") or "") not in printed:
            raise lost_words(item["类"])


def _words(xml: str) -> str:
    """Return the words of some XML; docxtpl may have written the tags between them anew."""
    return _TAG.sub("", xml).replace("&#95;", "_")
