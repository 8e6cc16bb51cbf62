"""One document from its files to its outputs, composed or rendered; reads, never writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kjreport.checks.facts import Facts
from kjreport.doctypes.compose_outputs import ComposedOutput, compose_outputs
from kjreport.doctypes.output_design import Medium
from kjreport.doctypes.periods import WHOLE_YEAR
from kjreport.findings import Finding, Outcome, Severity, has_errors, in_reading_order
from kjreport.jobs.attached_files import attached_file_findings
from kjreport.jobs.discovery import Target
from kjreport.jobs.file_names import draft_name
from kjreport.jobs.last_report import last_figures, last_report_file
from kjreport.jobs.picture_files import PictureShelf
from kjreport.jobs.rendering import rendered, written
from kjreport.jobs.template_remarks import (
    font_remarks,
    missing_template,
    template_bytes,
    template_of,
)
from kjreport.loading.load import load_report
from kjreport.model.budgets import budgets
from kjreport.model.figures import Figure
from kjreport.model.official import DraftStatus
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import OutputForm
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figure_findings import figure_findings, text_findings
from kjreport.prose.figures import FigureView
from kjreport.prose.last_year import completed_by
from kjreport.prose.scope import document_scope, figures_in_scope
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.source.pictures import PictureFile
from kjreport.source.source_map import SourceMap

#: Reads the figures of 上年报告, given as it is named in the document.
LastYear = Callable[[str], Outcome[Mapping[str, Figure]]]

#: 稿别 that go out without the way back to the data.
_FINAL_STATUSES = (DraftStatus.FINAL, DraftStatus.ISSUED)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document that was read and composed without an error."""

    outputs: tuple[ComposedOutput, ...]
    names: tuple[str, ...]
    """The file name of each output."""
    source_map: SourceMap
    layout: str
    """The 版式 that it is printed in."""
    ignored: frozenset[str]
    """The codes that staff do not want to hear of."""
    is_final: bool
    facts: Facts
    """What rules about words may know of it."""
    figures: Mapping[str, FigureView]
    """What stands under 指标."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """By the names that they have in the trees."""
    last_report: Path | None = None
    """The file that 上年报告 names."""

    @property
    def printed(self) -> tuple[ComposedOutput, ...]:
        """The outputs that become Word files."""
        return tuple(output for output in self.outputs if output.medium is not Medium.PAGE)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that is ready to be written."""

    name: str
    """The file name, ending included."""
    content: bytes


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What drafting needs: the document, the template, what is not saved yet."""

    target: Target
    template: Path
    overlay: Mapping[Path, str] = field(default_factory=dict)
    only: tuple[OutputForm, ...] = ()
    """Narrows the outputs; nothing here means all of them."""
    with_sources: bool = False
    """Lay a copy beside each Word file that has 指标, with a comment on every number of one."""


def compose_target(
    target: Target, overlay: Mapping[Path, str], only: tuple[OutputForm, ...] = ()
) -> Outcome[Composed]:
    """Read one document once and compose its outputs; remarks come located, in reading order.

    With a mistake in the YAML itself nothing else is looked at.

    Raises:
        SourceError: the file cannot be read at all.
    """
    read = load_source(target.file, SourceSet(overlay), target.data_root)
    if read.value is None or has_errors(read.findings):
        return Outcome(None, in_reading_order(read.findings))
    last_year = _last_year(read.value, target, overlay)
    whole = _compose_source(read.value, only, last_year, target.data_root)
    composed = _with_pictures(whole, target)
    findings = [placed(finding, read.value.source_map) for finding in composed.findings]
    return Outcome(composed.value, in_reading_order((*read.findings, *findings)))


def draft(request: DraftRequest) -> Outcome[tuple[Draft, ...]]:
    """Make the drafts of one document, none of them if there is an error.

    Raises:
        SourceError: the file cannot be read at all.
        TemplateError: the Word template is missing or cannot be used.
    """
    composed = compose_target(request.target, request.overlay, request.only)
    document = composed.value
    if document is None:
        return Outcome(None, composed.findings)
    remarks = remarks_on_template(document, request.template)
    findings = in_reading_order((*composed.findings, *remarks))
    if has_errors(remarks):
        return Outcome(None, findings)
    drafts = tuple(
        one
        for name, output in zip(document.names, document.outputs, strict=True)
        for one in _drafts(name, output, document, request)
    )
    return Outcome(drafts, findings)


def _drafts(
    name: str, output: ComposedOutput, document: Composed, request: DraftRequest
) -> Iterator[Draft]:
    yield Draft(name, written(output, document, request))
    if request.with_sources and document.figures and output.medium is not Medium.PAGE:
        from kjreport.jobs.figure_notes import SUFFIX, FigureNotes  # noqa: PLC0415 - on request

        figure_notes = FigureNotes(document.figures, document.source_map, request.target)
        ending = output.medium.value
        commented = rendered(output, document, request, figure_notes)
        yield Draft(f"{name.removesuffix(ending)}{SUFFIX}{ending}", commented)


def remarks_on_template(document: Composed, standard: Path) -> tuple[Finding, ...]:
    """Say, located, what a document and the Word template of its 版式 have against each other.

    ``standard`` is the template of the standard's own 版式.

    Raises:
        TemplateError: the Word template is missing or cannot be used.
    """
    if not document.printed:
        return ()
    template = template_of(standard, document.layout)
    findings = missing_template(template, document.layout)
    if not findings:
        trees = (output.composition.tree for output in document.printed)
        findings = font_remarks(trees, template_bytes(template))
    heeded = _heeded(findings, document.ignored)
    return tuple(document.source_map.locate(finding) for finding in heeded)


def _heeded(findings: Iterable[Finding], ignored: frozenset[str]) -> tuple[Finding, ...]:
    """Leave out what staff do not want to hear (忽略); an error is always heard."""
    return tuple(
        finding
        for finding in findings
        if finding.severity is Severity.ERROR or finding.code not in ignored
    )


def _last_year(source: SourceDocument, target: Target, overlay: Mapping[Path, str]) -> LastYear:
    def read(name: str) -> Outcome[Mapping[str, Figure]]:
        return last_figures(name, source.file, SourceSet(overlay), target.data_root)

    return read


def _compose_source(
    source: SourceDocument, only: tuple[OutputForm, ...], last_year: LastYear, data_root: Path
) -> Outcome[Composed]:
    loaded = load_report(source)
    if loaded.value is None or has_errors(loaded.findings):
        return Outcome(None, loaded.findings)
    report = loaded.value
    last = last_year(report.last_report) if report.last_report else Outcome(None)
    contradictions = (*last.findings, *figure_findings(report, last.value))
    if last.value is not None:
        report = completed_by(report, last.value)
    scope = document_scope(report)
    made = compose_outputs(report, Evaluator(scope), only)
    trees = (one.composition.tree for one in made.value or ())
    absent = attached_file_findings(report, source.source_map, data_root)
    remarks = (*contradictions, *text_findings(report, trees), *absent)
    ignored = frozenset(report.ignored_rules)
    findings = _heeded((*loaded.findings, *remarks, *made.findings), ignored)
    if made.value is None or has_errors(findings):
        return Outcome(None, findings)
    names = tuple(f"{output_name(report, one.form)}{one.medium.value}" for one in made.value)
    is_final = report.draft_status in _FINAL_STATUSES
    composed = Composed(
        made.value,
        names,
        source.source_map,
        report.layout,
        ignored,
        is_final,
        _facts(report),
        figures_in_scope(scope),
        last_report=last_report_file(report.last_report, source.file)
        if report.last_report
        else None,
    )
    return Outcome(composed, findings)


def _facts(report: OfficialDocument) -> Facts:
    date = report.sign_off.date if report.sign_off else None
    return Facts(
        doc_type=report.doc_type.value,
        year=report.year,
        issuers=tuple(organ.text for organ in report.issuers),
        draft_status=report.draft_status.value if report.draft_status else "",
        date=(date.year, date.month, date.day or 0) if date else None,
        budgets=budgets(report),
    )


def _with_pictures(composed: Outcome[Composed], target: Target) -> Outcome[Composed]:
    """Read the pictures that the trees name; one that does not exist is an error."""
    document = composed.value
    if document is None:
        return composed
    places = document.source_map
    shelf = PictureShelf(lambda path: places.place(path).file, target.data_root)
    outputs = tuple(
        replace(one, composition=replace(one.composition, tree=shelf.placed(one.composition.tree)))
        for one in document.outputs
    )
    findings = (*composed.findings, *shelf.findings)
    if has_errors(findings):
        return Outcome(None, findings)
    return Outcome(replace(document, outputs=outputs, pictures=shelf.files), findings)


def output_name(report: OfficialDocument, form: OutputForm = OutputForm.DRAFT) -> str:
    """Name an output 单位_年度_文种[_形式]_稿别, the document itself without a 形式.

    A 期间 that is not the whole year joins 年度.
    """
    period = "" if report.period == WHOLE_YEAR else report.period
    own = "" if form is OutputForm.DRAFT else form.value
    status = report.draft_status.value if report.draft_status else ""
    return draft_name(
        (organ.text for organ in report.issuers),
        (f"{report.year}{period}", report.doc_type.value + report.issue_words, own, status),
    )


def placed(finding: Finding, source_map: SourceMap) -> Finding:
    """Locate a remark; a correction of a stretch becomes the whole corrected line."""
    is_line = finding.suggestion is not None and not finding.mends_excerpt
    if is_line and finding.place is None and finding.path is not None:
        line = source_map.corrected_line(
            finding.path, finding.suggestion or "", finding.span, on_key=finding.on_key
        )
        finding = replace(finding, suggestion=line)
    return source_map.locate(finding)
