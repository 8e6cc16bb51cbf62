"""The measures of a 版头: how large the red letters are and where they stand.

GB/T 9704—2012, 7.2. Lengths are in twips unless the name says otherwise, sizes in points.
"""

from dataclasses import dataclass

from kjreport.word.standard import GB, TWIPS_PER_POINT, PageFormat, twips_from_mm, twips_from_points

#: 7.2.4: 上边缘至版心上边缘为35 mm.
LETTERING_DROP = twips_from_mm(35)
#: Custom: 初号, and how far letters may be narrowed (percent) before they get smaller.
LARGEST_LETTERING = 42.0
NARROWEST_PERCENT = 66
#: Custom: thickness of the red line, in eighths of a point (0.5 mm).
RULE_SIZE = 12
#: 7.2.7: 4 mm under the 发文字号: under the lower edge of its 汉字, the unit of every measure of
#: the standard (3.1, 3.2); 〔〕 and digits end higher. Below that ink the number's own line
#: leaves some room; the empty line above the rule has the rest. Measured, see
#: tests/word/test_masthead_page.py.
RULE_DROP = 146
#: 7.2.4: joint names and 文件 leave the first page room for text (7.3.2); in points.
_ROOM_FOR_ORGANS = 148.0
_ORGAN_PITCH = 1.3
"""Lines of joint organs, as a share of their size."""
SUFFIX_GAP = 0.5
"""Between joint names and 文件, as a share of the size."""
_LINES_ABOVE = 3
_INK_TOP_SHARE = 0.02
"""How far the ink of a line as high as its type begins above it, as a share of the size:
measured, see tests/word/test_masthead_page.py."""
_ROOM_AT_SIDES = 0.98
"""The names keep clear of the edges of the 版心."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """Red letters: the size in points, the width of a letter in percent of it."""

    size: float
    percent: int
    page: PageFormat = GB.page

    @property
    def line(self) -> int:
        """The height of their line: as high as the type."""
        return twips_from_points(self.size)

    @property
    def pitch_gap(self) -> int:
        """The room below the name of a joint organ."""
        return twips_from_points(self.size * (_ORGAN_PITCH - 1))

    @property
    def space_above(self) -> int:
        """The height of the empty line between the three lines at the top and the letters."""
        ink = twips_from_points(self.size * _INK_TOP_SHARE)
        return LETTERING_DROP - _LINES_ABOVE * self.page.line + ink

    def width(self, characters: float) -> int:
        """Return the width of so many letters."""
        return twips_from_points(characters * self.size * self.percent / 100)


def lettering(characters: float, *, rows: int = 1, page: PageFormat = GB.page) -> Lettering:
    """Fit so many letters into one line of the 版心, and so many rows onto the first page."""
    room = page.text_width / TWIPS_PER_POINT * _ROOM_AT_SIDES
    most = LARGEST_LETTERING if rows == 1 else _ROOM_FOR_ORGANS / (rows * _ORGAN_PITCH)
    characters = max(characters, 1.0)
    size = min(LARGEST_LETTERING, most, room * 100 / (characters * NARROWEST_PERCENT))
    size = max(int(size * 2) / 2, 1.0)
    percent = min(100, int(room * 100 / (characters * size)))
    return Lettering(size, percent, page)
