"""What an explanation says, before it has a place."""

from dataclasses import dataclass

from kjreport.loading.codes import Code


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence for staff, and what to type instead where that is plain."""

    code: Code
    message: str
    replacement: str | None = None
    """Goes where the faulty key or value stands."""
    on_key: bool = False
    meant_key: str | None = None
    """The key that a misspelt one stands for."""
