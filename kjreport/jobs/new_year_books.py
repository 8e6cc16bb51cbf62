"""台账 in the new folder: the same sheets, without last year's rows."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from kjreport.errors import ToolMissingError
from kjreport.jobs.new_year_places import Rolling
from kjreport.jobs.output_files import write_whole
from kjreport.source.excel.emptying import WRITABLE_ENDINGS, emptied
from kjreport.source.excel.slips import MESSAGES
from kjreport.source.excel.workbooks import UnreadableBookError


@dataclass(frozen=True, slots=True)
class CopiedBook:
    """A workbook of the new folder; ``remark`` says what is still to be done by hand."""

    name: str
    row_count: int = 0
    remark: str = ""


def copied_book(file: Path, rolling: Rolling) -> CopiedBook | None:
    """Copy a workbook without its rows, or whole where it cannot be written anew.

    ``None`` when there is no such file; the data that name it are remarked on.

    Raises:
        OutputError: the new file cannot be written.
    """
    place = rolling.relative(file)
    if place is None or not file.is_file():
        return None
    name = str(place)
    if file.suffix.lower() not in WRITABLE_ENDINGS:
        return _whole(file, rolling, f"{file.suffix} 不能由程序清空")
    try:
        book = emptied(file, rolling.name_brought_up)
    except ToolMissingError as error:
        return _whole(file, rolling, str(error).rstrip("。"))
    except UnreadableBookError as error:
        return _whole(file, rolling, MESSAGES[error.code].format(*error.arguments).rstrip("。"))
    write_whole(rolling.folder / place, book.content)
    sheets = "、".join(book.whole_sheets)
    remark = f"工作表{sheets}没有认出表头，没有清空，请自己清空" if sheets else ""
    return CopiedBook(name, book.row_count, remark)


def _whole(file: Path, rolling: Rolling, reason: str) -> CopiedBook:
    place = rolling.relative(file)
    target = rolling.folder / str(place)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    return CopiedBook(str(place), 0, f"{reason}；整份复制过来，里面还是上年的数，请自己清空")
