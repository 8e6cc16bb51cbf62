"""The keys of the format that this version reads but does not lay out yet."""

from collections.abc import Mapping
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.location import FieldPath
from kjreport.model.base import Model
from kjreport.model.keys import keys_of
from kjreport.model.official import Attachment

LATER_KEYS: Mapping[type[Model], frozenset[str]] = {
    Attachment: frozenset({"文件"}),
}


def is_later_key(name: str, record: type[Model]) -> bool:
    """Tell whether ``name`` is a key of this record that is not laid out yet."""
    return any(name in names and issubclass(record, owner) for owner, names in LATER_KEYS.items())


def without_later_keys(
    data: Mapping[str, Any], record: type[Model]
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """Return the data without such keys, and a warning for each of them."""
    findings: list[Finding] = []
    return _mapping(data, record, FieldPath(), findings), tuple(findings)


def _mapping(
    data: Mapping[str, Any], record: type[Model], path: FieldPath, findings: list[Finding]
) -> dict[str, Any]:
    kept = {}
    keys = keys_of(record)
    for name, value in data.items():
        key = keys.get(name)
        if key is not None and key.record is not None:
            below = _own_names if key.has_own_names else _value
            kept[name] = below(value, key.record, path / name, findings)
        elif key is None and is_later_key(name, record):
            findings.append(_warning(name, path / name))
        else:
            kept[name] = value
    return kept


def _own_names(
    value: object, record: type[Model], path: FieldPath, findings: list[Finding]
) -> object:
    if not isinstance(value, Mapping):
        return value
    return {name: _value(inner, record, path / name, findings) for name, inner in value.items()}


def _value(value: object, record: type[Model], path: FieldPath, findings: list[Finding]) -> object:
    if isinstance(value, list):
        return [_value(item, record, path / index, findings) for index, item in enumerate(value)]
    return _mapping(value, record, path, findings) if isinstance(value, Mapping) else value


def _warning(name: str, path: FieldPath) -> Finding:
    message = f"这个版本还不会排“{name}”，稿子照常生成，但其中没有这一项；这几行可以先留着。"
    return Finding(Code.LATER_KEY, Severity.WARNING, message, path, on_key=True)
