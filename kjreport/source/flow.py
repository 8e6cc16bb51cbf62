"""Slips inside ``[ ]`` and ``{ }``."""

import re
from dataclasses import dataclass, field

from kjreport.source.keys import is_key_like, wrong_separator
from kjreport.source.outline import DEEPEST, Outline, indent_of, is_item, quoted
from kjreport.source.quotes import closing_quote, read_quoted, with_chinese_quotes
from kjreport.source.slips import SPACE_AFTER_SIGN, TOO_DEEP, Edit, Mend

_CLOSERS = {"[": "]", "{": "}"}
_WIDE_CLOSERS = {"]": "］】", "}": "｝"}
_COMMAS = "，、；;"
_COMMA = re.compile(r"，\s*")
_COMMA_BEFORE_KEY = {
    False: re.compile(r"[，；]\s*(?=\w+\s*[:：])"),
    True: re.compile(r"[，；]\s*(?=\w+\s*(?:[:：]|$))"),
}
_PLAIN_END = re.compile(r"[,\[\]{}]|:(?=[ ,\[\]{}]|$)|(?<= )#")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=\s*(?:[,}]|$))")
_REFUSED = "&*!%@`|>?"


@dataclass(slots=True)
class _Frame:
    sign: str
    line: int
    column: int
    keys: dict[str, int] = field(default_factory=dict)
    key: str = ""
    in_value: bool = False
    after_value: bool = False
    value: tuple[int, int] = (0, 0)
    """Where the last quoted value began."""


