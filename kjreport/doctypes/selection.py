"""What of a document an output prints: without what is 不公开, or only what is 用于 it.

A record of which nothing is left goes too, heading and all; numbers are made afterwards, so
that nothing shows where something stood.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from kjreport.model.base import Model
from kjreport.model.habits import PointStyle
from kjreport.model.marks import Marked, Usage, Withholdable
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Duties

ModelT = TypeVar("ModelT", bound=Model)
Kept = Callable[[Model], Model | None]

#: What says something about a record, but nothing by itself.
_ABOUT_ONLY = frozenset(
    {
        *("title", "categories", "numbering", "heading_style", "point_style", "duty_style"),
        *Duties.model_fields,
        *Marked.model_fields,
    }
)


def public_part(document: OfficialDocument) -> OfficialDocument:
    """Return the document without what is marked 不公开."""
    return _without(document, _is_withheld) or document


def part_used_for(document: OfficialDocument, usage: Usage) -> OfficialDocument:
    """Return the document with the marked parts of its text only, under their headings."""
    updates = {
        name: _reduced(value, lambda item: _used_part(item, usage))
        for name, value in _fields(document).items()
        if _holds_text(value)
    }
    return document.model_copy(update=updates)


def has_text(document: OfficialDocument) -> bool:
    """Tell whether a document has any 小节, paragraph or point left."""
    return any(map(_holds_text, _fields(document).values()))


def _is_withheld(record: Model) -> bool:
    return isinstance(record, Withholdable) and record.is_withheld


def _without(record: ModelT, is_left_out: Callable[[Model], bool]) -> ModelT | None:
    """Take out what is left out, at any depth; ``None`` when nothing is left."""
    if is_left_out(record):
        return None
    updates = {}
    for name, value in _fields(record).items():
        reduced = _reduced(value, lambda item: _without(item, is_left_out))
        if reduced is not value:
            updates[name] = reduced
    return _changed(record, updates)


def _used_part(record: Model, usage: Usage) -> Model | None:
    """Return a marked record; of one without a mark, its heading over what is marked in it."""
    if isinstance(record, Marked) and record.usages:
        return _without(record, lambda inner: _is_for_others(inner, usage))
    updates = {}
    for name, value in _fields(record).items():
        field = type(record).model_fields[name]
        if _holds_text(value):
            updates[name] = _reduced(value, lambda item: _used_part(item, usage))
        elif name not in _ABOUT_ONLY or name in Duties.model_fields:
            updates[name] = value if field.is_required() else field.get_default()
    return _changed(record, updates)


def _is_for_others(record: Model, usage: Usage) -> bool:
    return isinstance(record, Marked) and bool(record.usages) and usage not in record.usages


def _reduced(value: Any, kept: Kept) -> Any:  # noqa: ANN401  # a field of any model
    """Reduce what a field holds; the same object when nothing goes."""
    if isinstance(value, Model):
        return kept(value)
    if not isinstance(value, tuple):
        return value
    items = tuple(kept(item) if isinstance(item, Model) else item for item in value)
    if all(map(lambda one, other: one is other, items, value)):
        return value
    return tuple(item for item in items if item is not None)


def _changed(record: ModelT, updates: dict[str, Any]) -> ModelT | None:
    if not updates:
        return record
    points, were = updates.get("points", ()), getattr(record, "points", ())
    if len(points) == 1 < len(were) and "point_style" in type(record).model_fields:
        # 一是 is wrong where no 二是 follows.
        updates["point_style"] = PointStyle.NONE
    changed = record.model_copy(update=updates)
    says_something = any(
        value for name, value in _fields(changed).items() if name not in _ABOUT_ONLY
    )
    return changed if says_something else None


def _holds_text(value: object) -> bool:
    """Tell whether a value is, or holds at any depth, what can be marked."""
    if isinstance(value, tuple):
        return any(map(_holds_text, value))
    if not isinstance(value, Model):
        return False
    return isinstance(value, Marked) or any(map(_holds_text, _fields(value).values()))


def _fields(record: Model) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).model_fields}
