"""Where compiled templates are kept: in memory, then in the user's own cache folder.

A stored plan holds code that is run, so it is trusted like a .pyc: only from a folder that
belongs to this user and that nobody else may write to. A damaged file is compiled anew.
"""

import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from kjreport import __version__
from kjreport.word.plan import Plan, from_record, to_record

#: Raised whenever the stored form or the compiled code changes between releases.
_FORMAT = 7
_PACKAGES = ("jinja2", "docxtpl")
_OWNER_ONLY = 0o700
_memory: dict[bytes, Plan] = {}


def plan_for(template: bytes, folder: Path | None = None) -> Plan:
    """Return the plan of a template, compiled when it is not known yet.

    ``folder`` is where plans are stored, by default the user's cache folder.

    Raises:
        TemplateError: the bytes are not a Word file.
        TemplateTagError: a tag is misspelt or left open.
    """
    plan = _memory.get(template)
    if plan is None:
        store = _own_folder(folder or default_folder())
        file = store and store / plan_key(template)
        plan = (file and _stored(file)) or _compiled(template, file)
        _memory[template] = plan
    return plan


def plan_key(template: bytes) -> str:
    """Name a plan by all that it depends on."""
    return sha256(_versions().encode() + template).hexdigest()


def forget() -> None:
    """Drop the plans that are kept in memory."""
    _memory.clear()


def default_folder() -> Path:
    """Return the user's own cache folder, as the system has it."""
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "kjreport"
        )
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kjreport"


@cache
def _versions() -> str:
    return " ".join((str(_FORMAT), __version__, sys.version, *map(_installed, _PACKAGES)))


def _installed(package: str) -> str:
    """Return what pip wrote down of a package: its name and version.

    ``importlib.metadata`` would say the same, and cost a quarter of a small draft's time.
    """
    for folder in map(Path, sys.path):
        for record in folder.glob("*.dist-info"):
            if record.name.lower().startswith(f"{package}-"):
                return record.name
    from importlib.metadata import version  # noqa: PLC0415 - only for unusual installations

    return version(package)


def _own_folder(folder: Path) -> Path | None:
    """Make the folder; ``None`` when it cannot be made or others may write to it."""
    try:
        folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return None
    if sys.platform == "win32":
        return folder
    is_ours = found.st_uid == os.getuid() and found.st_mode & 0o777 == _OWNER_ONLY
    return folder if is_ours else None


def _stored(file: Path) -> Plan | None:
    with suppress(OSError, ValueError, EOFError, TypeError):
        return from_record(marshal.loads(file.read_bytes()))  # noqa: S302 - the user's own folder
    return None


def _compiled(template: bytes, file: Path | None) -> Plan:
    from kjreport.word.plan_compiler import compile_plan  # noqa: PLC0415 - loads docx and lxml

    plan = compile_plan(template)
    if file is not None:
        with suppress(OSError):
            _write_beside(file, marshal.dumps(to_record(plan)))
    return plan


def _write_beside(file: Path, content: bytes) -> None:
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(file)
