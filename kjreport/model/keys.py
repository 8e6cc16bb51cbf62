"""Which keys stand where: the models seen as a map of keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from kjreport.model.base import Model
from kjreport.model.commitments import Answering
from kjreport.model.documents import MODEL_BY_DOC_TYPE
from kjreport.model.fields import Listed
from kjreport.model.marks import Marked
from kjreport.model.official_document import DocType, OfficialDocument
from kjreport.model.sections import Duties
from kjreport.model.units import Units


class Shape(Enum):
    """The three shapes that a value in YAML can have."""

    TEXT = "文字"
    LIST = "逐条列出"
    MAPPING = "分项填写"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: what may follow it."""

    name: str
    field: FieldInfo
    shapes: frozenset[Shape]
    record: type[Model] | None = None
    """The record, or the list of records, below the key."""
    has_own_names: bool = False
    """Staff choose the names between the key and its records (指标)."""

    @property
    def is_required(self) -> bool:
        """Whether a record without this key is incomplete."""
        return self.field.is_required()


@cache
def keys_of(model: type[Model]) -> Mapping[str, Key]:
    """Return the keys of a record: what it is about, who does it, which outputs print it."""
    hints = get_type_hints(model, include_extras=True)
    inherited = (*Duties.model_fields, *Answering.model_fields, *Marked.model_fields)
    own = [name for name in model.model_fields if name not in inherited]
    shared = [name for name in inherited if name in model.model_fields]
    keys = (_key(model.model_fields[name], hints[name]) for name in (*own, *shared))
    return {key.name: key for key in keys}


def _key(field: FieldInfo, hint: Any) -> Key:  # noqa: ANN401  # an annotation
    pieces = tuple(_pieces(hint))
    record = next((piece for piece in pieces if _is_record(piece)), None)
    containers = [get_origin(piece) for piece in pieces if get_origin(piece) in (tuple, dict)]
    is_listed = containers[:1] == [tuple]
    return Key(
        field.alias or "",
        field,
        frozenset(_shapes(pieces, is_listed=is_listed, is_record=record is not None)),
        record,
        has_own_names=containers[:1] == [dict],
    )


def _pieces(hint: Any) -> Iterator[Any]:  # noqa: ANN401  # an annotation
    yield hint
    if get_origin(hint) is not type:
        for argument in get_args(hint):
            yield from _pieces(argument)


def _is_record(piece: object) -> bool:
    return isinstance(piece, type) and issubclass(piece, Model)


def _shapes(pieces: tuple[Any, ...], *, is_listed: bool, is_record: bool) -> Iterator[Shape]:
    takes_text = any(
        isinstance(piece, Listed) and (piece.takes_text or not is_record) for piece in pieces
    )
    takes_units = Units in pieces
    is_mapping = any(get_origin(piece) is dict for piece in pieces)
    if (is_mapping or is_record) and not is_listed:
        yield Shape.MAPPING
    elif is_listed or takes_units:
        yield Shape.LIST
        if takes_text or takes_units:
            yield Shape.TEXT
    else:
        yield Shape.TEXT


def record_at(root: type[Model], parts: tuple[str | int, ...]) -> type[Model] | None:
    """Return the record that the mapping at ``parts`` is meant to be.

    ``None`` where staff choose the names, and where the model knows no mapping.
    """
    record: type[Model] | None = root
    names = iter(part for part in parts if isinstance(part, str))
    for name in names:
        key = keys_of(record).get(name) if record else None
        if key is None:
            return None
        at_own_names = key.has_own_names and next(names, None) is None
        record = None if at_own_names else key.record
    return record


def records(
    data: object, root: type[Model], parts: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any], type[Model]]]:
    """Yield every mapping of raw data with the record that it is meant to be, outer first."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from records(item, root, (*parts, index))
    elif isinstance(data, Mapping):
        yield parts, data, root
        keys = keys_of(root)
        for name, value in data.items():
            key = keys.get(name)
            if key is not None and key.record is not None:
                for below, inner in _below(key, value, (*parts, name)):
                    yield from records(inner, key.record, below)


def _below(
    key: Key, value: object, parts: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if key.has_own_names and isinstance(value, Mapping):
        yield from (((*parts, name), inner) for name, inner in value.items())
    else:
        yield parts, value


@cache
def homes() -> Mapping[str, tuple[str, ...]]:
    """Return, for each key, the keys below which it belongs; ``""`` is the top of the file."""
    found: dict[str, dict[str, None]] = {}
    for above, record in _places():
        for name in keys_of(record):
            found.setdefault(name, {})[above] = None
    return {name: tuple(places) for name, places in found.items()}


def _places() -> Iterator[tuple[str, type[Model]]]:
    waiting: list[tuple[str, type[Model]]] = [("", root) for root in document_models()]
    seen: set[tuple[str, type[Model]]] = set()
    while waiting:
        place = waiting.pop(0)
        if place not in seen:
            seen.add(place)
            yield place
            keys = keys_of(place[1]).values()
            waiting.extend((key.name, key.record) for key in keys if key.record)


def doc_types_with(name: str) -> tuple[DocType, ...]:
    """Return the 文种 that have a key at the top of the file."""
    return tuple(kind for kind, model in MODEL_BY_DOC_TYPE.items() if name in keys_of(model))


def document_models() -> tuple[type[OfficialDocument], ...]:
    """Return the models of all 文种, each once."""
    return tuple(dict.fromkeys(MODEL_BY_DOC_TYPE.values()))
