"""A new file that must build at once: what cannot be printed yet becomes 【待填】."""

from pathlib import Path

from kjreport.errors import EditRefusedError
from kjreport.findings import Finding, Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.new_year_text import TO_FILL
from kjreport.jobs.output_files import write_whole
from kjreport.loading.known_keys import every_key
from kjreport.location import FieldPath
from kjreport.prose.stretches import StretchKind, stretches
from kjreport.source.edit.addresses import own_place
from kjreport.source.edit.edits import SetValue
from kjreport.source.edit.writer import edited, stored
from kjreport.source.files import SourceSet, SourceText
from kjreport.source.load import load_source
from kjreport.source.source_map import SourceMap
from kjreport.source.tree import Leaf

#: An error may hide another; so many looks find them all.
_ROUNDS = 6


def repaired(target: Target, folder: Path) -> tuple[Finding, ...]:
    """Blank the expressions of a document that nothing stands behind yet; return what is left.

    Only files in ``folder`` are written.
    """
    errors: tuple[Finding, ...] = ()
    for _ in range(_ROUNDS):
        findings = compose_target(target, {}).findings
        errors = tuple(one for one in findings if one.severity is Severity.ERROR)
        if not errors or not _blanked(target, errors, folder):
            break
    return errors


def _blanked(target: Target, errors: tuple[Finding, ...], folder: Path) -> bool:
    """Write 【待填】 for the expressions that errors are about; tell whether there were any."""
    read = load_source(target.file, SourceSet(), target.data_root, every_key())
    if read.value is None:
        return False
    places = read.value.source_map
    sources: dict[Path, SourceText] = {}
    wanted: dict[Path, dict[FieldPath, str]] = {}
    for error in errors:
        found = _blank(error, places)
        if found is None or not found[0].file.resolve().is_relative_to(folder.resolve()):
            continue
        source, path, words = found
        sources[source.file] = source
        wanted.setdefault(source.file, {})[path] = words
    for file, texts in wanted.items():
        edits = tuple(SetValue(path, words) for path, words in texts.items())
        try:
            changed = edited(sources[file], edits, every_key())
        except EditRefusedError:
            return False
        write_whole(file, stored(sources[file], changed))
    return bool(wanted)


def _blank(error: Finding, places: SourceMap) -> tuple[SourceText, FieldPath, str] | None:
    """Return where the text of an error stands, and its words with the expression blanked."""
    if error.path is None:
        return None
    entry = places.entries.get(error.path.parts)
    own = own_place(places, error.path)
    if entry is None or own is None or not own.exists or not isinstance(entry.value, Leaf):
        return None
    words = _without_expression(entry.value.text or "", error.span)
    return None if words is None else (own.source, own.path, words)


def _without_expression(text: str, span: tuple[int, int] | None) -> str | None:
    made = []
    is_found = False
    for stretch in stretches(text):
        is_meant = span is None or (stretch.start < span[1] and span[0] < stretch.end)
        if stretch.kind is StretchKind.EXPRESSION and is_meant:
            made.append(TO_FILL)
            is_found = True
        else:
            made.append(stretch.text)
    return "".join(made) if is_found else None
