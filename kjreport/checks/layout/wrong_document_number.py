"""L177: the document number is not written as the standard has it."""

import re
from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.samples import TITLE, rewritten
from kjreport.findings import Severity

_ANY = re.compile(r"[\[［【(（〔]\s*[0-9]{2,4}\s*[\]］】)）〕]\s*(第?)\s*([0-9]*)\s*号")
_RIGHT = re.compile(r"〔[0-9]{4}〕(?:[1-9][0-9]*|[ \u3000]*)号")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield numbers with other brackets, a short year, 第, or a leading zero."""
    for piece in layout.of(Kind.RED_HEAD):
        match = _ANY.search(piece.facts.text)
        if match and not _RIGHT.fullmatch(match[0]):
            message = f"发文字号写成“{match[0]}”（应像“〔2026〕5号”）"
            yield Fault(message, piece, excerpt=match[0])


CHECK = LayoutCheck(
    code="L177",
    title="发文字号写法不对",
    why="年份标全称并用六角括号“〔〕”括入，发文顺序号不加“第”字，不编虚位。",
    source="GB/T 9704—2012 第7.2.5条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请用“插入→符号”找六角括号“〔〕”，1 不写成 01",
    find=find,
    bad=(
        rewritten("方括号", TITLE, "云科发[2026]5号"),
        rewritten("加了第字和虚位", TITLE, "云科发〔2026〕第05号"),
    ),
    good=(rewritten("写法正确", TITLE, "云科发〔2026〕5号"),),
)
