"""简报 and pages of news: a masthead, 栏目, 文章."""

from collections.abc import Sequence

from kjreport.importing.blocks import Data
from kjreport.importing.lines import Item
from kjreport.importing.notes import Notes


def is_bulletin(items: Sequence[Item]) -> bool:
    """Tell a 简报 or a page of news from a document with parts."""
    del items
    return False


def bulletin_data(items: Sequence[Item], this_year: int, notes: Notes) -> dict[str, Data]:
    """Return the keys of a 简报."""
    del items, this_year, notes
    return {}
