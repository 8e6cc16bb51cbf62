"""Whether a document takes anything from a 台账; most do not, and load nothing for it."""

from kjreport.source.tree import Fields, Items, Node

BOOKS = "台账"
TAKEN_FROM = "取自"


def asks_for_ledgers(node: Node) -> bool:
    """Tell whether anything below a value is taken from a 台账."""
    match node:
        case Fields(pairs=pairs):
            return TAKEN_FROM in pairs or any(asks_for_ledgers(one.value) for one in pairs.values())
        case Items(items=items):
            return any(map(asks_for_ledgers, items))
        case _:
            return False
