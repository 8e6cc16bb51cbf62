"""Broken reports as a population: found, in place, few words, and the correction works."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.findings import Finding, Severity
from kjreport.location import TextPlace
from kjreport.source import composing
from tests.source.broken_variants import REPORT, Variant, broken_variants, valid_variants
from tests.source.reading import load, pasted

VARIANTS = tuple(broken_variants(seed=20260108, per_kind=6))
LEAST_VARIANTS = 150
LEAST_MENDED = 0.95


@cache
def remarks(text: str) -> tuple[Finding, ...]:
    return tuple(finding for finding in load(text).findings if finding.severity >= Severity.WARNING)


def faults(variant: Variant) -> Iterator[str]:
    found = remarks(variant.text)
    if not found:
        yield "nothing found"
        return
    place = found[0].place
    if not isinstance(place, TextPlace) or place.line != variant.line:
        yield f"first remark at {place}"
    if len(found) > 2:
        yield f"{len(found)} remarks"


def is_mended(variant: Variant) -> bool:
    first = remarks(variant.text)[0]
    return first.suggestion is not None and first not in remarks(pasted(variant.text, first))


def is_right_after_mending(variant: Variant) -> bool:
    first = remarks(variant.text)[0]
    return first.suggestion is not None and not remarks(pasted(variant.text, first))


def test_every_broken_variant_is_reported_on_its_line_in_at_most_two_remarks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong = [
        (variant.kind, variant.line, fault) for variant in VARIANTS for fault in faults(variant)
    ]
    with capsys.disabled():
        print(f"\n{len(VARIANTS)} 个错误变体，{len(wrong)} 个定位不当", end=" ")

    assert wrong == []
    assert len(VARIANTS) >= LEAST_VARIANTS


def test_pasting_the_suggestion_puts_the_line_right(capsys: pytest.CaptureFixture[str]) -> None:
    mended = sum(map(is_mended, VARIANTS))
    clean = sum(map(is_right_after_mending, VARIANTS))
    with capsys.disabled():
        total = len(VARIANTS)
        print(f"\n粘贴建议：消除 {mended}/{total}，全文无误 {clean}/{total}", end=" ")

    assert mended >= LEAST_MENDED * len(VARIANTS)
    assert clean >= LEAST_MENDED * len(VARIANTS)


def test_every_kind_of_slip_is_among_the_variants() -> None:
    counts = Counter(variant.kind for variant in VARIANTS)

    assert len(counts) >= 35


@pytest.mark.parametrize(("name", "text"), tuple(valid_variants()))
def test_valid_variants_give_no_remark(name: str, text: str) -> None:
    outcome = load(text)

    assert (name, ()) == (name, outcome.findings)
    assert outcome.value is not None


def test_both_parsers_give_equal_findings_and_values(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [variant.text for variant in VARIANTS] + [text for _, text in valid_variants()]
    fast = [load(text) for text in texts]
    monkeypatch.setattr(composing, "FAST_LOADER", composing.PureLoader)
    pure = [load(text) for text in texts]

    assert [outcome.findings for outcome in fast] == [outcome.findings for outcome in pure]
    assert [outcome.value and outcome.value.data for outcome in fast] == [
        outcome.value and outcome.value.data for outcome in pure
    ]


@given(
    st.integers(0, len(REPORT)),
    st.integers(0, 12),
    st.text("：，｜－-:#\"'[]{}|>&*!%@` \t\n\u3000\xa0甲a?\\\x00", max_size=6),
)
@settings(max_examples=200, deadline=None)
def test_no_damage_at_all_stops_the_program(start: int, length: int, damage: str) -> None:
    text = REPORT[:start] + damage + REPORT[start + length :]
    outcome = load(text)

    assert outcome.value is not None or outcome.findings
