"""Preview: the pages of a draft as pictures, in a folder beside it."""

import re
from pathlib import Path

from kjreport.jobs.output_files import write_whole
from kjreport.word.page_pictures import page_pictures

_PAGE_NAME = re.compile(r"第[0-9]+页\.png")


def write_preview(draft: Path, pdf: bytes) -> Path:
    """Write one PNG per page and return their folder; pages of an earlier preview go.

    Raises:
        ToolMissingError: no program is there to draw the pages.
        OutputError: the folder cannot be written to.
    """
    folder = preview_folder(draft)
    pictures = tuple(page_pictures(pdf))
    digits = max(2, len(str(len(pictures))))
    names = {f"第{number:0{digits}}页.png": one for number, one in enumerate(pictures, start=1)}
    for name, picture in names.items():
        write_whole(folder / name, picture)
    for stale in folder.iterdir():
        if _PAGE_NAME.fullmatch(stale.name) and stale.name not in names:
            stale.unlink()
    return folder


def preview_folder(draft: Path) -> Path:
    """Name the folder of a draft's pictures."""
    return draft.with_name(f"{draft.stem}（预览）")
