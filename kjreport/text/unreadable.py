"""A written number or date that cannot be read."""


class UnreadableValueError(ValueError):
    """``reason`` is the Chinese sentence for staff, ``suggestion`` what to type instead."""

    def __init__(self, reason: str, suggestion: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.suggestion = suggestion

    def __reduce__(self) -> tuple[type["UnreadableValueError"], tuple[str, str | None]]:
        return type(self), (self.reason, self.suggestion)
