"""Import: foreign texts to YAML drafts; each is composed again and held against its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from kjreport.doctree.walk import iter_texts
from kjreport.errors import ReadError, SourceError
from kjreport.findings import Finding, Outcome, Severity, has_errors
from kjreport.importing.blocks import Imported
from kjreport.importing.coverage import coverage
from kjreport.importing.figures import proposed_figures
from kjreport.importing.reading import draft_text, import_text
from kjreport.jobs.backups import copied_aside
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target
from kjreport.jobs.file_names import safe_name
from kjreport.jobs.import_figures import with_figures
from kjreport.jobs.import_findings import (
    data_words,
    guess_findings,
    loss_finding,
    size_finding,
)
from kjreport.jobs.import_word import OLD_ENDINGS, WORD_ENDINGS, import_word_file
from kjreport.jobs.output_files import write_whole
from kjreport.jobs.results import Failure, attempted
from kjreport.source.files import SourceSet
from kjreport.text.segments import plain

TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm")
#: More lost than this share of the characters is a warning.
_TOLERATED_LOSS = 0.005
#: The template prints it before the name; the tree holds the name alone.
_LABEL_IN_PRINT = "签发人"
#: A longer draft is no paper that anybody builds: it is not built to be checked, either.
_MOST_LINES, _MOST_CHARACTERS = 20_000, 2_000_000
#: Words that the 版头 prints by itself.
_LABELS = ("签发人",)
_EMPTY = "“{}”是空的，没有可导入的内容。"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to import, and where to; without a folder each file gets its own under data/导入."""

    files: tuple[Path, ...]
    folder: Path | None
    data: Path
    today: date
    is_forced: bool = False
    """Write over an earlier draft, of which a dated copy is kept."""
    with_figures: bool = False
    """Make 指标 of the numbers in the text, where that changes no word."""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file."""

    file: Path
    output: Path | None = None
    doc_type: str = ""
    findings: tuple[Finding, ...] = ()
    share: float = 0.0
    """How much of the text came through, from 0 to 1."""
    kept: Path | None = None
    """Where the earlier draft went."""
    failure: Failure | None = None
    figures: int = 0
    """How many 指标 were made."""


def import_documents(request: ImportRequest) -> tuple[ImportedFile, ...]:
    """Import all files; one that cannot be read does not hold up the others."""
    return tuple(one for file in request.files for one in _attempted(file, request))


def _attempted(file: Path, request: ImportRequest) -> tuple[ImportedFile, ...]:
    target = Target(file, file.parent)
    outcome = attempted(target, lambda: Outcome(tuple(_imported(file, request))))
    if isinstance(outcome, Failure):
        return (ImportedFile(file, failure=outcome),)
    return outcome.value or (ImportedFile(file),)


def _imported(file: Path, request: ImportRequest) -> Iterator[ImportedFile]:
    """Import every document of a file, the second and later ones under numbered names."""
    name = safe_name(file.stem) or "导入"
    folder = request.folder or request.data / "导入" / name
    ending = file.suffix.lower()
    if ending in (*WORD_ENDINGS, *OLD_ENDINGS):
        documents = import_word_file(file, folder, request.today.year)
    elif ending in TEXT_ENDINGS:
        documents = _imported_text(file, request)
    else:
        kinds = "、".join((*WORD_ENDINGS[:1], *OLD_ENDINGS, *TEXT_ENDINGS))
        message = f"还不能导入“{file.name}”，能导入的是 {kinds}；请先另存为其中一种。"
        raise ReadError(message)
    for number, imported in enumerate(documents, 1):
        named = f"{name}-{number}" if len(documents) > 1 else name
        yield _written(imported, file, folder / f"{named}.yaml", request)


def _imported_text(file: Path, request: ImportRequest) -> tuple[Imported, ...]:
    text = SourceSet().read(file).text
    if not text.strip():
        raise SourceError(_EMPTY.format(file.name), file)
    return import_text(text, file, request.today.year)


def _written(imported: Imported, file: Path, wanted: Path, request: ImportRequest) -> ImportedFile:
    if not imported.words.strip() and not imported.left_out:
        raise SourceError(_EMPTY.format(file.name), file)
    output, kept = _place(wanted, request)
    if request.with_figures:
        imported, count = with_figures(imported, partial(_printed, output))
        draft = draft_text(imported, file.name)
    else:
        offered = proposed_figures(imported.data)
        draft, count = draft_text(imported, file.name, offered), 0
    findings, share = _held_against(imported, _Draft(file, output, draft))
    write_whole(output, draft.encode("utf-8"))
    return ImportedFile(
        file,
        output,
        str(imported.data.get("文种", "")),
        (*guess_findings(draft, output), *findings),
        share,
        kept,
        figures=count,
    )


def _place(output: Path, request: ImportRequest) -> tuple[Path, Path | None]:
    """Choose where to write: a free name, or the name itself after a copy was kept."""
    if not output.exists():
        return output, None
    if not request.is_forced:
        return _free(output, "（{}）"), None
    return output, copied_aside(output, request.today)


def _free(file: Path, form: str) -> Path:
    number = 2
    while (free := file.with_name(f"{file.stem}{form.format(number)}{file.suffix}")).exists():
        number += 1
    return free


@dataclass(frozen=True, slots=True)
class _Draft:
    """The YAML of one document, where it is from and where it goes."""

    file: Path
    output: Path
    text: str


def _held_against(imported: Imported, draft: _Draft) -> tuple[list[Finding], float]:
    """Compose the draft and compare its words with those of the source."""
    findings: list[Finding] = []
    if draft.text.count("\n") > _MOST_LINES or len(draft.text) > _MOST_CHARACTERS:
        findings.append(size_finding(draft.output))
        built = "\n".join(data_words(imported.data))
    else:
        composed = _composed(draft.output, draft.text)
        if composed.value is None or has_errors(composed.findings):
            return [one for one in composed.findings if one.severity is Severity.ERROR], 0.0
        built = _words(composed.value)
    told = (
        *(one.typed for one in imported.rewritten),
        *(one.text for one in imported.left_out),
        _LABEL_IN_PRINT,
    )
    found = coverage(imported.words, "\n".join((built, *told)))
    if found.missing:
        findings.append(loss_finding(found.missing, draft.output, _source(draft.file)))
    return findings, found.share


def _source(file: Path) -> tuple[Path, str] | None:
    """Return a text file with its text; a Word file has no lines to point at."""
    return (file, SourceSet().read(file).text) if file.suffix.lower() in TEXT_ENDINGS else None


def _composed(output: Path, draft: str) -> Outcome[Composed]:
    return compose_target(Target(output, output.parent.resolve()), {output: draft})


def _words(composed: Composed) -> str:
    tree = composed.outputs[0].composition.tree
    texts = (text for block in tree.blocks for text in iter_texts(block))
    return "\n".join(plain(text).replace("\n", "") for text in texts)


def _printed(output: Path, imported: Imported) -> str | None:
    """Return what a draft would say; ``None`` where it cannot be built."""
    composed = _composed(output, draft_text(imported, output.name)).value
    return None if composed is None else _words(composed)
