"""Tables of a Word file: which are tables, and which only lay out text that is read as text.

A table lays out when its cells hold the paragraphs of the document: one column, a number or a
heading beside long texts, a line of two short cells (发文字号 and 签发人).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kjreport.doctree.foreign import (
    FoundBlock,
    FoundCell,
    FoundParagraph,
    FoundPicture,
    FoundTable,
    SetAside,
    block_text,
)
from kjreport.text.typed_numbers import typed_number

_LONG = 60
_SHORT = 40
_LONGEST_HEAD = 14
_MOST_LAYOUT_COLUMNS = 3
_MOST_LEADING = 2
_PROSE = 0.7
_MOST_OF_TEXT = 0.4
_ROWS_WITH_NUMBERS = 0.5
#: A bare number needs something behind it to be read.
_FILLER = "文"
_SENTENCE = re.compile("[。；！？]")
_BARE = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]?")
_LAYOUT_HEAD = re.compile(
    "序号|编号|标题|小标题|题目|内容|正文|主要内容|工作内容|具体内容|文字|章节|部分|层次|段落|备注"
)
_OFFICIAL = re.compile("签发人[：:]|^抄\\s*[送报][：:]|印发$|文件$|〔\\d{4}〕.{1,8}号")


def text_length(blocks: Iterable[FoundBlock]) -> int:
    """Count the characters of blocks."""
    return sum(len(block_text(block)) for block in blocks)


def lays_out(table: FoundTable, whole: int) -> bool:
    """Tell a table that lays out text; ``whole`` is the length of the document's text."""
    rows = [cells for cells in map(_filled, table.rows) if cells]
    cells = [cell for row in rows for cell in row]
    columns = max(map(len, rows), default=0)
    if columns <= 1 or any(map(_has_table, cells)) or _is_official(rows):
        return True
    return columns <= _MOST_LAYOUT_COLUMNS and _holds_text(rows, whole)


def _holds_text(rows: Sequence[Sequence[FoundCell]], whole: int) -> bool:
    """Tell rows of headings and paragraphs from rows of data."""
    if _has_data_head(rows):
        return False
    numbered = sum(map(_begins_section, rows))
    if numbered >= max(_MOST_LEADING, len(rows) * _ROWS_WITH_NUMBERS):
        return True
    cells = [cell for row in rows for cell in row]
    total = sum(len(cell.text) for cell in cells)
    prose = sum(len(cell.text) for cell in cells if _is_prose(cell))
    return prose >= total * _PROSE and total >= whole * _MOST_OF_TEXT


def _filled(row: Sequence[FoundCell]) -> list[FoundCell]:
    return [cell for cell in row if cell.text.strip() or _pictures(cell)]


def _pictures(cell: FoundCell) -> list[FoundPicture]:
    return [block for block in cell.blocks if isinstance(block, FoundPicture)]


def _has_table(cell: FoundCell) -> bool:
    return any(isinstance(block, FoundTable) for block in cell.blocks)


def _is_prose(cell: FoundCell) -> bool:
    return len(cell.text) > _LONG and _SENTENCE.search(cell.text) is not None


def _begins_section(row: Sequence[FoundCell]) -> bool:
    return typed_number(_numbered(row[0].text.strip()) + _FILLER) is not None


def _is_official(rows: Sequence[Sequence[FoundCell]]) -> bool:
    """Tell the lines of a 版头 or 版记 that a table holds in place."""
    texts = [cell.text.strip() for row in rows for cell in row]
    return (
        len(rows) <= _MOST_LAYOUT_COLUMNS
        and all(len(text) <= _LONG * 2 for text in texts)
        and any(_OFFICIAL.search(text) for text in texts)
    )


def _has_data_head(rows: Sequence[Sequence[FoundCell]]) -> bool:
    head = [cell.text.strip() for cell in rows[0]]
    is_head = (
        len(head) > 1
        and not _begins_section(rows[0])
        and all(len(text) <= _LONGEST_HEAD and _SENTENCE.search(text) is None for text in head)
    )
    return is_head and not _is_layout_head(head)


def _is_layout_head(head: Sequence[str]) -> bool:
    return len(head) > 1 and all(_LAYOUT_HEAD.fullmatch("".join(text.split())) for text in head)


def laid_out(table: FoundTable) -> Iterator[FoundBlock | SetAside]:
    """Yield the text of a table that lays out, row by row."""
    for index, row in enumerate(table.rows):
        cells = _filled(row)
        if not index and _is_layout_head([cell.text.strip() for cell in cells]):
            yield SetAside(" ".join(cell.text.strip() for cell in cells), "版式表格的表头")
            continue
        yield from _row_blocks(cells)


