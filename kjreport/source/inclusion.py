"""继承: a document over its base files. Mappings merge key by key, lists replace whole."""

from pathlib import Path

from kjreport.errors import SourceError
from kjreport.source.naming_files import Chain, file_names, named_file
from kjreport.source.reading import Reading
from kjreport.source.references import expanded
from kjreport.source.tree import Fields, Leaf, Node, Pair

_INHERIT = "继承"


def merged_tree(reading: Reading, file: Path) -> Fields | None:
    """Read a document with all that it names.

    Raises:
        SourceError: the document itself cannot be read.
    """
    return _read(reading, file, (file.resolve(),))


def included_tree(reading: Reading, key: str, name: Leaf, chain: Chain) -> Fields | None:
    """Read a file named by 继承 or 引用; report it at the name when that cannot be done."""
    file = named_file(reading, key, name, chain)
    if file is None:
        return None
    resolved = file.resolve()
    if resolved not in reading.trees:
        try:
            reading.trees[resolved] = _read(reading, file, (*chain, resolved))
        except SourceError as error:
            reading.report_at("E215", name, (name.text, error))
            reading.trees[resolved] = None
    return reading.trees[resolved]


def _read(reading: Reading, file: Path, chain: Chain) -> Fields | None:
    tree = reading.tree_of(file)
    if tree is None:
        return None
    tree = expanded(reading, tree, lambda name: included_tree(reading, "引用", name, chain))
    return _with_bases(reading, tree, chain)


def _with_bases(reading: Reading, tree: Fields, chain: Chain) -> Fields:
    pair = tree.pairs.get(_INHERIT)
    if pair is None:
        return tree
    own = {name: pair for name, pair in tree.pairs.items() if name != _INHERIT}
    bases = [
        base
        for name in file_names(reading, _INHERIT, pair.value)
        if (base := included_tree(reading, _INHERIT, name, chain)) is not None
    ]
    merged: dict[str, Pair] = {}
    for layer in (*(base.pairs for base in bases), own):
        merged = _over(merged, layer)
    return Fields(tree.source, tree.start, merged)


def _over(below: dict[str, Pair], above: dict[str, Pair]) -> dict[str, Pair]:
    merged = dict(below)
    for name, pair in above.items():
        under = below.get(name)
        merged[name] = Pair(pair.key, _merged(under.value, pair.value)) if under else pair
    return merged


def _merged(below: Node, above: Node) -> Node:
    if isinstance(below, Fields) and isinstance(above, Fields):
        return Fields(above.source, above.start, _over(below.pairs, above.pairs))
    return above
