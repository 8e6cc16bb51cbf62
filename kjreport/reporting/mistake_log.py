"""What a mistake of our own leaves behind: a file for whoever repairs the program."""

import sys
import tempfile
from pathlib import Path


def write_log(version: str, details: str) -> Path | None:
    """Write the log into the system's folder for passing files; ``None`` when it takes none."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="kjreport-", suffix=".txt", delete=False
        ) as log:
            log.write(f"kjreport {version}\nPython {sys.version}\n\n{details}")
    except OSError:
        return None
    return Path(log.name)
