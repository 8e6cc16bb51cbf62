"""Opening workbooks: .xlsx, .xls, .et and .csv to plain rows; nothing of them is changed."""

import csv
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from kjreport.source.excel.cell_facts import NO_FACTS, CellFacts, cell_facts
from kjreport.source.excel.cells import Cell, Spot, folded
from kjreport.source.excel.slips import Slip

#: Bytes of the file, and of what is packed in it.
SIZE_LIMIT = 60_000_000
_UNPACKED_LIMIT = 1_500_000_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_COMPOUND = b"\xd0\xcf\x11\xe0"
_PACKED = b"PK\x03\x04"
_TABLE_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".xlsb", ".ods", ".csv", ""})
_CSV = ".csv"


class UnreadableBookError(Exception):
    """A workbook cannot be read; carries the code and the words of the remark."""

    def __init__(self, code: Slip, *arguments: object) -> None:
        super().__init__(code, *arguments)
        self.code = code
        self.arguments = arguments


@dataclass(frozen=True)
class Sheet:
    """One sheet as stored; ``rows`` begin at A1."""

    file: Path
    name: str
    rows: list[list[Cell]]
    merges: tuple[tuple[Spot, Spot], ...] = ()
    is_hidden: bool = False
    content: bytes = field(default=b"", repr=False)

    def cell(self, spot: Spot) -> Cell:
        """Return the value of a cell; "" beyond what is stored."""
        row, column = spot
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]

    @cached_property
    def owners(self) -> Mapping[Spot, Spot]:
        """Which cell holds the value of a cell that is merged into another."""
        return {
            (row, column): first
            for first, last in self.merges
            for row in range(first[0], last[0] + 1)
            for column in range(first[1], last[1] + 1)
            if (row, column) != first
        }

    @cached_property
    def facts(self) -> CellFacts:
        """What the rows do not tell of single cells; read when it is first asked for."""
        is_packed = self.content.startswith(_PACKED)
        return cell_facts(self.content, self.name) if is_packed else NO_FACTS


@dataclass(slots=True)
class Book:
    """One workbook; a sheet is read when it is first asked for, and once."""

    file: Path
    names: tuple[str, ...]
    hidden: frozenset[str]
    content: bytes = field(repr=False)
    workbook: Any = field(default=None, repr=False)
    sheets: dict[str, Sheet] = field(default_factory=dict, repr=False)

    def sheet(self, name: str) -> Sheet:
        """Return one of ``names``.

        Raises:
            UnreadableBookError: the sheet is damaged.
        """
        if name not in self.sheets:
            self.sheets[name] = self._read(name)
        return self.sheets[name]

    def named(self, name: str) -> str | None:
        """Return the sheet of that name, white space and full-width forms apart."""
        return next((own for own in self.names if folded(own) == folded(name)), None)

    def _read(self, name: str) -> Sheet:
        try:
            stored = self.workbook.get_sheet_by_name(name)
            rows = stored.to_python(skip_empty_area=False)
            merges = tuple(stored.merged_cell_ranges or ())
        except BaseException as error:
            raise _damaged(self.file, error) from error
        return Sheet(self.file, name, rows, merges, name in self.hidden, self.content)


def open_book(file: Path) -> Book:
    """Open a workbook.

    Raises:
        UnreadableBookError: it does not exist, has a password, is damaged or no table at all.
    """
    if file.suffix.lower() not in _TABLE_ENDINGS:
        raise UnreadableBookError(Slip.OTHER_KIND, file.name)
    content = _stored(file)
    if file.suffix.lower() == _CSV:
        rows = _csv_rows(file, content)
        return Book(file, (file.stem,), frozenset(), content, None, {file.stem: rows})
    _refuse_bombs(file, content)
    try:
        from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise UnreadableBookError(Slip.NO_LIBRARY, file.name) from error
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except BaseException as error:
        raise _damaged(file, error, content) from error
    sheets = [one for one in workbook.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    names = tuple(one.name for one in sheets)
    hidden = frozenset(one.name for one in sheets if one.visible != SheetVisibleEnum.Visible)
    return Book(file, names, hidden, content, workbook)


def is_open(file: Path) -> bool:
    """Tell by the file beside it whether an office program has the workbook open."""
    beside = (f"~${file.name}", f".~{file.name}", f".~lock.{file.name}#")
    return any(file.with_name(name).exists() for name in beside)


def _stored(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise UnreadableBookError(Slip.NO_FILE, file.name)
        if file.stat().st_size > SIZE_LIMIT:
            raise UnreadableBookError(Slip.TOO_LARGE, file.name, SIZE_LIMIT // 1_000_000)
        return file.read_bytes()
    except (OSError, ValueError) as error:
        reason = "没有读取权限，或正被别的程序占用"
        raise UnreadableBookError(Slip.REFUSED, file.name, reason) from error


def _refuse_bombs(file: Path, content: bytes) -> None:
    if not content.startswith(_PACKED):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableBookError(Slip.DAMAGED, file.name) from error
    if unpacked > _UNPACKED_LIMIT:
        raise UnreadableBookError(Slip.TOO_LARGE, file.name, _UNPACKED_LIMIT // 1_000_000)


def _damaged(file: Path, error: BaseException, content: bytes = b"") -> BaseException:
    """Word what the library raises; its own panics are no ``Exception``."""
    is_panic = type(error).__name__ == "PanicException"
    if not (is_panic or isinstance(error, Exception)):
        return error
    is_locked = content.startswith(_COMPOUND) and _ENCRYPTED in content
    if is_locked or type(error).__name__ == "PasswordError":
        return UnreadableBookError(Slip.LOCKED, file.name)
    return UnreadableBookError(Slip.DAMAGED, file.name)


def _csv_rows(file: Path, content: bytes) -> Sheet:
    """Read .csv as Excel and WPS write it here: UTF-8 or GBK, commas or Tabs."""
    for encoding in ("utf-8-sig", "utf-16" if content[:2] == b"\xff\xfe" else "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise UnreadableBookError(Slip.DAMAGED, file.name)
    delimiter = "\t" if text.count("\t") > text.count(",") else ","
    try:
        rows: list[list[Cell]] = [
            list(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)
        ]
    except csv.Error as error:
        raise UnreadableBookError(Slip.DAMAGED, file.name) from error
    width = max(map(len, rows), default=0)
    padded = [row + [""] * (width - len(row)) for row in rows]
    return Sheet(file, file.stem, padded)
