"""Children made where the schema wants them: Word refuses elements out of order."""

from lxml import etree

from kjreport.word.inspector_package import Element, W, local_name


def child_in_order(parent: Element, name: str, order: tuple[str, ...]) -> Element:
    """Return a child, made at its place in the order of the schema when it is missing."""
    found = parent.find(f"{W}{name}")
    if found is not None:
        return found
    rank = order.index(name)
    before = set(order[:rank])
    position = 0
    for index, child in enumerate(parent, start=1):
        if local_name(child) in before:
            position = index
    made = etree.Element(f"{W}{name}")
    parent.insert(position, made)
    return made
