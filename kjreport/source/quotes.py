"""Slips in quoted values."""

import re

from kjreport.source.keys import is_key_like, right_separator
from kjreport.source.outline import Outline, indent_of, is_item, quoted
from kjreport.source.slips import Edit, Mend

_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*'), "'": re.compile(r"(?:[^']|'')*")}
_BAD_ESCAPE = re.compile(
    r"\\(?:(?P<good>[0abt\tnvfre \"/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U000[0-9a-fA-F]{5}"
    r"|U0010[0-9a-fA-F]{4}|$)|)"
)
_CHINESE_CLOSERS = {'"': "”＂", "'": "’＇"}
_PAIRS = {'"': ("“", "”"), "'": ("‘", "’")}
_COMMENT = re.compile(r"\s+#(?:\s|$)")


def closing_quote(text: str, start: int) -> int | None:
    """Return the column of the quote that closes the one at ``start``, on the same line."""
    return _find_close(text, text[start], start + 1)


def _find_close(text: str, quote: str, position: int) -> int | None:
    match = _CLOSING[quote].match(text, position)
    end = match.end() if match else position
    return end if text[end : end + 1] == quote else None


def read_quoted(outline: Outline, line: int, start: int) -> tuple[int, int]:
    """Return line and column after a quoted value; report it when it stays open."""
    text = outline.masked(line)
    quote = text[start]
    end = closing_quote(text, start)
    if quote == '"':
        _check_escapes(outline, line, start + 1, len(text) if end is None else end)
    if end is not None:
        return line, end + 1
    found = _close_below(outline, line, quote)
    if found:
        return found
    stop, edits = _closing_edit(outline.lines[line], start, quote)
    outline.report("E111", line, (start, stop), Mend((quote,), edits))
    return line, len(text)


def _close_below(outline: Outline, line: int, quote: str) -> tuple[int, int] | None:
    for number in range(line + 1, len(outline.lines)):
        text = outline.masked(number)
        if not text.strip():
            continue
        if _is_structure(outline, text):
            return None
        end = _find_close(text, quote, 0)
        if end is not None:
            return number, end + 1
    return None


def _is_structure(outline: Outline, text: str) -> bool:
    column = indent_of(text)
    if column <= outline.column or is_item(text, column):
        return True
    found = right_separator(text, column)
    return found is not None and is_key_like(found.key) and found.key in outline.known


def _closing_edit(raw: str, start: int, quote: str) -> tuple[int, tuple[Edit, ...]]:
    comment = _COMMENT.search(raw, start)
    stop = comment.start() if comment else len(raw.rstrip(" \t"))
    is_wide = stop > start + 1 and raw[stop - 1] in _CHINESE_CLOSERS[quote]
    if is_wide and _PAIRS[quote][0] not in raw[start:stop]:
        return stop, (Edit(stop - 1, stop, quote),)
    return stop, (Edit(stop, stop, quote),)


def _check_escapes(outline: Outline, line: int, start: int, end: int) -> None:
    text = outline.masked(line)[:end]
    wrong = [m.start() for m in _BAD_ESCAPE.finditer(text, start) if m["good"] is None]
    if wrong:
        edits = tuple(Edit(position, position, "\\") for position in wrong)
        outline.report("E123", line, (wrong[0], wrong[0] + 2), Mend(edits=edits))


def check_after_quote(outline: Outline, line: int, start: int, end: int) -> None:
    """Report words that follow the closing quote of a value on its line."""
    raw = outline.lines[line].rstrip(" \t")
    rest = raw[end:]
    if not rest.strip() or _COMMENT.match(rest):
        return
    comment = _COMMENT.search(raw, end)
    stop = comment.start() if comment else len(raw)
    edits = (Edit(start, stop, with_chinese_quotes(raw[start:stop])),)
    outline.report("E110", line, (end - 1, stop), Mend(edits=edits))


def with_chinese_quotes(value: str) -> str:
    """Turn the inner ASCII quotes of a value into Chinese ones."""
    quote = value[0]
    has_outer = value.endswith(quote)
    inner = value[1:-1] if has_outer else value
    count = inner.count(quote)
    if count % 2 or "\\" in value:
        return quoted(value) if quote == '"' else quoted(inner if has_outer else value)
    opening, closing = _PAIRS[quote]
    words = ""
    for index, stretch in enumerate(inner.split(quote)):
        words += ("", opening, closing)[0 if not index else 2 - index % 2] + stretch
    if has_outer:
        return f"{quote}{words}{quote}"
    return quoted(words) if ": " in words or " #" in words else words
