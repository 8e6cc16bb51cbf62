"""How a value is typed so that it is read back as it is: plain where that is safe, else quoted.

What is safe is not decided here by rules of YAML: a candidate is read by the same scan and the
same parser as the file, in the place it is meant for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kjreport.findings import has_errors
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.syntax import parts_of
from kjreport.source.files import SourceText
from kjreport.source.scan import scan
from kjreport.text.widths import width_in_chars

#: In 字; a longer list or mapping gets lines of its own.
_WIDEST_FLOW = 45
_PROBE = Path("值.yaml")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


class UnwritableError(ValueError):
    """No way of typing the value is read back as the value."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value is to be typed."""

    is_flow: bool
    """Inside ``[ ]`` or ``{ }``."""
    is_item: bool
    """After a list mark, or inside ``[ ]``; else after a key."""
    known_keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Habits:
    """How the file at hand is laid out."""

    step: int = 2
    """Columns that a mapping below a key is indented."""
    list_step: int = 0
    """Columns that a list below a key is indented."""
    has_literals: bool = True
    """Several lines may stand below ``|-``: no remark below would be taken for one of them."""


def scalar(words: str | None, place: Place, style: str = "") -> str:
    """Type one text on one line, in ``style`` (nothing, ``'`` or ``"``) where that can hold it.

    Raises:
        UnwritableError: the text holds characters that no document may hold.
    """
    if words is None:
        return ""
    candidates = [*_candidates(words, style)]
    for is_strict in (True, False):
        for candidate in candidates:
            if _says(candidate, words, place, is_strict=is_strict):
                return candidate
    raise UnwritableError(words)


@lru_cache(maxsize=1024)
def key(name: str, place: Place) -> str:
    """Type the name of a key.

    Raises:
        UnwritableError: the name holds characters that no document may hold.
    """
    for candidate in _candidates(name, ""):
        if _reads_as(f"{candidate}: x", {name: "x"}, place.known_keys, is_strict=False):
            return candidate
    raise UnwritableError(name)


def flow(value: Plain, place: Place) -> str:
    """Type a value of any shape on one line.

    Raises:
        UnwritableError: a text in it cannot be typed.
    """
    match value:
        case list():
            inner = Place(is_flow=True, is_item=True, known_keys=place.known_keys)
            if None in value:
                raise UnwritableError(value)
            return "[" + ", ".join(flow(item, inner) for item in value) + "]"
        case dict():
            inner = Place(is_flow=True, is_item=False, known_keys=place.known_keys)
            entries = (f"{key(name, inner)}: {flow(item, inner)}" for name, item in value.items())
            return "{" + ", ".join(entries) + "}"
    return scalar(value, place)


def block(value: Plain, place: Place, habits: Habits) -> tuple[str, ...]:
    """Type a value below its key or list mark, in lines to be indented by the caller.

    The first line stands after the key or mark when the value fits there; it is empty
    when the value begins on the next line.

    Raises:
        UnwritableError: a text in it cannot be typed.
    """
    if isinstance(value, str) and "\n" in value:
        return _literal(value, place, habits) or (scalar(value, place),)
    if not isinstance(value, list | dict):
        return (scalar(value, place),)
    if _is_short(value):
        line = flow(value, place)
        if not value or width_in_chars(line) <= _WIDEST_FLOW:
            return (line,)
    if isinstance(value, list):
        step = habits.list_step
        lines = [line for item in value for line in listed(item, place, habits)]
    else:
        step = habits.step
        lines = [line for entry in value.items() for line in keyed(entry, place, habits)]
    indent = "" if place.is_item else " " * step
    return ("", *(indent + line if line else line for line in lines))


def keyed(entry: tuple[str, Plain], place: Place, habits: Habits) -> tuple[str, ...]:
    """Type a key with its value, in lines.

    Raises:
        UnwritableError: a text in it cannot be typed.
    """
    name, value = entry
    inner = Place(is_flow=False, is_item=False, known_keys=place.known_keys)
    first, *rest = block(value, inner, habits)
    return (f"{key(name, inner)}: {first}".rstrip(" "), *rest)


def listed(item: Plain, place: Place, habits: Habits) -> tuple[str, ...]:
    """Type a list item with its mark, in lines; a record begins beside the mark.

    Raises:
        UnwritableError: a text in it cannot be typed.
    """
    inner = Place(is_flow=False, is_item=True, known_keys=place.known_keys)
    first, *rest = block(item, inner, habits)
    if first or not rest:
        return (f"- {first}".rstrip(" "), *rest)
    return (f"- {rest[0]}", *(f"  {line}" if line else line for line in rest[1:]))


def _is_short(value: list[Plain] | dict[str, Plain]) -> bool:
    parts = value if isinstance(value, list) else list(value.values())
    return all(isinstance(part, str) and "\n" not in part for part in parts)


def _literal(words: str, place: Place, habits: Habits) -> tuple[str, ...]:
    """Type several lines below ``|-``; nothing where that does not keep them."""
    if not habits.has_literals:
        return ()
    indent = "  " if place.is_item else " " * habits.step
    lines = ("|-", *(indent + line if line else "" for line in words.split("\n")))
    text = "\n".join(("键: " + lines[0], *lines[1:], "乙: x"))
    is_kept = _reads_as(text, {"键": words, "乙": "x"}, place.known_keys, is_strict=False)
    return lines if is_kept else ()


def _candidates(words: str, style: str) -> Iterator[str]:
    typed = {"": words, "'": _single(words), '"': _double(words)}
    for sign in dict.fromkeys((style, "", '"', "'")):
        is_plain_safe = bool(words) and "\n" not in words
        if sign == '"' or is_plain_safe:
            yield typed[sign]


def _single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _double(words: str) -> str:
    return '"' + "".join(_ESCAPES.get(sign, sign) for sign in words) + '"'


@lru_cache(maxsize=4096)
def _says(candidate: str, words: str, place: Place, *, is_strict: bool) -> bool:
    if place.is_flow:
        text = f"键: [{candidate}, x]" if place.is_item else f"键: {{甲: {candidate}, 乙: x}}"
        wanted: Plain = [words, "x"] if place.is_item else {"甲": words, "乙": "x"}
    else:
        text = f"键:\n- {candidate}\n- x" if place.is_item else f"键: {candidate}\n乙: x"
        wanted = [words, "x"] if place.is_item else words
    data = {"键": wanted} if place.is_flow or place.is_item else {"键": wanted, "乙": "x"}
    return _reads_as(text, data, place.known_keys, is_strict=is_strict)


def _reads_as(text: str, data: Plain, known_keys: frozenset[str], *, is_strict: bool) -> bool:
    source = SourceText(_PROBE, text, "utf-8", "", tuple(text.split("\n")))
    findings = scan(source, known_keys)
    if has_errors(findings) or (is_strict and findings):
        return False
    try:
        part = parts_of(source)
    except ValueError:
        return False
    return part is not None and part.plain == data


def is_read_back(candidate: str, words: str, place: Place) -> bool:
    """Tell whether words as typed are read as a text, and nothing is said against them."""
    return _says(candidate, words, place, is_strict=True)
