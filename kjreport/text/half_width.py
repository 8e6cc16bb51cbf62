"""Full-width letters, digits and signs to their half-width forms."""

_FIRST, _LAST = 0xFF01, 0xFF5E
_DISTANCE = _FIRST - ord("!")
_WIDE_ZERO = ord("0") + _DISTANCE

#: For ``str.translate``: everything that has a half-width twin.
HALF_WIDTH = {code: chr(code - _DISTANCE) for code in range(_FIRST, _LAST + 1)}
#: For ``str.translate``: digits alone.
HALF_WIDTH_DIGITS = {_WIDE_ZERO + digit: str(digit) for digit in range(10)}
