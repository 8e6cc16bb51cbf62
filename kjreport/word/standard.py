"""GB/T 9704—2012 as data: every number of the page, with its clause.

A number that the standard leaves open (the line pitch, the type's spacing) is derived here
from those that it prescribes. Lengths of Word are in twips (1/20 pt) unless the name says
otherwise. A ``Profile`` is one complete answer to "which page, which faces"; ``GB`` is the
default.
"""

from dataclasses import dataclass
from enum import Enum

TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4
HALF_POINTS_PER_POINT = 2

#: 字号 in points (typographic custom; the standard names sizes by 号).
SIZE_2 = 22.0
SIZE_3 = 16.0
SIZE_4 = 14.0
SIZE_SMALL_4 = 12.0

#: 5.1: A4.
PAPER_WIDTH_MM = 210
PAPER_HEIGHT_MM = 297
#: 5.2.1: 版心, without the page number.
TEXT_WIDTH_MM = 156
TEXT_HEIGHT_MM = 225
#: 5.2.1: 天头 and 订口.
TOP_MM = 37
LEFT_MM = 28
#: Derived from 5.1 and 5.2.1; the standard does not name these two.
BOTTOM_MM = PAPER_HEIGHT_MM - TOP_MM - TEXT_HEIGHT_MM
RIGHT_MM = PAPER_WIDTH_MM - LEFT_MM - TEXT_WIDTH_MM
#: 5.2.3: 一般每面排22行，每行排28个字，并撑满版心.
LINES_PER_PAGE = 22
CHARACTERS_PER_LINE = 28
#: 7.3.3: 正文每个自然段左空二字.
PARAGRAPH_INDENT_CHARACTERS = 2
#: 7.3.5.1: 成文日期右空四字; 7.3.5.2: 不加盖印章的署名右空二字.
DATE_RIGHT_CHARACTERS = 4
UNSTAMPED_SIGNER_RIGHT_CHARACTERS = 2
#: 7.5: 页码 居右空一字 on odd, 居左空一字 on even pages.
PAGE_NUMBER_CHARACTERS = 1
#: 7.5: 一字线上距版心下边缘7 mm.
PAGE_NUMBER_DROP_MM = 7


def twips_from_mm(length: float) -> int:
    """Convert millimetres."""
    return round(length * TWIPS_PER_MM)


def twips_from_points(length: float) -> int:
    """Convert points."""
    return round(length * TWIPS_PER_POINT)


def half_points(size: float) -> int:
    """Convert a type size in points to the unit of ``w:sz``."""
    return round(size * HALF_POINTS_PER_POINT)


class Typeface(Enum):
    """A class of faces; the standard names classes, never products (5.2.2, 7.2–7.5)."""

    TITLE = "小标宋"
    BODY = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    SONG = "宋体"


@dataclass(frozen=True, slots=True)
class Face:
    """The product that stands for a class; ``fallbacks`` are tried where it is not installed."""

    name: str
    fallbacks: tuple[str, ...]


