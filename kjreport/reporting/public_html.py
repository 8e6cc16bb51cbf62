"""A document tree to one web page: HTML 5, nothing loaded from elsewhere, made for printing too."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    Paragraph,
    ParagraphKind,
    Picture,
    Signature,
    Table,
)
from kjreport.doctree.walk import iter_texts
from kjreport.source.pictures import PictureFile
from kjreport.text.segments import Role, Text, plain

_KIND_TAGS: Mapping[ParagraphKind, tuple[str, str]] = {
    ParagraphKind.TITLE: ("h1", ""),
    ParagraphKind.SUBTITLE: ("p", "subtitle"),
    ParagraphKind.HEADNOTE: ("p", "subtitle"),
    ParagraphKind.SPEAKER: ("p", "subtitle"),
    ParagraphKind.DRAFT_STATUS: ("p", "subtitle"),
    ParagraphKind.BYLINE: ("p", "subtitle"),
    ParagraphKind.BYLINE_DATE: ("p", "subtitle"),
    ParagraphKind.RECIPIENTS: ("p", "recipients"),
    ParagraphKind.ATTACHMENT_LABEL: ("p", "attachment"),
    ParagraphKind.ATTACHMENT_TITLE: ("h2", "title"),
    ParagraphKind.TABLE_TITLE: ("p", "table-title"),
    ParagraphKind.TABLE_UNIT: ("p", "table-unit"),
    ParagraphKind.TABLE_NOTE: ("p", "table-note"),
    ParagraphKind.ISSUED_TITLE: ("h2", "title"),
    ParagraphKind.CAPTION: ("p", "subtitle"),
    ParagraphKind.BULLETIN_NAME: ("h1", ""),
    ParagraphKind.ISSUE_NUMBER: ("p", "subtitle"),
    ParagraphKind.EDITOR_LINE: ("p", "subtitle"),
    ParagraphKind.CONTENTS_TITLE: ("p", "subtitle"),
    ParagraphKind.CONTENTS_COLUMN: ("p", "level-1"),
    ParagraphKind.COLUMN: ("h2", "title"),
    ParagraphKind.ARTICLE_TITLE: ("h3", "title"),
    ParagraphKind.AUTHOR: ("p", "subtitle"),
}
NO_PICTURES: Mapping[str, PictureFile] = MappingProxyType({})
_LEVEL_TAGS = ("h2", "h3", "h4", "h5")
_STYLE = """\
body { margin: 0; background: #fff; color: #000; }
main { max-width: 44em; margin: 2em auto; padding: 0 1em;
  font: 1.15rem/1.9 FangSong, "FangSong_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
h1, h2.title { font: bold 1.6rem/1.5 "Noto Serif CJK SC", STZhongsong, SimSun, serif;
  text-align: center; }
h2, h3, h4, h5 { margin: .6em 0 0; text-indent: 2em; font-size: inherit; font-weight: normal; }
h2, .level-1, .table-title, th { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
h3, .level-2 { font-family: KaiTi, STKaiti, "AR PL UKai CN", serif; }
h2.title, h3.title { text-indent: 0; margin: .6em 0; text-align: center; }
img { display: block; max-width: 100%; margin: .6em auto; }
p { margin: 0; text-indent: 2em; }
b { font-weight: normal; }
p.subtitle, p.table-title { text-align: center; text-indent: 0; }
p.recipients, p.attachment, p.table-note { text-indent: 0; }
p.attachment { margin-top: 3em; font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
p.table-unit { text-align: right; text-indent: 0; }
p.signature { text-align: right; text-indent: 0; margin-right: 4em; }
table { width: 100%; margin: .6em 0; border-collapse: collapse; font-size: .9em; }
th, td { border: 1px solid #000; padding: .2em .5em; font-weight: normal; }
td.number { text-align: right; }
th.group { text-align: left; font-family: KaiTi, STKaiti, serif; }
dl { display: grid; grid-template-columns: auto 1fr auto 1fr; gap: .2em 1em;
  margin: 0 0 2em; padding: .6em 1em; border: 1px solid #999; font-size: .9em; }
dt { color: #555; }
dd { margin: 0; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  main { max-width: none; margin: 0; padding: 0; font-size: 16pt; }
  h1, h2, h3, h4, h5 { break-after: avoid; }
  tr { break-inside: avoid; }
  p.attachment { break-before: page; margin-top: 0; }
}
"""


def public_html(
    tree: Document,
    meta_tags: Iterable[tuple[str, str]],
    facts: Iterable[tuple[str, str]],
    pictures: Mapping[str, PictureFile] = NO_PICTURES,
) -> str:
    """Write the page.

    Args:
        tree: What the page says.
        meta_tags: Names and contents of the tags in the head.
        facts: Names and values of the box above the text.
        pictures: By the names that they have in the tree; they become part of the page.
    """
    title = next((content for name, content in meta_tags if name == "ArticleTitle"), "")
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        *(
            f'<meta name="{escape(name)}" content="{escape(content)}">'
            for name, content in meta_tags
        ),
        f"<style>\n{_STYLE}</style>",
    )
    lines = (
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        "<head>",
        *head,
        "</head>",
        "<body>",
        "<main>",
        *_fact_lines(tuple(facts)),
        *(line for block in tree.blocks for line in _block_lines(block, pictures)),
        "</main>",
        "</body>",
        "</html>",
    )
    return "".join(f"{line}\n" for line in lines)


def _fact_lines(facts: tuple[tuple[str, str], ...]) -> Iterator[str]:
    if facts:
        yield "<dl>"
        for name, value in facts:
            yield f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
        yield "</dl>"


def _block_lines(block: Block, pictures: Mapping[str, PictureFile]) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Table(head=head, rows=rows):
            yield "<table>"
            yield f"<thead><tr>{_cells(head, 'th')}</tr></thead>"
            yield "<tbody>"
            for row in rows:
                group = f'<th class="group" colspan="{len(head)}">{_words(row.cells[0])}</th>'
                yield f"<tr>{group if row.is_group else _cells(row.cells, 'td')}</tr>"
            yield "</tbody>"
            yield "</table>"
        case Signature():
            for text in iter_texts(block):
                if text:
                    yield _element("p", "signature", _words(text))
        case Chart():
            yield from _chart_lines(block)
        case Picture(name=name):
            if name in pictures:
                yield _image(pictures[name])
        case _:
            # What only paper has: a web page has its own head and foot.
            return


def _chart_lines(chart: Chart) -> Iterator[str]:
    """Give a chart as a table: it is read aloud, copied and printed alike."""
    unit = _words(chart.unit)
    names = tuple(one.name for one in chart.series)
    yield "<table>"
    yield f"<thead><tr><th>{unit and f'单位：{unit}'}</th>{_cells(names, 'th')}</tr></thead>"
    yield "<tbody>"
    for index, category in enumerate(chart.categories):
        values = (one.values[index] for one in chart.series)
        cells = "".join(
            _element("td", "number", "" if value is None else f"{value:f}") for value in values
        )
        yield f"<tr>{_cells((category,), 'th')}{cells}</tr>"
    yield "</tbody>"
    yield "</table>"


def _image(picture: PictureFile) -> str:
    written = b64encode(picture.content).decode("ascii")
    return f'<img alt="" src="data:image/{picture.format.value};base64,{written}">'


def _paragraph(paragraph: Paragraph) -> str:
    level = paragraph.level
    if paragraph.kind is ParagraphKind.HEADING:
        return _element(_LEVEL_TAGS[level - 1], "", _words(paragraph.content))
    if paragraph.kind is ParagraphKind.RUN_IN:
        return _element("p", "", _run_in(paragraph.content, level))
    tag, name = _KIND_TAGS.get(paragraph.kind, ("p", ""))
    return _element(tag, name, _words(paragraph.content))


def _run_in(content: Text, level: int) -> str:
    """Set the number and the heading apart from the text that they run into."""
    end = 0
    if any(segment.role is Role.HEADING for segment in content):
        while end < len(content) and content[end].role in (Role.LABEL, Role.HEADING):
            end += 1
    if not end:
        return _words(content)
    return f'<b class="level-{level}">{_words(content[:end])}</b>{_words(content[end:])}'


def _cells(cells: Iterable[Text], tag: str) -> str:
    return "".join(_element(tag, "", _words(cell)) for cell in cells)


def _element(tag: str, name: str, content: str) -> str:
    named = f' class="{name}"' if name else ""
    return f"<{tag}{named}>{content}</{tag}>"


def _words(text: Text) -> str:
    return escape(plain(text)).replace("\n", "<br>")
