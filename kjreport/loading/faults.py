"""A pydantic error brought to the address that staff know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from kjreport.location import FieldPath
from kjreport.model.base import Model
from kjreport.model.keys import Key, keys_of, record_at

_ON_THE_NAME = "[key]"
"""Pydantic's last step of a location that means the key itself."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: its kind (a pydantic error type), the key it concerns, what was found."""

    kind: str
    path: FieldPath
    """Trimmed to what exists; for a missing key the record that lacks it."""
    name: str
    """The last key on the way, or the one that is missing."""
    found: object
    context: Mapping[str, Any] = field(default_factory=dict)
    record: type[Model] | None = None
    """The record in which ``name`` is a key."""
    siblings: Mapping[str, Any] = field(default_factory=dict)
    """The mapping in which ``name`` is a key, as typed."""
    alike: int = 0
    """How many items of the same list have the same mistake and are not reported."""

    @property
    def key(self) -> Key | None:
        """What the model knows about ``name``."""
        return keys_of(self.record).get(self.name) if self.record else None

    @property
    def is_item(self) -> bool:
        """Whether it concerns one item of a list."""
        return bool(self.path.parts) and isinstance(self.path.parts[-1], int)


def faults_of(error: ValidationError, data: Mapping[str, Any], root: type[Model]) -> list[Fault]:
    """Return the mistakes in the order of the error, alike items of one list as one."""
    faults: dict[tuple[object, ...], Fault] = {}
    alike: dict[tuple[object, ...], int] = {}
    for details in error.errors(include_url=False):
        fault = _fault(details["type"], details["loc"], details.get("ctx", {}), data, root)
        place = fault.path.parent.parts if fault.is_item else fault.path.parts
        key = (fault.kind, place, fault.name, fault.is_item)
        faults.setdefault(key, fault)
        alike[key] = alike.get(key, -1) + 1
    return [replace(fault, alike=alike[key]) for key, fault in faults.items()]


def _fault(
    kind: str,
    loc: tuple[str | int, ...],
    context: Mapping[str, Any],
    data: Mapping[str, Any],
    root: type[Model],
) -> Fault:
    steps = tuple(_existing_steps(loc, data))
    found = steps[-1][1] if steps else data
    path = tuple(part for part, _ in steps)
    names = [part for part in loc if isinstance(part, str) and part != _ON_THE_NAME]
    name = names[-1] if names else ""
    holder = _holder(loc if kind == "missing" else path)
    return Fault(
        kind,
        FieldPath(path),
        name,
        found,
        context,
        record_at(root, holder),
        _mapping_at(data, holder),
    )


def _existing_steps(loc: tuple[str | int, ...], data: object) -> Iterator[tuple[str | int, Any]]:
    """Follow a location as far as the data goes, past what normalisation put in."""
    value = data
    for part in loc:
        if _has(value, part):
            value = value[part]  # type: ignore[index]  # _has looked
            yield part, value
        elif not (isinstance(value, Mapping) and isinstance(part, int)):
            return


def _has(value: object, part: str | int) -> bool:
    if isinstance(value, Mapping):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _holder(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the place of the mapping that has the last key of ``path``."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path[:-1]


def _mapping_at(data: Mapping[str, Any], parts: tuple[str | int, ...]) -> Mapping[str, Any]:
    steps = tuple(_existing_steps(parts, data))
    value = steps[-1][1] if steps else data
    return value if isinstance(value, Mapping) else {}
