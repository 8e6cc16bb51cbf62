"""Files that a value names: found from the folder of the file in which the name stands."""

import re
from pathlib import Path

_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")


def named_file(name: str, holder: Path, data_root: Path) -> Path | None:
    """Return the file that ``holder`` calls ``name``; ``None`` when it lies outside the data."""
    if _ABSOLUTE.match(name):
        return None
    try:
        file = (holder.parent / name.replace("\\", "/")).resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return file if file.is_relative_to(data_root.resolve()) else None
