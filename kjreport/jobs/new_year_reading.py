"""Last year's documents as the next year needs them: loaded, with their plans and figures."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.config import Project
from kjreport.doctypes.periods import WHOLE_YEAR
from kjreport.errors import KjReportError, SourceError
from kjreport.jobs.discovery import Target, find_targets
from kjreport.jobs.last_report import last_figures
from kjreport.jobs.new_year_places import Rolling
from kjreport.jobs.new_year_promises import Plan, plan_of
from kjreport.loading.known_keys import every_key
from kjreport.loading.load import load_report
from kjreport.model.documents import AnnualReport
from kjreport.model.figures import Figure
from kjreport.model.habits import Category
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.prose.last_year import completed_by
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet, SourceText
from kjreport.source.load import load_source

#: What is written again every year; the others are papers on one matter.
_YEARLY = frozenset(
    {
        DocType.SUMMARY_AND_PLAN,
        DocType.SUMMARY,
        DocType.PLAN,
        DocType.KEY_POINTS,
        DocType.BRIEFING_PAPER,
        DocType.BULLETIN,
    }
)
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")

#: What the writer of YAML takes.
_EDITABLE = ("utf-8", "utf-8-sig")

LeftOut = tuple[str, str]
"""What is not taken over, and why."""


@dataclass(frozen=True, slots=True)
class LastDocument:
    """A document of last year."""

    target: Target
    source: SourceDocument
    report: OfficialDocument
    plan: Plan

    @property
    def has_achievements(self) -> bool:
        """Whether it can answer for a plan."""
        return any(
            Category.ACHIEVEMENTS in getattr(part, "categories", ())
            for part in self.report.contents
        )

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that it is made of, its own first."""
        own = self.source.file
        return (own, *(file for file in self.source.source_map.lines() if file != own))


