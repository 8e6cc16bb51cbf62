"""Which characters give way when a value is set, or words within it."""

import re

from kjreport.source.decoding import place_of
from kjreport.source.edit.draft import Draft, Found, Splice, UnreachableError
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.wording import (
    block,
    flow,
    is_read_back,
    listed,
    scalar,
)
from kjreport.source.tree import Leaf

_COMMENT = re.compile(r"[ \t]+#.*$|[ \t]+$")
_HEADER = re.compile(r"[|>][+\-0-9]*")
_IN_QUOTES = {"'": {"'": "''"}, '"': {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}}


def set_value(draft: Draft, found: Found, value: Plain) -> tuple[Splice, ...]:
    """Put a value of any shape in the place of another.

    Raises:
        UnwritableError: the value cannot be typed.
        UnreachableError: the file writes the old value in a form that is not understood.
    """
    leaf = found.part.leaf
    if leaf is None or leaf.text is None or not isinstance(value, str):
        return _replaced(draft, found, value)
    if leaf.text == value:
        return ()
    if leaf.style in ("|", ">") or leaf.start.line != leaf.end.line:
        splice = _in_place(draft, leaf, *_difference(leaf.text, value)) if value.strip() else None
        if splice is not None and _gives(draft, found, splice, value):
            return (splice,)
        return _replaced(draft, found, value)
    if "\n" in value and not found.is_inside_flow:
        return _replaced(draft, found, value)
    words = scalar(value, draft.place_for(found), leaf.style)
    return (Splice(draft.text.offset(leaf.start), draft.text.offset(leaf.end), words),)


def replace_span(
    draft: Draft, found: Found, span: tuple[int, int], words: str
) -> tuple[Splice, ...]:
    """Put words in the place of some characters of a text.

    Raises:
        UnwritableError: the words cannot be typed.
        UnreachableError: there is no text with such characters.
    """
    leaf = found.part.leaf
    if leaf is None or leaf.text is None or not 0 <= span[0] <= span[1] <= len(leaf.text):
        raise UnreachableError(span)
    value = leaf.text[: span[0]] + words + leaf.text[span[1] :]
    splice = _in_place(draft, leaf, span, words) if value.strip() else None
    if splice is not None and _gives(draft, found, splice, value):
        return (splice,)
    return set_value(draft, found, value)


def _difference(old: str, new: str) -> tuple[tuple[int, int], str]:
    """Return the stretch in which two texts differ, and what stands there in the new one."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    same = 0
    while same < min(len(old), len(new)) - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return (start, len(old) - same), new[start : len(new) - same]


def _in_place(draft: Draft, leaf: Leaf, span: tuple[int, int], words: str) -> Splice | None:
    """Exchange only the characters meant; ``None`` where line ends are among them."""
    if "\n" in words and leaf.style != '"':
        return None
    signs = _IN_QUOTES.get(leaf.style, {})
    typed = "".join(signs.get(sign, sign) for sign in words)
    start, width = place_of(leaf, span[0])
    first = last = draft.text.offset(start)
    if span[1] > span[0]:
        end, width = place_of(leaf, span[1] - 1)
        last = draft.text.offset(end) + width
    return Splice(first, last, typed) if first <= last else None


def _gives(draft: Draft, found: Found, splice: Splice, value: str) -> bool:
    """Tell whether a splice within a text leaves the text meant: the text alone is read again."""
    leaf = found.part.leaf
    if leaf is None or leaf.style in ("|", ">") or leaf.start.line != leaf.end.line:
        return _gives_in_file(draft, found, splice, value)
    start, end = draft.text.offset(leaf.start), draft.text.offset(leaf.end)
    words = draft.text.words
    typed = words[start : splice.start] + splice.words + words[splice.end : end]
    return is_read_back(typed, value, draft.place_for(found))


def _gives_in_file(draft: Draft, found: Found, splice: Splice, value: str) -> bool:
    try:
        changed = draft.after((splice,))
    except ValueError:
        return False
    start = found.part.start
    waiting = [] if changed.root is None else [changed.root]
    while waiting:
        part = waiting.pop()
        if part.leaf is not None and part.start == start:
            return part.leaf.text == value
        waiting.extend(part.items or ())
        waiting.extend(below for _, below in part.pairs or ())
    return False


def _replaced(draft: Draft, found: Found, value: Plain) -> tuple[Splice, ...]:
    if found.holder is None:
        return _replaced_root(draft, found, value)
    if found.is_inside_flow:
        return _replaced_in_flow(draft, found, value)
    return _replaced_in_block(draft, found, value)


def _replaced_root(draft: Draft, found: Found, value: Plain) -> tuple[Splice, ...]:
    if value not in ({}, []):
        raise UnreachableError(value)
    text, part = draft.text, found.part
    return (Splice(text.offset(part.start), text.offset(part.end), "[]" if value == [] else "{}"),)


def _replaced_in_flow(draft: Draft, found: Found, value: Plain) -> tuple[Splice, ...]:
    text, part = draft.text, found.part
    words = flow(value, draft.place_for(found))
    is_empty = part.leaf is not None and part.leaf.text is None
    if not is_empty:
        return (Splice(text.offset(part.start), text.offset(part.end), words),)
    try:
        at = text.offset(draft.head(found))
    except UnreachableError:
        at = text.offset(found.key.end if found.key else part.start)
        words = f": {words}"
        return (Splice(at, at, words),)
    return (Splice(at, at, f" {words}"),)


def _replaced_in_block(draft: Draft, found: Found, value: Plain) -> tuple[Splice, ...]:
    text, part = draft.text, found.part
    head = draft.head(found)
    first, rest = _lines(draft, found, value)
    newline = text.newline(head.line)
    below = "".join(newline + line for line in rest)
    typed = f" {first}" if first else ""
    start, end = text.offset(head), text.offset(part.end)
    if part.start.line > head.line and not rest:
        gone = text.ends[part.start.line - 1]
        return (Splice(start, start, typed), Splice(gone, end, ""))
    if part.start.line > head.line and not first:
        gone = text.starts[part.start.line]
        return (Splice(gone, end, below.removeprefix(newline)),)
    line = text.line(part.end.line)
    remark = _COMMENT.match(line, part.end.column)
    comment = remark[0].rstrip() if remark else ""
    if part.leaf is not None and part.leaf.style in ("|", ">"):
        comment = _header_comment(text.line(part.start.line), part.start.column)
    if part.start.line > head.line:
        return (Splice(start, text.ends[part.end.line], typed + below),)
    return (Splice(start, text.ends[part.end.line], typed + comment + below),)


def _lines(draft: Draft, found: Found, value: Plain) -> tuple[str, list[str]]:
    """Type a value: what stands after its key or mark, and the lines below, indented."""
    place = draft.place_for(found)
    column = (found.key.start if found.key else draft.dash(found)).column
    habits = draft.habits_above(found.part.end.line, column)
    if found.key is None:
        first, *rest = listed(value, place, habits)
        first = first[2:]
    else:
        first, *rest = block(value, place, habits)
    return first, [" " * column + line if line else line for line in rest]


def _header_comment(line: str, column: int) -> str:
    header = _HEADER.match(line, column)
    remark = _COMMENT.match(line, header.end()) if header else None
    return remark[0].rstrip() if remark else ""
