"""A written number or date that cannot be read."""


class UnreadableValueError(ValueError):
    """``reason`` is Chinese and says what is wrong, ``suggestion`` is what to type instead.

    ``str(error)`` is one sentence of both, without a full stop.
    """

    def __init__(self, reason: str, suggestion: str | None = None) -> None:
        super().__init__(reason if suggestion is None else f"{reason}，应写作 {suggestion}")
        self.reason = reason
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[type["UnreadableValueError"], tuple[str, str | None]]:
        return type(self), (self.reason, self.suggestion)
