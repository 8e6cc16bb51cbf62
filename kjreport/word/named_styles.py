"""The names of a file's styles: their ids change on saving, their names do not."""

from kjreport.word.container import Container
from kjreport.word.run_reader import W


def style_names_by_id(container: Container, document: str) -> dict[str, str]:
    """Return the name of every style that belongs to the part ``document``."""
    names: dict[str, str] = {}
    for part in container.related(document, "/styles"):
        for style in container.tree(part).iter(f"{W}style"):
            name = style.find(f"{W}name")
            if name is not None:
                names[style.attrib.get(f"{W}styleId", "")] = name.attrib.get(f"{W}val", "")
    return names
