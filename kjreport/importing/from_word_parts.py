"""Several documents in one Word file: a 版头, or a title at the head of a page, begins another."""

import re
from collections.abc import Iterator, Sequence

from kjreport.importing.blocks import Raw, RawBlock
from kjreport.importing.genres import genre_of
from kjreport.importing.several import documents
from kjreport.text.document_numbers import document_number

_RED_HEAD = re.compile(r"[\u4e00-\u9fff（）]{4,40}文件")
_ATTACHMENT = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?")
_LONGEST_TITLE = 60
_MOST_LINES = 3
_SHORTEST_PAPER = 100
_SHORTEST_TITLE = 8


def word_documents(blocks: Sequence[Raw]) -> list[list[Raw]]:
    """Part the blocks of a Word file by document; most files hold one."""
    return [part for whole in documents(blocks) for part in _parted(whole)]


def _parted(blocks: Sequence[Raw]) -> Iterator[list[Raw]]:
    begin = 0
    texts = [block.text if isinstance(block, RawBlock) else "" for block in blocks]
    lengths = list(map(len, texts))
    above, left = 0, sum(lengths)
    for index, length in enumerate(lengths):
        is_paper = min(above, left) >= _SHORTEST_PAPER
        if is_paper and _begins(blocks, texts, begin, index):
            yield list(blocks[begin:index])
            begin, above = index, 0
        above += length
        left -= length
    yield list(blocks[begin:])


def _begins(blocks: Sequence[Raw], texts: Sequence[str], begin: int, index: int) -> bool:
    block = blocks[index]
    if not isinstance(block, RawBlock) or not block.text.strip():
        return False
    lines = [text.strip() for text in texts[index : index + 2 * _MOST_LINES] if text.strip()]
    if _RED_HEAD.fullmatch("".join(lines[0].split())):
        return any(document_number(line.split("签发人")[0].strip()) for line in lines[1:3])
    return block.hints.starts_page and _is_title_of_its_own(texts[begin:index], lines)


def _is_title_of_its_own(above: Sequence[str], lines: Sequence[str]) -> bool:
    """Tell a title from that of a paper which the one above issues, or has as its 附件."""
    if _ATTACHMENT.fullmatch(lines[0]):
        return False
    for count in range(1, min(_MOST_LINES, len(lines)) + 1):
        title = "".join("".join(lines[:count]).split())
        if len(title) > _LONGEST_TITLE or lines[count - 1][-1] in "。；：，":
            return False
        if len(title) >= _SHORTEST_TITLE and genre_of(title) is not None:
            return not any(title in "".join(text.split()) for text in above)
    return False
