"""Which faces a template asks for, and which of them this machine has."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from kjreport.word.inspector_package import W, WordPackage

_SECONDS = 20
_FC_LIST = "fc-list"
_WINDOWS_FONTS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
_FACE_ATTRIBUTES = ("ascii", "hAnsi", "eastAsia")
#: Names under which Windows lists the faces that documents call by their Chinese names.
_ENGLISH = {"仿宋": "fangsong", "楷体": "kaiti", "黑体": "simhei", "宋体": "simsun"}


def asked_faces(template: bytes) -> tuple[str, ...]:
    """Name the faces that the styles of a template ask for.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    root = next(WordPackage(template).related("/styles"), None)
    fonts = () if root is None else root.iter(f"{W}rFonts")
    every = (one.get(f"{W}{name}", "") for one in fonts for name in _FACE_ATTRIBUTES)
    return tuple(sorted({*every} - {""}))


def missing_faces(template: bytes) -> tuple[str, ...]:
    """Name the faces that a template asks for and this machine lacks; none if it cannot tell.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    installed = installed_faces()
    if not installed:
        return ()
    return tuple(face for face in asked_faces(template) if not _is_among(face, installed))


def _is_among(face: str, installed: frozenset[str]) -> bool:
    return bool({face.lower(), _ENGLISH.get(face, face.lower())} & installed)


def installed_faces() -> frozenset[str]:
    """Name the installed families in lower case; none when the system does not tell."""
    names = _on_windows() if sys.platform == "win32" else _by_fontconfig()
    return frozenset(name.strip().lower() for name in names)


def _by_fontconfig() -> Iterator[str]:
    program = shutil.which(_FC_LIST)
    if program is None:
        return
    # The user's own configuration tells what is installed, an alias of ours would not.
    environment = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
    try:
        listed = subprocess.run(  # noqa: S603 - a fixed program without arguments from outside
            [program, ":", "family"],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError):
        return
    for line in listed.stdout.decode("utf-8", "replace").splitlines():
        yield from line.split(",")


def _on_windows() -> Iterator[str]:  # pragma: no cover  # another system's registry
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415 - exists on Windows only

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_FONTS) as key:
        for number in range(winreg.QueryInfoKey(key)[1]):
            name = winreg.EnumValue(key, number)[0].partition("(")[0]
            yield from name.split("&")
