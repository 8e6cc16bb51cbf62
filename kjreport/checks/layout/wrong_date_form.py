"""L173: the date of the document is not in plain Arabic numerals."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import DATE, rewritten
from kjreport.findings import Severity

_RIGHT = re.compile(r"[0-9]{4}年(?:[1-9][0-9]?|\s*)月(?:[1-9][0-9]?|\s*)日?")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield dates in Chinese numerals, with points, padded, or with a short year."""
    for piece in layout.of(Kind.DATE):
        if not _RIGHT.fullmatch(piece.words):
            message = f"成文日期写成“{piece.words}”（应像“2026年1月8日”）"
            yield Fault(message, piece, excerpt=piece.words)


CHECK = LayoutCheck(
    code="L173",
    title="成文日期写法不对",
    why="成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。",
    source="GB/T 9704—2012 第7.3.5.4条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请改成阿拉伯数字，1 不写成 01",
    find=find,
    bad=(
        rewritten("编虚位", DATE, "2026年01月08日"),
        rewritten("汉字日期", DATE, "二〇二六年一月八日"),
        rewritten("用点号", DATE, "2026.1.8"),
    ),
    good=(rewritten("还没填日", DATE, "2026年1月   日"),),
)
