"""What a writer got wrong in an expression, before anybody knows at which character."""


class ProseSlipError(Exception):
    """A value cannot be looked up, computed or printed; ``message`` is the Chinese reason.

    ``word`` is the name or filter in the expression that the remark is about ("" for the whole
    expression), ``meant`` the word that should stand there instead.
    """

    def __init__(self, message: str, *, word: str = "", meant: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.word = word
        self.meant = meant


class UnknownWordError(ProseSlipError):
    """The word is not a name or filter that can be used here."""
