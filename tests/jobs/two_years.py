"""A clerk who fills a new year's folder in: texts, numbers and the rows of the 台账."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import count
from pathlib import Path

import openpyxl

from kjreport.jobs.write_back import PlannedEdit, write_back
from kjreport.location import FieldPath
from kjreport.source.edit.edits import Delete, Edit, Plain, SetValue
from kjreport.source.edit.syntax import parts_of
from kjreport.source.files import SourceSet

_TO_FILL = re.compile("【待填[^】]*】")
_NUMBERS = "甲乙丙丁戊己庚辛壬癸"


def fill_texts(folder: Path, today: date, **own: str) -> None:
    """Write something for each mark, and a number for each figure; ``own`` are top-level keys."""
    numbers = count(1)
    for file in sorted(folder.rglob("*.yaml")):
        if ".备份" in file.parts:
            continue
        source = SourceSet().read(file)
        root = parts_of(source)
        assert root is not None
        data = root.plain
        assert isinstance(data, dict)
        edits = [
            *_texts(FieldPath(), data, numbers),
            *_figures(data.get("指标")),
            *(SetValue(FieldPath((key,)), value) for key, value in own.items() if key in data),
        ]
        write_back((PlannedEdit(source, edit) for edit in edits), today)


def _texts(path: FieldPath, value: Plain, numbers: Iterator[int]) -> Iterator[Edit]:
    match value:
        case dict():
            for key, below in value.items():
                yield from _texts(path / key, below, numbers)
        case list():
            for index, below in enumerate(value):
                yield from _texts(path / index, below, numbers)
        case str() if "【" in value:
            words = _TO_FILL.sub(lambda _: _invented(next(numbers)), value.replace("【核】", ""))
            yield SetValue(path, words)


def _invented(number: int) -> str:
    return f"这一条由{_NUMBERS[number % 10]}{_NUMBERS[number // 10 % 10]}小组写成新的内容"


def _figures(figures: Plain) -> Iterator[Edit]:
    """Type last year's number and one more, or leave it to the 台账."""
    for key, figure in (figures if isinstance(figures, dict) else {}).items():
        path = FieldPath(("指标", key))
        assert isinstance(figure, dict)
        if "构成" in figure:
            yield from _parts(path / "构成", figure["构成"])
        elif "取自" not in figure:
            previous = str(figure.get("上年") or "7")
            yield SetValue(path / "数值", str(float(previous) + 1) if "." in previous else "9")
        yield Delete(path / "状态")


def _parts(path: FieldPath, parts: Plain) -> Iterator[Edit]:
    assert isinstance(parts, list)
    for index, part in enumerate(parts):
        assert isinstance(part, dict)
        if "构成" in part:
            yield from _parts(path / index / "构成", part["构成"])
        else:
            yield SetValue(path / index / "数值", part["上年"])


def fill_ledger(old: Path, new: Path) -> None:
    """Type last year's rows into the emptied workbook, a year later."""
    before, after = openpyxl.load_workbook(old), openpyxl.load_workbook(new)
    for sheet in before:
        for row in sheet.iter_rows():
            for cell in row:
                place = after[sheet.title][cell.coordinate]
                if cell.value is not None and place.value is None:
                    place.value = _a_year_later(cell.value)
    after.save(new)


def _a_year_later(value: object) -> object:
    if isinstance(value, datetime):
        return value.replace(year=value.year + 1)
    if isinstance(value, int) and 2000 < value < 2100:
        return value + 1
    return value.replace("2025", "2026") if isinstance(value, str) else value