class Grid(Enum):
    """The 文档网格 that Word shows under 页面设置."""

    LINES = "只指定行网格"
    LINES_AND_CHARACTERS = "指定行和字符网格"


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The page in twips: paper, margins, line pitch and the width of one 字.

    ``left`` and ``top`` take the rest of the rounding, so that the 版心 keeps its size.
    """

    paper_width: int
    paper_height: int
    text_width: int
    text_height: int
    right: int
    bottom: int
    footer: int
    """From the lower edge of the paper to the lower edge of the page number's line."""
    lines: int = LINES_PER_PAGE
    characters: int = CHARACTERS_PER_LINE
    pitch: int | None = None
    """The exact line pitch where it does not follow from the number of lines."""

    @property
    def left(self) -> int:
        """The white space on the binding side (5.2.1: 28 mm ± 1 mm)."""
        return self.paper_width - self.text_width - self.right

    @property
    def top(self) -> int:
        """The white space above the text (5.2.1: 37 mm ± 1 mm)."""
        return self.paper_height - self.text_height - self.bottom

    @property
    def line(self) -> int:
        """The exact line pitch: the largest that puts all lines into the 版心 (5.2.3)."""
        return self.text_height // self.lines if self.pitch is None else self.pitch

    @property
    def grid_pitch(self) -> int:
        """The pitch of the grid: as many lines as fit, spread over the whole 版心.

        LibreOffice centres a grid that leaves room, and every line moves down with it.
        """
        return self.text_height // (self.text_height // self.line)

    def characters_wide(self, count: float) -> int:
        """Return the width of so many 字, a 字 being 1/28 of the line (3.1, 5.2.3)."""
        return round(self.text_width * count / self.characters)

    def indent(self, count: int) -> int:
        """Return an indent of so many whole 字, as office software rounds it: per 字."""
        return count * self.characters_wide(1)

    @property
    def type_spacing(self) -> int:
        """What 三号 type must be tightened by to put all characters on the line (5.2.3).

        28 × 16 pt is wider than the 版心; the spacing is rounded so that the line is never
        overfull.
        """
        return self.text_width // self.characters - twips_from_points(SIZE_3)

    @property
    def type_cell(self) -> int:
        """The advance of one 三号 character after tightening."""
        return twips_from_points(SIZE_3) + self.type_spacing


@dataclass(frozen=True, slots=True)
class Profile:
    """One complete format: page, faces, and the habits that offices differ in."""

    name: str
    page: PageFormat
    faces: tuple[tuple[Typeface, Face], ...]
    latin: str = ""
    """The face of half-width digits and letters, "" for that of the 汉字 around them."""
    grid: Grid = Grid.LINES
    bold_levels: tuple[int, ...] = ()
    """The levels whose headings are bold."""
    purpose: str = ""
    """Who wants it and why, in Chinese."""

    def face(self, typeface: Typeface) -> str:
        """Name the product that the profile uses for a class of faces."""
        return dict(self.faces)[typeface].name

    def latin_face(self, typeface: Typeface) -> str:
        """Name the face of digits and letters; the page number keeps 半角宋体 (7.5)."""
        return self.face(typeface) if typeface is Typeface.SONG or not self.latin else self.latin

    @property
    def type_spacing(self) -> int:
        """What 三号 type is tightened by in the styles; a grid of characters does it itself."""
        return 0 if self.grid is Grid.LINES_AND_CHARACTERS else self.page.type_spacing


#: Common names in the field and what takes their place on other machines; Windows ships
#: neither the _GB2312 faces nor 小标宋.
GB2312_FACES = (
    (
        Typeface.TITLE,
        Face(
            "方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong")
        ),
    ),
    (Typeface.BODY, Face("仿宋_GB2312", ("仿宋", "FangSong", "方正仿宋_GBK", "STFangsong"))),
    (Typeface.KAI, Face("楷体_GB2312", ("楷体", "KaiTi", "方正楷体_GBK", "STKaiti"))),
    (Typeface.HEI, Face("黑体", ("SimHei", "Noto Sans CJK SC"))),
    (Typeface.SONG, Face("宋体", ("SimSun", "Noto Serif CJK SC"))),
)

#: The footer's place makes the dash stand 7 mm under the 版心 (7.5) when its line is exactly
#: as high as its type; measured on the rendered page, see tests/word/test_page.py.
GB = Profile(
    name="gb",
    page=PageFormat(
        paper_width=twips_from_mm(PAPER_WIDTH_MM),
        paper_height=twips_from_mm(PAPER_HEIGHT_MM),
        text_width=twips_from_mm(TEXT_WIDTH_MM),
        text_height=twips_from_mm(TEXT_HEIGHT_MM),
        right=twips_from_mm(RIGHT_MM),
        bottom=twips_from_mm(BOTTOM_MM),
        footer=1446,
    ),
    faces=GB2312_FACES,
    purpose="GB/T 9704—2012，默认版式。",
)
