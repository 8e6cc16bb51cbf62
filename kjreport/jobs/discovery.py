"""Which files are documents: YAML with a top-level 文种, dot folders and 名录 left out.

A report whose 文种 is missing or misspelt counts too, so that somebody hears of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kjreport.config import Project
from kjreport.errors import KjReportError, ProjectError, SourceError, SourceNotFoundError
from kjreport.source.files import SourceSet
from kjreport.source.recognition import has_doc_type_line, lacks_doc_type_line, names_file

YAML_ENDINGS = (".yaml", ".yml")
_SKIPPED_FOLDERS = ("名录",)


@dataclass(frozen=True, slots=True)
class Target:
    """One document to work on, and the folder that its 引用 may not leave."""

    file: Path
    data_root: Path

    @property
    def shown(self) -> str:
        """The file as staff know it: from the data folder down."""
        file = self.file.resolve()
        inside = file.is_relative_to(self.data_root)
        return str(file.relative_to(self.data_root) if inside else self.file)


def find_targets(paths: Iterable[Path], project: Project) -> tuple[Target, ...]:
    """Return the documents at ``paths``, or all of the project's; each once, in name order.

    A file that is named is taken as it is; a folder is searched.

    Raises:
        SourceNotFoundError: a path does not exist.
        SourceError: a folder cannot be opened.
        ProjectError: no path was given and there is no document in data/.
    """
    named = tuple(paths)
    targets = {
        target.file.resolve(): target
        for path in (named or (_data_folder(project),))
        for target in _targets_at(path, project)
    }
    if not targets:
        places = "、".join(str(path) for path in named) or str(project.data)
        message = (
            f"{places} 里没有找到数据文件（有“文种:”一行的 .yaml 文件），请检查是否选错了文件夹。"
        )
        raise ProjectError(message)
    return tuple(targets.values())


def named_target(file: Path, project: Project) -> Target:
    """Return one file as a document, whether it is there or not."""
    return Target(file, _data_root(file, file.parent, project))


def _data_folder(project: Project) -> Path:
    if not project.data.is_dir():
        message = f"找不到数据文件夹 {project.data}，请写明要生成的数据文件或文件夹。"
        raise ProjectError(message)
    return project.data


def _targets_at(path: Path, project: Project) -> Iterator[Target]:
    if path.is_dir():
        for file in sorted(_documents_in(path)):
            yield Target(file, _data_root(file, path, project))
    elif path.exists():
        yield named_target(path, project)
    else:
        message = f"找不到文件“{path}”，请检查文件名和所在文件夹。"
        raise SourceNotFoundError(message, path)


def _data_root(file: Path, searched: Path, project: Project) -> Path:
    data = project.data.resolve()
    return data if file.resolve().is_relative_to(data) else searched.resolve()


def _documents_in(folder: Path) -> Iterator[Path]:
    texts = {file: _text_of(file) for file in _yaml_files_in(folder)}
    for file, text in texts.items():
        if (
            text is None
            or has_doc_type_line(text)
            or (lacks_doc_type_line(text) and not _is_taken_in(file, texts))
        ):
            yield file


def _is_taken_in(file: Path, texts: Mapping[Path, str | None]) -> bool:
    """Tell whether another file names this one under 继承 or 引用: a base, not a report."""
    others = (text for other, text in texts.items() if other != file and text is not None)
    return any(names_file(text, file.name) for text in others)


def _yaml_files_in(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.name not in _SKIPPED_FOLDERS:
                yield from _yaml_files_in(entry)
        elif entry.suffix.lower() in YAML_ENDINGS:
            yield entry


def _entries(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError as error:
        message = f"打不开文件夹“{folder}”，请确认有读取权限。"
        raise SourceError(message, folder) from error


def _text_of(file: Path) -> str | None:
    """Return what a file says; ``None``, a document to hear of, when it cannot be read."""
    try:
        return SourceSet().read(file).text
    except KjReportError:
        return None
