"""Check printed pages: Word files are printed, and the pages held against the bars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kjreport.checks.rendered.bars import judge
from kjreport.checks.rendered.verdicts import PageDeviation, Status, Verdict
from kjreport.doctree.printed import PrintedFormat, PrintedPage
from kjreport.errors import KjReportError, UnreadableDocumentError
from kjreport.findings import Finding, Severity
from kjreport.location import WordPlace
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

NOT_MET, UNVERIFIED = "R201", "R202"
_NO_PAGES = "转出的 PDF 里没有页面，没有测量。"
_EXCERPT = 12


@dataclass(frozen=True, slots=True)
class PrintedDraft:
    """A Word file to print and measure: its content, and the file it is known by."""

    file: Path
    content: bytes
    profile: Profile = GB
    """The format to measure it by."""


@dataclass(frozen=True, slots=True)
class RenderedResult:
    """One file: a verdict per bar, or in ``problem`` why nothing could be verified."""

    file: Path
    verdicts: tuple[Verdict, ...] = ()
    doubt: str = ""
    """Why nothing counts as met although it was measured; "" when the faces are those asked."""
    problem: str = ""
    pages: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is not met as errors, what is not verified as one warning."""
        return tuple(_findings(self))


def check_rendered(drafts: Sequence[PrintedDraft]) -> tuple[RenderedResult, ...]:
    """Print and measure; whatever is missing for it makes the verdict 未核验, never 通过."""
    try:
        conversions = convert_to_pdf([draft.content for draft in drafts])
    except KjReportError as error:
        return tuple(RenderedResult(draft.file, problem=str(error)) for draft in drafts)
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
        return RenderedResult(draft.file, problem=conversion.problem)
    try:
        pages = measure_pages(conversion.pdf)
        doubt = _doubt(draft.content, pages)
    except KjReportError as error:
        return RenderedResult(draft.file, problem=str(error))
    if not pages:
        return RenderedResult(draft.file, problem=_NO_PAGES)
    verdicts = judge(pages, printed_format(draft.profile), doubt=doubt)
    return RenderedResult(draft.file, verdicts, doubt, pages=len(pages))


def _doubt(docx: bytes, pages: Sequence[PrintedPage]) -> str:
    try:
        return compare_faces(inspect_layout(docx), pages).doubt
    except UnreadableDocumentError:
        return "看不出文件要用哪些字体"


def _findings(result: RenderedResult) -> Iterator[Finding]:
    place = WordPlace(result.file, 1, 1)
    for verdict in result.verdicts:
        for deviation in verdict.deviations:
            yield _deviation(verdict, deviation, place)
    reason = result.problem or _unverified(result)
    if reason:
        message = f"按实际页面的测量未核验：{reason}"
        yield Finding(UNVERIFIED, Severity.WARNING, message, place=place)


def _deviation(verdict: Verdict, deviation: PageDeviation, place: WordPlace) -> Finding:
    excerpt = deviation.excerpt.strip()[:_EXCERPT]
    begins = f"（“{excerpt}”一行）" if excerpt else ""
    message = f"印出来的第{deviation.page}页{begins}，{verdict.bar}：{deviation.message}。"
    return Finding(
        NOT_MET, Severity.ERROR, message, place=place, excerpt=excerpt, source=verdict.source
    )


def _unverified(result: RenderedResult) -> str:
    """Name the bars that were not verified, with the reason that they share or their own."""
    open_ones = [one for one in result.verdicts if one.status is Status.UNVERIFIED]
    own = [f"{one.bar}（{one.reason}）" for one in open_ones if one.reason != result.doubt]
    shared = [one.bar for one in open_ones if one.reason == result.doubt]
    reasons = [*own, f"{'、'.join(shared)}（{result.doubt}）"] if shared else own
    return f"{'；'.join(reasons)}。" if reasons else ""
