"""Where a remark points: an address in the data, a place in a file.

A ``FieldPath`` addresses one value of the merged data and never changes when lines move.
A ``Location`` is what a person looks up: a line of a text file, a cell, a Word paragraph.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_NEEDS_QUOTES = re.compile(r'[.\[\]"\s]')
#: One step of a written path: ``."quoted name"``, ``.name`` or ``[number]``.
_STEP = re.compile(r'\.(?:"((?:[^"\\]|\\["\\])*)"|([^.\[\]"\s]+))|\[([1-9][0-9]*)\]')
_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class FieldPath:
    """The address of one value: mapping keys and list indices (counted from 0).

    The written form counts from 1 and quotes names that hold ``. [ ]``, quotes or
    white space: ``工作成效.小节[1].标题``. ``FieldPath.parse(str(path)) == path``.
    """

    parts: tuple[str | int, ...] = ()

    def __truediv__(self, part: str | int) -> "FieldPath":
        return FieldPath((*self.parts, part))

    def __str__(self) -> str:
        return "".join(
            f"[{part + 1}]" if isinstance(part, int) else f".{_quoted(part)}" for part in self.parts
        ).removeprefix(".")

    @property
    def parent(self) -> "FieldPath":
        """The path of the mapping or list that holds this value; the root is its own parent."""
        return FieldPath(self.parts[:-1])

    @classmethod
    def parse(cls, written: str) -> "FieldPath":
        """Read the written form back.

        Raises:
            ValueError: ``written`` is not a written field path.
        """
        steps = written if not written or written.startswith("[") else f".{written}"
        parts: list[str | int] = []
        position = 0
        while position < len(steps):
            match = _STEP.match(steps, position)
            if match is None:
                raise ValueError(written)
            parts.append(_part(match))
            position = match.end()
        return cls(tuple(parts))


def _quoted(name: str) -> str:
    if name and not _NEEDS_QUOTES.search(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _part(match: re.Match[str]) -> str | int:
    quoted, name, index = match.groups()
    if index is not None:
        return int(index) - 1
    return name if name is not None else _ESCAPE.sub(r"\1", quoted)


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A stretch of one line of a text file; line and column count from 1.

    ``end`` is the column after the last character, on the same line.
    """

    file: Path
    line: int
    column: int = 1
    end: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class CellPlace:
    """A cell of a workbook, ``cell`` in Excel's own form (``B12``); a stretch is ``B12:B20``."""

    file: Path
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True, order=True)
class WordPlace:
    """A paragraph of a .docx; section and paragraph count from 1, 0 means the whole file."""

    file: Path
    section: int
    paragraph: int
    excerpt: str = ""
    container: str = ""
    """What the paragraph stands in when not in the text itself: 页眉, 表1第2行第3列."""


Location = TextPlace | CellPlace | WordPlace

#: Where a piece of a document comes from: the data, or a file that was read.
Origin = FieldPath | TextPlace | WordPlace