def _row_blocks(cells: Sequence[FoundCell]) -> Iterator[FoundBlock]:
    """Yield a row: a number before its heading, short cells in one line, texts below."""
    if len(cells) > 1 and all(_is_short(cell) for cell in cells) and not _is_bare(cells[0]):
        paragraphs = [block for cell in cells for block in _paragraphs(cell)]
        whole = " ".join(block_text(one).strip() for one in paragraphs)
        yield replace(paragraphs[0], text=whole, label="", alignment="")
        return
    lead: FoundParagraph | None = None
    for cell in cells:
        blocks = list(_without_blank(cell.blocks))
        first = blocks[0] if blocks else None
        if lead is not None and isinstance(first, FoundParagraph):
            blocks[0] = _led(lead, first)
            lead = None
        elif lead is not None:
            yield lead
            lead = None
        last = blocks[-1] if blocks else None
        if isinstance(last, FoundParagraph) and cell is not cells[-1] and _leads(last):
            lead = last
            blocks.pop()
        yield from blocks
    if lead is not None:
        yield lead


def _without_blank(blocks: Iterable[FoundBlock]) -> Iterator[FoundBlock]:
    return (one for one in blocks if isinstance(one, FoundPicture) or block_text(one).strip())


def _is_short(cell: FoundCell) -> bool:
    return (
        len(_paragraphs(cell)) == 1
        and len(cell.blocks) == 1
        and len(cell.text.strip()) <= _SHORT
        and _SENTENCE.search(cell.text) is None
    )


def _paragraphs(cell: FoundCell) -> list[FoundParagraph]:
    return [one for one in cell.blocks if isinstance(one, FoundParagraph) and one.text.strip()]


def _is_bare(cell: FoundCell) -> bool:
    return _BARE.fullmatch(cell.text.strip()) is not None


def _leads(paragraph: FoundParagraph) -> bool:
    """Tell words that the next cell carries on: a bare number, a heading that ends in 。."""
    text = block_text(paragraph).strip()
    is_heading = len(text) <= _SHORT * 2 and text.endswith(("。", "：", ":"))
    return _BARE.fullmatch(text) is not None or is_heading


def _led(lead: FoundParagraph, first: FoundParagraph) -> FoundParagraph:
    """Put the words of one cell before those of the next."""
    return replace(
        first,
        text=_numbered(block_text(lead).strip()) + block_text(first).strip(),
        label="",
        outline_level=max(lead.outline_level, first.outline_level),
        footnotes=lead.footnotes + first.footnotes,
        remarks=lead.remarks + first.remarks,
    )


def _numbered(words: str) -> str:
    """Give a bare number the mark that tells it from the text."""
    if words.isdecimal():
        return f"{words}."
    return f"{words}、" if _BARE.fullmatch(words) and words[-1] not in "、.．）)" else words


def table_title(table: FoundTable) -> tuple[str, FoundTable]:
    """Part a title that spans the first row from the rows below; ``""`` when there is none."""
    first = _filled(table.rows[0]) if table.rows else []
    width = max((sum(cell.width for cell in row) for row in table.rows), default=0)
    is_title = len(first) == 1 and first[0].width >= width > 1 and len(table.rows) > 1
    if not is_title:
        return "", table
    return first[0].text.strip(), replace(table, rows=table.rows[1:])


def grid(table: FoundTable) -> list[list[str]]:
    """Return the cells of a table; merged ones are followed by empty ones, two heads are one."""
    rows = [list(chain.from_iterable(map(_spread, row))) for row in table.rows]
    if len(rows) > 1 and any(cell.width > 1 for cell in table.rows[0]):
        below = [cell.carries_on for cell in table.rows[1] for _ in range(cell.width)]
        if any(below):
            rows = [_one_head(table.rows[0], rows[1]), *rows[2:]]
    return rows


def _spread(cell: FoundCell) -> list[str]:
    words = "" if cell.carries_on else "".join(cell.text.split("\n")).strip()
    return [words, *[""] * (cell.width - 1)]


def _one_head(above: Sequence[FoundCell], below: Sequence[str]) -> list[str]:
    """Put the words of a merged head before those of each column under it."""
    wide = [("".join(cell.text.split()), cell.width) for cell in above]
    spread = [words for words, width in wide for _ in range(width)]
    return [
        words + (below[index] if index < len(below) else "") for index, words in enumerate(spread)
    ]
