"""What was measured in a finished Word file, as plain data.

``LayoutFacts`` holds what styles, themes and direct formatting come to in the end; nothing in
it knows XML. Lengths are in twips (1/20 pt) unless the name says otherwise: ``…_chars`` count
字 (Word's hundredths divided by 100), sizes are in points.
"""

from dataclasses import dataclass
from enum import Enum

TWIPS_PER_POINT = 20


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """How characters are set; faces are resolved names, ``""`` where none is given.

    ``themed`` names the classes (ascii, hAnsi, eastAsia) whose face comes from the theme;
    ``colour`` is ``""`` when automatic, otherwise RRGGBB.
    """

    ascii: str = ""
    hansi: str = ""
    east_asia: str = ""
    themed: tuple[str, ...] = ()
    has_chinese_hint: bool = False
    size: float = 10.0
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    colour: str = ""
    spacing: int = 0
    scale: int = 100
    """How wide the characters are drawn, in percent."""
    style: str = ""


@dataclass(frozen=True, slots=True)
class RunFacts:
    """Characters set alike; Tabs and line breaks stand among them."""

    text: str
    type: TypeFacts


@dataclass(frozen=True, slots=True)
class Indents:
    """Indents as given; a hanging first line is negative; 字 win over twips when not zero."""

    left: int = 0
    right: int = 0
    first_line: int = 0
    left_chars: float = 0.0
    right_chars: float = 0.0
    first_line_chars: float = 0.0


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """Line pitch and the space around; ``value`` is in twips, or 240ths of a line for auto."""

    rule: str = "auto"
    value: int = 240
    before: int = 0
    after: int = 0
    before_lines: float = 0.0
    after_lines: float = 0.0


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """A line drawn above or below words; ``thickness`` and ``space`` (to the words) in points.

    ``colour`` is as in ``TypeFacts``; ``form`` is Word's name: single, double, thinThick…
    """

    thickness: float
    colour: str = ""
    space: float = 0.0
    form: str = "single"


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph is like; ``outline_level`` counts from 1, 0 is body text."""

    style: str = ""
    alignment: str = "left"
    outline_level: int = 0
    indents: Indents = Indents()
    spacing: LineSpacing = LineSpacing()
    keeps_next: bool = False
    breaks_page_before: bool = False
    snaps_to_grid: bool = True
    is_framed: bool = False
    """In a frame of its own (``w:framePr``) or a text box."""
    rule_above: RuleFacts | None = None
    rule_below: RuleFacts | None = None


@dataclass(frozen=True, slots=True)
class ParagraphFacts:
    """One paragraph; ``number`` counts all paragraphs of the text, those in tables included.

    ``label`` is an automatic number as printed; ``table`` is 0 outside tables; ``mark`` is the
    type of the paragraph mark, which sets the height of an empty line.
    """

    number: int
    section: int
    look: ParagraphLook
    runs: tuple[RunFacts, ...] = ()
    mark: TypeFacts = TypeFacts()
    label: str = ""
    table: int = 0
    fields: tuple[str, ...] = ()
    has_picture: bool = False
    has_page_break: bool = False
    has_revision: bool = False
    has_comment: bool = False

    @property
    def text(self) -> str:
        """The words, without an automatic number."""
        return "".join(run.text for run in self.runs)


class MarginalKind(Enum):
    """Where text outside the 版心 stands."""

    HEADER = "页眉"
    FOOTER = "页脚"


@dataclass(frozen=True, slots=True)
class MarginalFacts:
    """A header or footer; ``pages`` is default (odd, when ``even`` exists), even or first."""

    kind: MarginalKind
    pages: str
    paragraphs: tuple[ParagraphFacts, ...]


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """The page of a section; ``left`` includes the gutter."""

    number: int
    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int = 0
    footer: int = 0
    grid: str = ""
    """The kind of ``w:docGrid``; ``""`` when lines follow no grid."""
    line_pitch: int = 0
    char_space: int = 0
    """In 1/4096 pt."""
    has_own_first_page: bool = False
    marginals: tuple[MarginalFacts, ...] = ()

    @property
    def is_landscape(self) -> bool:
        """Wider than high."""
        return self.width > self.height

    @property
    def text_width(self) -> int:
        """The width of the 版心."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height of the 版心."""
        return self.height - abs(self.top) - abs(self.bottom)


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A level line that was drawn beside the text; 0 and ``""`` mean that nothing is said."""

    paragraph: int
    width: int
    thickness: float = 0.0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A table outside other tables; ``width`` 0 means that nothing is said of it."""

    number: int
    section: int
    first_paragraph: int
    width: int = 0
    share: float = 0.0
    """Its width as a share of the text, when it is given so."""
    last_paragraph: int = 0
    rules: tuple[RuleFacts | None, ...] = ()
    """The lines above, between and below its rows; none for a table of many rows."""
    is_at_foot: bool = False
    """Held to the lower edge of the 版心."""
    is_floating: bool = False
    cell_margin: int = 0
    """Between the edge of a cell and its words, on the left."""
    alignment: str = ""


@dataclass(frozen=True, slots=True)
class LayoutFacts:
    """Everything measured in one file."""

    sections: tuple[SectionFacts, ...]
    paragraphs: tuple[ParagraphFacts, ...] = ()
    tables: tuple[TableFacts, ...] = ()
    has_even_pages: bool = False
    drawn_lines: tuple[DrawnLine, ...] = ()
    has_macros: bool = False
    text_boxes: int = 0
    """Text boxes beside the text; what stands in them is not measured."""
