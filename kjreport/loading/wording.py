"""How a place, a value and a key are named in a sentence for staff."""

from collections.abc import Iterable
from typing import Any

from kjreport.location import FieldPath
from kjreport.model.keys import Key, Shape

_MOST_NAMES = 8
_LONGEST_QUOTE = 16


def quoted(words: str) -> str:
    """Put words in quotation marks, shortened when they are long."""
    short = words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
    return f"“{short}”"


def place_words(path: FieldPath) -> str:
    """Name the record at ``path``: 文件最外层, “小节”第2条, “指标”的“高企”."""
    parts = path.parts
    if not parts:
        return "文件最外层"
    if isinstance(parts[-1], int):
        return f"{place_words(path.parent)}第{parts[-1] + 1}条"
    if len(parts) > 1 and parts[-2] in {"指标", "公布"}:
        return f"“{parts[-2]}”的{quoted(parts[-1])}"
    return quoted(parts[-1])


def listing(names: Iterable[str]) -> str:
    """Write names in a row, the first few of many."""
    some = tuple(names)
    tail = "等" if len(some) > _MOST_NAMES else ""
    return "、".join(some[:_MOST_NAMES]) + tail


def example_line(key: Key | None, name: str) -> str:
    """Write the key with an example of its value, on one line."""
    if key is None:
        return f"{name}: ……"
    examples: list[Any] = key.field.examples or []
    if examples:
        return f"{name}: {flow(examples[0])}"
    return f"{name}: ……" if Shape.TEXT in key.shapes else f"{name}:"


def flow(value: object) -> str:
    """Write an example as YAML on one line."""
    match value:
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            pairs = (f"{name}: {flow(inner)}" for name, inner in value.items())
            return f"{{{', '.join(pairs)}}}"
        case str() if "{{" in value or ": " in value or value.startswith(("&", "*", "@", "%")):
            return f'"{value}"'
        case _:
            return str(value)