class FlowReader:
    """Reads one bracketed value, which may run over several lines."""

    def __init__(self, outline: Outline, line: int, column: int) -> None:
        self._outline = outline
        self._first = (line, column)
        self._line = line
        self._at = column
        self._text = outline.masked(line)
        self._frames: list[_Frame] = []

    def read(self) -> tuple[int, int]:
        """Return line and column after the closing bracket."""
        while True:
            self._skip_blanks()
            sign = self._text[self._at]
            if sign in "[{":
                self._open(sign)
            elif sign in "]}":
                if self._close(sign):
                    return self._line, self._at
            elif sign == ",":
                self._next_entry()
            elif sign in "\"'":
                self._quoted()
            elif sign == ":":
                self._colon()
            else:
                self._plain()

    def _skip_blanks(self) -> None:
        while True:
            while self._at < len(self._text) and self._text[self._at] == " ":
                self._at += 1
            at_end = self._at >= len(self._text)
            if not at_end and not self._at_comment():
                return
            if not at_end:
                self._check_comment()
            self._next_line()

    def _at_comment(self) -> bool:
        before = self._text[self._at - 1] if self._at else " "
        return self._text[self._at] == "#" and before == " "

    def _check_comment(self) -> None:
        """Report a sign that cuts the line although it touches the words after it."""
        raw = self._outline.lines[self._line].rstrip(" \t")
        blank = self._at - len(raw[: self._at].rstrip(" \t"))
        is_set_off = blank > 1 or raw[: self._at].rstrip(" \t")[-1:] in (",", "[", "{", "")
        if is_set_off or raw[self._at + 1 : self._at + 2] in ("", " ", "\t", "#", "!"):
            return
        mend = Mend((SPACE_AFTER_SIGN,), (Edit(self._at - blank, self._at, ""),))
        self._outline.report("E107", self._line, (self._at - blank, len(raw)), mend)

    def _next_line(self) -> None:
        following = self._outline.next_line(self._line)
        if following is None or self._leaves(self._outline.masked(following)):
            self._unclosed()
        self._line = following or 0
        self._text = self._outline.masked(self._line)
        self._at = 0

    def _leaves(self, text: str) -> bool:
        column = indent_of(text)
        if text.strip(" ]},") == "":
            return False
        return column <= self._outline.column or is_item(text, column)

    def _unclosed(self) -> None:
        line, column = self._first
        raw = self._outline.lines[line]
        closers = "".join(_CLOSERS[frame.sign] for frame in reversed(self._frames))
        end = len(raw.rstrip(" \t"))
        edits: tuple[Edit, ...] | None = None
        if self._line == line:
            wide = raw[end - 1] in _WIDE_CLOSERS[closers[0]]
            edits = (Edit(end - 1 if wide else end, end, closers),)
        self._outline.report("E121", line, (column, end), Mend((closers,), edits))
        raise _GiveUp(line)

    def _open(self, sign: str) -> None:
        self._separated()
        if len(self._frames) >= DEEPEST:
            self._outline.report(TOO_DEEP, self._line, (self._at, self._at + 1))
            raise _GiveUp(self._line)
        self._frames.append(_Frame(sign, self._line, self._at))
        self._at += 1

    def _close(self, sign: str) -> bool:
        frame = self._frames[-1]
        right = _CLOSERS[frame.sign]
        if sign != right:
            span = (self._at, self._at + 1)
            is_other_open = len(self._frames) > 1 and _CLOSERS[self._frames[-2].sign] == sign
            edit = Edit(self._at, self._at + (0 if is_other_open else 1), right)
            self._outline.report("E121", self._line, span, Mend((right,), (edit,)))
        self._frames.pop()
        self._at += 1
        if self._frames:
            self._frames[-1].after_value = True
        return not self._frames

    def _next_entry(self) -> None:
        frame = self._frames[-1]
        frame.in_value = frame.after_value = False
        self._at += 1

    def _colon(self) -> None:
        frame = self._frames[-1]
        is_bare = frame.sign == "[" and self._text[self._at + 1 : self._at + 2] in (",", "]", "}")
        if frame.in_value or is_bare:
            self._outline.report(
                "E112",
                self._line,
                (self._at, self._at + 1),
                Mend(edits=(Edit(self._at, self._after_blanks(self._at + 1), "："),)),
            )
        elif frame.sign == "{":
            if self._text[self._at + 1 : self._at + 2] in ("[", "{", "]", "}", ","):
                edit = Edit(self._at, self._at + 1, ": ")
                mend = Mend((frame.key,), (edit,))
                self._outline.report("E102", self._line, (self._at, self._at + 1), mend)
            self._note_key(frame)
        frame.in_value, frame.after_value = True, False
        self._at += 1

    def _note_key(self, frame: _Frame) -> None:
        if frame.key == "<<":
            self._outline.report("E117", self._line, (self._at - 2, self._at))
        if frame.key in frame.keys:
            lines = (frame.keys[frame.key] + 1, self._line + 1)
            mend = Mend((frame.key, *lines, "请合并或删去其中一处。"))
            self._outline.report("E113", self._line, (self._at - len(frame.key), self._at), mend)
        frame.keys[frame.key] = self._line

    def _after_blanks(self, position: int) -> int:
        return position + len(self._text[position:]) - len(self._text[position:].lstrip(" "))

    def _separated(self) -> None:
        """Report a value that follows another without a comma."""
        frame = self._frames[-1] if self._frames else None
        if frame is None or not frame.after_value:
            return
        sign = self._text[self._at]
        if sign in _COMMAS:
            edit = Edit(self._at, self._after_blanks(self._at + 1), ", ")
            mend = Mend((sign,), (edit,))
            self._outline.report("E103", self._line, (self._at, self._at + 1), mend)
        elif self._text[self._at - 1] in " ]}":
            edit = Edit(len(self._text[: self._at].rstrip(" ")), self._at, ", ")
            self._outline.report("E128", self._line, (self._at, self._at + 1), Mend(edits=(edit,)))
        else:
            self._after_quote(frame)

    def _after_quote(self, frame: _Frame) -> None:
        line, start = frame.value
        match = re.compile(r"[,，\]}]|$").search(self._text, self._at)
        end = match.start() if match else self._at
        raw = self._outline.lines[self._line]
        edits = (Edit(start, end, with_chinese_quotes(raw[start:end])),)
        mend = Mend(edits=edits if line == self._line else None)
        self._outline.report("E110", self._line, (self._at - 1, end), mend)

    def _quoted(self) -> None:
        self._separated()
        start = self._at
        self._frames[-1].value = (self._line, start)
        end = closing_quote(self._text, start)
        self._check_pairing(start, end)
        line, column = read_quoted(self._outline, self._line, start)
        frame = self._frames[-1]
        frame.key = self._text[start + 1 : column - 1] if line == self._line else ""
        frame.after_value = True
        self._line, self._at = line, column
        self._text = self._outline.masked(line)
        rest = self._text[self._at :].lstrip(" ")
        if frame.sign == "{" and not frame.in_value and rest[:1] == "：":
            at = self._after_blanks(self._at)
            edit = Edit(at, self._after_blanks(at + 1), ": ")
            self._outline.report("E101", line, (at, at + 1), Mend((frame.key,), (edit,)))

    def _check_pairing(self, start: int, end: int | None) -> None:
        """Find the item that lost its closing quote, where quotes on the line do not pair."""
        quote = self._text[start]
        rest = self._text[end + 1 :].lstrip(" ") if end is not None else ""
        if end is not None and (not rest or rest[0] in ",:]}#" + _COMMAS + "："):
            return
        if self._text[start:].count(quote) % 2 == 0:
            return
        stop = re.compile(r"[,，\]}]").search(self._text, start + 1)
        at = len(self._text[: stop.start()].rstrip(" ")) if stop else len(self._text)
        mend = Mend((quote,), (Edit(at, at, quote),))
        self._outline.report("E111", self._line, (start, at), mend)

    def _plain(self) -> None:
        self._separated()
        start = self._at
        match = _PLAIN_END.search(self._text, start)
        stop = match.start() if match else len(self._text)
        end = start + len(self._text[start:stop].rstrip(" "))
        frame = self._frames[-1]
        self._check_plain(frame, start, end)
        if not frame.in_value:
            frame.key = self._text[start:end]
        frame.after_value = False
        self._at = max(stop, start + 1)

    def _check_plain(self, frame: _Frame, start: int, end: int) -> None:
        words = self._text[start:end]
        raw = self._outline.lines[self._line]
        if words[0] in _REFUSED:
            edit = Edit(start, end, quoted(raw[start:end]))
            self._outline.report("E109", self._line, (start, end), Mend((words[0],), (edit,)))
        if frame.sign == "{" and frame.in_value:
            self._check_grouped(start)
        is_before_key = self._text[end:].lstrip(" ").startswith(":")
        pattern = _COMMA_BEFORE_KEY[is_before_key] if frame.sign == "{" else _COMMA
        commas = [
            Edit(match.start(), match.end(), ", ")
            for match in pattern.finditer(self._text, start, end)
        ]
        if frame.sign == "{" and not frame.in_value:
            self._check_separator(start, end)
        if commas:
            span = (commas[0].start, commas[0].start + 1)
            mend = Mend((self._text[span[0]],), tuple(commas))
            self._outline.report("E103", self._line, span, mend)

    def _check_grouped(self, start: int) -> None:
        """Report a number whose groups of three the commas would take apart."""
        match = _GROUPED.match(self._text, start)
        if match is not None:
            digits = match[0].replace(",", "")
            mend = Mend((digits,), (Edit(start, match.end(), digits),))
            self._outline.report("E127", self._line, match.span(), mend)

    def _check_separator(self, start: int, end: int) -> None:
        found = wrong_separator(self._text[:end], start)
        if found is None or not is_key_like(found.key):
            return
        code = "E102" if found.sign == ":" else "E101"
        mend = Mend((found.key,), (Edit(found.start, found.end, ": "),))
        self._outline.report(code, self._line, (start, found.start + 1), mend)


class _GiveUp(Exception):  # noqa: N818  # a signal inside the scan
    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


def read_flow(outline: Outline, line: int, column: int) -> tuple[int, int]:
    """Read a bracketed value; where it cannot be mended, its first line is passed over."""
    try:
        return FlowReader(outline, line, column).read()
    except _GiveUp as signal:
        return signal.line, len(outline.masked(signal.line))
