"""What all commands say alike: names of files, exit codes, the word for options."""

from pathlib import Path

PROGRAM = "python build.py"
OPTIONS_WORD = "[选项]"
FOUND, CANNOT, INTERNAL = 1, 2, 70


def shown(file: Path) -> str:
    """Name a file as seen from where the user works."""
    try:
        return str(file.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(file)
