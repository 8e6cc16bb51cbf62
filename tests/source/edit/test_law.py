"""The law of the writer: the file says the old data, edited."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st

from kjreport.findings import has_errors
from kjreport.location import FieldPath
from kjreport.source.composing import compose
from kjreport.source.edit.draft import draft_of
from kjreport.source.edit.edits import (
    Delete,
    Edit,
    InsertItem,
    InsertKey,
    Plain,
    ReplaceSpan,
    SetValue,
    applied,
    in_order,
)
from kjreport.source.edit.syntax import parts_of
from kjreport.source.edit.writer import edited
from kjreport.source.files import SourceSet, SourceText
from kjreport.source.scan import scan
from tests.source.edit.documents import data, keys, lines_of_words, texts, typed, values

FILE = Path("年报.yaml")
ROOT = FieldPath()


def source_of(text: str) -> SourceText:
    return SourceSet({FILE: text}).read(FILE)


def said_by(text: str) -> Plain:
    part = parts_of(source_of(text))
    return part.plain if part else None


def is_sound(text: str) -> bool:
    source = source_of(text)
    composed = compose(source)
    is_read = composed.stopped_at is None and not composed.odd_places
    return is_read and not has_errors(scan(source))


def paths_in(value: Plain, path: FieldPath = ROOT) -> Iterator[tuple[FieldPath, Plain]]:
    yield path, value
    if isinstance(value, dict):
        for name, below in value.items():
            yield from paths_in(below, path / name)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from paths_in(below, path / index)


@st.composite
def edits_of(draw: st.DrawFn, value: Plain) -> Edit:
    items = values(2).filter(lambda item: item is not None)
    path, old = draw(st.sampled_from(list(paths_in(value))))
    choices: list[st.SearchStrategy[Edit]] = []
    if path.parts:
        choices += [st.builds(SetValue, st.just(path), items), st.just(Delete(path))]
        choices += [st.builds(SetValue, st.just(path), texts)] * 2
    if isinstance(old, str):
        spans = st.tuples(st.integers(0, len(old)), st.integers(0, len(old)))
        ordered = spans.map(lambda span: (min(span), max(span)))
        choices += [st.builds(ReplaceSpan, st.just(path), ordered, lines_of_words)] * 3
    if isinstance(old, dict):
        new = keys.filter(lambda name: name not in old).map(lambda name: path / name)
        after = st.sampled_from([None, *old])
        if len(old) < 8:
            choices += [st.builds(InsertKey, new, values(2), after)] * 3
    if isinstance(old, list):
        index = st.none() | st.integers(0, len(old))
        choices += [st.builds(InsertItem, st.just(path), items, index)] * 3
    return draw(st.one_of(choices))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(data.flatmap(typed))
    assume(is_sound(text))
    value = said_by(text)
    edits: list[Edit] = []
    for _ in range(draw(st.integers(1, 4))):
        edits.append(draw(edits_of(value)))
        value = applied(value, edits[-1:])
    return text, edits


@settings(
    max_examples=150,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
@given(cases(), st.sampled_from(("\n", "\r\n", "\r")))
def test_the_file_says_the_edited_data(case: tuple[str, list[Edit]], newline: str) -> None:
    text, edits = case
    note(text)
    stored_text = text.replace("\n", newline)

    changed = edited(source_of(stored_text), edits)

    note(changed)
    assert in_order(applied(said_by(text), edits)) == in_order(said_by(changed))
    if newline == "\r\n" and "\n" in text:
        assert "\n" not in changed.replace("\r\n", "")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(), texts)
def test_setting_one_text_leaves_every_other_line_as_it_is(
    case: tuple[str, list[Edit]], words: str
) -> None:
    text, _ = case
    for path, old in list(paths_in(said_by(text)))[:6]:
        if isinstance(old, str):
            source = source_of(text)
            place = draft_of(source, text, frozenset()).find(path.parts)
            assert place is not None
            changed = edited(source, [SetValue(path, words)]).split("\n")
            above, below = place.part.start.line, len(source.lines) - 1 - place.part.end.line
            assert list(source.lines[:above]) == changed[:above]
            assert (
                list(source.lines[len(source.lines) - below :]) == changed[len(changed) - below :]
            )
