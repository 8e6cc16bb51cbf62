"""Slips of the hand in a number: one digit wrong, left out, doubled, or two exchanged."""

#: Shorter numbers are too often one digit apart by chance.
FEWEST_DIGITS = 4


def is_slip(typed: str, meant: str) -> bool:
    """Whether one slip turns the digits ``meant`` into ``typed``; both hold digits only."""
    if typed == meant or min(len(typed), len(meant)) < FEWEST_DIGITS:
        return False
    if len(typed) == len(meant):
        wrong = [at for at, pair in enumerate(zip(typed, meant, strict=True)) if len({*pair}) > 1]
        return len(wrong) == 1 or _is_exchange(typed, meant, wrong)
    shorter, longer = sorted((typed, meant), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def _is_exchange(typed: str, meant: str, wrong: list[int]) -> bool:
    match wrong:
        case [first, second]:
            is_next = second == first + 1
            return is_next and (typed[first], typed[second]) == (meant[second], meant[first])
        case _:
            return False
