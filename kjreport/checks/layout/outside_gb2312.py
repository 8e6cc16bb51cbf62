"""L164: a face that only knows the characters of GB 2312 is asked for another one."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.faces import is_han
from kjreport.checks.layout.samples import BODY, rewritten
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield each paragraph with such characters."""
    for piece in layout.pieces:
        rare = dict.fromkeys(
            character
            for run in piece.facts.runs
            if "gb2312" in run.type.east_asia.lower()
            for character in run.text
            if is_han(character) and not _is_known(character)
        )
        if rare:
            characters = "、".join(rare)
            message = f"“{characters}”不在 GB 2312 字库里，会被换成别的字体"
            words = "".join(rare)
            total = len(layout.pieces)
            yield Fault(message, piece, excerpt=words, key=words, population=total)


def _is_known(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


CHECK = LayoutCheck(
    code="L164",
    title="字库里没有的字",
    why="仿宋_GB2312 等字体只有 6763 个汉字，人名、地名中的生僻字会悄悄换成别的字体。",
    source="字体实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请把这个字改用“仿宋”“楷体”（不带 _GB2312）等大字库的同类字体，打印后核对",
    find=find,
    bad=(rewritten("生僻字", BODY, "联系人：李镕，办公室主任。"),),
)
