"""Lines that were broken in mid-sentence become paragraphs again."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kjreport.importing.lines import Item, Line
from kjreport.text.characters import is_cjk
from kjreport.text.typed_numbers import typed_number

_ENDED = frozenset("。！？；：….!?;:”’」』》】")
_GOES_ON = frozenset("，、,（(《〈“‘「『【〔—-－和与及或")
_CLOSERS = frozenset("，。、；：！？）》〉”’」』】〕,;:!?)]%％")
_SENTENCE = re.compile("[。；]")
_SIGN = re.compile("[，。；：！？,;]")
#: A line shorter than this is no part of running text, unless it plainly goes on.
_FEWEST = 25
_FEWEST_LINES = 4
_SHARE = 0.3
_BROKEN = 0.6
_WIDER = 0.1
_LONGEST_BREAK = 90
_NEAR = 2
#: What of a heading may stand on the next line.
_LONGEST_REST = 7
_FIRST_WORDS = re.compile(
    "[一二三四五六七八九十]{1,2}是|附件|抄送|主送|第[一二三四五六七八九十]+[，、,]|——|●|■|◆|★|▲|•|·"
)
_TITLE_END = re.compile(
    "(?:总结|计划|方案|要点|汇报|报告|讲话|通知|意见|办法|措施|打算|安排|情况|通报|规划|简报|函|请示)[）)]?$"
)


def rejoined(items: Sequence[Item]) -> list[Item]:
    """Join each line to the one before it that it carries on."""
    wrap = _wrap_width(items)
    is_indented = _has_indents(items)
    joined: list[Item] = []
    parts: list[str] = []
    for item in items:
        before = joined[-1] if joined else None
        if (
            isinstance(item, Line)
            and isinstance(before, Line)
            and _carries_on(before, parts[-1], item, wrap, is_indented=is_indented)
        ):
            parts.append(_glue(parts[-1], item.text) + item.text)
            joined[-1] = replace(before, width=item.width)
            continue
        _close(joined, parts)
        joined.append(item)
        parts = [item.text] if isinstance(item, Line) else []
    _close(joined, parts)
    return joined


def _close(joined: list[Item], parts: list[str]) -> None:
    """Put the joined words into the last line; once per paragraph keeps the time linear."""
    last = joined[-1] if joined else None
    if isinstance(last, Line) and len(parts) > 1:
        joined[-1] = last.said("".join(parts))


def _glue(before: str, after: str) -> str:
    ends, begins = before[-1], after[0]
    is_latin = ends.isascii() and begins.isascii() and ends.isalpha() and begins.isalpha()
    return " " if is_latin else ""


def _wrap_width(items: Sequence[Item]) -> int:
    """Return the width at which all lines of the text break, 0 where none is seen.

    Many lines are about as wide, hardly any is wider, and most of them end in mid-sentence.
    """
    lines = [item for item in items if isinstance(item, Line)]
    widths = Counter(line.width for line in lines)
    open_widths = Counter(line.width for line in lines if line.text[-1] not in _ENDED)
    best, most = 0, 0
    beyond = len(lines)
    for width in sorted(widths):
        beyond -= widths[width]
        if not _FEWEST - 1 <= width <= _LONGEST_BREAK or beyond > len(lines) * _WIDER:
            continue
        near = sum(widths[other] for other in range(width - _NEAR, width + 1))
        broken = sum(open_widths[other] for other in range(width - _NEAR, width + 1))
        if near > most and broken > near * _BROKEN:
            best, most = width, near
    return best if most >= max(len(lines) * _SHARE, _FEWEST_LINES) else 0


def _has_indents(items: Sequence[Item]) -> bool:
    lines = [item for item in items if isinstance(item, Line)]
    indented = sum(line.indent >= _NEAR for line in lines)
    return indented >= _NEAR and indented < len(lines) * 0.8


def _carries_on(first: Line, end: str, line: Line, wrap: int, *, is_indented: bool) -> bool:
    """Tell whether ``line`` goes on where ``end``, the last stretch of ``first``, was broken."""
    if _is_number_alone(end):
        return True
    if not _may_follow(line) or first.hints.outline_level or line.hints.outline_level:
        return False
    if is_indented and line.indent >= _NEAR:
        return False
    last = end[-1]
    is_full = wrap > 0 and first.width >= wrap - _NEAR and not line.after_gap
    if line.text[0] in _CLOSERS:
        return True
    if last in _ENDED:
        return is_full and is_indented and line.indent == 0 and last not in "：:"
    goes_on = last in _GOES_ON and len(end) > 1
    is_cut = _is_cut_heading(end, line)
    return (
        goes_on or is_full or is_cut or (_is_running(end, line) and not _TITLE_END.search(end[-8:]))
    )


def _is_number_alone(end: str) -> bool:
    """Tell a number whose heading stands on the next line."""
    number = typed_number(end)
    return number is not None and number.end >= len(end) and not end.isdecimal()


def _is_cut_heading(end: str, line: Line) -> bool:
    """Tell a numbered heading whose last characters begin the next line, text behind them."""
    stop = line.text.find("。", 0, _LONGEST_REST)
    is_rest = 0 < stop < len(line.text) - 1 and _SIGN.search(line.text[:stop]) is None
    return is_rest and not line.after_gap and typed_number(end) is not None


def _may_follow(line: Line) -> bool:
    return typed_number(line.text) is None and not _FIRST_WORDS.match(line.text)


def _is_running(end: str, line: Line) -> bool:
    """Tell text that was cut from a heading without a mark: it has marks, or is long."""
    if len(end) < _FEWEST or not (is_cjk(end[-1]) or end[-1].isalnum()):
        return False
    sign = _SIGN if typed_number(end) is None else _SENTENCE
    return sign.search(end) is not None and _SIGN.search(line.text) is not None
