"""The codes of what prose remarks; one place, so that none is used twice."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of remark; the value is what staff see and may write under 忽略."""

    UNCLOSED = "P101"
    """``{{`` without ``}}``."""
    STATEMENT = "P102"
    """``{%`` or ``{#`` in a text."""
    MALFORMED = "P103"
    UNKNOWN_NAME = "P104"
    UNKNOWN_FILTER = "P105"
    NO_VALUE = "P106"
    """The names are right, but the value cannot be computed or printed."""
    FORBIDDEN = "P107"
    TOO_LONG = "P108"
    SINGLE_BRACE = "P109"
    """``{ … }`` where ``{{ … }}`` is meant."""
    WRONG_SUM = "F101"
    WRONG_COUNT = "F102"
    LISTED_TWICE = "F103"
    PART_WITHOUT_VALUE = "F104"
    APPROXIMATION = "F105"
    EXPRESSION_IN_NAME = "F106"
