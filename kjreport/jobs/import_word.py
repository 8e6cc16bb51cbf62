"""Word files to recognised documents: read, pictures saved beside the YAML."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from kjreport.doctree.foreign import ForeignDocument, FoundParagraph, FoundPicture, iter_blocks
from kjreport.doctree.nodes import Document, Picture
from kjreport.errors import SourceError, SourceNotFoundError, SourceTooLargeError
from kjreport.importing.blocks import Imported, LeftOut
from kjreport.importing.from_word import word_blocks, word_remarks
from kjreport.importing.own_draft import own_draft
from kjreport.importing.reading import import_word, with_remarks
from kjreport.jobs.file_names import safe_name
from kjreport.jobs.output_files import write_whole

WORD_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
#: What LibreOffice has to turn into .docx first.
OLD_ENDINGS = (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt")
_ZIP = b"PK\x03\x04"
_LARGEST = 200 * 1024 * 1024
_PICTURES = "图片"


def import_word_file(file: Path, folder: Path, this_year: int) -> Sequence[Imported]:
    """Recognise the documents of a Word file; its pictures go to ``folder``/图片.

    Raises:
        SourceError: the file is not there or cannot be opened.
        UnreadableDocumentError: it is no readable document.
        ToolMissingError: it is of an old format, and nothing is there to convert it.
    """
    from kjreport.word.foreign_reader import read_foreign  # noqa: PLC0415 - not for texts
    from kjreport.word.own_styles import is_own_draft  # noqa: PLC0415 - likewise

    data = _as_docx(file)
    document = read_foreign(data)
    shelf = _PictureShelf(document, folder, safe_name(file.stem) or "导入")
    if is_own_draft(document):
        return (_own(data, document, shelf, this_year),)
    made = word_blocks(document, file, shelf.save)
    return import_word(made, this_year)


def _own(
    data: bytes, document: ForeignDocument, shelf: "_PictureShelf", this_year: int
) -> Imported:
    """Read a draft of ours by its styles; its comments and oddments are kept as of any file."""
    from kjreport.word.reader import read_document  # noqa: PLC0415 - not for texts

    read = read_document(data)
    parts = {one.name: one for one in iter_blocks(document.blocks) if isinstance(one, FoundPicture)}
    names = {name: shelf.save_as(picture, name) for name, picture in parts.items()}
    blocks = tuple(
        replace(one, name=names[one.name]) if isinstance(one, Picture) else one
        for one in read.blocks
        if not isinstance(one, Picture) or one.name in names
    )
    lost = (
        LeftOut(one.name, "文件里没有这张图片")
        for one in read.blocks
        if isinstance(one, Picture) and one.name not in names
    )
    words = "\n".join(
        one.text.replace("\n", "")
        for one in iter_blocks(document.blocks)
        if isinstance(one, FoundParagraph)
    )
    imported = own_draft(Document(blocks), this_year, words)
    set_aside = (LeftOut(one.text, one.reason) for one in document.set_aside)
    (remarked,) = with_remarks([imported], word_remarks(document))
    return replace(remarked, left_out=(*imported.left_out, *set_aside, *lost))


def _as_docx(file: Path) -> bytes:
    data = _read(file)
    if file.suffix.lower() in WORD_ENDINGS or data.startswith(_ZIP):
        return data
    from kjreport.word.old_formats import to_docx  # noqa: PLC0415 - seldom needed

    return to_docx(data, file.name)


def _read(file: Path) -> bytes:
    try:
        if not file.is_file():
            message = f"没有找到“{file}”。请检查路径和文件名。"
            raise SourceNotFoundError(message, file)
        if file.stat().st_size > _LARGEST:
            message = f"“{file.name}”超过200MB，不像一份公文，没有读取。"
            raise SourceTooLargeError(message, file)
        return file.read_bytes()
    except OSError as error:
        message = f"打不开“{file.name}”：可能正被别的程序占用，或没有权限。请关闭后再试。"
        raise SourceError(message, file) from error


@dataclass(slots=True)
class _PictureShelf:
    """Saves the pictures of one document beside its YAML; no file is ever written over."""

    document: ForeignDocument
    folder: Path
    stem: str
    _names: dict[str, str] = field(default_factory=dict)

    def save(self, picture: FoundPicture) -> str:
        """Save a picture once; return its name for the YAML."""
        if picture.part not in self._names:
            name = f"{self.stem}图{len(self._names) + 1}"
            content = self.document.picture(picture.part)
            self._names[picture.part] = self._saved(name, picture.ending or "bin", content)
        return self._names[picture.part]

    def save_as(self, picture: FoundPicture, name: str) -> str:
        """Save a picture of a draft of ours under its own name, in 图片 whatever its folder."""
        bare = safe_name(PurePosixPath(name.replace("\\", "/")).stem) or self.stem
        ending = PurePosixPath(name).suffix.removeprefix(".") or picture.ending
        return self._saved(bare, ending, self.document.picture(picture.part))

    def _saved(self, name: str, ending: str, content: bytes) -> str:
        folder = self.folder / _PICTURES
        file, number = folder / f"{name}.{ending}", 2
        while file.exists():
            if file.read_bytes() == content:
                return f"{_PICTURES}/{file.name}"
            file, number = folder / f"{name}（{number}）.{ending}", number + 1
        write_whole(file, content)
        return f"{_PICTURES}/{file.name}"
