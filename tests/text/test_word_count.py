"""字数 as Word counts them."""

import pytest

from kjreport.text.word_count import word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("科技创新", 4),
        ("2025年，", 3),
        ("R&D经费0.51%", 4),
        ("增长12.5%，达到1,200万元。", 10),
        ("a b  c", 3),
        ("“科技兴市”行动", 8),
        ("一、工作情况\n全年", 8),
        ("——", 2),
    ],
)
def test_one_for_each_character_and_for_each_run_of_letters_and_digits(
    text: str, count: int
) -> None:
    assert word_count(text) == count
