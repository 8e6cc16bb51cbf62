"""Facts of a Word file to the blocks that the recognition works on."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.doctree.foreign import (
    ForeignDocument,
    FoundBlock,
    FoundParagraph,
    FoundPicture,
    FoundTable,
    SetAside,
    iter_blocks,
)
from kjreport.importing.blocks import Hints, LeftOut, Raw, RawBlock, RawPicture, RawTable
from kjreport.importing.from_word_tables import grid, laid_out, lays_out, table_title, text_length
from kjreport.importing.plain_text import with_tables, without_residue
from kjreport.location import WordPlace

#: No heading is longer; whole paragraphs in a heading's style are text.
_LONGEST_HEADING = 60
_SENTENCE_INSIDE = re.compile("[。；！？](?=.)")
_TITLE_STYLE = re.compile(r"(?:title|标题|公文标题|大标题|文件标题)", re.IGNORECASE)
_UNIT_ROW = re.compile(r"(?:计量)?单位\s*[：:]\s*\S{1,12}")
#: What our own drafts can print.
PICTURE_ENDINGS = ("png", "jpg", "jpeg", "gif", "bmp")
_MARK_OF_NUMBER = {True: ".", False: "、"}


@dataclass(frozen=True, slots=True)
class WordRemark:
    """A comment or the like, and the words of the paragraph that it belongs to."""

    paragraph: str
    words: str


@dataclass(slots=True)
class WordBlocks:
    """What one Word file comes to."""

    blocks: list[Raw] = field(default_factory=list)
    remarks: list[WordRemark] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


#: Saves a picture; returns its name for the YAML, relative to it.
SavePicture = Callable[[FoundPicture], str]


def word_blocks(document: ForeignDocument, file: Path, save: SavePicture) -> WordBlocks:
    """Turn facts into blocks; ``save`` is called once for every picture."""
    made = WordBlocks()
    made.left_out += [LeftOut(one.text, one.reason) for one in document.set_aside]
    if document.has_macros:
        made.left_out.append(LeftOut("宏（没有运行）", "文件里的程序"))
    whole = text_length(document.blocks)
    for block in _flat(document.blocks, whole):
        place = WordPlace(file, 1, 0 if isinstance(block, SetAside) else block.number)
        match block:
            case SetAside(text=text, reason=reason):
                made.left_out.append(LeftOut(text, reason, place))
            case FoundParagraph():
                made.blocks += _raw_lines(block, place, made.left_out)
                made.remarks += _remarks(block)
            case FoundPicture():
                _picture(block, save, place, made)
            case FoundTable():
                _table(block, save, place, made)
    made.blocks = list(with_tables(made.blocks, made.left_out))
    return made


def _flat(blocks: Sequence[FoundBlock], whole: int) -> Iterator[FoundBlock | SetAside]:
    """Take tables that only lay out apart, those inside them too."""
    for block in blocks:
        if isinstance(block, FoundTable) and lays_out(block, whole):
            for inner in laid_out(block):
                if isinstance(inner, SetAside):
                    yield inner
                else:
                    yield from _flat([inner], whole)
        else:
            yield block


def _raw_lines(
    paragraph: FoundParagraph, place: WordPlace, left_out: list[LeftOut]
) -> Iterator[RawBlock]:
    """Yield the lines of a paragraph; line breaks are often typed for paragraphs."""
    for index, typed in enumerate(paragraph.text.split("\n")):
        line = without_residue(typed, place, left_out)
        hints = _hints(paragraph, line, is_first=index == 0)
        yield RawBlock(line, place, hints)


def _hints(paragraph: FoundParagraph, line: str, *, is_first: bool) -> Hints:
    is_heading = (
        is_first
        and len(line) <= _LONGEST_HEADING
        and _SENTENCE_INSIDE.search(line.strip()) is None
        and _TITLE_STYLE.fullmatch(paragraph.style) is None
    )
    return Hints(
        style=paragraph.style,
        outline_level=paragraph.outline_level if is_heading else 0,
        number=_number(paragraph.label) if is_first and line.strip() else "",
        alignment=paragraph.alignment,
        size=paragraph.size or None,
        is_bold=paragraph.is_bold,
        is_indented=paragraph.is_indented,
        starts_page=paragraph.starts_page and is_first,
    )


def _number(label: str) -> str:
    """Give a bare automatic number the mark that tells it from the text."""
    words = label.strip()
    if not words or not words[-1].isalnum() or words.startswith("第"):
        return words
    is_latin = words.isascii()
    return words + ("" if is_latin and "." in words else _MARK_OF_NUMBER[is_latin])


def word_remarks(document: ForeignDocument) -> list[WordRemark]:
    """Return the comments of a whole file."""
    return [
        remark
        for block in iter_blocks(document.blocks)
        if isinstance(block, FoundParagraph)
        for remark in _remarks(block)
    ]


def _remarks(paragraph: FoundParagraph) -> Iterator[WordRemark]:
    words = paragraph.text
    for remark in paragraph.remarks:
        author = f"（{remark.author}）" if remark.author else ""
        about = f"“{remark.about}”" if remark.about and remark.about != words.strip() else ""
        where = f"{about}：" if about else ""
        yield WordRemark(words, f"批注{author}：{where}{remark.text}")
    for text in paragraph.footnotes:
        yield WordRemark(words, f"核：原文是脚注，放进了正文的括号里：{text}")


def _picture(picture: FoundPicture, save: SavePicture, place: WordPlace, made: WordBlocks) -> None:
    name = save(picture)
    if picture.ending in PICTURE_ENDINGS:
        made.blocks.append(RawPicture(name, picture.caption, place))
    else:
        reason = "这种图片排不进稿子，已另存；请转成 png 或 jpg 再用“图片”写上"
        made.left_out.append(LeftOut(name, reason, place))


def _table(table: FoundTable, save: SavePicture, place: WordPlace, made: WordBlocks) -> None:
    for block in (block for row in table.rows for cell in row for block in cell.blocks):
        if isinstance(block, FoundParagraph):
            made.remarks += _remarks(block)
        elif isinstance(block, FoundPicture):
            made.left_out.append(LeftOut(save(block), "表格里的图片，已另存", place))
    title, rest = table_title(table)
    if title:
        made.blocks.append(RawBlock(title, place))
    made.blocks.append(RawTable(tuple(map(tuple, grid(rest))), place))
