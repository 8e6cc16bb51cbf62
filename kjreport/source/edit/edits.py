"""What can be changed in a file, and what its data are afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from kjreport.location import FieldPath

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""What a file says, without places; ``None`` where nothing was written."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Put a value in the place of the one at ``path``; a key that is missing is added last."""

    path: FieldPath
    value: Plain


@dataclass(frozen=True, slots=True)
class ReplaceSpan:
    """Put words in the place of some characters of the text at ``path``."""

    path: FieldPath
    span: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class InsertKey:
    """Add a key at ``path``, after its sibling ``after``, or last."""

    path: FieldPath
    value: Plain
    after: str | None = None


@dataclass(frozen=True, slots=True)
class InsertItem:
    """Add an item to the list at ``path``, before item ``index`` (from 0), or last."""

    path: FieldPath
    value: Plain
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Take the key or the list item at ``path`` away, with its value."""

    path: FieldPath


Edit = SetValue | ReplaceSpan | InsertKey | InsertItem | Delete


def applied(data: Plain, edits: Iterable[Edit]) -> Plain:
    """Return what the data are after ``edits``, each addressed to what the one before left.

    Raises:
        KeyError: there is nothing at a path, or something already.
        IndexError: a list has no such item.
        TypeError: the value at a path is of another shape than the edit needs.
    """
    for edit in edits:
        data = _applied_one(data, edit, edit.path.parts)
    return data


def in_normal_form(value: Plain) -> Plain:
    """Return a value with all its words in NFC, line ends as line feeds."""
    match value:
        case str():
            return normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
        case list():
            return [in_normal_form(item) for item in value]
        case dict():
            return {normalize("NFC", key): in_normal_form(item) for key, item in value.items()}
    return None


def in_order(value: Plain) -> object:
    """Return a value that is equal to another only if their keys stand in the same order."""
    if isinstance(value, dict):
        return [(name, in_order(below)) for name, below in value.items()]
    return [in_order(below) for below in value] if isinstance(value, list) else value


def _applied_one(  # noqa: PLR0911  # one return per kind of edit
    data: Plain, edit: Edit, parts: tuple[str | int, ...]
) -> Plain:
    if len(parts) > 1:
        return _with_child(data, parts[0], _applied_one(_child(data, parts[0]), edit, parts[1:]))
    match edit:
        case InsertItem(value=value, index=index):
            items = _child(data, parts[0]) if parts else data
            grown = _with_item(items, in_normal_form(value), index)
            return _with_child(data, parts[0], grown) if parts else grown
        case SetValue(value=value) if not parts:
            return in_normal_form(value)
        case SetValue(value=value) if isinstance(parts[0], int):
            return _with_child(data, parts[0], in_normal_form(value))
        case SetValue(value=value):
            return {**_fields(data), str(parts[0]): in_normal_form(value)}
        case ReplaceSpan(span=(start, end), words=words):
            text = _child(data, parts[0])
            if not isinstance(text, str) or not 0 <= start <= end <= len(text):
                raise TypeError(text)
            replaced = text[:start] + str(in_normal_form(words)) + text[end:]
            return _with_child(data, parts[0], replaced)
        case InsertKey(value=value, after=after):
            return _with_key(_fields(data), str(parts[0]), in_normal_form(value), after)
        case Delete():
            return _without(data, parts[0])
    raise AssertionError(edit)  # pragma: no cover  # the union is closed


def _fields(data: Plain) -> dict[str, Plain]:
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise TypeError(data)
    return data


def _child(data: Plain, part: str | int) -> Plain:
    if isinstance(data, dict) and isinstance(part, str):
        return data[part]
    if isinstance(data, list) and isinstance(part, int):
        return data[part]
    raise TypeError(data)


def _with_child(data: Plain, part: str | int, child: Plain) -> Plain:
    if isinstance(data, list) and isinstance(part, int):
        if not 0 <= part < len(data):
            raise IndexError(part)
        return [*data[:part], child, *data[part + 1 :]]
    if isinstance(data, dict) and isinstance(part, str):
        return {**data, part: child}
    raise TypeError(data)


def _with_item(items: Plain, value: Plain, index: int | None) -> Plain:
    known = [] if items is None else items
    if not isinstance(known, list):
        raise TypeError(items)
    at = len(known) if index is None else index
    if not 0 <= at <= len(known):
        raise IndexError(at)
    return [*known[:at], value, *known[at:]]


def _with_key(fields: dict[str, Plain], name: str, value: Plain, after: str | None) -> Plain:
    if name in fields or (after is not None and after not in fields):
        raise KeyError(name)
    grown: dict[str, Plain] = {}
    for key, known in fields.items():
        grown[key] = known
        if key == after:
            grown[name] = value
    return {**grown, name: value}


def _without(data: Plain, part: str | int) -> Plain:
    if isinstance(data, list) and isinstance(part, int):
        _child(data, part)
        return [*data[:part], *data[part + 1 :]]
    fields = _fields(data)
    if part not in fields:
        raise KeyError(part)
    return {name: value for name, value in fields.items() if name != part}
