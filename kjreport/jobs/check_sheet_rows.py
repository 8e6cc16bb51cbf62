"""What a 数据核对表 says: the figures of one document, by the 科室 that answers for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.findings import Outcome, has_errors
from kjreport.jobs.discovery import Target
from kjreport.jobs.ledger import LedgerEntry, LedgerRequest, list_figures
from kjreport.jobs.results import Failure
from kjreport.loading.load import load_report
from kjreport.model.official_document import OfficialDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.source.source_map import SourceMap

#: The sheet of figures that nobody answers for.
NO_OFFICE = "未定科室"
KEY, VALUE, STATUS, USES = "指标", "数值", "状态", "出现位置"
CONFIRMED, CHANGED_TO, CONFIRMED_BY, CONFIRMED_ON, REMARK = "确认", "改为", "确认人", "日期", "备注"
LOCKED = (KEY, "名称", VALUE, "计量单位", "上年", "口径", "截至", "来源", USES, STATUS)
OPEN = (CONFIRMED, CHANGED_TO, CONFIRMED_BY, CONFIRMED_ON, REMARK)
YES, NO, CHANGE = "是", "否", "改"
_MOST_USES = 3


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One figure on a sheet."""

    entry: LedgerEntry
    cells: Mapping[str, str]
    """What stands in each locked column."""

    @property
    def is_computed(self) -> bool:
        """Whether the number follows from 构成 or 名单."""
        figure = self.entry.figure
        return figure.value is None and bool(figure.parts or figure.listed)


@dataclass(frozen=True, slots=True)
class FigureDocument:
    """A document with its figures, as a 数据核对表 asks after them."""

    target: Target
    document: OfficialDocument
    places: SourceMap
    rows_by_office: Mapping[str, tuple[SheetRow, ...]]

    @property
    def organs(self) -> tuple[str, ...]:
        """The 单位 whose figures these are."""
        return tuple(str(organ) for organ in self.document.organs)

    @property
    def year(self) -> str:
        """The 年度."""
        return str(self.document.year)


def figure_document(target: Target) -> Outcome[FigureDocument] | Failure:
    """Read a document and sort its figures by the 科室 under 来源."""
    ledger = list_figures(LedgerRequest((target,)))[0]
    if ledger.failure is not None:
        return ledger.failure
    if has_errors(ledger.findings):
        return Outcome(None, ledger.findings)
    read = load_source(target.file, SourceSet(), target.data_root)
    loaded = load_report(read.value) if read.value is not None else None
    if read.value is None or loaded is None or loaded.value is None:
        return Outcome(None, ledger.findings)
    rows = _rows_by_office(ledger.entries, target.file)
    found = FigureDocument(target, loaded.value, read.value.source_map, rows)
    return Outcome(found, ledger.findings)


def _rows_by_office(entries: Iterable[LedgerEntry], file: Path) -> dict[str, tuple[SheetRow, ...]]:
    rows: dict[str, list[SheetRow]] = defaultdict(list)
    for entry in entries:
        source = entry.figure.source
        office = str(source.section_office).strip() if source and source.section_office else ""
        rows[office or NO_OFFICE].append(SheetRow(entry, _cells(entry, file)))
    ordered = sorted(rows, key=lambda office: office == NO_OFFICE)
    return {office: tuple(rows[office]) for office in ordered}


def _cells(entry: LedgerEntry, file: Path) -> dict[str, str]:
    figure = entry.figure
    words = (
        entry.key,
        entry.name,
        entry.value,
        entry.unit,
        str(figure.previous or ""),
        str(figure.scope or ""),
        str(figure.as_of or ""),
        _origin(entry),
        _uses(entry, file),
        entry.status,
    )
    return dict(zip(LOCKED, words, strict=True))


def _origin(entry: LedgerEntry) -> str:
    """Name the file and the cells; who gave the figure changes with the answer."""
    source = entry.figure.source
    named = str(source.file) if source and source.file else ""
    cells = entry.cells
    taken = f"{cells[0].file.name} {cells[0].sheet}!{cells[0].cell}" if cells else ""
    more = "等" if len(cells) > 1 else ""
    return "；".join(filter(None, (named, taken + more))) or "手填"


def _uses(entry: LedgerEntry, file: Path) -> str:
    """Name lines and paragraphs, the first few."""
    found: dict[str, None] = {}
    for use in entry.uses:
        own = "" if use.place.file == file else f"{use.place.file.name} "
        printed = "".join(f"（{one.output}第{one.number}段）" for one in use.paragraphs[:1])
        found.setdefault(f"{own}第{use.place.line}行{printed}")
    words = tuple(found)
    more = f"等{len(words)}处" if len(words) > _MOST_USES else ""
    return "、".join(words[:_MOST_USES]) + more or "正文没有用到"
