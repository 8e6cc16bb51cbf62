"""The state of the line scan: the blocks open at a line, and the lines as mended so far."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from kjreport.source.masking import masked_line
from kjreport.source.slips import NO_MEND, Edit, Mend, SlipFound

#: Levels of lists and mappings; a report has a dozen.
DEEPEST = 40
_KEPT_ENTRIES = 3


class Last(Enum):
    """What the last value was: it decides what may follow."""

    EMPTY = auto()
    """Nothing yet: a block may follow."""
    PLAIN = auto()
    """Words without quotes: deeper lines go on with them."""
    CLOSED = auto()
    """Quoted or bracketed, and complete."""
    BLOCK = auto()
    """After ``|`` or ``>``."""


@dataclass(slots=True)
class Entry:
    """A key or list item: its line and what its own value was."""

    line: int
    last: Last = Last.EMPTY


@dataclass(slots=True)
class Block:
    """An open mapping or list; of many entries only the first and the last two are kept."""

    column: int
    is_list: bool
    entries: list[Entry] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)

    def enter(self, line: int) -> None:
        """Note a key or list item."""
        self.entries.append(Entry(line))
        if len(self.entries) > _KEPT_ENTRIES:
            del self.entries[1]


@dataclass(slots=True)
class Outline:
    """Everything the scan knows when it comes to a line."""

    lines: list[str]
    known: frozenset[str]
    given_up: set[tuple[int, str]] = field(default_factory=set)
    masks: dict[int, str] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    last: Last = Last.EMPTY
    block_indent: int | None = None
    """Indent of the words of an open ``|`` or ``>``, -1 before its first line."""
    block_line: int = 0
    skip_to: int = 0
    """Lines before this one belong to a value already read."""
    comment_line: int | None = None
    has_marker: bool = False

    def snapshot(self) -> "Outline":
        """Return the state at this moment; the lines and what was given up stay shared."""
        blocks = [
            replace(
                block,
                entries=[replace(entry) for entry in block.entries],
                keys=dict(block.keys),
            )
            for block in self.blocks
        ]
        return replace(self, blocks=blocks)

    def report(self, code: str, line: int, span: tuple[int, int], mend: Mend = NO_MEND) -> None:
        """Stop at a slip, unless it was met before and could not be mended."""
        if (line, code) not in self.given_up:
            raise SlipFound(code, line, span, mend)

    @property
    def column(self) -> int:
        """Column of the innermost open block, -1 at the top."""
        return self.blocks[-1].column if self.blocks else -1

    def masked(self, number: int) -> str:
        """Return a line as the parser sees it, blanks at its end left out."""
        mask = self.masks.get(number)
        if mask is None:
            mask = self.masks[number] = masked_line(self.lines[number]).rstrip(" ")
        return mask

    def end_value(self, last: Last) -> None:
        """Note what the value of the current entry was."""
        self.last = last
        if self.blocks and self.blocks[-1].entries:
            self.blocks[-1].entries[-1].last = last

    def next_line(self, number: int) -> int | None:
        """Return the next line that says something."""
        for index in range(number + 1, len(self.lines)):
            words = self.lines[index].strip()
            if words and not words.startswith("#"):
                return index
        return None

    def continues(self, number: int) -> bool:
        """Tell whether plain words on a line go on in the next one."""
        following = self.next_line(number)
        return following is not None and indent_of(self.lines[following]) > self.column

    def heads(self, number: int) -> bool:
        """Tell whether a block below belongs to the value on a line."""
        following = self.next_line(number)
        if following is None:
            return False
        text = self.lines[following]
        column = indent_of(text)
        is_map = bool(self.blocks) and not self.blocks[-1].is_list
        return column > self.column or (is_map and is_item(text, self.column))


def indent_of(line: str) -> int:
    """Count the spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_item(text: str, column: int) -> bool:
    """Tell whether a list mark stands at a column."""
    return text[column : column + 1] == "-" and text[column + 1 : column + 2] in ("", " ")


def reindented(line: str, column: int) -> tuple[Edit, ...]:
    """Move the words of a line to a column."""
    blank = len(line) - len(line.lstrip())
    return (Edit(0, blank, " " * max(column, 0)),)


def shifted(line: str, column: int) -> Mend:
    """Move the words of a line to a column, and say from where."""
    found = len(line) - len(line.lstrip())
    message = f"这一行开头有 {found} 个空格，应当是 {max(column, 0)} 个，"
    return Mend((message,), reindented(line, column))


def quoted(words: str) -> str:
    """Put quotes around words so that YAML reads them as they are."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'
