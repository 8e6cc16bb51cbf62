"""The ways in which a value can fail to be what its key asks for.

They are pydantic error types of our own; ``loading.explain`` words each of them for staff.
"""

from pydantic_core import PydanticCustomError

TEXT_EXPECTED = "text_expected"
YEAR_EXPECTED = "year_expected"
NUMBER_EXPECTED = "number_expected"
DATE_EXPECTED = "date_expected"
FLAG_EXPECTED = "flag_expected"
CHOICE_EXPECTED = "choice_expected"
FIGURE_NAME_EXPECTED = "figure_name_expected"

MISMATCHES = (
    TEXT_EXPECTED,
    YEAR_EXPECTED,
    NUMBER_EXPECTED,
    DATE_EXPECTED,
    FLAG_EXPECTED,
    CHOICE_EXPECTED,
    FIGURE_NAME_EXPECTED,
)


def mismatch(kind: str, **context: object) -> PydanticCustomError:
    """Return the error for one of ``MISMATCHES``; its own message is never shown."""
    return PydanticCustomError(kind, "does not fit", context)
