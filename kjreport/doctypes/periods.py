"""年度 and 期间 in words: 2025年上半年, and what follows it."""

WHOLE_YEAR = "全年"
_NEXT_IN_YEAR = {
    "上半年": "下半年",
    "一季度": "二季度",
    "二季度": "三季度",
    "三季度": "四季度",
    "前三季度": "四季度",
}
_NEXT_IN_NEXT_YEAR = {"下半年": "上半年", "四季度": "一季度"}


def period_words(year: int, period: str) -> str:
    """Write the period that is reported on: 2025年, 2025年上半年."""
    return f"{year}年" if period == WHOLE_YEAR else f"{year}年{period}"


def next_period_words(year: int, period: str) -> str:
    """Write the period that is planned for: 2026年, 下半年; 下一步 where it is not known."""
    if period == WHOLE_YEAR:
        return f"{year + 1}年"
    if period in _NEXT_IN_NEXT_YEAR:
        return f"{year + 1}年{_NEXT_IN_NEXT_YEAR[period]}"
    return _NEXT_IN_YEAR.get(period, "下一步")
