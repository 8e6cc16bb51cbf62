"""A remark about a paragraph of a template; whoever knows the file puts it in."""

from pathlib import Path

from kjreport.findings import Finding, Severity
from kjreport.location import WordPlace
from kjreport.word.template_text import TemplateParagraph

NO_FILE = Path()


def remark(
    code: str, severity: Severity, message: str, paragraph: TemplateParagraph, excerpt: str
) -> Finding:
    """Return a finding at a paragraph, its file still open."""
    place = WordPlace(NO_FILE, 1, paragraph.number, excerpt, paragraph.where)
    return Finding(code, severity, message, place=place, excerpt=excerpt)


def remark_on_whole(code: str, severity: Severity, message: str, source: str = "") -> Finding:
    """Return a finding about the template as a whole."""
    return Finding(code, severity, message, place=WordPlace(NO_FILE, 1, 0), source=source)
