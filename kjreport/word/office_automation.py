"""Asks WPS or Word on Windows for a PDF, where pywin32 is installed.

Written from the published object model and tried against a stand-in only, never on Windows:
see ``docs/notes/libreoffice.md``.
"""

import contextlib
import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: WPS first: where both are installed, offices print with WPS.
PROGRAM_IDS = ("Kwps.Application", "wps.Application", "Word.Application")
_AS_PDF = 17
_WITHOUT_SAVING = 0


@dataclass(frozen=True, slots=True)
class Automation:
    """A program that can be asked; ``client`` is pywin32's module."""

    client: Any
    program_id: str

    def export(self, files: Sequence[Path]) -> None:
        """Write a PDF beside each file; one that cannot be opened gets none."""
        program = self.client.DispatchEx(self.program_id)
        try:
            program.Visible = False
            program.DisplayAlerts = 0
            for file in files:
                # COM errors have no common base that exists without pywin32.
                with contextlib.suppress(Exception):
                    _export(program, file)
        finally:
            program.Quit()


def find_automation() -> Automation | None:
    """Return the first program that answers, ``None`` without pywin32 or such a program."""
    try:
        client = importlib.import_module("win32com.client")
    except ImportError:
        return None
    for program_id in PROGRAM_IDS:
        with contextlib.suppress(Exception):
            client.DispatchEx(program_id).Quit()
            return Automation(client, program_id)
    return None


def _export(program: Any, file: Path) -> None:  # noqa: ANN401 - a COM object has no type
    document = program.Documents.Open(str(file), ReadOnly=True)
    try:
        document.ExportAsFixedFormat(str(file.with_suffix(".pdf")), _AS_PDF)
    finally:
        document.Close(_WITHOUT_SAVING)
