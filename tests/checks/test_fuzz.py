"""No text breaks a rule, and none makes it slower than in proportion to its length."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.checks.base import ProseCheck
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.prose_runner import Found, prose_faults
from kjreport.checks.registry import prose_checks
from tests.checks.manuscripts import manuscript, shipped

CHECKS = prose_checks()
#: What rules look for, to be repeated without end.
PIECES = (
    *("（", "）", "《", "》", "“", "”", '"', "【", "〔", "、", "，", "。", "；：", "…", "—", "-"),
    *("、等", "1", "0.", "12,", "1%", "1%-", "1家", "共1家", "（1家", "1家（甲", "约1个", "2025-"),
    *(" ", "\u3000", "\t", "\u200b", "的", "研发", "各项工作", "云河市", "甲、", "分别", "其中"),
    *("一", "一是", "（一）", "一、", "1.", "①", "第一", "附件：", "责任单位：", "习近平", "截止"),
    *("A", "a1", "&nbsp;", "<p ", "打印 ", "[bookmark:", "http://", "×", "XX", "号", "云科发"),
    *("2025年", "十九大", "占", "万", "·", "\U0001f600"),
)
_LETTERS = "".join(PIECES) + "市科技局工作总结计划增长由到以上下年月日家个项元至约近余\n"
#: Characters; the long text is four times as long and may take so many times as long.
_SHORT, _TIMES, _SLOWER = 5_000, 4, 7
#: Seconds; below this the clock and other programs decide.
_FLOOR = 0.03


def _read(text: str) -> Manuscript:
    return manuscript(text).beside(shipped())


def _seconds(text: str, check: ProseCheck) -> float:
    read = _read(text)
    started = time.process_time()
    prose_faults(read, (check,))
    return time.process_time() - started


def _forms(piece: str, length: int) -> tuple[str, ...]:
    """Repeat a piece in one line, in a sentence, and in seven long lines."""
    count = length // len(piece)
    lines = "\n".join([piece * (count // 7)] * 7)
    return piece * count, f"今年{piece * count}。", lines


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_in_proportion_whatever_is_repeated(piece: str) -> None:
    pairs = zip(_forms(piece, _SHORT), _forms(piece, _SHORT * _TIMES), strict=True)
    for few, many in pairs:
        read = _read(many)
        for check in CHECKS:
            started = time.process_time()
            assert all(isinstance(one, Found) for one in prose_faults(read, (check,))), check.code
            taken = time.process_time() - started
            if taken > _FLOOR * _SLOWER:
                short = max(_FLOOR, min(_seconds(few, check) for _ in range(2)))
                again = min(taken, _seconds(many, check))
                assert again <= short * _SLOWER, (check.code, again, short)


@given(st.text(st.sampled_from(_LETTERS), max_size=300))
def test_no_text_of_the_words_that_rules_know_breaks_a_rule(text: str) -> None:
    assert all(isinstance(one, Found) for one in prose_faults(_read(text), CHECKS))


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_a_rule(text: str) -> None:
    written = text.encode("utf-8", "replace").decode()
    assert all(isinstance(one, Found) for one in prose_faults(_read(written), CHECKS))


@given(
    st.text(st.sampled_from(_LETTERS), max_size=120),
    st.text(st.sampled_from(_LETTERS), max_size=120),
)
def test_no_last_year_breaks_a_rule(text: str, last_year: str) -> None:
    read = replace(_read(text), last_year=manuscript(last_year))
    assert all(isinstance(one, Found) for one in prose_faults(read, CHECKS))


@given(st.text(st.sampled_from(_LETTERS), max_size=200))
def test_a_remark_points_into_its_passage(text: str) -> None:
    for one in prose_faults(_read(text), CHECKS):
        assert isinstance(one, Found)
        fault = one.fault
        assert 0 <= fault.start <= fault.end <= len(fault.passage.text), one.check.code
