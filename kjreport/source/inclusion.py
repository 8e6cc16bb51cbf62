"""继承 and 引用."""
from pathlib import Path

from kjreport.source.reading import Reading
from kjreport.source.tree import Fields


def merged_tree(reading: Reading, file: Path) -> Fields | None:
    """Read a document."""
    return reading.tree_of(file)
