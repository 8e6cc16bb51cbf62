"""All keys of the format, for the line scan of ``source``."""

from functools import cache

from kjreport.loading.later_keys import LATER_KEYS
from kjreport.model.keys import homes


@cache
def every_key() -> frozenset[str]:
    """Return the keys of all records, those included that are not laid out yet."""
    return frozenset(homes()).union(*LATER_KEYS.values())
