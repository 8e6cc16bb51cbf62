import pytest

from kjreport.text.widths import width_in_chars


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("云河市", 3),
        ("2025年", 3),
        ("R&D", 1.5),
        ("“十五五”", 5),
        ("‘’—…·、。", 7),
        ("①（）《》", 5),
        ("２０２５", 4),
        ("一 二", 2.5),
        ("a\u0301", 0.5),
        ("云\u200b\ufeff\n\t河", 2),
        ("𠮷", 1),
    ],
)
def test_a_full_width_character_counts_one_and_a_half_width_one_half(
    text: str, width: float
) -> None:
    assert width_in_chars(text) == width
