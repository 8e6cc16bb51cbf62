"""What a scalar says, in any style, and which character of the file each character is.

A value is decoded into pieces. A piece maps onto the file character by character, or is a
single character written in another way (an escape, a line end, a fold).
A fold between two Chinese characters leaves nothing, any other fold one space.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from kjreport.source.masking import FORBIDDEN
from kjreport.source.tree import Leaf, Mark

_BLANKS = " \t"
_HEADER = re.compile(r"[|>](?:([+-])([1-9])?|([1-9])([+-])?)?")
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f",
    "r": "\r", "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_DIGITS = {"x": 2, "u": 4, "U": 8}
#: Full-width in Chinese text although Unicode calls their width ambiguous.
_CHINESE_MARKS = frozenset("“”‘’—…·")


class Piece(NamedTuple):
    """A stretch of a value; ``width`` is its length in the file."""

    text: str
    line: int
    column: int
    width: int


def decode(leaf: Leaf) -> str:
    """Return the words of a scalar."""
    if leaf.start.line == leaf.end.line and leaf.style in ("", "'"):
        words = leaf.source.lines[leaf.start.line][leaf.start.column : leaf.end.column]
        if leaf.style:
            words = words[1:-1].replace("''", "'")
        return words if words.isprintable() else FORBIDDEN.sub("", words)
    return "".join(piece.text for piece in pieces(leaf))


def pieces(leaf: Leaf) -> tuple[Piece, ...]:
    """Return the words of a scalar with their places."""
    match leaf.style:
        case "|" | ">":
            found = list(_block(leaf))
        case "'" | '"':
            found = list(_flow(leaf, margin=1))
        case _:
            found = list(_flow(leaf, margin=0))
    return tuple(piece for raw in _without_chinese_folds(found) for piece in _legal(raw))


def place_of(leaf: Leaf, offset: int) -> tuple[Mark, int]:
    """Return where a character of the value stands, and its length in the file.

    An offset at the end of the value gives the place after its last character, length 0.
    """
    last = Mark(leaf.start.line, leaf.start.column + (1 if leaf.style in ("'", '"') else 0))
    for piece in pieces(leaf):
        if offset < len(piece.text):
            is_literal = len(piece.text) == piece.width
            column = piece.column + (offset if is_literal else 0)
            return Mark(piece.line, column), 1 if is_literal else piece.width
        offset -= len(piece.text)
        last = Mark(piece.line, piece.column + piece.width)
    return last, 0


def is_chinese(character: str) -> bool:
    """Tell whether a character belongs to Chinese text: no space beside it at a fold."""
    return east_asian_width(character) in "WF" or character in _CHINESE_MARKS


def _legal(piece: Piece) -> Iterator[Piece]:
    """Leave out the characters that no document may hold."""
    if piece.text.isprintable() or not FORBIDDEN.search(piece.text):
        yield piece
        return
    is_literal = len(piece.text) == piece.width
    for index, character in enumerate(piece.text):
        if not FORBIDDEN.match(character):
            column = piece.column + (index if is_literal else 0)
            yield Piece(character, piece.line, column, 1 if is_literal else piece.width)


_FOLD = "\0fold"


def _without_chinese_folds(found: list[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(found):
        if piece.text is not _FOLD:
            yield piece
            continue
        before = next((p.text[-1] for p in reversed(found[:index]) if p.text), "")
        after = next((p.text[0] for p in found[index + 1 :] if p.text), "")
        if not (before and after and is_chinese(before) and is_chinese(after)):
            yield Piece(" ", piece.line, piece.column, piece.width)


def _breaks(blank_lines: list[Mark], end: Mark) -> Iterator[Piece]:
    """Yield what a line end inside a flowing value says: a fold, or its blank lines."""
    if not blank_lines:
        yield Piece(_FOLD, end.line, end.column, 1)
    for mark in blank_lines:
        yield Piece("\n", mark.line, mark.column, 1)


def _flow(leaf: Leaf, margin: int) -> Iterator[Piece]:
    """Decode a plain or quoted value; ``margin`` is the width of its quote."""
    first, last = leaf.start.line, leaf.end.line
    blanks: list[Mark] = []
    end: Mark | None = None
    is_joined = False
    for number in range(first, last + 1):
        line = leaf.source.lines[number]
        stop = leaf.end.column - margin if number == last else len(line)
        start = leaf.start.column + margin if number == first else 0
        if number > first:
            start += len(line[start:stop]) - len(line[start:stop].lstrip(_BLANKS))
        if number < last:
            stop = _trimmed(line, start, stop, escapes=leaf.style == '"')
        if end is not None and start >= stop and number < last:
            blanks.append(Mark(number, stop))
            continue
        if end is not None:
            if not is_joined or blanks:
                yield from _breaks(blanks, end)
            blanks = []
        is_joined = False
        for piece in _line_pieces(leaf.style, line[start:stop], number, start):
            if piece.text == "" and number < last:
                is_joined = True
            else:
                yield piece
        end = Mark(number, stop)


def _trimmed(line: str, start: int, stop: int, *, escapes: bool) -> int:
    trimmed = start + len(line[start:stop].rstrip(_BLANKS))
    if escapes and trimmed < stop:
        backslashes = len(line[start:trimmed]) - len(line[start:trimmed].rstrip("\\"))
        trimmed += backslashes % 2
    return trimmed


def _line_pieces(style: str, words: str, number: int, start: int) -> Iterator[Piece]:
    if style == "'":
        yield from _single(words, number, start)
    elif style == '"':
        yield from _double(words, number, start)
    elif words:
        yield Piece(words, number, start, len(words))


def _single(words: str, number: int, column: int) -> Iterator[Piece]:
    for index, stretch in enumerate(words.split("''")):
        if index:
            yield Piece("'", number, column, 2)
            column += 2
        if stretch:
            yield Piece(stretch, number, column, len(stretch))
        column += len(stretch)


def _double(words: str, number: int, column: int) -> Iterator[Piece]:
    """Decode escapes; a backslash at the end of the line yields an empty piece."""
    position = 0
    while position < len(words):
        slash = words.find("\\", position)
        stop = len(words) if slash < 0 else slash
        if stop > position:
            yield Piece(words[position:stop], number, column + position, stop - position)
        if slash < 0:
            return
        text, width = _escape(words, slash)
        yield Piece(text, number, column + slash, width)
        position = slash + width


def _escape(words: str, slash: int) -> tuple[str, int]:
    sign = words[slash + 1 : slash + 2]
    if sign in _DIGITS:
        width = 2 + _DIGITS[sign]
        try:
            return chr(int(words[slash + 2 : slash + width], 16)), width
        except (ValueError, OverflowError):
            return sign, 2
    return _ESCAPED.get(sign, sign), 1 + len(sign)


def _block(leaf: Leaf) -> Iterator[Piece]:
    """Decode ``|`` and ``>``, by the rules of PyYAML's own scanner."""
    lines = leaf.source.lines
    header = _HEADER.match(lines[leaf.start.line], leaf.start.column)
    chomping = (header[1] or header[4] or "") if header else ""
    step = (header[2] or header[3]) if header else None
    number = leaf.start.line + 1
    least = max(leaf.indent + 1, 1)
    indent = least + int(step) - 1 if step else max(least, _own_indent(lines, number))
    number, blanks = _blank_lines(lines, number, indent)
    end: Mark | None = None
    was_flush = False
    while _reaches(lines, number, indent):
        words = lines[number][indent:]
        is_flush = words[0] not in _BLANKS
        if end is not None:
            if not (leaf.style == ">" and was_flush and is_flush):
                yield Piece("\n", end.line, end.column, 1)
            elif not blanks:
                yield Piece(_FOLD, end.line, end.column, 1)
        for mark in blanks:
            yield Piece("\n", mark.line, mark.column, 1)
        yield Piece(words, number, indent, len(words))
        end, was_flush = Mark(number, len(lines[number])), is_flush
        number, blanks = _blank_lines(lines, number + 1, indent)
    if end is not None and chomping != "-" and end.line < len(lines) - 1:
        yield Piece("\n", end.line, end.column, 1)
    if chomping == "+":
        for mark in blanks:
            yield Piece("\n", mark.line, mark.column, 1)


def _own_indent(lines: tuple[str, ...], number: int) -> int:
    deepest = 0
    for line in lines[number:]:
        depth = len(line) - len(line.lstrip(_BLANKS))
        deepest = max(deepest, depth)
        if depth < len(line):
            break
    return deepest


def _blank_lines(lines: tuple[str, ...], number: int, indent: int) -> tuple[int, list[Mark]]:
    blanks: list[Mark] = []
    last = len(lines) - 1
    while number < last and len(lines[number]) <= indent and not lines[number].strip(_BLANKS):
        blanks.append(Mark(number, len(lines[number])))
        number += 1
    return number, blanks


def _reaches(lines: tuple[str, ...], number: int, indent: int) -> bool:
    if number >= len(lines):
        return False
    line = lines[number]
    return len(line) > indent and not line[:indent].strip(_BLANKS)
