"""Data to YAML text in the strict dialect that our own loader reads without a remark."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kjreport.importing.blocks import Data, Doubt, Path, Remark

#: What a plain text may not begin with, or be taken for.
_FIRST_SIGNS = r"""\s\-?:,\[\]{}#&*!|>'"%@`=～~•●－–—―·\uff5c\uff1e［｛"""
_NEEDS_QUOTES = re.compile(
    rf"""^[{_FIRST_SIGNS}]|: |:$| #|\s$|^\.\.\.|["'#{{}}\[\]｛｝]|^[\d.,+%/-]+$"""
)
_AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_YEAR = re.compile(r"^\d{4}$")
_WORDS = re.compile(r"^(?:true|false|yes|no|on|off|null|y|n)$", re.IGNORECASE)
_KEY_LIKE = re.compile(r"^[^\s：:，。；]{1,24}[：:]")


def yaml_text(
    data: Mapping[str, Data], doubts: Sequence[Doubt] = (), remarks: Sequence[Remark] = ()
) -> str:
    """Write the data; each doubt and each remark becomes a comment above its key."""
    comments: dict[Path, list[str]] = {}
    for doubt in doubts:
        words = f"# 核：{doubt.message}（把握：{doubt.confidence.value}）"
        comments.setdefault(_existing(doubt.path, data), []).append(words)
    for remark in remarks:
        comments.setdefault(_existing(remark.path, data), []).append(f"# {remark.words}")
    lines = _mapping(data, "", (), comments)
    return "\n".join([*comments.get((), []), *lines]) + "\n"


def _existing(path: Path, data: Data | Mapping[str, Data]) -> Path:
    """Return the longest part of a path that the data has."""
    found: list[str | int] = []
    value: Data | Mapping[str, Data] = data
    for part in path:
        below: Data | None = None
        if isinstance(value, Mapping) and isinstance(part, str):
            below = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            below = value[part]
        if below is None:
            break
        value = below
        found.append(part)
    return tuple(found)


Comments = Mapping[Path, Sequence[str]]


def _mapping(
    data: Mapping[str, Data], indent: str, path: Path, comments: Comments
) -> Iterator[str]:
    for key, value in data.items():
        here = (*path, key)
        for comment in comments.get(here, ()):
            yield f"{indent}{comment}"
        yield from _entry(f"{indent}{key}:", value, indent, here, comments)


def _entry(head: str, value: Data, indent: str, path: Path, comments: Comments) -> Iterator[str]:
    if isinstance(value, str):
        is_amount = path[-1] == "数值" and _AMOUNT.fullmatch(value)
        yield f"{head} {value if is_amount else _scalar(value)}"
    elif isinstance(value, list):
        if not value or _is_row(value, path):
            yield f"{head} [{', '.join(_flow(cell) for cell in value)}]"
            return
        yield head
        yield from _items(value, indent, path, comments)
    else:
        yield head
        yield from _mapping(value, f"{indent}  ", path, comments)


def _is_row(value: Sequence[Data], path: Path) -> bool:
    return path[-1] == "表头" and all(isinstance(cell, str) for cell in value)


def _items(values: Sequence[Data], indent: str, path: Path, comments: Comments) -> Iterator[str]:
    for index, value in enumerate(values):
        here = (*path, index)
        for comment in comments.get(here, ()):
            yield f"{indent}{comment}"
        if isinstance(value, str):
            yield from _text_item(value, indent)
        elif isinstance(value, list):
            yield f"{indent}- [{', '.join(_flow(cell) for cell in value)}]"
        else:
            yield from _item(list(_mapping(value, f"{indent}  ", here, comments)), indent)


def _text_item(text: str, indent: str) -> Iterator[str]:
    """Write a text of a list; one that begins like a key is folded, which no key is."""
    if _KEY_LIKE.match(text) and text.isprintable():
        yield f"{indent}- >-"
        yield f"{indent}  {text}"
    else:
        yield f"{indent}- {_scalar(text)}"


def _item(lines: list[str], indent: str) -> Iterator[str]:
    """Put the list mark before the first key; comments above it stay above."""
    first = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (indent + line.lstrip() for line in lines[:first])
    yield f"{indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _scalar(text: str) -> str:
    """Write a text plain where every reader takes it for that text, else in single quotes."""
    if not text:
        return "''"
    if _YEAR.match(text):
        return text
    is_plain = not _NEEDS_QUOTES.search(text) and not _WORDS.match(text) and text.isprintable()
    return text if is_plain else _quoted(text)


def _flow(cell: Data) -> str:
    """Write a cell of a row between brackets."""
    text = cell if isinstance(cell, str) else ""
    is_plain = text and not re.search(r"[,:：，、\[\]{}#&*!|>'\"%@`?~=\\]|^[-.\s]|\s$", text)
    return text if is_plain else _quoted(text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
