"""An office's own 版式: a small YAML file, read as strictly and kindly as the data."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from math import ceil
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from kjreport.findings import Finding, Outcome, Severity, has_errors, in_reading_order
from kjreport.loading.refusals import refusals
from kjreport.location import FieldPath
from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, ONE_OR_MANY, Quantity, Word
from kjreport.model.keys import keys_of
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.source.source_map import SourceMap
from kjreport.text.nearest import nearest
from kjreport.text.numbers import Number
from kjreport.word.profiles import BUILT_IN, built_in, with_bottom, with_face
from kjreport.word.standard import (
    SIZE_3,
    Grid,
    PageFormat,
    Profile,
    Typeface,
    twips_from_mm,
    twips_from_points,
)

_MARGIN_MM = (10, 60)
_BOTTOM_MM = (25, 60)
"""The page number stands in the lower margin."""
_PITCH_POINTS = (18, 42)
#: How far 三号 type may be tightened or spread to make the characters fill the line, in twips.
_TIGHTEST, _WIDEST = -12, 24


class _Level(Enum):
    ONE = "一级"
    TWO = "二级"
    THREE = "三级"
    FOUR = "四级"


class _GridName(Enum):
    LINES = "行"
    LINES_AND_CHARACTERS = "行和字符"


class _Margins(Model):
    top: Quantity | None = Field(None, alias="上", examples=[37])
    bottom: Quantity | None = Field(None, alias="下", examples=[35])
    left: Quantity | None = Field(None, alias="左", examples=[28])
    right: Quantity | None = Field(None, alias="右", examples=[26])


class _Faces(Model):
    title: Word | None = Field(None, alias="标题", examples=["方正小标宋_GBK"])
    body: Word | None = Field(None, alias="正文", examples=["仿宋"])
    kai: Word | None = Field(None, alias="楷体", examples=["楷体"])
    hei: Word | None = Field(None, alias="黑体", examples=["黑体"])
    song: Word | None = Field(None, alias="页码", examples=["宋体"])


class _ProfileRecord(Model):
    purpose: Word | None = Field(None, alias="说明", examples=["市政府办公室 2025 年的要求"])
    base: Word = Field("gb", alias="基于", examples=["28pt-house"])
    margins: _Margins | None = Field(None, alias="页边距", examples=[{"上": 37, "下": 35}])
    pitch: Quantity | None = Field(None, alias="行距", examples=[28.5])
    characters: Quantity | None = Field(None, alias="每行字数", examples=[28])
    grid: Annotated[_GridName, CHOICE] | None = Field(None, alias="网格", examples=["行"])
    faces: _Faces | None = Field(None, alias="字体", examples=[{"正文": "仿宋"}])
    latin: Word | None = Field(None, alias="数字字体", examples=["Times New Roman"])
    bold: Annotated[tuple[Annotated[_Level, CHOICE], ...], ONE_OR_MANY] = Field(
        (), alias="加粗标题", examples=["三级"]
    )


def load_profile(file: Path, sources: SourceSet) -> Outcome[Profile]:
    """Read a 版式; its name is that of the file. Findings carry their places.

    Raises:
        SourceError: the file cannot be read at all.
    """
    known = frozenset().union(*map(keys_of, (_ProfileRecord, _Margins, _Faces)))
    read = load_source(file, sources, file.parent, known)
    if read.value is None:
        return Outcome(None, read.findings)
    places = read.value.source_map
    try:
        record = _ProfileRecord.model_validate(read.value.data)
    except ValidationError as error:
        found = refusals(error, read.value.data, _ProfileRecord, places)
        return Outcome(None, _located((*read.findings, *found), places))
    findings = (*read.findings, *_located(_slips(file.stem, record), places))
    if has_errors(findings):
        return Outcome(None, findings)
    profile = _overlaid(file.stem, record)
    findings = (*findings, *_located(_misfits(profile), places))
    return Outcome(None if has_errors(findings) else profile, findings)


def _located(findings: tuple[Finding, ...], places: SourceMap) -> tuple[Finding, ...]:
    return in_reading_order(map(places.locate, findings))


def _slips(name: str, record: _ProfileRecord) -> tuple[Finding, ...]:
    """Check each value for itself."""
    return (
        *_name_slips(name, record),
        *_out_of_range(record),
    )


def _name_slips(name: str, record: _ProfileRecord) -> Iterator[Finding]:
    names = [profile.name for profile in BUILT_IN]
    if name in names:
        message = f"“{name}”是自带的版式，请给这个文件改名，例如“{name}（本单位）.yaml”。"
        yield Finding("G101", Severity.ERROR, message, FieldPath())
    if record.base not in names:
        meant = nearest(record.base, names)
        advice = f"是否想写“{meant}”？" if meant else f"可用的有：{'、'.join(names)}。"
        message = f"没有“{record.base}”这个自带的版式，{advice}"
        yield Finding("G102", Severity.ERROR, message, FieldPath(("基于",)))


def _out_of_range(record: _ProfileRecord) -> Iterator[Finding]:
    margins = record.margins or _Margins()
    whole = record.characters
    if whole is not None and whole.value != int(whole.value):
        yield _wrong("G103", ("每行字数",), "“每行字数”应写整数，例如 28。")
    for value, path, (least, most), unit in (
        (margins.top, ("页边距", "上"), _MARGIN_MM, "毫米"),
        (margins.bottom, ("页边距", "下"), _BOTTOM_MM, "毫米"),
        (margins.left, ("页边距", "左"), _MARGIN_MM, "毫米"),
        (margins.right, ("页边距", "右"), _MARGIN_MM, "毫米"),
        (record.pitch, ("行距",), _PITCH_POINTS, "磅"),
    ):
        if value is not None and not least <= value.value <= most:
            message = f"“{path[-1]}”应在 {least} 到 {most} {unit}之间，这里是 {value.digits}。"
            yield _wrong("G103", path, message)


def _wrong(code: str, path: tuple[str, ...], message: str) -> Finding:
    return Finding(code, Severity.ERROR, message, FieldPath(path))


def _overlaid(name: str, record: _ProfileRecord) -> Profile:
    base = built_in(record.base)
    assert base is not None  # noqa: S101 - _name_slips has looked
    profile = replace(
        base,
        name=name,
        page=_page(base.page, record),
        latin=base.latin if record.latin is None else record.latin,
        grid=base.grid if record.grid is None else Grid[record.grid.name],
        bold_levels=tuple(sorted({*base.bold_levels, *map(_number, record.bold)})),
        purpose=record.purpose or "",
    )
    faces = record.faces or _Faces()
    for typeface, product in (
        (Typeface.TITLE, faces.title),
        (Typeface.BODY, faces.body),
        (Typeface.KAI, faces.kai),
        (Typeface.HEI, faces.hei),
        (Typeface.SONG, faces.song),
    ):
        profile = with_face(profile, typeface, product) if product else profile
    return profile


def _number(level: _Level) -> int:
    return tuple(_Level).index(level) + 1


def _page(page: PageFormat, record: _ProfileRecord) -> PageFormat:
    margins = record.margins or _Margins()
    top, bottom, left, right = (
        default if value is None else _twips(value, default)
        for value, default in (
            (margins.top, page.top),
            (margins.bottom, page.bottom),
            (margins.left, page.left),
            (margins.right, page.right),
        )
    )
    width = page.paper_width - left - right
    characters = page.characters if width == page.text_width else _characters(width)
    return replace(
        with_bottom(page, bottom),
        text_width=width,
        text_height=page.paper_height - top - bottom,
        right=right,
        characters=int(record.characters.value) if record.characters else characters,
        pitch=twips_from_points(float(record.pitch.value)) if record.pitch else page.line,
    )


def _twips(length: Number, default: int) -> int:
    """Convert millimetres; what rounds to the length of the profile below is that length."""
    twips = twips_from_mm(float(length.value))
    return default if abs(twips - default) <= 1 else twips


def _characters(width: int) -> int:
    """Return how many 三号 characters fill a line, tightened a little rather than spread."""
    size = twips_from_points(SIZE_3)
    count = ceil(width / size)
    return count if width // count - size >= _TIGHTEST else count - 1


def _misfits(profile: Profile) -> tuple[Finding, ...]:
    """Check what the values make together."""
    spacing = profile.page.type_spacing
    if _TIGHTEST <= spacing <= _WIDEST:
        return ()
    fitting = _characters(profile.page.text_width)
    message = (
        f"每行 {profile.page.characters} 字与左右页边距不合：3 号字在这样的版心里每行排 "
        f"{fitting} 字，请改“每行字数”或“页边距”。"
    )
    return (_wrong("G104", ("每行字数",), message),)
