"""Which paragraph is what: title, headings, body, signature … in anybody's Word file.

Paragraphs of our own styles say what they are. Those of others are recognised by what stands
in them, how it is set and what stands around it; ``recognition`` holds the patterns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from kjreport.doctree.format_rules import (
    FormatRules,
)
from kjreport.doctree.layout import (
    LayoutFacts,
    ParagraphFacts,
    SectionFacts,
)

BLANKS = " \t\u3000\xa0\n"


class Kind(Enum):
    """What a paragraph is for, in the words of the standard."""

    RED_HEAD = "版头"
    TITLE = "标题"
    TITLE_NOTE = "题下文字"
    RECIPIENTS = "主送机关"
    HEADING = "小标题"
    BODY = "正文"
    ATTACHMENT_NOTE = "附件说明"
    SIGNER = "署名"
    DATE = "成文日期"
    NOTE = "附注"
    ATTACHMENT_LABEL = "附件标识"
    ATTACHMENT_TITLE = "附件标题"
    IMPRINT = "版记"
    TABLE = "表格文字"
    TABLE_NOTE = "表题表注"
    CONTENTS = "目录"
    ELEMENT = "其他要素"
    """An element of our own template that no rule for running text applies to."""
    BLANK = "空行"


@dataclass(frozen=True)
class Piece:
    """A paragraph and what it is; a body paragraph with a ``level`` begins with a heading.

    ``heading_end`` counts the characters of the paragraph that belong to its heading, or to the
    number of an article (第一条), which may be in a face of its own.
    """

    facts: ParagraphFacts
    kind: Kind
    level: int = 0
    heading_end: int = 0

    @cached_property
    def words(self) -> str:
        """What a reader sees, an automatic number included."""
        return self.facts.label + self.facts.text.strip(BLANKS)

    @property
    def excerpt(self) -> str:
        """The first characters, to know the paragraph by."""
        return shortened(self.words)


def shortened(words: str, most: int = 16) -> str:
    """Return the first characters of some words on one line."""
    flat = "".join(words.split())
    return flat if len(flat) <= most else f"{flat[:most]}…"


@dataclass(frozen=True)
class Layout:
    """A measured document with its paragraphs recognised, and the format to hold it against."""

    facts: LayoutFacts
    rules: FormatRules
    pieces: tuple[Piece, ...]

    def of(self, *kinds: Kind) -> tuple[Piece, ...]:
        """Return the paragraphs of some kinds, in order."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        return tuple(piece for piece in self.pieces if piece.kind in kinds)

    @cached_property
    def _by_kind(self) -> dict[Kind, tuple[Piece, ...]]:
        sorted_out: dict[Kind, list[Piece]] = {}
        for piece in self.pieces:
            sorted_out.setdefault(piece.kind, []).append(piece)
        return {kind: tuple(found) for kind, found in sorted_out.items()}

    @cached_property
    def running(self) -> tuple[Piece, ...]:
        """The paragraphs that are set as body text: body and headings."""
        return self.of(Kind.BODY, Kind.HEADING)

    def section_of(self, piece: Piece) -> SectionFacts:
        """Return the section that a paragraph stands in."""
        index = min(piece.facts.section, len(self.facts.sections)) - 1
        return self.facts.sections[index]

    def first_of_section(self, section: int) -> Piece | None:
        """Return the first paragraph of a section."""
        return next((one for one in self.pieces if one.facts.section == section), None)

    def headed(self) -> Iterator[tuple[Piece, int, int]]:
        """Yield each heading with the stretch of its words, on a line of its own or run-in."""
        for piece in self.running:
            if piece.kind is Kind.HEADING:
                yield piece, 0, len(piece.facts.text)
            elif piece.heading_end and piece.level:
                yield piece, 0, piece.heading_end
