"""Check a Word template: all that is wrong at once, each with its place in Word's terms."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kjreport.errors import TemplateError, UnreadableDocumentError
from kjreport.findings import Finding, Severity, has_errors, in_reading_order
from kjreport.location import WordPlace
from kjreport.word.inspector_package import WordPackage
from kjreport.word.standard import Profile
from kjreport.word.template_findings import remark_on_whole
from kjreport.word.template_looks_check import look_findings, missing_styles
from kjreport.word.template_loss import lost_kinds
from kjreport.word.template_package import package_findings
from kjreport.word.template_structure import TagChecker
from kjreport.word.template_tags import Tag, read_tags
from kjreport.word.template_text import MARGINS, TemplateParagraph, template_paragraphs

UNREADABLE = "T100"
"""The code of a template that cannot be opened at all."""
UNUSABLE = "T199"


def check_template(file: Path, data: bytes, profile: Profile | None) -> tuple[Finding, ...]:
    """Return what is wrong with a template, the text first, then headers and footers.

    With ``profile``, what was changed against the format of that name is told too.
    """
    try:
        findings = tuple(_findings(data, profile))
    except UnreadableDocumentError as error:
        findings = (remark_on_whole(UNREADABLE, Severity.ERROR, str(error)),)
    ordered = in_reading_order(_in_file(finding, file) for finding in findings)
    return tuple(sorted(ordered, key=_part_order))


def _part_order(finding: Finding) -> int:
    container = finding.place.container if isinstance(finding.place, WordPlace) else ""
    return MARGINS.index(container) + 1 if container in MARGINS else 0


def _in_file(finding: Finding, file: Path) -> Finding:
    place = finding.place
    return replace(finding, place=replace(place, file=file)) if place else finding


def _findings(data: bytes, profile: Profile | None) -> Iterator[Finding]:
    package = WordPackage(data)
    yield from package_findings(data)
    tag_findings = tuple(_tag_findings(template_paragraphs(package)))
    yield from tag_findings
    yield from missing_styles(package)
    if profile is not None:
        yield from look_findings(data, profile)
    if not has_errors(tag_findings):
        yield from _trial(data)


def _tag_findings(paragraphs: tuple[TemplateParagraph, ...]) -> Iterator[Finding]:
    parts: dict[str, list[Tag]] = {}
    for paragraph in paragraphs:
        tags, findings = read_tags(paragraph)
        yield from findings
        parts.setdefault("" if paragraph.in_text else paragraph.where, []).extend(tags)
    for own in parts.values():
        yield from TagChecker().check(own)


def _trial(data: bytes) -> Iterator[Finding]:
    """Fill the template once: what only filling shows."""
    try:
        lost = lost_kinds(data)
    except TemplateError as error:
        yield remark_on_whole(UNUSABLE, Severity.ERROR, str(error))
        return
    if lost:
        message = (
            f"模板没有这些段落的标签，写了它们的稿子不能生成：{'、'.join(lost)}。"
            '请照样补上“{%p elif 块.类 == "…" %}”和下面的“{{r 块.文字 }}”一段。'
        )
        yield remark_on_whole("T111", Severity.ERROR, message)


def comment_places(findings: tuple[Finding, ...]) -> Iterator[tuple[int, str]]:
    """Yield the number of the paragraph that each remark belongs to, and what to write there.

    What is not about a paragraph of the text goes to the first one.
    """
    for finding in findings:
        place = finding.place
        number = place.paragraph if isinstance(place, WordPlace) else 1
        where = place.container if isinstance(place, WordPlace) else ""
        in_text = where not in MARGINS
        prefix = "" if in_text else f"（{where}第 {number} 段）"
        yield (number if in_text else 1) or 1, f"{prefix}{finding.message}（{finding.code}）"
