"""Which element of the 版头 a line is: by our own style, or by its words and looks."""

import re
from enum import Enum

from kjreport.checks.layout.classes import BLANKS, Piece
from kjreport.checks.layout.first_sight import is_centred, largest_size
from kjreport.checks.layout.patterns import DATE, RED
from kjreport.doctree.layout import ParagraphFacts


class Part(Enum):
    """An element of the 版头, in the words of the standard."""

    COPY_NUMBER = "份号"
    SECRECY = "密级"
    URGENCY = "紧急程度"
    ORGAN = "发文机关标志"
    NUMBER = "发文字号"
    SIGNATORY = "签发人"
    ISSUE = "期号"
    """What a 简报 or 纪要 has instead: 第3期, who issued it and when."""


PART_BY_STYLE = {
    "份号": Part.COPY_NUMBER,
    "密级": Part.SECRECY,
    "紧急程度": Part.URGENCY,
    "发文机关标志": Part.ORGAN,
    "发文机关标志后缀": Part.ORGAN,
    "发文字号": Part.NUMBER,
    "签发人标识": Part.SIGNATORY,
    "签发人": Part.SIGNATORY,
}
SIGNATORY = re.compile(r"签\s*发\s*人\s*[:：]")
#: What a 发文机关标志 that is not 机关名称 alone ends in.
_MARK_ENDS = ("文件", "纪要", "简报", "信息", "动态", "专报", "快报", "通报", "令")
_LARGE, _LARGE_RED = 26.0, 24.0
_LONGEST_LINE = 40
_NUMBER = re.compile(
    r"\S{0,20}[〔\[［【(（]\s*[0-9]{2,4}\s*[〕\]］】)）]\s*第?\s*[0-9 \u3000]{0,6}号"
)
_ISSUE = re.compile(
    r"[（(]?(?:总)?第\s*[0-9一二三四五六七八九十]{1,4}\s*[期次号][）)]?(?:[（(].*[）)])?"
)
_ISSUED = re.compile(rf"\S{{2,30}}?(?:编|编印|编发|主办|印发)?\s+(?:{DATE.pattern})")
_EDITOR = re.compile(r"\S{2,30}(?:编|编印|编发|主办)")
_WORDED = (
    (Part.COPY_NUMBER, re.compile(r"[0-9]{6}|(?:份号|№|No\.?)\s*[:：]?\s*[0-9]{1,8}")),
    (Part.SECRECY, re.compile(r"(?:绝密|机密|秘密)(?:\s*★.*)?")),
    (Part.URGENCY, re.compile(r"特\s*急|加\s*急|平\s*急|特\s*提")),
    (Part.ISSUE, _ISSUE),
)


def part_of(piece: Piece) -> Part | None:
    """Tell which element a line of the 版头 is."""
    own = PART_BY_STYLE.get(piece.facts.look.style)
    return own or head_part(piece.facts, piece.facts.text.strip(BLANKS))


def head_part(facts: ParagraphFacts, words: str) -> Part | None:
    """Tell which element of a 版头 a line before the title is, if it is one at all."""
    if not words or len(words) > _LONGEST_LINE:
        return None
    before_signatory = SIGNATORY.split(words, maxsplit=1)[0].strip(BLANKS)
    if _NUMBER.fullmatch(before_signatory):
        return Part.NUMBER
    if not before_signatory:
        return Part.SIGNATORY
    worded = next((part for part, pattern in _WORDED if pattern.fullmatch(words)), None)
    if worded is not None:
        return worded
    return Part.ORGAN if _is_mark(facts, words) else None


def is_issue_line(words: str) -> bool:
    """Tell whether a line below a mark says who issued a 简报 and when."""
    return any(one.fullmatch(words) for one in (_ISSUED, _EDITOR))


def _is_mark(facts: ParagraphFacts, words: str) -> bool:
    size = largest_size(facts)
    is_red = any(RED.fullmatch(run.type.colour) for run in facts.runs if run.text.strip())
    if words == "文件" or words.endswith(_MARK_ENDS):
        return (is_red and size >= _LEAST_RED) or (is_centred(facts) and size >= _LARGE)
    return is_red and size >= _LARGE_RED


_LEAST_RED = 16.0
