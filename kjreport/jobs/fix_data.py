"""check --fix of data: typed words set right in their own files, a dated copy of each kept."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kjreport.checks.fixes import Fix
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.check_words import composed_manuscript, is_switched_off
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target
from kjreport.jobs.fixing import Change, change_of, settled, wanted_fixes
from kjreport.jobs.write_back import PlannedEdit, Written, write_back
from kjreport.loading.known_keys import every_key
from kjreport.location import FieldPath, TextPlace
from kjreport.source.edit.addresses import own_place
from kjreport.source.edit.edits import ReplaceSpan
from kjreport.source.edit.writer import edited
from kjreport.source.files import SourceText
from kjreport.source.tree import Leaf


@dataclass(frozen=True, slots=True)
class FixDataRequest:
    """One document, what it is read against, and the day for the names of the copies."""

    target: Target
    today: date
    background: Background = NO_BACKGROUND


@dataclass(frozen=True, slots=True)
class _State:
    """The edits of all rounds so far, each file as it was before the first."""

    planned: tuple[PlannedEdit, ...] = ()
    sources: dict[Path, SourceText] = field(default_factory=dict)

    @property
    def overlay(self) -> dict[Path, str]:
        """The files as the edits leave them."""
        edits = defaultdict(list)
        for one in self.planned:
            edits[one.source.file].append(one.edit)
        return {file: edited(self.sources[file], own, every_key()) for file, own in edits.items()}


def fix_data(request: FixDataRequest) -> tuple[tuple[Written, ...], tuple[Change, ...]]:
    """Set right what is certain in the files of one document; return them with the changes.

    Raises:
        SourceError: a file cannot be read, or was changed meanwhile.
        EditRefusedError: a file cannot be changed as intended; none is.
        OutputError: a file or its copy cannot be written.
    """

    def one_round(state: _State) -> tuple[_State, tuple[Change, ...]]:
        document = compose_target(request.target, state.overlay).value
        return (state, ()) if document is None else _planned(document, state, request)

    state, changes = settled(_State(), one_round)
    return write_back(state.planned, request.today), changes


def _planned(
    document: Composed, state: _State, request: FixDataRequest
) -> tuple[_State, tuple[Change, ...]]:
    manuscript = composed_manuscript(document, request.background)
    if manuscript is None:
        return state, ()
    planned, sources = list(state.planned), dict(state.sources)
    changes: list[Change] = []
    reached: dict[tuple[Path, FieldPath], int] = {}
    for fix in reversed(wanted_fixes(manuscript, document.ignored)):
        found = _edit(fix, document)
        if found is None:
            continue
        source, edit = found
        value = (source.file, edit.path)
        # From the end of a text to its beginning: what is printed twice is changed once.
        if edit.span[1] <= reached.get(value, edit.span[1]):
            reached[value] = edit.span[0]
            planned.append(PlannedEdit(sources.setdefault(source.file, source), edit))
            changes.append(change_of(fix, _place(fix, document)))
    return _State(tuple(planned), sources), tuple(reversed(changes))


def _edit(fix: Fix, document: Composed) -> tuple[SourceText, ReplaceSpan] | None:
    """Address a change to the file; ``None`` where staff switched the remark off.

    What stands there is compared once more: the printed words may be in another form.
    """
    address = fix.passage.address(fix.start, fix.end)
    if address.path is None or address.span is None:
        return None
    typed = document.source_map.entries.get(address.path.parts)
    start, end = address.span
    words = typed.value.text if typed is not None and isinstance(typed.value, Leaf) else None
    if words is None or words[start:end] != fix.passage.text[fix.start : fix.end]:
        return None
    place = _place(fix, document)
    if is_switched_off(fix.found.check.code, address.path, place, document.source_map):
        return None
    own = own_place(document.source_map, address.path)
    if own is None or not own.exists:
        return None
    return own.source, ReplaceSpan(own.path, address.span, fix.words)


def _place(fix: Fix, document: Composed) -> TextPlace:
    fault = fix.found.fault
    address = fault.passage.address(fault.start, fault.end)
    return document.source_map.place(address.path or FieldPath(), address.span)
