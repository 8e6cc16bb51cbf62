"""Take the forms of the 科室 back: read, compare, say who is missing, merge where asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kjreport.errors import ReadError
from kjreport.findings import Finding, in_reading_order
from kjreport.jobs.check_sheet_rows import FigureDocument, figure_document
from kjreport.jobs.collect_findings import remark
from kjreport.jobs.collect_forms import FILE, OFFICE, YEAR, offices
from kjreport.jobs.collect_merge import Merge, merge_forms
from kjreport.jobs.collect_returns import ReturnedForm, read_form
from kjreport.jobs.discovery import Target
from kjreport.jobs.results import Failure
from kjreport.jobs.write_back import Written, write_back, write_new
from kjreport.loading.known_keys import every_key
from kjreport.location import TextPlace, WordPlace
from kjreport.source.edit.writer import new_text


@dataclass(frozen=True, slots=True)
class CollectRequest:
    """The returned forms, the documents that they may belong to, and what may be written."""

    files: tuple[Path, ...]
    targets: tuple[Target, ...]
    today: date
    applies: bool = False
    replaces: bool = False
    """Where a form contradicts what is there, the form is right."""


@dataclass(slots=True)
class Collected:
    """What came of the forms."""

    findings: tuple[Finding, ...] = ()
    returned: tuple[str, ...] = ()
    """The 科室 whose forms were read."""
    missing: tuple[str, ...] = ()
    """The 科室 that have not sent any."""
    pending: int = 0
    """Changes and new files, written or to be written."""
    written: tuple[Written, ...] = ()
    failure: Failure | None = None


@dataclass(slots=True)
class _Reading:
    findings: list[Finding] = field(default_factory=list)
    forms: list[tuple[Target, ReturnedForm]] = field(default_factory=list)


def collect(request: CollectRequest) -> Collected:
    """Read all forms; merge them into the files of the 科室 where that is asked for.

    Raises:
        SourceError: a data file cannot be changed as intended; nothing is written.
        OutputError: a file or its copy cannot be written.
    """
    reading = _Reading()
    for file in request.files:
        reading.findings += _read(reading, file, request.targets)
    collected = Collected()
    for target in dict.fromkeys(target for target, _ in reading.forms):
        forms = [form for own, form in reading.forms if own == target]
        _collect_document(target, forms, request, collected)
        if collected.failure is not None:
            return collected
    found = (*reading.findings, *collected.findings)
    collected.findings = in_reading_order(found)
    return collected


def _read(reading: _Reading, file: Path, targets: tuple[Target, ...]) -> Iterator[Finding]:
    """Read one form and find its document; a form that cannot be read stops no other."""
    try:
        form = read_form(file)
    except ReadError as error:
        yield remark("E471", TextPlace(file, 1), error)
        return
    if not all(form.marks.get(name) for name in (FILE, YEAR, OFFICE)):
        yield remark("E451", form.place)
        return
    named = form.marks[FILE].replace("\\", "/")
    target = next((one for one in targets if Path(one.shown).as_posix() == named), None)
    if target is None:
        yield remark("E452", form.place, named, excerpt=named)
        return
    reading.forms.append((target, form))


def _collect_document(
    target: Target, forms: list[ReturnedForm], request: CollectRequest, collected: Collected
) -> None:
    found = figure_document(target)
    if isinstance(found, Failure):
        collected.failure = found
        return
    if found.value is None:
        collected.findings = (*collected.findings, *found.findings)
        return
    usable, refused = _usable(found.value, forms)
    merge = merge_forms(found.value, usable, replaces=request.replaces)
    returned = tuple(dict.fromkeys(form.marks[OFFICE] for form in usable))
    missing = tuple(office for office in offices(found.value) if office not in returned)
    place = WordPlace(target.file, 0, 0) if not forms else forms[0].place
    late = tuple(remark("E462", place, office) for office in missing)
    said = (one for form in usable for one in form.findings)
    collected.findings = (*collected.findings, *refused, *said, *merge.findings, *late)
    collected.returned += returned
    collected.missing += missing
    collected.pending += len(merge.planned) + len(merge.new_files)
    if request.applies:
        collected.written += _write(merge, request.today)


def _usable(
    document: FigureDocument, forms: list[ReturnedForm]
) -> tuple[list[ReturnedForm], list[Finding]]:
    """Leave out forms of another year or of a 科室 that nobody knows."""
    known = offices(document)
    usable, findings = [], []
    for form in forms:
        year, office = form.marks[YEAR], form.marks[OFFICE]
        if year.removesuffix("年") != document.year:
            findings.append(remark("E453", form.place, year, document.year, excerpt=year))
        elif office not in known:
            findings.append(remark("E454", form.place, office, excerpt=office))
        else:
            usable.append(form)
    return usable, findings


def _write(merge: Merge, today: date) -> tuple[Written, ...]:
    texts = {file: new_text(data, every_key()) for file, data in merge.new_files.items()}
    written = write_back(merge.planned, today)
    return (*written, *(write_new(file, text) for file, text in texts.items()))
