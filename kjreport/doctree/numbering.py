"""Numbers before headings: 一、 （一） 1. （1） (GB/T 9704—2012, 7.3.3)."""

from kjreport.text.numerals import chinese_numeral

DEEPEST_LEVEL = 4


def heading_number(level: int, number: int) -> str:
    """Write the number of a heading; ``level`` is 1–4, ``number`` counts from 1.

    Raises:
        ValueError: the standard has no such level.
    """
    match level:
        case 1:
            return f"{chinese_numeral(number)}、"
        case 2:
            return f"（{chinese_numeral(number)}）"
        case 3:
            return f"{number}."
        case 4:
            return f"（{number}）"
    raise ValueError(level)
