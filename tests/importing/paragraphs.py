"""Making lines for tests."""

from kjreport.importing.blocks import Raw, RawBlock
from kjreport.importing.lines import Item, Line, to_items


def lines(*texts: str) -> list[Item]:
    """Turn texts into lines; an empty one is a gap."""
    blocks: list[Raw] = [RawBlock(text) for text in texts]
    return list(to_items(blocks))


def texts(items: list[Item]) -> list[str]:
    """Return the words of the lines."""
    return [item.text for item in items if isinstance(item, Line)]
