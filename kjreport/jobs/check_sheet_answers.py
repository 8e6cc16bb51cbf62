"""What a 科室 answered in one row of a 数据核对表, and what follows for the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.findings import Finding, has_errors
from kjreport.jobs.check_sheet_findings import remark
from kjreport.jobs.check_sheet_rows import (
    CHANGE,
    CHANGED_TO,
    CONFIRMED,
    CONFIRMED_BY,
    CONFIRMED_ON,
    KEY,
    LOCKED,
    NO,
    REMARK,
    STATUS,
    USES,
    VALUE,
    YES,
    SheetRow,
)
from kjreport.jobs.returned_sheets import ReturnedRow
from kjreport.model.figure_source import FigureStatus
from kjreport.source.excel.cells import folded
from kjreport.text.dates import DateFormError, parse_date
from kjreport.text.numbers import Number, NumberFormError, parse_number

#: So many times larger or smaller smells of another unit.
_SUSPICIOUS = 10
_BLANK = "空白"


@dataclass(frozen=True, slots=True)
class Answer:
    """What to do about one figure."""

    row: SheetRow
    office: str
    status: FigureStatus
    value: str | None
    """The new number, where there is one."""
    person: str
    day: str


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """An answer, none where the row cannot be used, and what there is to say about it."""

    answer: Answer | None
    findings: tuple[Finding, ...]


def read_answer(returned: ReturnedRow, row: SheetRow, office: str) -> ReadAnswer:
    """Read the open columns of a row whose figure is known."""
    answered = _choice(returned, row)
    findings = (*_tampering(returned, row), *answered.findings)
    if not answered.choice or has_errors(findings):
        return ReadAnswer(None, findings)
    day, about_day = _day(returned)
    person = returned.words(CONFIRMED_BY)
    about = [*findings, *about_day]
    if not person:
        about.append(remark("E422", returned.place(CONFIRMED_BY)))
    if answered.choice == NO:
        reason = returned.words(REMARK)
        words = f"，备注：{reason}" if reason else "，没有写原因"
        value = row.cells[VALUE] or _BLANK
        key = row.cells[KEY]
        about.append(remark("E421", returned.place(CONFIRMED), office, key, value, words))
        answer = Answer(row, office, FigureStatus.UNVERIFIED, None, person, day)
        return ReadAnswer(answer, tuple(about))
    answer = Answer(row, office, FigureStatus.VERIFIED, answered.value, person, day)
    if answered.value is not None:
        about += _change(returned, row, office, answered.value)
    return ReadAnswer(None if has_errors(about) else answer, tuple(about))


@dataclass(frozen=True, slots=True)
class _Choice:
    choice: str
    value: str | None = None
    findings: tuple[Finding, ...] = ()


def _choice(returned: ReturnedRow, row: SheetRow) -> _Choice:
    """Read 确认 and 改为 together."""
    choice = folded(returned.words(CONFIRMED))
    typed = returned.words(CHANGED_TO)
    place = returned.place(CONFIRMED)
    if choice not in ("", YES, NO, CHANGE):
        return _Choice("", None, (remark("E413", place, choice, excerpt=choice),))
    if typed and choice != CHANGE:
        words = (typed, choice or _BLANK)
        place = returned.place(CHANGED_TO)
        return _Choice("", None, (remark("E416", place, *words, excerpt=typed),))
    if choice == YES and row.cells[STATUS] == FigureStatus.MISSING.value:
        return _Choice("", None, (remark("E426", place, row.cells[KEY]),))
    if choice != CHANGE:
        return _Choice(choice)
    if not typed:
        return _Choice("", None, (remark("E414", returned.place(CHANGED_TO)),))
    return _new_value(returned, row, typed)


def _new_value(returned: ReturnedRow, row: SheetRow, typed: str) -> _Choice:
    place = returned.place(CHANGED_TO)
    try:
        number = parse_number(typed)
    except NumberFormError as error:
        reason = str(error.reason)
        return _Choice("", None, (remark("E415", place, typed, reason, excerpt=typed),))
    if _same_number(number, row.cells[VALUE]):
        return _Choice(YES, None, (remark("E417", place, row.cells[VALUE]),))
    return _Choice(CHANGE, number.digits)


def _change(returned: ReturnedRow, row: SheetRow, office: str, value: str) -> Iterator[Finding]:
    """Say that the number changes, or why it cannot be changed here."""
    place, key = returned.place(CHANGED_TO), row.cells[KEY]
    if row.entry.cells:
        cell = row.entry.cells[0]
        where = f"{cell.file.name} 的“{cell.sheet}”"
        yield remark("E420", place, key, where, cell.cell, value, excerpt=value)
        return
    if row.is_computed:
        kind = "构成" if row.entry.figure.parts else "名单"
        where = f"{row.entry.place.file.name} 第 {row.entry.place.line} 行"
        yield remark("E419", place, key, kind, value, where, excerpt=value)
        return
    old = row.cells[VALUE] or _BLANK
    yield remark("E418", place, office, key, old, value, excerpt=value)
    if _is_suspicious(old, value):
        yield remark("E425", place, _SUSPICIOUS, row.cells["计量单位"] or "没有填写")


def _is_suspicious(old: str, new: str) -> bool:
    try:
        before, after = abs(parse_number(old).value), abs(parse_number(new).value)
    except NumberFormError:
        return False
    low, high = sorted((before, after))
    return low > 0 and high >= low * _SUSPICIOUS


def _tampering(returned: ReturnedRow, row: SheetRow) -> Iterator[Finding]:
    """Compare the locked cells with the data; line numbers and places move without harm."""
    for column in LOCKED:
        if column in (KEY, USES) or column not in returned.columns:
            continue
        there, here = returned.words(column), row.cells[column]
        if folded(there) == folded(here) or _is_known_change(column, returned, row):
            continue
        place = returned.place(column)
        words = (column, there or _BLANK, here or _BLANK)
        yield remark("E411", place, *words, excerpt=there)


def _is_known_change(column: str, returned: ReturnedRow, row: SheetRow) -> bool:
    """Tell whether the data differ because this very answer was taken over before."""
    if column == VALUE:
        here = row.cells[VALUE]
        try:
            number = parse_number(returned.words(CHANGED_TO) or returned.words(VALUE))
        except NumberFormError:
            return False
        return _same_number(number, here)
    if column == STATUS:
        told = {YES: "已核", CHANGE: "已核", NO: "待核"}
        return row.cells[STATUS] == told.get(folded(returned.words(CONFIRMED)))
    return False


def _same_number(number: Number, words: str) -> bool:
    try:
        return parse_number(words).value == number.value
    except NumberFormError:
        return False


def _day(returned: ReturnedRow) -> tuple[str, tuple[Finding, ...]]:
    typed = returned.words(CONFIRMED_ON)
    if not typed:
        return "", ()
    try:
        return str(parse_date(typed)), ()
    except DateFormError as error:
        place = returned.place(CONFIRMED_ON)
        return "", (remark("E423", place, str(error.reason), excerpt=typed),)
