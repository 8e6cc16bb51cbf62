"""The picture files that a document names: found, read, or remarked at the name."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kjreport.doctree.nodes import Block, Document, Picture
from kjreport.findings import Finding, Severity
from kjreport.jobs.named_files import named_file
from kjreport.location import FieldPath
from kjreport.source.pictures import SIZE_LIMIT, PictureFault, PictureFile, read_picture

_SAVE_ANEW = "请在画图等程序里打开，另存为 PNG 或 JPG 再用。"
_PLACEHOLDER = "稿子照常生成，那里印一行【图片缺失】。"
_FAULTS: dict[PictureFault, tuple[str, Severity, str]] = {
    PictureFault.MISSING: (
        "E231",
        Severity.ERROR,
        "找不到图片“{}”，请核对文件名，图片从本文件所在的文件夹找起。",
    ),
    PictureFault.UNREADABLE: (
        "E232",
        Severity.WARNING,
        "打不开图片“{}”，请关闭正在使用它的程序，并确认有读取权限；" + _PLACEHOLDER,
    ),
    PictureFault.TOO_LARGE: (
        "E233",
        Severity.WARNING,
        f"图片“{{}}”太大（超过 {SIZE_LIMIT // 1_000_000} MB 或两万像素），请缩小后再用；"
        + _PLACEHOLDER,
    ),
    PictureFault.UNSUPPORTED: (
        "E234",
        Severity.WARNING,
        "“{}”不是 PNG、JPG、GIF、BMP 图片，" + _SAVE_ANEW + _PLACEHOLDER,
    ),
    PictureFault.DAMAGED: (
        "E235",
        Severity.WARNING,
        "图片“{}”不完整或已损坏，" + _SAVE_ANEW + _PLACEHOLDER,
    ),
}
_OUTSIDE = "图片“{}”不在数据文件夹里，请复制进来，从本文件所在的文件夹写起，例如：图片/现场.jpg"


@dataclass(slots=True)
class PictureShelf:
    """Reads the pictures of one document, each file once.

    ``file_of`` names the file in which a value stands: names of pictures count from there.
    """

    file_of: Callable[[FieldPath], Path]
    data_root: Path
    files: dict[str, PictureFile] = field(default_factory=dict)
    """What was read, by the name that the tree has for it."""
    findings: dict[Finding, None] = field(default_factory=dict)
    _read: dict[Path, PictureFile | PictureFault] = field(default_factory=dict)

    def placed(self, tree: Document) -> Document:
        """Return the tree with every picture called by its place below the data root."""
        if not any(isinstance(block, Picture) for block in tree.blocks):
            return tree
        return Document(tuple(map(self._placed, tree.blocks)))

    def _placed(self, block: Block) -> Block:
        if not isinstance(block, Picture) or not isinstance(block.origin, FieldPath):
            return block
        file = named_file(block.name, self.file_of(block.origin), self.data_root)
        if file is None:
            self._report("E230", Severity.ERROR, _OUTSIDE.format(block.name), block.origin)
            return block
        if file not in self._read:
            self._read[file] = read_picture(file)
        read = self._read[file]
        if isinstance(read, PictureFault):
            code, severity, message = _FAULTS[read]
            self._report(code, severity, message.format(block.name), block.origin)
            return block
        name = file.relative_to(self.data_root.resolve()).as_posix()
        self.files[name] = read
        return replace(block, name=name)

    def _report(self, code: str, severity: Severity, message: str, path: FieldPath) -> None:
        self.findings[Finding(code, severity, message, path)] = None
