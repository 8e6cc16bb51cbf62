"""Which faces a Word file asks for and which its PDF was set in.

A PDF names faces by their PostScript names; those of the usual Chinese faces are listed here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from kjreport.doctree.layout import LayoutFacts, ParagraphFacts, RunFacts
from kjreport.doctree.printed import PrintedPage

_POSTSCRIPT_NAMES = {
    "方正小标宋简体": ("FZXBSJW--GB1-0", "FZXiaoBiaoSong-B05S"),
    "方正小标宋_GBK": ("FZXBSK--GBK1-0", "FZXiaoBiaoSong-B05"),
    "方正仿宋_GBK": ("FZFSK--GBK1-0",),
    "方正楷体_GBK": ("FZKTK--GBK1-0",),
    "仿宋_GB2312": ("FangSong_GB2312",),
    "楷体_GB2312": ("KaiTi_GB2312",),
    "仿宋": ("FangSong",),
    "楷体": ("KaiTi",),
    "黑体": ("SimHei",),
    "宋体": ("SimSun", "NSimSun"),
    "华文中宋": ("STZhongsong",),
    "华文仿宋": ("STFangsong",),
    "华文楷体": ("STKaiti",),
    "AR PL UKai CN": ("UKaiCN",),
    "Noto Sans CJK SC": ("NotoSansCJKjp", "NotoSansCJKsc"),
    "Noto Serif CJK SC": ("NotoSerifCJKjp", "NotoSerifCJKsc"),
}
_ODD = re.compile(r"[\W_]+")
_STYLE_ENDING = re.compile(
    "(regular|roman|book|normal|light|demilight|medium|semibold|bold|black|italic|oblique"
    "|vkana|vert|psmt|mt|ps|identityh)$"
)


@dataclass(frozen=True, slots=True)
class FaceComparison:
    """Faces asked for that were not printed, and faces printed that nobody asked for."""

    missing: tuple[str, ...]
    foreign: tuple[str, ...]

    @property
    def doubt(self) -> str:
        """Say in Chinese why the pages are not quite those asked for, "" when they are."""
        if not self.missing and not self.foreign:
            return ""
        missing = f"本机没有字体：{'、'.join(self.missing)}" if self.missing else "有字换了字体"
        return f"{missing}；印的是 {'、'.join(self.foreign)}" if self.foreign else missing


def compare_faces(facts: LayoutFacts, pages: Iterable[PrintedPage]) -> FaceComparison:
    """Compare what the text asks for, style by style and run by run, with what was printed."""
    asked = frozenset(_asked(facts))
    printed = frozenset(face for page in pages for line in page.lines for face in line.faces)
    names = {face: _names(face) for face in asked}
    plain = {face: _plain(face) for face in printed}
    return FaceComparison(
        tuple(sorted(face for face in asked if names[face].isdisjoint(plain.values()))),
        tuple(
            sorted(
                face for face in printed if not any(plain[face] in own for own in names.values())
            )
        ),
    )


def _asked(facts: LayoutFacts) -> Iterator[str]:
    paragraphs: list[ParagraphFacts] = list(facts.paragraphs)
    for section in facts.sections:
        for marginal in section.marginals:
            paragraphs.extend(marginal.paragraphs)
    for paragraph in paragraphs:
        for run in paragraph.runs:
            yield from _asked_by(run)


def _asked_by(run: RunFacts) -> Iterator[str]:
    if any(east_asian_width(one) in "WF" for one in run.text):
        yield run.type.east_asia
    if any(one.isascii() and one.isalnum() for one in run.text):
        yield run.type.ascii


def _names(face: str) -> frozenset[str]:
    return frozenset(map(_plain, (face, *_POSTSCRIPT_NAMES.get(face, ()))))


def _plain(name: str) -> str:
    """Drop case, marks and the words for weight and slope."""
    plain = _ODD.sub("", name).casefold()
    while (shorter := _STYLE_ENDING.sub("", plain)) not in (plain, ""):
        plain = shorter
    return plain
