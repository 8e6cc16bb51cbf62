"""The named formats: the standard's own, and overlays that offices ask for.

An overlay states only what it changes; what that departs from is worked out by
``deviations``, so that no departure can be left unsaid.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kjreport.word.standard import (
    GB,
    TWIPS_PER_MM,
    TWIPS_PER_POINT,
    Face,
    Grid,
    PageFormat,
    Profile,
    Typeface,
    twips_from_points,
)

_LEVEL_NAMES = "零一二三四"
_CUSTOM = "实务"
_WINDOWS_NAMES = {Typeface.BODY: "仿宋", Typeface.KAI: "楷体"}


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing in which a profile is not the standard; all in Chinese, as printed."""

    what: str
    value: str
    standard: str
    """What the default profile has in its place."""
    source: str
    """The clause, its strength, or practice."""

    def __str__(self) -> str:
        return f"{self.what}：{self.value}（默认 {self.standard}）。依据：{self.source}"


def with_bottom(page: PageFormat, bottom: int) -> PageFormat:
    """Return the page with another lower margin; the page number keeps its distance (7.5)."""
    return replace(page, bottom=bottom, footer=bottom - page.bottom + page.footer)


def _windows_faces() -> tuple[tuple[Typeface, Face], ...]:
    """Take the faces that Windows ships where the default takes the _GB2312 ones."""
    return tuple(
        (typeface, _renamed(face, _WINDOWS_NAMES.get(typeface, face.name)))
        for typeface, face in GB.faces
    )


def _renamed(face: Face, name: str) -> Face:
    """Make another product stand for a class; the former one becomes the first fallback."""
    if name == face.name:
        return face
    return Face(name, (face.name, *(other for other in face.fallbacks if other != name)))


def with_face(profile: Profile, typeface: Typeface, name: str) -> Profile:
    """Return the profile with another product for a class of faces."""
    faces = tuple(
        (one, _renamed(face, name) if one is typeface else face) for one, face in profile.faces
    )
    return replace(profile, faces=faces)


#: GB/T 33476.2—2016 measures the 版心 to the ink, not to the line box: half of what a line of
#: 10.39 mm is higher than its type of 5.54 mm comes off either margin. The page number stays.
_PAGE_33476 = replace(
    GB.page, text_height=GB.page.paper_height - 1961 - 1847, bottom=1847, pitch=589
)

BUILT_IN: tuple[Profile, ...] = (
    GB,
    replace(
        GB,
        name="33476",
        page=_PAGE_33476,
        purpose="按 GB/T 33476.2—2016 的算法，首行文字的上沿正好在 37 毫米处。",
    ),
    replace(
        GB,
        name="times-digits",
        latin="Times New Roman",
        purpose="数字和西文字母用 Times New Roman，中文引号、破折号仍用中文字体。",
    ),
    replace(
        GB,
        name="windows-fonts",
        faces=_windows_faces(),
        purpose="用 Windows 自带的仿宋、楷体，不用 _GB2312 字体，人名中的生僻字也能印出。",
    ),
    replace(
        GB,
        name="lines-and-chars",
        grid=Grid.LINES_AND_CHARACTERS,
        purpose="“页面设置—文档网格”里显示每页 22 行、每行 28 字，供查看这一页的单位使用。",
    ),
    replace(
        GB,
        name="28pt-house",
        page=replace(GB.page, pitch=twips_from_points(28)),
        purpose="行距固定值 28 磅，许多单位的习惯；每页仍是 22 行，版心下方留空约 8 毫米。",
    ),
    replace(GB, name="三级加粗", bold_levels=(3,), purpose="三级标题（1.）加粗，许多单位的习惯。"),
)


def built_in(name: str) -> Profile | None:
    """Return the built-in profile of this name."""
    return next((profile for profile in BUILT_IN if profile.name == name), None)


def deviations(profile: Profile, standard: Profile = GB) -> tuple[Deviation, ...]:
    """List all that a profile has otherwise than the standard."""
    rules = (_margins, _grid, _faces, _bold_headings)
    return tuple(deviation for rule in rules for deviation in rule(profile, standard))


def _margins(profile: Profile, standard: Profile) -> Iterator[Deviation]:
    page, usual = profile.page, standard.page
    for what, value, default, source in (
        ("纸张宽度", page.paper_width, usual.paper_width, "5.1（应）"),
        ("纸张高度", page.paper_height, usual.paper_height, "5.1（应）"),
        ("上边距", page.top, usual.top, "5.2.1（应，37 毫米 ± 1 毫米）"),
        ("下边距", page.bottom, usual.bottom, "由 5.1、5.2.1 推得"),
        ("左边距", page.left, usual.left, "5.2.1（应，28 毫米 ± 1 毫米）"),
        ("右边距", page.right, usual.right, "由 5.1、5.2.1 推得"),
        ("页码行距纸边", page.footer, usual.footer, "7.5（一字线上距版心下边缘 7 毫米）"),
    ):
        if value != default:
            yield Deviation(what, _millimetres(value), _millimetres(default), source)


def _grid(profile: Profile, standard: Profile) -> Iterator[Deviation]:
    page, usual = profile.page, standard.page
    clause = "5.2.3（一般每面 22 行、每行 28 字，撑满版心；磅数标准没有规定）"
    if page.line != usual.line:
        yield Deviation("行距", _points(page.line), _points(usual.line), clause)
    if _lines(page) != _lines(usual):
        yield Deviation("每页行数", f"{_lines(page)} 行", f"{_lines(usual)} 行", clause)
    if page.characters != usual.characters:
        yield Deviation("每行字数", f"{page.characters} 字", f"{usual.characters} 字", clause)
    if profile.grid is not standard.grid:
        source = f"{_CUSTOM}（标准只规定行数和字数）"
        yield Deviation("文档网格", profile.grid.value, standard.grid.value, source)


def _lines(page: PageFormat) -> int:
    return page.text_height // page.line


def _faces(profile: Profile, standard: Profile) -> Iterator[Deviation]:
    for typeface, face in profile.faces:
        if face.name != standard.face(typeface):
            source = f"{_CUSTOM}（5.2.2、7.2—7.5 只规定字体类别）"
            yield Deviation(f"{typeface.value}所用字体", face.name, standard.face(typeface), source)
    if profile.latin != standard.latin:
        source = f"{_CUSTOM}（5.2.2 正文用仿宋；除页码外没有单独规定数字的字体）"
        yield Deviation("数字和西文字体", profile.latin, standard.latin or "同中文字体", source)


def _bold_headings(profile: Profile, standard: Profile) -> Iterator[Deviation]:
    for level in sorted({*profile.bold_levels} ^ {*standard.bold_levels}):
        value, default = ("加粗", "不加粗") if level in profile.bold_levels else ("不加粗", "加粗")
        source = "7.3.3（只规定黑体、楷体、仿宋，没有加粗）"
        yield Deviation(f"{_LEVEL_NAMES[level]}级标题", value, default, source)


def _millimetres(twips: int) -> str:
    return f"{round(twips / TWIPS_PER_MM, 1):g} 毫米"


def _points(twips: int) -> str:
    return f"{twips / TWIPS_PER_POINT:g} 磅"
