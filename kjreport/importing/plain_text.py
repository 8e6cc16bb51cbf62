"""Plain text, Markdown and text pasted from web pages to blocks."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kjreport.importing.blocks import Hints, LeftOut, Raw, RawBlock, RawTable
from kjreport.location import Location, TextPlace
from kjreport.text.typed_numbers import typed_number

_BOOKMARK = re.compile(r"\[bookmark: [^\[\]\n]{0,200}\]")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:]*(?:\s[^<>]*)?/?>|<!--[^<>]*-->")
_STYLE = re.compile(
    r"(?:@page|[a-z][a-z0-9.#-]{0,40})\s*\{\s*[a-z-]{2,30}\s*:[^{}\u4e00-\u9fff，。]{1,60}"
    r"[^{}，。]{0,400}\}"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31}[0-9]{0,2});")
_MD_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_MD_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}")
_MD_BULLET = re.compile(r"\s*([-*+])\s+(?=\S)")
_MD_QUOTE = re.compile(r"\s*((?:>\s*)+)")
_MD_ROW = re.compile(r"\s*\|(.*)\|\s*")
_MD_RULE_CELL = re.compile(r"\s*:?-+:?\s*")
_NUMBER_AND_TEXT = 2
_FEWEST_ROWS = 2
#: Of a single row.
_FEWEST_CELLS = 3
_MD_SIGNS = re.compile(r"^#{1,6}\s+\S|^\*\*[^*\n]{2,60}\*\*[：:]?\s*$", re.MULTILINE)
_FEWEST_SIGNS = 2
_STRONG = re.compile(r"(?<![*_])(\*\*|__)(?=[^\s*_])([^*_]+)(?<=\S)\1(?![*_])")
_CODE = re.compile("`([^`]+)`")
#: What follows a blank that somebody left as **: **年, **万元, **市.
_AFTER_BLANK = re.compile("[年月日省市县区旗州盟镇乡村局委厅院校万亿元家项个名人户台亩吨%％]")


def read_plain_text(
    text: str, file: Path, *, is_markdown: bool = False
) -> tuple[list[Raw], list[LeftOut]]:
    """Return the lines and tables of a text, and the marks that were taken off."""
    is_markdown = is_markdown or len(_MD_SIGNS.findall(text)) >= _FEWEST_SIGNS
    left_out: list[LeftOut] = []
    blocks: list[Raw] = []
    for number, raw in enumerate(text.splitlines(), 1):
        place = TextPlace(file, number)
        line = without_residue(raw, place, left_out)
        block = RawBlock(line, place)
        blocks.append(_without_markdown(block, left_out) if is_markdown else block)
    return list(with_tables(blocks, left_out)), left_out


def without_residue(raw: str, place: Location, left_out: list[LeftOut]) -> str:
    """Take off bookmarks of Word, tags and entities of web pages."""
    line = raw
    for pattern, reason in (
        (_BOOKMARK, "Word 书签"),
        (_TAG, "网页标签"),
        (_STYLE, "网页样式"),
    ):
        if pattern.search(line):
            left_out.extend(LeftOut(found[0], reason, place) for found in pattern.finditer(line))
            line = pattern.sub("", line)
    if "&" in line:
        entities = _ENTITY.finditer(line)
        left_out.extend(LeftOut(entity[0], "网页字符", place) for entity in entities)
        line = _ENTITY.sub(lambda match: html.unescape(match[0]), line)
    return line


def _without_markdown(block: RawBlock, left_out: list[LeftOut]) -> RawBlock:
    text, hints = block.text, block.hints

    def drop(mark: str) -> None:
        if mark.strip():
            left_out.append(LeftOut(mark.strip(), "Markdown 标记", block.place))

    if _MD_RULE.fullmatch(text):
        drop(text)
        return RawBlock("", block.place)
    heading = _MD_HEADING.match(text)
    if heading is not None:
        words = text[heading.end() :].rstrip()
        drop(heading[1])
        drop("#" * (len(words) - len(words.rstrip("#"))))
        text, hints = words.rstrip("#").rstrip(), Hints(outline_level=len(heading[1]))
    for pattern in (_MD_QUOTE, _MD_BULLET):
        lead = pattern.match(text)
        if lead is not None:
            drop(lead[1])
            text = text[lead.end() :]
    if not _MD_ROW.fullmatch(text):
        text = _without_strong(text, drop)
    return RawBlock(text, block.place, hints)


def _without_strong(text: str, drop: Callable[[str], None]) -> str:
    """Take off the marks around strong words; ``**`` that stands for a name stays."""

    def inner(match: re.Match[str]) -> str:
        is_name = _AFTER_BLANK.match(match[2]) and _AFTER_BLANK.match(text, match.end())
        if is_name:
            return match[0]
        for _ in range(2):
            drop(match[1])
        return match[2]

    def code(match: re.Match[str]) -> str:
        for _ in range(2):
            drop("`")
        return match[1]

    if "*" in text or "_" in text:
        text = _STRONG.sub(inner, text)
    return _CODE.sub(code, text) if "`" in text else text


def with_tables(blocks: Iterable[Raw], left_out: list[LeftOut]) -> Iterator[Raw]:
    """Turn neighbouring lines of equally many cells into tables."""
    for count, group in groupby(blocks, key=_cell_count):
        lines = list(group)
        if count > 1 and (len(lines) >= _FEWEST_ROWS or _is_row(lines[0])):
            yield _table(lines, left_out)
        else:
            yield from lines


def _is_row(line: Raw) -> bool:
    """Tell a single row of a table from an office and a date set apart by Tabs."""
    return isinstance(line, RawBlock) and sum(map(bool, _cells(line.text))) >= _FEWEST_CELLS


def _cell_count(block: Raw) -> int:
    cells = _cells(block.text) if isinstance(block, RawBlock) else ()
    is_line = len(cells) == _NUMBER_AND_TEXT and (
        _is_number(cells[0]) or (cells[1].isdecimal() and typed_number(cells[0]) is not None)
    )
    return 0 if is_line else len(cells)


def _is_number(cell: str) -> bool:
    """Tell a number that a Tab parts from its heading, as Word's own numbers are pasted."""
    number = typed_number(f"{cell}甲")
    return number is not None and number.end == len(cell)


def _cells(text: str) -> tuple[str, ...]:
    row = _MD_ROW.fullmatch(text)
    if row is not None:
        return tuple(cell.strip() for cell in row[1].split("|"))
    words = text.strip()
    if not words and text:
        return ("",) * (text.count("\t") + 1)
    return tuple(cell.strip() for cell in text.strip(" \r\n").split("\t")) if "\t" in words else ()


def _table(lines: list[Raw], left_out: list[LeftOut]) -> RawTable:
    rows = []
    for line in lines:
        assert isinstance(line, RawBlock)  # noqa: S101  # told by their cells
        cells = _cells(line.text)
        if all(_MD_RULE_CELL.fullmatch(cell) for cell in cells):
            left_out.append(LeftOut(line.text.strip(), "Markdown 标记", line.place))
            continue
        left_out.extend(
            LeftOut("|", "Markdown 标记", line.place) for _ in range(line.text.count("|"))
        )
        rows.append(cells)
    return RawTable(tuple(rows), lines[0].place)
