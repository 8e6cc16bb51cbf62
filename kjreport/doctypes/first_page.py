"""首页必须显示正文 (GB/T 9704—2012, 7.3.3): what stands above the text, counted in lines.

The count goes by the default page, of 22 lines of 28 字; 主送机关 that leave no room for text
move to the 版记 (7.3.2).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from kjreport.doctree.nodes import (
    Block,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Signature,
)
from kjreport.doctypes.codes import Code
from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.text.segments import Text, label, plain
from kjreport.text.widths import width_in_chars

_LINES, _CHARACTERS = 22, 28
_LINE_MM = 225 / _LINES
_DROP_MM = 35
"""7.2.4: from the upper edge of the 版心 to the red letters."""
_LETTERS_MM, _JOINT_MM = 15, 52
"""How high the letters of one organ and of joint organs are at most."""
_BLANK_LINES = 4
"""7.2.5, 7.3.1: two above the 发文字号, two below the red line."""
_RULE_MM = 3
_SIGNATORIES_PER_LINE = 2
_SIGNATURE_LINES = 4
"""Blank lines, 署名, 成文日期."""
_TITLES = frozenset(
    {ParagraphKind.TITLE, ParagraphKind.SUBTITLE, ParagraphKind.HEADNOTE, ParagraphKind.SPEAKER}
    | {ParagraphKind.DRAFT_STATUS, ParagraphKind.BYLINE, ParagraphKind.BYLINE_DATE}
)
_OPENING = _TITLES | {ParagraphKind.RECIPIENTS}


def with_text_on_first_page(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    """Move 主送 to the 版记 where that alone leaves room for text; say so, and what is short.

    Without a 版头 there is always room.
    """
    masthead = next((one for one in blocks if isinstance(one, Masthead)), None)
    if masthead is None:
        return blocks, ()
    opening = list(_opening(blocks))
    room = _LINES - _masthead_lines(masthead) - sum(map(_lines, opening)) - 1
    recipients = next((one for one in opening if one.kind is ParagraphKind.RECIPIENTS), None)
    if room >= 1:
        return blocks, tuple(_lonely_signature(blocks, opening, room))
    if recipients is not None and room + _lines(recipients) >= 1:
        return _moved(blocks, recipients), (_moved_finding(_lines(recipients)),)
    return blocks, (_full_finding(),)


def _opening(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs between the 版头 and the text."""
    for block in blocks[1:]:
        if not isinstance(block, Paragraph) or block.kind not in _OPENING:
            return
        yield block


def _masthead_lines(masthead: Masthead) -> float:
    letters = _LETTERS_MM if len(masthead.organs) <= 1 else _JOINT_MM
    numbers = max(1, ceil(len(masthead.signatories) / _SIGNATORIES_PER_LINE))
    return (_DROP_MM + letters + _RULE_MM) / _LINE_MM + _BLANK_LINES + numbers


def _lines(paragraph: Paragraph) -> int:
    return sum(
        max(1, ceil(width_in_chars(line) / _CHARACTERS))
        for line in plain(paragraph.content).split("\n")
    )


def _moved(blocks: tuple[Block, ...], recipients: Paragraph) -> tuple[Block, ...]:
    """Set 主送 above the 抄送, as a line of its own that ends with 。 (7.4.2)."""
    words = (label("主送："), *_closed(recipients.content))
    kept = [block for block in blocks if block is not recipients]
    if isinstance(kept[-1], Imprint):
        kept[-1] = replace(kept[-1], recipients=kept[-1].recipients or words)
    else:
        kept.append(Imprint(recipients=words))
    return tuple(kept)


def _closed(words: Text) -> Text:
    """Write a list of organs with 。 where it had ：."""
    *before, last = words
    text = last.text.rstrip("：:")
    return (*before, *((replace(last, text=text),) if text else ()), label("。"))


def _lonely_signature(
    blocks: Sequence[Block], opening: Sequence[Paragraph], room: float
) -> Iterator[Finding]:
    """Tell when the text ends on the first page and its 落款 finds no room there."""
    rest = blocks[1 + len(opening) :]
    match rest:
        case [Paragraph() as text, Signature(), *_]:
            left = room - ceil((width_in_chars(plain(text.content)) + 2) / _CHARACTERS)
            if 0 <= left < _SIGNATURE_LINES:
                yield _lonely_finding()
        case _:
            return


def _moved_finding(lines: int) -> Finding:
    message = (
        f"主送机关有 {lines} 行，首页排不下正文，已按标准移到版记里抄送之上。"
        "想留在标题下，请改用统称，如“各县（区）科技局，各有关单位”。"
    )
    path = FieldPath(("主送",))
    return Finding(
        Code.RECIPIENTS_MOVED, Severity.HINT, message, path, source="GB/T 9704—2012 7.3.2"
    )


def _full_finding() -> Finding:
    message = (
        "版头和标题占满了首页，排不下正文，而首页必须显示正文。"
        "请缩短标题，或把主送机关改用统称；联合行文的，可只用主办机关的标志。"
    )
    path = FieldPath(("标题",))
    return Finding(
        Code.FIRST_PAGE_FULL, Severity.WARNING, message, path, source="GB/T 9704—2012 7.3.3"
    )


def _lonely_finding() -> Finding:
    message = (
        "正文刚好排满首页，落款可能单独落到第2面。请在 Word 里看一下，"
        "必要时增删几个字，或调整行距、字距，使落款与正文同面。"
    )
    path = FieldPath(("落款",))
    return Finding(
        Code.LONELY_SIGNATURE, Severity.HINT, message, path, source="GB/T 9704—2012 7.3.5.5"
    )
