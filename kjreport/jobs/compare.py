"""Compare: the documents of two years, pair by pair."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.checks.manuscript import Manuscript
from kjreport.config import Project
from kjreport.errors import KjReportError, ReadError, SourceError
from kjreport.jobs.check_words import composed_manuscript
from kjreport.jobs.compare_figures import figure_changes
from kjreport.jobs.compare_promises import promise_fates
from kjreport.jobs.compare_text import section_changes, sentence_account
from kjreport.jobs.discovery import YAML_ENDINGS, Target, find_targets
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.new_year_promises import Plan, plan_of
from kjreport.jobs.results import Failure
from kjreport.loading.known_keys import every_key
from kjreport.loading.load import load_report
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.reporting.year_account import YearAccount
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source

#: Papers on one matter: two years of them say nothing of each other.
_NOT_YEARLY = frozenset({DocType.NOTICE, DocType.BULLETIN})


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """The two years: folders or data files."""

    old: Path
    new: Path
    project: Project


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs, what has no counterpart, and what could not be read."""

    accounts: tuple[YearAccount, ...] = ()
    alone: tuple[Path, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    target: Target
    report: OfficialDocument
    manuscript: Manuscript
    plan: Plan = field(default=Plan())

    @property
    def kind(self) -> tuple[DocType, str]:
        return self.report.doc_type, self.report.period


def compare(request: CompareRequest) -> Comparison:
    """Compare the documents of the same 文种 and 期间; a faulty one holds up no other.

    Raises:
        SourceNotFoundError: there is no such folder or file.
        ReadError: it is no data; Word files are not compared here.
        SourceError: there is no pair of documents.
    """
    failures: list[Failure] = []
    old = _documents(request.old, request, failures)
    new = _documents(request.new, request, failures)
    pairs = tuple(_pairs(old, new))
    paired = {id(one) for pair in pairs for one in pair}
    alone = tuple(one.target.file for one in (*old, *new) if id(one) not in paired)
    if not pairs and not failures:
        message = (
            f"“{request.old}”和“{request.new}”里没有同一文种的数据文件可以对照，"
            "请检查是否选错了文件夹；也可以直接写两个文件。"
        )
        raise SourceError(message, request.new)
    accounts = tuple(_account(before, after) for before, after in pairs)
    return Comparison(accounts, alone, tuple(failures))


def _documents(path: Path, request: CompareRequest, failures: list[Failure]) -> tuple[_Read, ...]:
    if path.is_file() and path.suffix.lower() not in YAML_ENDINGS:
        message = (
            f"“{path}”不是数据文件；compare 对照的是两年的数据（.yaml 或文件夹）。"
            "要对照两个 Word 文件，请先用 import 变成数据。"
        )
        raise ReadError(message)
    found = []
    for target in find_targets((path,), request.project):
        try:
            read = _read(target)
        except KjReportError as error:
            failures.append(Failure(str(error), error.exit_code))
            continue
        if path.is_file() or read.report.doc_type not in _NOT_YEARLY:
            found.append(read)
    return tuple(found)


def _read(target: Target) -> _Read:
    source = load_source(target.file, SourceSet(), target.data_root, every_key()).value
    report = None if source is None else load_report(source).value
    document = compose_target(target, {}).value
    manuscript = None if document is None else composed_manuscript(document)
    if source is None or report is None or manuscript is None:
        message = f"{target.file} 里有错误，没有对照；请先改好：python build.py check {target.file}"
        raise SourceError(message, target.file)
    return _Read(target, report, manuscript, plan_of(report, source.source_map))


def _pairs(old: Iterable[_Read], new: Iterable[_Read]) -> Iterator[tuple[_Read, _Read]]:
    """Yield documents of one kind, those of one organ first; two of any kind if there are two."""
    before, after = list(old), list(new)
    for later in after:
        alike = [one for one in before if one.kind == later.kind]
        same_organ = [one for one in alike if one.report.issuers == later.report.issuers]
        found = next(iter(same_organ or alike), None)
        if found is None and len(before) == len(after) == 1:
            found = before[0]
        if found is not None:
            before.remove(found)
            yield found, later


def _account(before: _Read, after: _Read) -> YearAccount:
    sections, same_sections = section_changes(before.manuscript, after.manuscript)
    labels = _labels(before.report.year, after.report.year)
    return YearAccount(
        after.report.doc_type.value,
        tuple(organ.text for organ in after.report.issuers),
        after.report.year,
        *labels,
        tuple(figure_changes(before.report.figures, after.report.figures)),
        tuple(promise_fates(after.report, before.plan)),
        sections,
        same_sections,
        sentence_account(before.manuscript, after.manuscript),
    )


def _labels(old: int, new: int) -> tuple[str, str]:
    return ("旧稿", "新稿") if old == new else (f"{old}年", f"{new}年")
