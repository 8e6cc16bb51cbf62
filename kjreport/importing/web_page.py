"""A saved web page to blocks: paragraphs and tables, without scripts and without menus."""

import re
from html.parser import HTMLParser
from pathlib import Path

from kjreport.importing.blocks import Hints, LeftOut, Raw, RawBlock, RawTable
from kjreport.location import TextPlace

_HTML = re.compile(r"<(?:!doctype\s+html|html|body|head|div|table|p)[\s>/]", re.IGNORECASE)
_LINE_TAGS = (
    "p,div,br,h1,h2,h3,h4,h5,h6,li,ul,ol,dl,dd,dt,section,article,header,footer,nav,tr,center,"
    "blockquote,pre,hr,form,body,html,main,aside"
)
_BREAKS = frozenset(_LINE_TAGS.split(","))
_UNSEEN = "title,script,style,noscript,template,select,option,button,textarea"
_SILENT = frozenset(_UNSEEN.split(","))
_MENUS = frozenset(["nav", "footer", "aside"])
_FEWEST_TAGS = 3
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def is_web_page(text: str) -> bool:
    """Tell a saved page from plain text."""
    return len(_HTML.findall(text[:20_000])) >= _FEWEST_TAGS


def read_web_page(text: str, file: Path) -> tuple[list[Raw], list[LeftOut]]:
    """Return the paragraphs and tables of a page, and what was left out of it."""
    reader = _Reader(file)
    reader.feed(text)
    reader.close()
    reader.end_line()
    return reader.blocks, reader.left_out


class _Reader(HTMLParser):
    """Collects lines; a line that is nothing but links is a menu."""

    def __init__(self, file: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Raw] = []
        self.left_out: list[LeftOut] = []
        self._file = file
        self._words: list[str] = []
        self._linked = 0
        self._silent: list[str] = []
        self._menus = 0
        self._links = 0
        self._level = 0
        self._is_centred = False
        self._rows: list[list[str]] | None = None
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where lines, menus, tables and headings begin."""
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _MENUS:
            self._menus += 1
        elif tag == "a":
            self._links += 1
        elif tag == "table":
            self.end_line()
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._cell = []
        if tag in _BREAKS and self._cell is None:
            self.end_line()
        if tag in ("h1", "h2", "h3", "h4"):
            self._level = int(tag[1])
        style = dict(attrs)
        if tag in _BREAKS and "center" in f"{style.get('align')} {style.get('style')}":
            self._is_centred = True

    def handle_endtag(self, tag: str) -> None:
        """Close what the tag opened."""
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _MENUS:
            self.end_line()
            self._menus = max(0, self._menus - 1)
        elif tag == "a":
            self._links = max(0, self._links - 1)
        elif tag in ("td", "th") and self._cell is not None and self._rows:
            self._rows[-1].append(_plain("".join(self._cell)))
            self._cell = None
        elif tag == "table":
            self._end_table()
        if tag in _BREAKS and self._cell is None:
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Take words; those of scripts are left out."""
        if self._silent:
            if data.strip():
                self.left_out.append(LeftOut(data.strip(), self._unseen(), self._place()))
        elif self._cell is not None:
            self._cell.append(data)
        else:
            self._words.append(data)
            if self._links:
                self._linked += len(data.strip())

    def _unseen(self) -> str:
        return "网页标题" if self._silent[-1] == "title" else "网页脚本"

    def end_line(self) -> None:
        """Make a block of the words so far."""
        words = _plain("".join(self._words))
        is_menu = words and (self._menus or self._linked >= len("".join(words.split())) > 0)
        if is_menu:
            self.left_out.append(LeftOut(words, "网站导航", self._place()))
        elif words:
            alignment = "center" if self._is_centred else ""
            hints = Hints(outline_level=self._level, alignment=alignment)
            self.blocks.append(RawBlock(words, self._place(), hints))
        self._words, self._linked, self._level, self._is_centred = [], 0, 0, False

    def _end_table(self) -> None:
        rows = tuple(tuple(row) for row in self._rows or () if any(row))
        self._rows = self._cell = None
        width = max(map(len, rows), default=0)
        if width > 1 and len(rows) > 1:
            self.blocks.append(RawTable(rows, self._place()))
            return
        for row in rows:
            self.blocks.append(RawBlock(" ".join(filter(None, row)), self._place()))

    def _place(self) -> TextPlace:
        line, column = self.getpos()
        return TextPlace(self._file, line, column + 1)


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip(" ")
