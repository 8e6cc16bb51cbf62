"""What there is to say about the Word template that a document is to be printed with."""

from collections.abc import Iterable
from pathlib import Path

from kjreport.config import STANDARD_LAYOUT, layouts_beside, template_name
from kjreport.doctree.nodes import Document
from kjreport.errors import TemplateNotFoundError
from kjreport.findings import Finding, Severity
from kjreport.jobs.layouts import layout_names
from kjreport.location import FieldPath
from kjreport.text.nearest import nearest
from kjreport.word.fonts import characters_outside

_KEY = FieldPath(("版式",))
NO_TEMPLATE = "G110"


def template_of(standard: Path, layout: str) -> Path:
    """Return the template of a 版式; it lies beside the standard's."""
    return standard if layout == STANDARD_LAYOUT else standard.with_name(template_name(layout))


def missing_template(template: Path, layout: str) -> tuple[Finding, ...]:
    """Say which command makes the template that a document asks for, if it is not there.

    The standard's own is left to whoever reads it: it is missing for every document alike.
    """
    if layout == STANDARD_LAYOUT or template.is_file():
        return ()
    names = layout_names(layouts_beside(template))
    meant = None if layout in names else nearest(layout, names)
    message = (
        f"没有“{layout}”这个版式，是否想写“{meant}”？"
        if meant
        else f"版式“{layout}”还没有 Word 模板，"
        f"请先运行 python build.py template make --profile {layout}。"
    )
    return (Finding(NO_TEMPLATE, Severity.ERROR, message, _KEY),)


def font_remarks(documents: Iterable[Document], template: bytes) -> tuple[Finding, ...]:
    """Warn once of each character that the template's faces lack, whatever prints it.

    Raises:
        TemplateError: the template cannot be used.
    """
    found = (finding for one in documents for finding in characters_outside(one, template))
    return tuple({(finding.path, finding.excerpt): finding for finding in found}.values())


def template_bytes(template: Path) -> bytes:
    """Read a template.

    Raises:
        TemplateNotFoundError: it cannot be read.
    """
    try:
        return template.read_bytes()
    except OSError as error:
        message = f"读不到 Word 模板 {template}，请运行 python build.py template make 重新生成。"
        raise TemplateNotFoundError(message) from error
