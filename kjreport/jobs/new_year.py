"""Next year's folder out of last year's: promises to answer, figures to fill in, nothing stale."""

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kjreport.config import Project
from kjreport.errors import OutputError
from kjreport.findings import Finding
from kjreport.jobs.backups import moved_aside
from kjreport.jobs.discovery import Target
from kjreport.jobs.new_year_books import CopiedBook, copied_book
from kjreport.jobs.new_year_figures import CarriedFigures, carried
from kjreport.jobs.new_year_file import FileRolling, rolled_text
from kjreport.jobs.new_year_parts import answers
from kjreport.jobs.new_year_promises import Plan
from kjreport.jobs.new_year_reading import (
    LastDocument,
    LastYear,
    LeftOut,
    book_files,
    read_last_year,
)
from kjreport.jobs.new_year_repair import repaired
from kjreport.jobs.output_files import write_whole
from kjreport.location import CellPlace, TextPlace
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.syntax import parts_of
from kjreport.source.edit.writer import stored
from kjreport.source.files import SourceSet, SourceText
from kjreport.text.pending_marks import pending_marks

_SHORTEST_NOTE = 20


@dataclass(frozen=True, slots=True)
class NewYearRequest:
    """Which year, out of which folder or file, and the day that a backup is named after."""

    year: int
    source: Path
    project: Project
    today: date
    is_forced: bool = False
    """Put it in place of a folder that is there, which is kept as a backup."""