@dataclass(frozen=True, slots=True)
class LastYear:
    """All of last year's folder that goes on."""

    documents: tuple[LastDocument, ...]
    left_out: tuple[LeftOut, ...]
    rolling: Rolling
    plan_beside: Plan = field(default=Plan())
    """What a 工作计划 or 工作要点 of the new year promises, which lies in last year's folder."""

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The figures of all documents, those of the first that has one."""
        found: dict[str, Figure] = {}
        for document in self.documents:
            for key, figure in document.report.figures.items():
                found.setdefault(key, figure)
        return found

    def plan_for(self, document: LastDocument) -> Plan:
        """Return the plan that a document answers for: its own, or that of a paper beside it.

        What a 上半年 report plans is for the rest of its own year.
        """
        if not document.has_achievements or document.report.period != WHOLE_YEAR:
            return Plan()
        is_own = bool(document.plan.items) or not self.plan_beside.items
        return document.plan if is_own else self.plan_beside

    def shared_by(self, document: LastDocument) -> tuple[SourceText, ...]:
        """Return the files outside the folder that a document takes from."""
        outside = (file for file in document.files if self.rolling.relative(file) is None)
        return tuple(SourceSet().read(file) for file in outside)

    def sources(self) -> Iterator[tuple[SourceText, LastDocument]]:
        """Yield the files of the folder, each once, with the first document that has it."""
        seen = set()
        for document in self.documents:
            for file in document.files:
                if file.resolve() not in seen and self.rolling.relative(file) is not None:
                    seen.add(file.resolve())
                    yield SourceSet().read(file), document


def read_last_year(source: Path, year: int, project: Project) -> LastYear:
    """Read the documents at ``source``, a folder or one document.

    Raises:
        SourceNotFoundError: there is no such folder or file.
        ProjectError: there is no document.
        SourceError: no document can be taken over, or they are not those of the year before.
    """
    documents, left_out = _documents(source, project)
    if not documents:
        raise _nothing_yearly(source, left_out)
    old = _year_of(documents, year - 1)
    if old + 1 != year:
        message = (
            f"“{source}”是 {old} 年度的，只能接着做 {old + 1} 年度的："
            f"new {old + 1} --from {source}。"
            "中间隔了一年的，请一年一年地做，上年的数和目标才对得上。"
        )
        raise SourceError(message, source)
    kept = tuple(one for one in documents if one.report.year == old)
    plan_beside, papers = _plan_beside(documents, old)
    others = tuple(
        (one.target.file.name, _of_other_year(one, is_taken=one in papers))
        for one in documents
        if one.report.year != old
    )
    rolling = _rolling(_folder_of(kept), (old, year), kept)
    return LastYear(kept, (*left_out, *others), rolling, plan_beside)


def _documents(
    source: Path, project: Project
) -> tuple[tuple[LastDocument, ...], tuple[LeftOut, ...]]:
    """Read what is written every year, or the one document that was named."""
    documents: list[LastDocument] = []
    left_out: list[LeftOut] = []
    for target in find_targets((source,), project):
        try:
            read = _read(target)
        except KjReportError as error:
            left_out.append((target.file.name, str(error)))
            continue
        if read.report.doc_type in _YEARLY or source.is_file():
            documents.append(read)
        else:
            kind = read.report.doc_type.value
            left_out.append((target.file.name, f"{kind}是一事一文，不是每年都写的；要用的自己复制"))
    return tuple(documents), tuple(left_out)


def _of_other_year(document: LastDocument, *, is_taken: bool) -> str:
    note = "，留在原处，里面的任务变成了承诺" if is_taken else ""
    return f"是{document.report.year}年度的{note}"


def _plan_beside(
    documents: Iterable[LastDocument], old: int
) -> tuple[Plan, tuple[LastDocument, ...]]:
    """Return the plan for the new year that was written as a paper of its own."""
    papers = tuple(
        one
        for one in documents
        if one.report.year == old + 1 and one.plan.items and not one.has_achievements
    )
    return (papers[0].plan, papers[:1]) if papers else (Plan(), ())


def _folder_of(documents: Iterable[LastDocument]) -> Path:
    """Return the folder that all documents of the year lie in."""
    return Path(os.path.commonpath([one.target.file.resolve().parent for one in documents]))


def _read(target: Target) -> LastDocument:
    read = load_source(target.file, SourceSet(), target.data_root, every_key())
    if read.value is None:
        raise _faulty(target)
    loaded = load_report(read.value)
    if loaded.value is None:
        raise _faulty(target)
    report = loaded.value
    if report.last_report:
        before = last_figures(report.last_report, target.file, SourceSet(), target.data_root)
        report = completed_by(report, before.value) if before.value is not None else report
    document = LastDocument(target, read.value, report, plan_of(report, read.value.source_map))
    for file in document.files:
        if SourceSet().read(file).encoding not in _EDITABLE:
            message = f"{file.name} 不是 UTF-8 编码，请在编辑器中另存为 UTF-8 后再运行"
            raise SourceError(message, file)
    return document


def _faulty(target: Target) -> SourceError:
    message = f"里面有错误，请先改好：python build.py check {target.file}"
    return SourceError(message, target.file)


def _nothing_yearly(source: Path, left_out: Iterable[LeftOut]) -> SourceError:
    said = "；".join(f"{name}：{reason}" for name, reason in left_out)
    message = (
        f"“{source}”里没有每年都写、可以接着做的数据文件（{said}）。"
        "请检查是否选错了文件夹；只要其中一份的，--from 后面直接写那个文件。"
    )
    return SourceError(message, source)


def _year_of(documents: Iterable[LastDocument], wanted: int) -> int:
    """Return the wanted year if an annual report is of it, else that of most documents."""
    listed = list(documents)
    annual = [
        one.report.year
        for one in listed
        if isinstance(one.report, AnnualReport) and one.report.doc_type is not DocType.PLAN
    ]
    if wanted in annual:
        return wanted
    years = Counter(annual or [one.report.year for one in listed])
    return max(years, key=lambda year: (years[year], year))


def _rolling(folder: Path, years: tuple[int, int], documents: Iterable[LastDocument]) -> Rolling:
    old, new = years
    named = _YEAR.sub(lambda match: str(new) if int(match[0]) == old else match[0], folder.name)
    place = folder.with_name(named if named != folder.name else str(new))
    rolling = Rolling(old, new, folder, place)
    books = {
        name: rolling.relative(_book_file(document, name)) is not None
        for document in documents
        for name in document.report.ledgers
    }
    return Rolling(old, new, folder, place, books)


def _book_file(document: LastDocument, name: str) -> Path:
    scalar = document.report.ledgers[name]
    file = document.source.source_map.place(scalar.path).file
    return file.resolve().parent / scalar.text.strip().replace("\\", "/")


def book_files(last: LastYear) -> tuple[Path, ...]:
    """Return the workbooks that lie in last year's folder, each once."""
    files = (
        _book_file(document, name)
        for document in last.documents
        for name in document.report.ledgers
    )
    inside = (file.resolve() for file in files if last.rolling.relative(file) is not None)
    return tuple(dict.fromkeys(inside))
