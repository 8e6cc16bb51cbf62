"""From what a file says to what it shall say, in as few edits as keep its layout."""

from collections.abc import Iterator

from kjreport.location import FieldPath
from kjreport.source.edit.edits import Delete, Edit, Plain, SetValue

_MAY_BE_ADDED = frozenset({"正文"})


def changes(path: FieldPath, old: Plain, new: Plain) -> Iterator[Edit]:
    """Yield the edits that make ``new`` out of ``old``; what is equal is not touched."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and set(new) & set(old):
        yield from (Delete(path / name) for name in old if name not in new)
        for name, value in new.items():
            if name in old:
                yield from changes(path / name, old[name], value)
            else:
                yield SetValue(path / name, value)
    elif isinstance(old, list) and isinstance(new, list) and _is_item_by_item(old, new):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from changes(path / index, before, after)
    else:
        yield SetValue(path, new)


def _is_item_by_item(old: list[Plain], new: list[Plain]) -> bool:
    """Tell a list whose items changed from one that was written anew.

    A remark above an item is about that item: it may not come to stand above another.
    """
    return len(old) == len(new) and all(map(_is_same_item, old, new))


def _is_same_item(old: Plain, new: Plain) -> bool:
    if isinstance(old, dict) and isinstance(new, dict):
        return bool(set(new) & set(old)) and set(new) - set(old) <= _MAY_BE_ADDED
    return type(old) is type(new)
