"""Find the 版式 of a name: the program's own, then the office's YAML in templates/版式/."""

from pathlib import Path

from kjreport.errors import ProjectError
from kjreport.findings import Outcome
from kjreport.source.files import SourceSet
from kjreport.text.nearest import nearest
from kjreport.word.profiles import BUILT_IN, built_in
from kjreport.word.standard import Profile

_ENDINGS = (".yaml", ".yml")


def find_layout(name: str, folder: Path) -> Outcome[Profile]:
    """Return the 版式 called ``name``; an office's own brings its findings.

    Raises:
        ProjectError: there is no 版式 of this name.
        SourceError: its file cannot be read at all.
    """
    profile = built_in(name)
    if profile is not None:
        return Outcome(profile)
    for file in _files(folder):
        if file.stem == name:
            from kjreport.word.profile_file import load_profile  # noqa: PLC0415 - loads pydantic

            return load_profile(file, SourceSet())
    names = layout_names(folder)
    meant = nearest(name, names)
    advice = f"是否想写 {meant}？" if meant else f"可用的有：{'、'.join(names)}。"
    message = (
        f"没有“{name}”这个版式。{advice}"
        f"本单位自己的版式，请写成 YAML 文件放在 {folder} 里，文件名就是版式的名称。"
    )
    raise ProjectError(message)


def layout_names(folder: Path) -> tuple[str, ...]:
    """Name every 版式 there is: the program's own first."""
    return (*(profile.name for profile in BUILT_IN), *(file.stem for file in _files(folder)))


def _files(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() in _ENDINGS and not file.name.startswith((".", "~"))
        )
    )
