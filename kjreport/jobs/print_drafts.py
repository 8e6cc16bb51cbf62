"""Print drafts: a PDF or pictures of the pages beside every Word draft that was written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kjreport.errors import KjReportError, ToolMissingError
from kjreport.findings import Finding, Severity
from kjreport.jobs.output_files import write_result
from kjreport.jobs.preview import write_preview
from kjreport.jobs.results import Failure, Result
from kjreport.location import WordPlace
from kjreport.word.converter import Conversion, convert_to_pdf
from kjreport.word.printed_words import LostCharacter, lost_characters, pdf_words

LOST, UNCOMPARED = "R101", "R102"
_WORD_ENDING = ".docx"
_UNCOMPARED = (
    "没有核对 PDF 里有没有少字（没有安装读 PDF 的组件）。"
    "要核对，请运行 pip install pypdfium2 后再生成。"
)


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What was built, and what to make of it."""

    results: tuple[Result, ...]
    pdf: bool = False
    preview: bool = False


def print_drafts(request: PrintRequest) -> tuple[Result, ...]:
    """Return the results with what was printed, or with why it could not be.

    The drafts stay as they are whatever happens; so does an earlier PDF.
    """
    drafts = tuple(draft for result in request.results for draft in _drafts(result))
    try:
        conversions = convert_to_pdf([draft.read_bytes() for draft in drafts])
    except ToolMissingError as error:
        return tuple(_failed(one, error) if _drafts(one) else one for one in request.results)
    by_draft = dict(zip(drafts, conversions, strict=True))
    return tuple(_printed(result, by_draft, request) for result in request.results)


def _drafts(result: Result) -> tuple[Path, ...]:
    return tuple(output for output in result.outputs if output.suffix == _WORD_ENDING)


def _printed(result: Result, conversions: dict[Path, Conversion], request: PrintRequest) -> Result:
    for draft in _drafts(result):
        try:
            result = _with_pages(result, draft, conversions[draft], request)
        except KjReportError as error:
            result = _failed(result, error)
    return result


def _failed(result: Result, error: KjReportError) -> Result:
    """Add why it could not be printed; what went wrong before is told first."""
    message = f"Word 草稿已经生成，没能转成 PDF 或图片。{error}"
    return replace(result, failure=result.failure or Failure(message, error.exit_code))


def _with_pages(
    result: Result, draft: Path, conversion: Conversion, request: PrintRequest
) -> Result:
    pdf = conversion.pdf
    if pdf is None:
        return _failed(result, KjReportError(f"（{draft.name}）{conversion.problem}"))
    outputs, kept = result.outputs, result.kept
    if request.pdf:
        file = draft.with_suffix(".pdf")
        kept = (*kept, *_written(file, pdf))
        outputs = (*outputs, file)
    if request.preview:
        outputs = (*outputs, write_preview(draft, pdf))
    findings = (*result.findings, *_remarks(draft, pdf))
    return replace(result, outputs=outputs, kept=kept, findings=findings)


def _written(file: Path, pdf: bytes) -> Sequence[Path]:
    kept = write_result(file, pdf)
    return () if kept is None else (kept,)


def _remarks(draft: Path, pdf: bytes) -> Iterator[Finding]:
    """Compare the words of the pages with those of the draft."""
    printed = pdf_words(pdf)
    if printed is None:
        yield Finding(UNCOMPARED, Severity.HINT, _UNCOMPARED, place=WordPlace(draft, 1, 1))
        return
    for lost in lost_characters(draft.read_bytes(), printed):
        yield _lost(draft, lost)


def _lost(draft: Path, lost: LostCharacter) -> Finding:
    where = f"“{lost.excerpt}”一处的" if lost.excerpt else ""
    message = (
        f"转出的 PDF 里少了{where}“{lost.character}”（LibreOffice 排行末标点的毛病），"
        "Word 草稿没有问题。正式打印请用 Word 或 WPS，或在那里另存为 PDF。"
    )
    place = WordPlace(draft, 1, max(1, lost.paragraph), lost.excerpt)
    return Finding(LOST, Severity.WARNING, message, place=place, excerpt=lost.excerpt)
