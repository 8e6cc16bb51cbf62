"""指标 in the next year: 数值 becomes 上年, 下年目标 becomes 目标, and 数值 is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kjreport.jobs.new_year_changes import changes
from kjreport.jobs.new_year_places import Rolling
from kjreport.location import FieldPath
from kjreport.model.figure_source import FigureStatus
from kjreport.model.figures import Figure, FigurePart
from kjreport.prose.amounts import amount
from kjreport.source.edit.edits import Delete, Edit, Plain, SetValue
from kjreport.text.stale_words import marked_stale

FIGURES = "指标"
_TAKEN_FROM = "取自"
#: What was true of last year alone; the key stays, to be filled in.
_EMPTIED = ("数值", "名单", "代表", "下年目标", "累计", "预计", "上期", "截至", "说明", "约数")
_KEPT_TEXTS = ("名称", "口径")
_RANK, _LAST_RANK = "位次", "上年位次"
_SOURCE_OF_LAST_YEAR = ("时间", "文件")


@dataclass(frozen=True, slots=True)
class CarriedFigures:
    """How many figures there are, and how many of them know their 上年 and 目标."""

    count: int = 0
    with_previous: int = 0
    with_target: int = 0

    def __add__(self, other: "CarriedFigures") -> "CarriedFigures":
        return CarriedFigures(
            self.count + other.count,
            self.with_previous + other.with_previous,
            self.with_target + other.with_target,
        )


def carried(figure: Figure) -> CarriedFigures:
    """Tell what a figure hands on."""
    return CarriedFigures(
        1, int(_previous(figure) is not None), int(figure.next_target is not None)
    )


def figure_edits(raw: Plain, figures: Mapping[str, Figure], rolling: Rolling) -> Iterator[Edit]:
    """Yield the edits of 指标 in one file; ``figures`` are last year's, computed ones included."""
    if not isinstance(raw, dict):
        return
    for key, record in raw.items():
        figure = figures.get(key)
        if isinstance(record, dict) and figure is not None:
            yield from _FigureEdits(FieldPath((FIGURES, key)), rolling).edits(record, figure)


def _previous(figure: Figure | FigurePart, unit: str = "") -> str | None:
    """Return last year's number as it is typed, ``None`` for a 约数, which compares to nothing."""
    if isinstance(figure, Figure):
        if figure.approximation or figure.status is FigureStatus.MISSING:
            return None
        unit = figure.unit
    number = amount(figure, unit)
    return None if number is None else str(number)


@dataclass(frozen=True, slots=True)
class _FigureEdits:
    path: FieldPath
    rolling: Rolling

    def edits(self, record: dict[str, Plain], figure: Figure) -> Iterator[Edit]:
        for key in _EMPTIED:
            if record.get(key) is not None:
                yield SetValue(self.path / key, None)
        for key in _KEPT_TEXTS:
            yield from self._marked(self.path / key, record.get(key))
        if self.rolling.empties(record.get(_TAKEN_FROM)):
            yield from self._requests(record)
            record = {**record, _TAKEN_FROM: _without_previous(record.get(_TAKEN_FROM))}
        else:
            yield from self._years(self.path / _TAKEN_FROM, record.get(_TAKEN_FROM))
        yield from self._numbers(record, figure)
        yield from self._parts(self.path / "构成", record.get("构成"), figure)
        yield from self._published(record.get("公布"))
        yield from self._source(record.get("来源"))

    def _numbers(self, record: dict[str, Plain], figure: Figure) -> Iterator[Edit]:
        """Hand 上年 and 目标 on; a request that still fills 上年 needs nothing typed."""
        requests = record.get(_TAKEN_FROM)
        if not _is_filled(requests, "上年"):
            yield from self._put("上年", _previous(figure), record)
        if not _is_filled(requests, "目标"):
            target = None if figure.next_target is None else str(figure.next_target)
            yield from self._put("目标", target, record)
        yield SetValue(self.path / "状态", FigureStatus.MISSING.value)

    def _put(self, key: str, value: str | None, record: dict[str, Plain]) -> Iterator[Edit]:
        if value is not None:
            yield SetValue(self.path / key, value)
        elif record.get(key) is not None:
            yield SetValue(self.path / key, None)

    def _parts(
        self, path: FieldPath, raw: Plain, figure: Figure | FigurePart, unit: str = ""
    ) -> Iterator[Edit]:
        unit = figure.unit if isinstance(figure, Figure) else unit
        items = raw if isinstance(raw, list) else []
        for index, (item, part) in enumerate(zip(items, figure.parts, strict=False)):
            if not isinstance(item, dict):
                continue
            own = path / index
            yield from self._marked(own / "名称", item.get("名称"))
            previous = _previous(part, unit)
            for key in ("数值", "名单"):
                if item.get(key) is not None:
                    yield SetValue(own / key, None)
            if previous is not None:
                yield SetValue(own / "上年", previous)
            elif item.get("上年") is not None:
                yield SetValue(own / "上年", None)
            yield from self._years(own / _TAKEN_FROM, item.get(_TAKEN_FROM))
            yield from self._parts(own / "构成", item.get("构成"), part, unit)

    def _requests(self, record: dict[str, Plain]) -> Iterator[Edit]:
        """Leave out what took 上年 from rows that are not in next year's 台账."""
        raw = record.get(_TAKEN_FROM)
        path = self.path / _TAKEN_FROM
        if isinstance(raw, list):
            last = [index for index, one in enumerate(raw) if _fills(one, "上年")]
            kept = [(index, one) for index, one in enumerate(raw) if index not in last]
            for index, one in kept:
                yield from self._years(path / index, one)
            if kept:
                yield from (Delete(path / index) for index in reversed(last))
            else:
                yield Delete(path)
        elif _fills(raw, "上年"):
            yield Delete(path)
        else:
            yield from self._years(path, raw)

    def _years(self, path: FieldPath, raw: Plain) -> Iterator[Edit]:
        if raw is not None:
            yield from changes(path, raw, self.rolling.request_brought_up(raw))

    def _published(self, raw: Plain) -> Iterator[Edit]:
        """Keep of 公布 where it comes from, and the rank as that of the year before."""
        if not isinstance(raw, dict):
            return
        path = self.path / "公布"
        kept: dict[str, Plain] = {}
        if isinstance(raw.get(_RANK), str):
            kept[_LAST_RANK] = raw[_RANK]
        if isinstance(source := raw.get("来源"), str):
            kept["来源"] = marked_stale(source, self.rolling.old)
        yield SetValue(path, kept) if kept else Delete(path)

    def _source(self, raw: Plain) -> Iterator[Edit]:
        for key in _SOURCE_OF_LAST_YEAR:
            if isinstance(raw, dict) and raw.get(key) is not None:
                yield SetValue(self.path / "来源" / key, None)

    def _marked(self, path: FieldPath, raw: Plain) -> Iterator[Edit]:
        if isinstance(raw, str):
            marked = marked_stale(raw, self.rolling.old)
            if marked != raw:
                yield SetValue(path, marked)


def _without_previous(requests: Plain) -> Plain:
    listed = requests if isinstance(requests, list) else [requests]
    return [one for one in listed if not _fills(one, "上年")]


def _fills(request: Plain, key: str) -> bool:
    return isinstance(request, dict) and request.get("填到") == key


def _is_filled(requests: Plain, key: str) -> bool:
    """Tell whether a key is taken from a 台账, so that nothing may be typed there."""
    return any(_fills(one, key) for one in (requests if isinstance(requests, list) else [requests]))
