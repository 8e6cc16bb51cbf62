"""The workbooks of one document: each opened once, each sheet read once, each head found once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.source.excel.headers import SEARCHED_ROWS, Head, find_head, first_head
from kjreport.source.excel.remarks import NoAnswerError, Remarks, retyped
from kjreport.source.excel.requests import Request
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.source.excel.workbooks import Book, Sheet, UnreadableBookError, is_open, open_book
from kjreport.source.tree import Leaf
from kjreport.text.nearest import nearest

_MOST_NAMES = 10


def listing(names: tuple[str, ...]) -> str:
    """Write names in a row, the first few of many."""
    return "、".join(names[:_MOST_NAMES]) + ("等" if len(names) > _MOST_NAMES else "")


def advice(word: str, known: tuple[str, ...], lead: str) -> tuple[str, str | None]:
    """Return a hint at what was meant, and the word meant."""
    meant = nearest(word, known)
    if meant is not None:
        return f"是否想写“{meant}”？", meant
    return (f"{lead}：{listing(known)}" if known else "请核对"), None


@dataclass(slots=True)
class Shelf:
    """Opens what 台账 names; ``files`` are the leaves with the paths, by the names of the 台账."""

    files: Mapping[str, Leaf]
    remarks: Remarks
    _books: dict[Path, Book | None] = field(default_factory=dict)
    _tables: dict[tuple[int, tuple[str, ...]], Table | None] = field(default_factory=dict)
    _hidden_told: set[tuple[Path, str]] = field(default_factory=set)
    _not_filled_told: set[tuple[Path, str]] = field(default_factory=set)
    _by_head: dict[tuple[int, int, int], Table] = field(default_factory=dict)

    def table(self, request: Request) -> Table:
        """Return the table that a request is about; it has all columns that are named.

        Raises:
            NoAnswerError: there is none.
        """
        sheet = self._sheet(request)
        wanted = tuple(leaf.text or "" for leaf in request.column_names)
        key = (id(sheet), wanted)
        if key not in self._tables:
            self._tables[key] = self._found(sheet, request, wanted)
        table = self._tables[key]
        if table is None:
            raise self.remarks.at_line(Slip.EMPTY_SHEET, request.sheet or request.key, sheet.name)
        if not table.rows:
            raise self._not_filled(sheet, request)
        return table

    def _not_filled(self, sheet: Sheet, request: Request) -> NoAnswerError:
        """Say once of each sheet that nothing is in it yet."""
        place = (sheet.file, sheet.name)
        if place in self._not_filled_told:
            return NoAnswerError()
        self._not_filled_told.add(place)
        return self.remarks.at_line(Slip.NO_ROWS, request.sheet or request.key, sheet.name)

    def _found(self, sheet: Sheet, request: Request, wanted: tuple[str, ...]) -> Table | None:
        if not any(cell != "" for row in sheet.rows for cell in row):
            return None
        head, missing = find_head(sheet, wanted) if wanted else (first_head(sheet), ())
        if head is None:
            leaf = request.column_names[0] if wanted else request.key
            raise self.remarks.at_line(
                Slip.NO_HEAD,
                leaf,
                sheet.name,
                "、".join(wanted),
                min(len(sheet.rows), SEARCHED_ROWS),
            )
        if missing:
            self._report_missing(sheet, head, request, missing)
        return self._by_head.setdefault(
            (id(sheet), head.first_row, head.last_row), Table(sheet, head)
        )

    def _report_missing(
        self, sheet: Sheet, head: Head, request: Request, missing: tuple[str, ...]
    ) -> None:
        error = None
        for leaf in request.column_names:
            if leaf.text in missing:
                hint, meant = advice(leaf.text or "", head.titles, "表头有")
                line = retyped(leaf, meant) if meant else None
                error = self.remarks.at_line(
                    Slip.NO_COLUMN, leaf, sheet.name, leaf.text, hint, suggestion=line
                )
        if error is not None:
            raise error

    def _sheet(self, request: Request) -> Sheet:
        leaf = self._file(request)
        book = self._book(leaf)
        name = self._sheet_name(book, request)
        try:
            sheet = book.sheet(name)
        except UnreadableBookError as error:
            raise self.remarks.at_line(error.code, leaf, *error.arguments) from error
        if sheet.is_hidden and (book.file, name) not in self._hidden_told:
            self._hidden_told.add((book.file, name))
            self.remarks.at_line(Slip.HIDDEN_SHEET, request.sheet or request.key, name)
        return sheet

    def _file(self, request: Request) -> Leaf:
        names = tuple(self.files)
        if not names:
            raise self.remarks.at_line(Slip.NO_BOOK, request.key)
        if request.book is None:
            own = [leaf for leaf in self.files.values() if leaf.source is request.key.source]
            if len(own) == 1:
                return own[0]
            if len(names) > 1:
                raise self.remarks.at_line(Slip.WHICH_BOOK, request.key, listing(names), names[0])
            return self.files[names[0]]
        named = (request.book.text or "").strip()
        if named not in self.files:
            hint, meant = advice(named, names, "已经写明的有")
            line = retyped(request.book, meant) if meant else None
            raise self.remarks.at_line(
                Slip.UNKNOWN_BOOK, request.book, named, hint, suggestion=line
            )
        return self.files[named]

    def _book(self, leaf: Leaf) -> Book:
        written = (leaf.text or "").strip().replace("\\", "/")
        file = Path(os.path.normpath(leaf.source.file.parent / written))
        if file not in self._books:
            self._books[file] = None
            try:
                self._books[file] = open_book(file)
            except UnreadableBookError as error:
                raise self.remarks.at_line(error.code, leaf, *error.arguments) from error
            if is_open(file):
                self.remarks.at_line(Slip.OPEN_ELSEWHERE, leaf, file.name)
        book = self._books[file]
        if book is None:
            raise NoAnswerError
        return book

    def _sheet_name(self, book: Book, request: Request) -> str:
        visible = tuple(name for name in book.names if name not in book.hidden)
        if request.sheet is None:
            if len(visible) != 1:
                first = visible[0] if visible else ""
                words = (book.file.name, listing(visible), first)
                raise self.remarks.at_line(Slip.WHICH_SHEET, request.key, *words)
            return visible[0]
        wanted = (request.sheet.text or "").strip()
        name = book.named(wanted)
        if name is None:
            hint, meant = advice(wanted, book.names, "有这几张")
            line = retyped(request.sheet, meant) if meant else None
            raise self.remarks.at_line(
                Slip.NO_SHEET, request.sheet, book.file.name, wanted, hint, suggestion=line
            )
        return name
