"""Accounts of two years as lines for a terminal and as JSON for machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from kjreport.reporting.year_account import (
    Fate,
    YearAccount,
    figure_rows,
    figure_words,
    promise_words,
    section_words,
    sentence_words,
)
from kjreport.text.widths import width_in_chars

VERSION = 1
_SPACES_PER_CHAR = 2
_MOST_WORDS = 36
_MOST_SENTENCES = 10
_STILL_OPEN = (Fate.UNANSWERED, Fate.BROKEN, Fate.PARTLY, Fate.CHANGED)


def account_lines(account: YearAccount) -> Iterator[str]:
    """Yield one account, the longest lists cut; the Word table has all of them."""
    organs = "、".join(account.organs)
    yield f"{organs}{account.doc_type}：{account.old_label} → {account.new_label}"
    if account.figures:
        yield f"一、指标 {figure_words(account)}"
        yield from _table(
            ("指标", "单位", account.old_label, account.new_label, "增减", "增幅", "目标"),
            figure_rows(account),
        )
    if account.promises:
        yield f"二、承诺 {promise_words(account)}"
        for fate in _STILL_OPEN:
            for promise in account.promises_by_fate(fate):
                why = f"（{promise.note}）" if promise.note else ""
                yield f"  {fate.value}  {promise.number}. {_cut(promise.words)}{why}"
    yield f"三、小节 {section_words(account)}"
    for change in account.sections:
        yield f"  {change.turn.value}  {' → '.join(filter(None, (change.old, change.new)))}"
    yield f"四、句子 {sentence_words(account)}"
    yield from _sentences("一字不差", account.sentences.same)
    yield from _sentences("只改数字", account.sentences.refigured)


def accounts_json(accounts: Iterable[YearAccount], outputs: Iterable[str]) -> str:
    """Return all accounts as one JSON object."""
    told = {
        "version": VERSION,
        "comparisons": [_plain(one) for one in accounts],
        "outputs": list(outputs),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _sentences(word: str, sentences: Sequence[str]) -> Iterator[str]:
    for sentence in sentences[:_MOST_SENTENCES]:
        yield f"  {word}  {_cut(sentence)}"
    if len(sentences) > _MOST_SENTENCES:
        yield f"  {word}的还有{len(sentences) - _MOST_SENTENCES}句，见 Word 对照表。"


def _cut(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    lines = (head, *rows)
    widths = [max(map(_columns, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        yield f"  {'  '.join(map(_padded, line, widths))}".rstrip()


def _columns(words: str) -> int:
    return round(width_in_chars(words) * _SPACES_PER_CHAR)


def _padded(words: str, width: int) -> str:
    return words + " " * (width - _columns(words))


def _plain(value: object) -> Any:  # noqa: ANN401  # whatever JSON holds
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
