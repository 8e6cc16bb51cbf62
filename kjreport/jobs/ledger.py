"""Ledger: every figure with its value, where it comes from, and every place it appears."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.doctypes.compose_outputs import compose_outputs
from kjreport.findings import Finding, Outcome, has_errors, in_reading_order
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import placed
from kjreport.jobs.figure_places import FigureUse, figure_places
from kjreport.jobs.last_report import completed_report
from kjreport.jobs.results import Failure, attempted
from kjreport.loading.load import load_report
from kjreport.location import CellPlace, FieldPath, TextPlace
from kjreport.model.figure_source import FigureSource
from kjreport.model.figures import Figure
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figures import FigureView
from kjreport.prose.scope import document_scope
from kjreport.prose.slips import ProseSlipError
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.source.source_map import SourceMap


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One figure as the approvers ask after it."""

    key: str
    name: str
    value: str
    """As printed, without the unit; "" where it cannot be worked out."""
    unit: str
    status: str
    """待核, 已核 or 暂缺; "" where nobody said."""
    source: str
    """科室, 人, 时间 and 文件 as typed."""
    cells: tuple[CellPlace, ...]
    """The cells of a 台账 that the number was made from."""
    place: TextPlace
    """Where the figure is written."""
    uses: tuple[FigureUse, ...]
    figure: Figure


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures of one document; none of them where it cannot be read."""

    target: Target
    entries: tuple[LedgerEntry, ...] = ()
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class LedgerRequest:
    """Which documents to list, and what an editor has not saved yet."""

    targets: tuple[Target, ...]
    overlay: Mapping[Path, str] = field(default_factory=dict)


def list_figures(request: LedgerRequest) -> tuple[Ledger, ...]:
    """List the figures of all documents; writes nothing."""
    return tuple(_ledger(target, request.overlay) for target in request.targets)


def _ledger(target: Target, overlay: Mapping[Path, str]) -> Ledger:
    outcome = attempted(target, lambda: _entries(target, overlay))
    if isinstance(outcome, Failure):
        return Ledger(target, failure=outcome)
    return Ledger(target, outcome.value or (), outcome.findings)


def _entries(target: Target, overlay: Mapping[Path, str]) -> Outcome[tuple[LedgerEntry, ...]]:
    sources = SourceSet(overlay)
    read = load_source(target.file, sources, target.data_root)
    if read.value is None:
        return Outcome(None, read.findings)
    places = read.value.source_map
    loaded = load_report(read.value)
    if loaded.value is None or has_errors(loaded.findings):
        return Outcome(None, in_reading_order((*read.findings, *loaded.findings)))
    completed = completed_report(loaded.value, target.file, sources, target.data_root)
    report = completed.value or loaded.value
    scope = document_scope(report)
    made = compose_outputs(report, Evaluator(scope))
    uses = figure_places(report, made.value or (), places)
    views = scope["指标"]
    entries = tuple(
        _entry(views[key], uses.get(key, ()), places)  # type: ignore[index]  # a catalogue of views
        for key in report.figures
    )
    remarks = (*completed.findings, *made.findings)
    findings = (placed(finding, places) for finding in remarks)
    return Outcome(entries, in_reading_order((*read.findings, *loaded.findings, *findings)))


def _entry(view: FigureView, uses: tuple[FigureUse, ...], places: SourceMap) -> LedgerEntry:
    figure = view.figure
    path = FieldPath(("指标", view.key))
    return LedgerEntry(
        key=view.key,
        name=view.name,
        value=_value(view),
        unit=view.unit,
        status=figure.status.value if figure.status else "",
        source=_source_words(figure.source),
        cells=_cells(figure, path, places),
        place=places.place(path, on_key=True),
        uses=uses,
        figure=figure,
    )


def _value(view: FigureView) -> str:
    try:
        return "" if view.is_missing else str(view.amount)
    except ProseSlipError:
        return ""


def _source_words(source: FigureSource | None) -> str:
    if source is None:
        return ""
    given = (source.section_office, source.person, source.time, source.file)
    return " ".join(str(one) for one in given if one is not None)


def _cells(figure: Figure, path: FieldPath, places: SourceMap) -> tuple[CellPlace, ...]:
    """Return the cells of the number itself: typed, else of its parts, else of its names."""
    if figure.value is not None:
        return places.cells(path / "数值")
    return places.cells(path / "构成") or places.cells(path / "名单")
