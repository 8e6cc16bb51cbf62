"""Compiles a docxtpl template once: docxtpl's own patching, then Jinja's compiler.

docxtpl does this work again for every document. Only this module and the slow path load
docx, docxtpl and lxml.
"""

import io
import re
from typing import Any
from xml.etree import ElementTree as ET

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError
from lxml import etree
from markupsafe import escape

from kjreport.errors import TemplateError, TemplateTagError, UnreadableDocumentError
from kjreport.word.container import Container
from kjreport.word.loop_lookups import with_lookups_kept
from kjreport.word.package import entry
from kjreport.word.plan import CONTENT_TYPES, DynamicPart, Plan
from kjreport.word.slow_features import slow_reason
from kjreport.word.template_env import environment
from kjreport.word.template_page import page_of

_XML_ENDINGS = (".xml", ".rels")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{[{%#]")
_BODY = re.compile(r"<w:body[ >]")


def compile_plan(template: bytes) -> Plan:
    """Compile a template.

    Raises:
        TemplateError: the bytes are not a Word file.
        TemplateTagError: a tag is misspelt or left open.
    """
    parts = _parts(template)
    patcher = _opened(template)
    document = patcher.docx.part
    name = str(document.partname).lstrip("/")
    folder, _, file = name.rpartition("/")
    relationships_name = f"{folder}/_rels/{file}.rels"
    sources = _sources(patcher, name)
    dynamic = tuple(_dynamic_part(*source) for source in sources)
    changing = {CONTENT_TYPES, relationships_name, *(part.name for part in dynamic)}
    reason = slow_reason(source for _, _, source, _ in sources)
    return Plan(
        document_name=name,
        relationships_name=relationships_name,
        content_types=parts[CONTENT_TYPES].decode("utf-8"),
        relationships=parts[relationships_name].decode("utf-8"),
        constants=tuple(
            entry(part, content) for part, content in parts.items() if part not in changing
        ),
        dynamic=dynamic,
        style_ids=_style_ids(parts, folder),
        page=page_of(parts[name], parts.get(f"{folder}/styles.xml")),
        slow_reason=reason,
        source=template if reason else b"",
    )


def _parts(template: bytes) -> dict[str, bytes]:
    try:
        container = Container(template)
        return {
            name: (container.read_xml if name.endswith(_XML_ENDINGS) else container.read)(name)
            for name in container.names
        }
    except UnreadableDocumentError as error:
        raise _not_a_template(str(error)) from error


def _opened(template: bytes) -> Any:  # noqa: ANN401 - docxtpl has no types
    patcher = DocxTemplate(io.BytesIO(template))
    try:
        patcher.render_init()
    except (PackageNotFoundError, ValueError, KeyError, etree.XMLSyntaxError) as error:
        raise _not_a_template() from error
    return patcher


def _not_a_template(cause: str = "它不是完好的 .docx 文件。") -> TemplateError:
    return TemplateError(f"Word 模板打不开：{cause}也可以用 template make 重新生成模板。")


_Source = tuple[str, str, str, str]
"""Name of a part, what stands before the patched text, the text, what stands after."""


def _sources(patcher: Any, name: str) -> list[_Source]:  # noqa: ANN401 - docxtpl has no types
    """Return the document, and every other part that docxtpl renders if it holds a tag."""
    sources = [_document_source(patcher, name)]
    for part in patcher.docx.part.package.iter_parts():
        text = _rendered_elsewhere(patcher, part)
        if text and _TAG.search(text):
            sources.append((str(part.partname).lstrip("/"), _DECLARATION, text, ""))
    return sources


def _document_source(patcher: Any, name: str) -> _Source:  # noqa: ANN401 - docxtpl has no types
    root = patcher.docx.element
    written = etree.tostring(root, encoding="unicode")
    start = next(_BODY.finditer(written)).start()
    end = written.rindex("</w:body>") + len("</w:body>")
    text = patcher.patch_xml(patcher.get_xml())
    if root.body.nsmap == root.nsmap:
        # lxml repeats on the body what the root has declared.
        text = re.sub(r"^<w:body[^>]*>", "<w:body>", text)
    return name, _DECLARATION + written[:start], text, written[end:]


def _rendered_elsewhere(patcher: Any, part: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    """Return the patched text of a header, footer, the footnotes or the core properties."""
    kind = part.content_type
    if kind.endswith(("wordprocessingml.header+xml", "wordprocessingml.footer+xml")):
        return str(patcher.patch_xml(patcher.get_part_xml(part)))
    if kind == _FOOTNOTES:
        return str(patcher.patch_xml(patcher.get_part_xml(part)))
    if kind == _CORE_PROPERTIES:
        return str(patcher.get_part_xml(part))
    return ""


def _dynamic_part(name: str, prefix: str, text: str, suffix: str) -> DynamicPart:
    try:
        tree = with_lookups_kept(environment().parse(text, name=name, filename=name))
        code = environment().compile(tree, name=name, filename=name)
    except TemplateSyntaxError:
        raise _tag_error(text) from None
    return DynamicPart(name, prefix, suffix, code)


def _tag_error(text: str) -> TemplateTagError:
    """Compile again with a paragraph a line, as docxtpl does, to name the paragraph."""
    lined = re.sub(r"<w:p([ >])", r"\n<w:p\1", text)
    try:
        environment().parse(lined)
    except TemplateSyntaxError as error:
        paragraph = lined.splitlines()[max(error.lineno - 1, 0)]
        words = re.sub(r"<[^>]+>", "", paragraph).strip()
        where = f"“{words[:60]}”附近" if words else "文末"
        return TemplateTagError(
            f"Word 模板的标签写错了，在{where}：{error.message}。"
            "请核对标签是否成对（for 与 endfor、if 与 endif）、花括号是否齐全。"
        )
    return TemplateTagError("Word 模板的标签写错了。请核对标签是否成对、花括号是否齐全。")


def _style_ids(parts: dict[str, bytes], folder: str) -> dict[str, str]:
    """Map the names of styles, in lower case, to their ids, written for an XML attribute."""
    styles = parts.get(f"{folder}/styles.xml")
    if styles is None:
        return {}
    root = ET.fromstring(styles)  # noqa: S314 - the office's own template
    ids: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            ids[name.attrib[f"{_W}val"].lower()] = str(escape(style.attrib[f"{_W}styleId"]))
    return ids
