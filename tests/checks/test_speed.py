"""The rules read a long report at once, and monstrous ones in time that grows with them."""

import time
from functools import cache

import pytest

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from tests.checks.manuscripts import manuscript
from tests.checks.planting import clean_texts

_REPORT = 20_000
_AT_ONCE = 0.5
"""Seconds for a long report, once the rules are loaded."""
_SLOWER = 3.0
"""A text five times as long may take this many times five times as long: machines are noisy."""


@cache
def _long_text() -> str:
    return "\n".join(clean_texts().values())


def _text_of(length: int) -> str:
    text = _long_text()
    return (text * (length // len(text) + 1))[:length]


def _seconds(text: str) -> float:
    started = time.process_time()
    run_prose_checks(manuscript(text), prose_checks())
    return time.process_time() - started


def test_a_long_report_is_read_at_once() -> None:
    text = _text_of(_REPORT)
    assert min(_seconds(text) for _ in range(3)) <= _AT_ONCE


def test_time_grows_with_the_text() -> None:
    short = min(_seconds(_text_of(_REPORT * 2)) for _ in range(3))
    assert _seconds(_text_of(_REPORT * 10)) <= short * 5 * _SLOWER


@pytest.mark.parametrize(
    "piece",
    [
        "共10家，其中",
        "10家（",
        "（10家）",
        "甲、",
        "分别1家、",
        "1",
        "1、",
        "一",
        "“",
        "，",
        "的",
        "增长",
        "由1家增加到",
        "2025年",
        " ",
        "（一）",
        "一是",
        "《",
        "A",
        "研发研发",
        "1.",
    ],
)
def test_no_pattern_stumbles_over_repeated_pieces(piece: str) -> None:
    few, many = 2_000, 20_000
    short = max(_seconds(piece * (few // len(piece))), 0.02)
    assert _seconds(piece * (many // len(piece))) <= short * many / few * _SLOWER


def test_deep_brackets_are_no_trap() -> None:
    assert _seconds("（10家" * 5_000 + "）" * 5_000) <= 5
