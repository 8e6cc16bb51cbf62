"""A text file, a Markdown file, a saved web page or a Word file to a draft in YAML."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kjreport.importing.blocks import Data, Imported, LeftOut, Remark
from kjreport.importing.figures import ProposedFigure
from kjreport.importing.from_word import WordBlocks, WordRemark
from kjreport.importing.from_word_parts import word_documents
from kjreport.importing.from_word_remarks import placed_remarks
from kjreport.importing.lines import printable
from kjreport.importing.plain_text import read_plain_text
from kjreport.importing.recognition import recognise
from kjreport.importing.several import documents
from kjreport.importing.web_page import is_web_page, read_web_page
from kjreport.importing.yaml_text import yaml_text

_MARKDOWN = (".md", ".markdown")
_MOST_SHOWN = 3000


def import_text(text: str, file: Path, this_year: int) -> tuple[Imported, ...]:
    """Recognise the documents that ``text``, read from ``file``, holds: mostly one."""
    if is_web_page(text):
        blocks, left_out = read_web_page(text, file)
    else:
        is_markdown = file.suffix.lower() in _MARKDOWN
        blocks, left_out = read_plain_text(text, file, is_markdown=is_markdown)
    first, *others = (recognise(part, this_year) for part in documents(blocks))
    return (replace(first, left_out=(*left_out, *first.left_out)), *others)


def import_word(made: WordBlocks, this_year: int) -> tuple[Imported, ...]:
    """Recognise the documents that the blocks of a Word file hold: mostly one."""
    parts = [recognise(part, this_year) for part in word_documents(made.blocks)]
    first, *others = with_remarks(parts, made.remarks)
    return (replace(first, left_out=(*made.left_out, *first.left_out)), *others)


def with_remarks(parts: Sequence[Imported], remarks: Sequence[WordRemark]) -> list[Imported]:
    """Add the comments of a Word file, each where its paragraph went, the rest to the first."""
    found: list[list[Remark]] = [[] for _ in parts]
    placed = [placed_remarks(remarks, part.data) for part in parts]
    for choices in zip(*placed, strict=True):
        index = next((index for index, one in enumerate(choices) if one.path), 0)
        found[index].append(choices[index])
    return [replace(part, remarks=tuple(own)) for part, own in zip(parts, found, strict=True)]


def draft_text(imported: Imported, file_name: str, offered: Sequence[ProposedFigure] = ()) -> str:
    """Write the YAML file: where it is from, the data, what was changed and left out.

    ``offered`` are figures that stand below the data as a comment.
    """
    head = (
        f"# 由“{file_name}”导入。带“# 核”的地方是程序判断的，请核对后删去这些注释。\n"
        "# 冒号前面的词是固定的，不要改；标题前的序号、“一是”“二是”由程序编排，不用写。\n"
    )
    tail = "".join(f"{line}\n" for line in (*_changes(imported), *_left_out(imported.left_out)))
    return (
        head + yaml_text(imported.data, imported.doubts, imported.remarks) + _offer(offered) + tail
    )


def _offer(figures: Sequence[ProposedFigure]) -> str:
    """Write figures as a comment that can be made data by taking off the signs."""
    if not figures:
        return ""
    records: dict[str, Data] = {figure.key: figure.data() for figure in figures}
    lines = yaml_text({"指标": records}).splitlines()
    head = "# —— 可以写成“指标”的数；导入时加 --figures，由程序写成指标并换掉正文里的数 ——"
    return "\n".join((head, *(f"# {line}" for line in lines))) + "\n"


def _changes(imported: Imported) -> Iterator[str]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for one in imported.rewritten:
        words = f"{one.typed}→{one.written}" if one.typed and one.written else one.typed
        reasons[one.reason].append(words)
    if reasons:
        yield "# —— 导入时改动的写法 ——"
    for reason, changes in reasons.items():
        shown = "、".join(dict.fromkeys(filter(None, changes)))
        yield printable(f"# {reason}：{shown}" if shown else f"# {reason}（{len(changes)}处）")


def _left_out(left_out: Iterable[LeftOut]) -> Iterator[str]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for one in left_out:
        reasons[one.reason].append(one.text)
    if reasons:
        yield "# —— 导入时没有放进来的内容 ——"
    for reason, texts in reasons.items():
        yield f"# {reason}："
        for text in dict.fromkeys(texts):
            times = texts.count(text)
            yield printable(f"#   {text[:_MOST_SHOWN]}" + (f"（{times}处）" if times > 1 else ""))
