"""All keys of the format, for the line scan of ``source``."""

from functools import cache

from kjreport.model.keys import homes


@cache
def every_key() -> frozenset[str]:
    """Return the keys of all records."""
    return frozenset(homes())
