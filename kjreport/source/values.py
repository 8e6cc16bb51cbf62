"""Slips in the value after a key or a list mark, and in words that go on over lines."""

import re

from kjreport.source.flow import read_flow
from kjreport.source.outline import Last, Outline, quoted
from kjreport.source.quotes import check_after_quote, read_quoted
from kjreport.source.slips import OWN_LINE, SPACE_AFTER_SIGN, Edit, Mend

_BLOCK_HEADER = re.compile(r"[|>](?:[+-][1-9]?|[1-9][+-]?)?(?=\s*$|\s+#)")
_WIDE_BLOCK_HEADER = re.compile(r"([\uff5c\uff1e])[+-]?[1-9]?[+-]?\s*$")
_WIDE_BLOCK_SIGNS = {"\uff5c": "|", "\uff1e": ">"}
_REFERENCE = "&*!"
_REFUSED = "%@`|>],}"
_REFERENCE_ALONE = re.compile(r"[&*!]\S*$")
_COMMENT = re.compile(r"(?<=[ \t])#")
_SPACED_SIGN = re.compile(r"\s+#\s*")
_INNER_COLON = re.compile(r":(?=\s|$)")
_STRAY_QUOTE = re.compile(r"""[^\d"'\s]["']$|^[\w.:/-]*[-.:/a-z][\w.:/-]*["']$""")
_SENTENCE_ENDS = "。！？；…”）"
_TEXT_SIGNS = frozenset("，。；、")
_WIDE_FLOW = re.compile(r"［.*］$|｛.*｝$")
_NARROW = str.maketrans("［］｛｝", "[]{}")


def read_value(outline: Outline, line: int, start: int) -> None:
    """Read the value that begins at a column (blank: nothing there)."""
    text = outline.masked(line)
    sign = text[start : start + 1]
    if sign in ("", "#"):
        _check_empty(outline, line, start)
    elif sign in ("'", '"'):
        last_line, end = read_quoted(outline, line, start)
        check_after_quote(outline, last_line, start if last_line == line else 0, end)
        _closed(outline, last_line)
    elif sign in ("[", "{"):
        _read_flow(outline, line, start)
    elif _BLOCK_HEADER.match(text, start):
        outline.end_value(Last.BLOCK)
        outline.block_indent, outline.block_line = -1, line
    else:
        _check_beginning(outline, line, start)
        check_words(outline, line, start)
        outline.end_value(Last.PLAIN)


def _closed(outline: Outline, last_line: int) -> None:
    outline.end_value(Last.CLOSED)
    outline.skip_to = last_line + 1


def _check_empty(outline: Outline, line: int, start: int) -> None:
    raw = outline.lines[line].rstrip(" \t")
    outline.end_value(Last.EMPTY)
    rest = raw[start + 1 :]
    if not rest or rest[0] in " \t#!" or outline.heads(line):
        return
    edits = (Edit(start, len(raw), quoted(raw[start:])),)
    outline.report("E107", line, (start, len(raw)), Mend((SPACE_AFTER_SIGN,), edits))


def _read_flow(outline: Outline, line: int, start: int) -> None:
    last_line, end = read_flow(outline, line, start)
    raw = outline.lines[last_line].rstrip(" \t")
    rest = raw[end:]
    if rest.strip() and not re.match(r"\s+#", rest):
        edits = (Edit(start, len(raw), quoted(raw[start:])),) if last_line == line else None
        outline.report("E122", last_line, (end, len(raw)), Mend(edits=edits))
    _closed(outline, last_line)


def _check_beginning(outline: Outline, line: int, start: int) -> None:
    raw = outline.lines[line].rstrip(" \t")
    words = raw[start:]
    edits: tuple[Edit, ...] | None
    wide = _WIDE_BLOCK_HEADER.match(words)
    if wide:
        edits = (Edit(start, start + 1, _WIDE_BLOCK_SIGNS[wide[1]]),)
        outline.report("E104", line, (start, start + 1), Mend((wide[1],), edits))
    if _WIDE_FLOW.match(words):
        edits = (Edit(start, len(raw), words.translate(_NARROW)),)
        outline.report("E121", line, (start, len(raw)), Mend(("[ ]",), edits))
    code = "E117" if words[0] in _REFERENCE else "E109"
    if words[0] in _REFERENCE + _REFUSED or words.startswith("? "):
        edits = None if outline.continues(line) else (Edit(start, len(raw), quoted(words)),)
        if code == "E117" and _REFERENCE_ALONE.match(words) and outline.heads(line):
            edits = (Edit(len(raw[:start].rstrip(" \t")), len(raw), ""),)
        outline.report(code, line, (start, start + 1), Mend((words[0],), edits))
    if words.startswith("- "):
        indent = " " * max(outline.column, 0)
        advice = f"{raw[:start].rstrip()}\n{indent}{words}"
        outline.report("E124", line, (start, start + 1), Mend(advice=advice))


def check_words(outline: Outline, line: int, start: int) -> None:
    """Check plain words on one line: cut by ``#``, parted by ``: ``, a stray quote."""
    text = outline.masked(line)
    raw = outline.lines[line].rstrip(" \t")
    comment = _COMMENT.search(text, start)
    stop = comment.start() if comment else len(text)
    colons = list(_INNER_COLON.finditer(text, start, len(text[:stop].rstrip(" \t"))))
    if not colons and text[:stop].rstrip(" \t").endswith(":"):
        colons = list(re.finditer(":$", text[:stop].rstrip(" \t")))
    if colons:
        edits = tuple(Edit(m.start(), _after_blank(text, m.end(), stop), "：") for m in colons)
        outline.report("E112", line, (edits[0].start, edits[0].start + 1), Mend(edits=edits))
    if comment and _is_cut(text[start:stop], raw[stop + 1 :]):
        advice = OWN_LINE if raw[stop + 1 : stop + 2] in (" ", "\t") else SPACE_AFTER_SIGN
        mend = Mend((advice,), _uncut(outline, line, start))
        outline.report("E107", line, (stop, len(raw)), mend)
    words = raw[start : len(raw[:stop].rstrip(" \t"))]
    quote = words[-1:]
    if _STRAY_QUOTE.search(words) and words.count(quote) == 1:
        edits = (Edit(start, start, quote),)
        mend = Mend(edits=None if outline.continues(line) else edits)
        outline.report("E125", line, (start + len(words) - 1, start + len(words)), mend)


def _after_blank(text: str, position: int, stop: int) -> int:
    while position < stop and text[position] == " ":
        position += 1
    return position


def _is_cut(before: str, after: str) -> bool:
    """Tell a sentence cut in two by ``#`` from words with a comment.

    A comment is set off by a space after its sign, or by two before it; still, an
    unfinished sentence whose comment ends one is a sentence.
    """
    words = before.rstrip(" \t")
    if not after or after[0] == "!":
        return False
    if after[0] in " \t#":
        is_unfinished = not _TEXT_SIGNS.isdisjoint(words) and words[-1] not in _SENTENCE_ENDS
        return is_unfinished and after.rstrip(" \t")[-1] in "。；！？"
    is_set_off = len(before) - len(words) > 1
    return not (is_set_off or words.isascii())


def _uncut(outline: Outline, line: int, start: int) -> tuple[Edit, ...]:
    raw = outline.lines[line].rstrip(" \t")
    if outline.last is not Last.PLAIN and not outline.continues(line):
        return (Edit(start, len(raw), quoted(raw[start:])),)
    return tuple(
        Edit(match.start(), match.end(), "#") for match in _SPACED_SIGN.finditer(raw, start)
    )