@dataclass(frozen=True, slots=True)
class NewYear:
    """What was made."""

    folder: Path
    files: tuple[Path, ...]
    promise_count: int
    figures: CarriedFigures
    marks: tuple[tuple[str, int], ...]
    """What is to be done: each kind of mark, and how often it stands in the files."""
    books: tuple[CopiedBook, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    backup: Path | None = None
    findings: tuple[Finding, ...] = ()
    """What keeps a new file from being built; nothing as a rule."""


def new_year(request: NewYearRequest) -> NewYear:
    """Make the folder of the next year, whole or not at all.

    Raises:
        SourceNotFoundError: there is no such folder or file.
        SourceError: nothing in it can be taken over; the message says why.
        OutputError: the new folder is there already, or cannot be written.
    """
    last = read_last_year(request.source, request.year, request.project)
    folder = last.rolling.folder
    if folder.exists() and not request.is_forced:
        message = f"{folder} 已经有了，没有覆盖。确实要重新生成的，加上 --force，原来的会先备份。"
        raise OutputError(message)
    staging = folder.with_name(f".kjreport-{os.getpid()}")
    try:
        made = _made(replace(last, rolling=replace(last.rolling, folder=staging)))
        backup = moved_aside(folder, request.today) if folder.exists() else None
        staging.rename(folder)
    except OSError as error:
        message = f"写不进 {folder}（系统错误 {error.errno}），请检查磁盘和权限后再运行一次。"
        raise OutputError(message) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    findings = tuple(_moved(finding, staging, folder) for finding in made.findings)
    return replace(made, folder=folder, backup=backup, findings=findings)


def _moved(finding: Finding, staging: Path, folder: Path) -> Finding:
    """Place a remark where the file has gone."""
    place = finding.place
    if not isinstance(place, TextPlace | CellPlace) or not place.file.is_relative_to(staging):
        return finding
    return replace(finding, place=replace(place, file=folder / place.file.relative_to(staging)))


def _made(last: LastYear) -> NewYear:
    """Write everything into the folder of ``last.rolling``."""
    rolling = last.rolling
    written = [(file, text) for file, text in _texts(last)]
    for file, (source, text) in written:
        write_whole(rolling.folder / file, stored(source, text))
    books = [copied_book(file, rolling) for file in book_files(last)]
    findings: tuple[Finding, ...] = ()
    for document in last.documents:
        place = rolling.relative(document.target.file)
        if place is not None:
            target = Target(rolling.folder / place, _root(document.target, rolling.folder))
            findings += repaired(target, rolling.folder)
    files = tuple(Path(file) for file, _ in written)
    plans = [last.plan_for(document) for document in last.documents]
    return NewYear(
        rolling.folder,
        files,
        sum(len(plan.promises) for plan in plans),
        sum(map(carried, last.figures.values()), CarriedFigures()),
        _marks(rolling.folder / file for file in files),
        tuple(book for book in books if book is not None),
        (*last.left_out, *_frames(plans), *_others(last)),
        findings=findings,
    )


def _root(target: Target, folder: Path) -> Path:
    """Return the folder that 引用 may not leave: data/, or the new folder itself."""
    root = target.data_root
    return root if folder.resolve().is_relative_to(root) else folder.resolve()


def _texts(last: LastYear) -> Iterator[tuple[Path, tuple[SourceText, str]]]:
    sources = tuple(last.sources())
    for source, document in sources:
        place = last.rolling.relative(source.file)
        if place is None:
            continue
        plan = last.plan_for(document)
        own = source.file.resolve() == document.target.file.resolve()
        request = FileRolling(
            source,
            last.rolling,
            document.report.figures,
            plan.promises if own else (),
            _answers(last, (document, plan), source.file),
            document.target.file if own else None,
            last.shared_by(document) if own else (),
        )
        yield Path(place), (source, rolled_text(request))


def _answers(last: LastYear, planned: tuple[LastDocument, Plan], file: Path) -> tuple[Plain, ...]:
    """Return the 小节 that answer in ``file``: a 科室 answers for what it planned."""
    document, plan = planned
    own = document.target.file.resolve()
    takers = {one.resolve() for one in document.files if _takes_answers(document, one)}
    items = [
        item
        for item in plan.items
        if (item.file.resolve() if item.file.resolve() in takers else own) == file.resolve()
    ]
    return tuple(answers(items, last.rolling))


def _takes_answers(document: LastDocument, file: Path) -> bool:
    """Tell whether a file has a 工作成效 of its own that the document prints."""
    return any(
        node.value.source.file == file
        for parts, node in document.source.source_map.entries.items()
        if len(parts) > 1 and parts[0] == "工作成效"
    )


def _frames(plans: Iterable[Plan]) -> Iterator[LeftOut]:
    for plan in plans:
        for words in plan.left_out:
            note = words if len(words) <= _SHORTEST_NOTE else f"{words[:_SHORTEST_NOTE]}…"
            yield (
                f"“{note}”",
                "讲的是思路、要求或者问题，没有作为承诺；其中有任务的，请自己补进“承诺”",
            )


def _others(last: LastYear) -> Iterator[LeftOut]:
    """Name what else lies in last year's folder: pictures, notes, files that nothing names."""
    rolling = last.rolling
    shared = {one.file.resolve() for document in last.documents for one in last.shared_by(document)}
    for file in sorted(shared):
        path = Path(os.path.relpath(file, rolling.source)).as_posix()
        yield path, "在文件夹外面，几年共用，没有改动；里面只是上年的话，在新文件里另写了"
    known = {source.file.resolve() for source, _ in last.sources()} | set(book_files(last))
    named = {name for name, _ in last.left_out}
    for file in sorted(rolling.source.rglob("*")):
        within = file.relative_to(rolling.source)
        is_hidden = any(part.startswith(".") for part in within.parts)
        if file.is_file() and not is_hidden and file not in known and file.name not in named:
            yield within.as_posix(), "没有复制"


def _marks(files: Iterable[Path]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for file in files:
        root = parts_of(SourceSet().read(file))
        for text in _texts_in(None if root is None else root.plain):
            counts.update(_kind(mark.text) for mark in pending_marks(text))
    return tuple(counts.items())


def _texts_in(value: Plain) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts_in(item)
        case dict():
            for item in value.values():
                yield from _texts_in(item)


def _kind(mark: str) -> str:
    return mark.partition("：")[0].rstrip("】") + "】"
