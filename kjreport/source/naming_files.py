"""Which file a value of 继承 or 引用 names, and whether it may be used."""

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from kjreport.source.reading import Reading
from kjreport.source.tree import Items, Leaf, Node

Chain = tuple[Path, ...]
"""The files being read, each named by the one before; resolved."""

_DEEPEST = 8
_MOST_CANDIDATES = 2000
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")


def file_names(reading: Reading, key: str, node: Node) -> Iterator[Leaf]:
    """Yield the values that name files: one, or a list."""
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Leaf) and (item.text or "").strip():
            yield item
        else:
            reading.report_at("E210", item, (key,))


def named_file(reading: Reading, key: str, name: Leaf, chain: Chain) -> Path | None:
    """Return the file that a value names, or report why it cannot be used."""
    written = (name.text or "").strip()
    relative = written.replace("\\", "/")
    file = Path(os.path.normpath(name.source.file.parent / relative))
    problem = _problem(reading, file, written, chain)
    if problem is None:
        return file
    code, argument = problem
    suggestion = _nearest(reading, name, relative) if code == "E212" else None
    reading.report_at(code, name, (key if code == "E211" else argument,), suggestion)
    return None


def _problem(reading: Reading, file: Path, written: str, chain: Chain) -> tuple[str, object] | None:
    try:
        resolved = file.resolve()
        is_inside = resolved.is_relative_to(reading.data_root.resolve())
    except (OSError, ValueError, RuntimeError):
        return "E212", written.replace("\0", "")
    if _ABSOLUTE.match(written) or not is_inside:
        return "E211", written
    if resolved in chain:
        return "E213", written
    if not reading.sources.exists(file):
        return "E212", written
    if len(chain) > _DEEPEST:
        return "E214", _DEEPEST
    return None


def _nearest(reading: Reading, name: Leaf, relative: str) -> str | None:
    """Return the line with the nearest existing file name put in."""
    candidates = list(_candidates(reading, name.source.file))
    close = get_close_matches(relative, candidates, n=1, cutoff=0.6)
    if not close or name.start.line != name.end.line:
        return None
    line = name.source.lines[name.start.line]
    sign = name.style if name.style in ("'", '"') else ""
    return line[: name.start.column] + sign + close[0] + sign + line[name.end.column :]


def _candidates(reading: Reading, file: Path) -> Iterator[str]:
    root = reading.data_root.resolve()
    folder = file.resolve().parent
    start = folder.parent if folder.parent.is_relative_to(root) else folder
    unsaved = [path for path in reading.sources.overlay if path.suffix == ".yaml"]
    for path in islice([*start.rglob("*.yaml"), *unsaved], _MOST_CANDIDATES):
        is_hidden = path.parent.name.startswith(".")
        if not is_hidden and path != file and path.resolve() != file.resolve():
            yield Path(os.path.relpath(path.resolve(), folder)).as_posix()
