"""The shapes of a style: what type, what paragraph; all lengths in twips, sizes in points."""

from dataclasses import dataclass

from kjreport.word.standard import Typeface

NORMAL = "Normal"
BODY = "公文正文"
PAGE_NUMBER_STYLE = "页码"
DEFAULT_CHARACTER_STYLE = "Default Paragraph Font"
DEFAULT_TABLE_STYLE = "Normal Table"


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Type: a class of faces, the size in points, the tightening in twips, bold or not."""

    typeface: Typeface | None = None
    size: float | None = None
    spacing: int | None = None
    is_bold: bool = False
    color: str = ""
    """As ``RRGGBB``, "" for that of the style below."""
    shade: str = ""
    """The ground behind the words, as ``color``."""


@dataclass(frozen=True, slots=True)
class Indent:
    """Indents in twips; ``first_line_characters`` repeats ``first_line`` in whole 字.

    Word follows the characters when the type size is changed later, LibreOffice the twips.
    """

    left: int = 0
    right: int = 0
    first_line: int = 0
    hanging: int = 0
    first_line_characters: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A line under a paragraph: thickness in eighths of a point, distance in points."""

    size: int
    space: int
    color: str


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """What a paragraph is like; ``None`` and ``False`` leave it to the style below."""

    alignment: str | None = None
    line: int | None = None
    indent: Indent | None = None
    keep_next: bool = False
    page_break_before: bool = False
    outline_level: int | None = None
    line_grows: bool = False
    """``line`` is the least height, as a picture in the line needs it."""
    rule_below: Rule | None = None
    shade: str = ""
    """Fills the lines, as ``RRGGBB``: an empty, very low line becomes a rule. LibreOffice breaks
    a frame apart where the borders of its paragraphs differ, but not where their fills do."""
    right_tab: int = 0
    """A tab stop that words end at, 0 for none."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style; ``following`` is the style of the next paragraph typed in Word."""

    name: str
    run: RunFormat = RunFormat()
    paragraph: ParagraphFormat = ParagraphFormat()
    based_on: str = NORMAL
    following: str | None = None


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """A character style; without a face it only carries structure."""

    name: str
    run: RunFormat = RunFormat()


def style_id(name: str) -> str:
    """Return the id of a style in the template; block XML names styles by id."""
    return "".join(word[:1].upper() + word[1:] for word in name.split(" "))
