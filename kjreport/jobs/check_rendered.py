"""Check printed pages: Word files are printed, and the pages held against the bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kjreport.checks.rendered.bars import judge
from kjreport.checks.rendered.verdicts import Verdict
from kjreport.doctree.layout import LayoutFacts
from kjreport.doctree.printed import PrintedFormat, PrintedPage
from kjreport.errors import KjReportError, UnreadableDocumentError
from kjreport.findings import Finding
from kjreport.jobs.rendered_findings import PrintedFile, not_verified, rendered_findings
from kjreport.word.converter import Conversion, convert_to_pdf
from kjreport.word.inspector import inspect_layout
from kjreport.word.page_measure import measure_pages
from kjreport.word.printed_faces import compare_faces
from kjreport.word.standard import (
    GB,
    PAGE_NUMBER_DROP_MM,
    SIZE_2,
    SIZE_3,
    SIZE_4,
    TWIPS_PER_MM,
    TWIPS_PER_POINT,
    Profile,
)

_NO_PAGES = "转出的 PDF 里没有页面，没有测量。"


@dataclass(frozen=True, slots=True)
class PrintedDraft:
    """A Word file to print and measure: its content, and the file it is known by."""

    file: Path
    content: bytes
    profile: Profile = GB
    """The format to measure it by."""


@dataclass(frozen=True, slots=True)
class RenderedResult:
    """One file: a verdict per bar, none when nothing could be printed or measured."""

    file: Path
    verdicts: tuple[Verdict, ...] = ()
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    """What is not met as errors, what is not verified as one warning."""


def check_rendered(drafts: Sequence[PrintedDraft]) -> tuple[RenderedResult, ...]:
    """Print and measure; whatever is missing for it makes the verdict 未核验, never 通过."""
    try:
        conversions = convert_to_pdf([draft.content for draft in drafts])
    except KjReportError as error:
        return tuple(_nothing(draft.file, str(error)) for draft in drafts)
    return tuple(
        _measured(draft, conversion) for draft, conversion in zip(drafts, conversions, strict=True)
    )


def printed_format(profile: Profile) -> PrintedFormat:
    """Say in millimetres and points what a profile asks of its pages."""
    page = profile.page
    return PrintedFormat(
        paper_width=page.paper_width / TWIPS_PER_MM,
        paper_height=page.paper_height / TWIPS_PER_MM,
        left=page.left / TWIPS_PER_MM,
        top=page.top / TWIPS_PER_MM,
        text_width=page.text_width / TWIPS_PER_MM,
        text_height=page.text_height / TWIPS_PER_MM,
        lines=page.lines,
        characters=page.characters,
        pitch=page.line / TWIPS_PER_POINT,
        body_size=SIZE_3,
        title_size=SIZE_2,
        number_size=SIZE_4,
        number_drop=PAGE_NUMBER_DROP_MM,
    )


def _measured(draft: PrintedDraft, conversion: Conversion) -> RenderedResult:
    if conversion.pdf is None:
        return _nothing(draft.file, conversion.problem)
    try:
        pages = measure_pages(conversion.pdf)
    except KjReportError as error:
        return _nothing(draft.file, str(error))
    if not pages:
        return _nothing(draft.file, _NO_PAGES)
    facts, doubt = _compared(draft.content, pages)
    verdicts = judge(pages, printed_format(draft.profile), doubt=doubt)
    found = rendered_findings(PrintedFile(draft.file, facts, pages), verdicts, doubt)
    return RenderedResult(draft.file, verdicts, len(pages), tuple(found))


def _nothing(file: Path, problem: str) -> RenderedResult:
    return RenderedResult(file, findings=(not_verified(file, problem),))


def _compared(docx: bytes, pages: Sequence[PrintedPage]) -> tuple[LayoutFacts, str]:
    """Return what the file asks for, and why its pages are not quite that."""
    try:
        facts = inspect_layout(docx)
    except UnreadableDocumentError:
        return LayoutFacts(()), "看不出文件要用哪些字体"
    return facts, compare_faces(facts, pages).doubt
