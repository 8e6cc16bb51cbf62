"""Bars of 版头 and 版记 (GB/T 9704—2012, 7.2, 7.4): red letters, red line, ruled lines."""

import re
from collections.abc import Iterator

from kjreport.checks.rendered.verdicts import PageDeviation, Verdict, is_off, judged, unverified
from kjreport.doctree.printed import PrintedFormat, PrintedLine, PrintedPage, PrintedRule

_LETTERING, _RED_RULE, _IMPRINT = "发文机关标志", "红色分隔线", "版记分隔线"
_DROP_MM = 35
"""7.2.4: from the upper edge of the 版心."""
_ORDER_DROP_MM = 20
"""10.2: 命令(令)."""
_LETTER_TOP_MM = 30
"""10.1: 信函, from the edge of the paper."""
_LETTER_WIDTH_MM = 170
_TOP_TOLERANCE = 1.0
_RULE_GAP_MM = 4
"""7.2.7: under the 发文字号."""
_OUTER_MM, _INNER_MM, _THICKNESS_TOLERANCE = 0.35, 0.25, 0.1
"""7.4.1."""
_SHORTEST_MM = 100
_NUMBER = re.compile(r"〔[0-9]*\s*〕.*号")
_IMPRINT_WORDS = re.compile(r"^(抄送|主送)[：:]|印发$")
_BRIEFING = re.compile("简报|快报|专报|信息|动态|通讯")
_ABOVE_MM = 15
"""The first rule of the 版记 stands no further above its first line."""


def lettering(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict | None:
    """The upper edge of the 标志's ink; a 白头 draft has none."""
    first = pages[0]
    red = [line for line in first.lines if line.is_red]
    if not red:
        return None
    words = "".join(line.text.strip() for line in red)
    top = min(line.top for line in red)
    figures = f"上边缘距页边 {top:.1f}毫米"
    if _BRIEFING.search(words):
        reason = "简报一类的刊头，标准没有规定位置"
        return unverified(_LETTERING, "7.2.4（应）", reason, figures)
    place, source = _place_of(first, words, asked)
    message = f"上边缘距页边 {top:.1f}毫米，应 {place:.0f}毫米"
    wrong = is_off(top, place, _TOP_TOLERANCE)
    deviations = (PageDeviation(1, message, words),) if wrong else ()
    return judged(_LETTERING, source, figures, deviations)


def _place_of(page: PrintedPage, words: str, asked: PrintedFormat) -> tuple[float, str]:
    if any(_is_letter_rule(rule) for rule in page.rules):
        return _LETTER_TOP_MM, "10.1（应）"
    if words.endswith("令"):
        return asked.top + _ORDER_DROP_MM, "10.2（应）"
    return asked.top + _DROP_MM, "7.2.4（应）"


def _is_letter_rule(rule: PrintedRule) -> bool:
    return rule.is_red and not is_off(rule.width, _LETTER_WIDTH_MM, 2)


def red_rule(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict | None:
    """The red line: as wide as the 版心, 4 mm under the 发文字号."""
    first = pages[0]
    rules = [rule for rule in first.rules if rule.is_red and rule.width >= _SHORTEST_MM]
    if not rules or any(map(_is_letter_rule, rules)):
        return None
    rule = rules[0]
    number = next((line for line in reversed(first.lines) if _is_number(line, rule)), None)
    gap = None if number is None else rule.y - rule.thickness / 2 - number.bottom
    figures = f"宽 {rule.width:.1f}毫米，粗 {rule.thickness:.2f}毫米"
    if gap is not None:
        figures += f"，在发文字号之下 {gap:.1f}毫米"
    return judged(_RED_RULE, "7.2.7（应）", figures, _rule_deviations(rule, gap, asked))


def _is_number(line: PrintedLine, rule: PrintedRule) -> bool:
    return line.baseline < rule.y and bool(_NUMBER.search(line.text))


def _rule_deviations(
    rule: PrintedRule, gap: float | None, asked: PrintedFormat
) -> Iterator[PageDeviation]:
    if is_off(rule.width, asked.text_width):
        yield PageDeviation(1, f"宽 {rule.width:.1f}毫米，应与版心等宽（{asked.text_width:g}毫米）")
    if gap is not None and is_off(gap, _RULE_GAP_MM):
        yield PageDeviation(1, f"在发文字号之下 {gap:.1f}毫米，应 {_RULE_GAP_MM}毫米")


def imprint_rules(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict | None:
    """The lines of the 版记: thick, thin, thick, the last one at the foot of the 版心."""
    last = next((page for page in reversed(pages) if page.lines), pages[-1])
    words = [line for line in last.lines if _IMPRINT_WORDS.search(line.text.strip())]
    if not words or last.is_landscape:
        return None
    highest = min(line.top for line in words) - _ABOVE_MM
    rules = [
        rule
        for rule in last.rules
        if rule.y >= highest and not rule.is_red and rule.width >= _SHORTEST_MM
    ]
    thicknesses = "、".join(f"{rule.thickness:.2f}" for rule in rules)
    figures = f"{len(rules)} 条，粗 {thicknesses}毫米" if rules else "没有分隔线"
    if rules:
        figures += f"，末条在 {rules[-1].y:.1f}毫米"
    deviations = _imprint_deviations(last.number, rules, asked)
    return judged(_IMPRINT, "7.4.1（推荐）", figures, deviations)


def _imprint_deviations(
    number: int, rules: list[PrintedRule], asked: PrintedFormat
) -> Iterator[PageDeviation]:
    if not rules:
        yield PageDeviation(number, "版记没有分隔线")
        return
    outer = (0, len(rules) - 1)
    for index, rule in enumerate(rules):
        thickness = _OUTER_MM if index in outer else _INNER_MM
        if is_off(rule.thickness, thickness, _THICKNESS_TOLERANCE):
            message = f"第{index + 1}条粗 {rule.thickness:.2f}毫米，推荐 {thickness}毫米"
            yield PageDeviation(number, message)
        if is_off(rule.width, asked.text_width, 1.0):
            message = f"第{index + 1}条宽 {rule.width:.1f}毫米，应与版心等宽"
            yield PageDeviation(number, message)
    if is_off(rules[-1].y, asked.bottom):
        message = f"末条在 {rules[-1].y:.1f}毫米，应与版心下边缘（{asked.bottom:.0f}毫米）重合"
        yield PageDeviation(number, message)
