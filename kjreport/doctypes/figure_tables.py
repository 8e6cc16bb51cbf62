"""Rows of a table out of figures: the parts of one, the members of one, several over the years."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kjreport.doctree.nodes import Row
from kjreport.doctypes.figure_values import Chosen, chosen_figures, common_unit, shown_years
from kjreport.doctypes.member_tables import member_cells, member_columns
from kjreport.doctypes.sentences import Sentences
from kjreport.doctypes.table_columns import (
    AMOUNT,
    BEFORE,
    HEADS,
    NAME,
    SHARE,
    UNIT,
    asked_columns,
    head,
)
from kjreport.findings import Finding, Severity
from kjreport.model.tables import TableData
from kjreport.prose.part_view import PartView
from kjreport.text.money import MONEY
from kjreport.text.segments import Text, label

_CODE = "D193"
_OF_WHICH = "其中："
_WHOLE = "100%"


@dataclass(frozen=True, slots=True)
class FigureRows:
    """Head and rows; ``unit`` stands above the table where all numbers have the same."""

    head: tuple[Text, ...]
    rows: tuple[Row, ...]
    unit: Text = ()


def figure_rows(data: TableData, sentences: Sentences) -> FigureRows | None:
    """Return the rows that the figures of a table make; what they cannot is remarked.

    One figure: its 构成 with sum and shares, or its 名单. Several, or one that has neither: one
    row each, one column per year of which there is a number. 列 chooses other columns.
    """
    chosen = chosen_figures(data.figures, sentences)
    if not chosen:
        return None
    columns = asked_columns(data, _possible_columns(chosen), sentences)
    if columns is None:
        return None
    made = _made(chosen, columns, sentences)
    if not data.head:
        return made
    if len(data.head) != len(made.head):
        message = (
            f"这张表由指标排出{len(made.head)}列，表头写了{len(data.head)}格，应当一样多；"
            "不写“表头”时由程序排"
        )
        sentences.remark(Finding(_CODE, Severity.ERROR, message, chosen[0].origin))
        return None
    return FigureRows(tuple(map(sentences.text, data.head)), made.rows, made.unit)


def _possible_columns(chosen: tuple[Chosen, ...]) -> Iterable[str]:
    if _has_parts(chosen):
        return HEADS
    if _has_members(chosen):
        return member_columns(chosen[0].view.figure.listed)
    return (name for name in HEADS if name != SHARE)


def _has_parts(chosen: tuple[Chosen, ...]) -> bool:
    return len(chosen) == 1 and bool(chosen[0].view.parts)


def _has_members(chosen: tuple[Chosen, ...]) -> bool:
    return len(chosen) == 1 and bool(chosen[0].view.members)


def _made(chosen: tuple[Chosen, ...], columns: tuple[str, ...], sentences: Sentences) -> FigureRows:
    if _has_parts(chosen):
        return _parts_table(chosen[0], columns, sentences)
    if _has_members(chosen):
        listed = chosen[0].view.figure.listed
        names = columns or member_columns(listed)
        first, *rows = member_cells(listed, names, sentences)
        return FigureRows(first, tuple(map(Row, rows)))
    return _figures_table(chosen, columns, sentences)


def _parts_table(one: Chosen, columns: tuple[str, ...], sentences: Sentences) -> FigureRows:
    """One row per part, what is inside a part below it as 其中, and the sum last."""
    rows = _part_rows(one, one.view.parts)
    total = {name: one.text(name) for name in HEADS}
    total[BEFORE] = total[BEFORE] or _sum_before(one)
    rows.append({**total, NAME: (label("合计"),), SHARE: (label(_WHOLE),)})
    names = columns or _part_columns(one, rows[:-1])
    heads = tuple(_part_head(name, names, one, sentences) for name in names)
    cells = (tuple(row.get(name, ()) for name in names) for row in rows)
    unit = () if UNIT in names else _unit(one)
    return FigureRows(heads, tuple(map(Row, cells)), unit)


def _part_columns(one: Chosen, rows: Sequence[Mapping[str, Text]]) -> tuple[str, ...]:
    """Return 项目, 上年 where a part has one, the number, and its share."""
    before = (BEFORE,) if any(row.get(BEFORE) for row in rows) else ()
    is_shared = all(part.share is not None for part in one.view.parts)
    return (NAME, *before, AMOUNT, *((SHARE,) if is_shared else ()))


def _part_head(name: str, names: tuple[str, ...], one: Chosen, sentences: Sentences) -> Text:
    """Return the words above a column; a number without another year beside it is no year's."""
    if name == NAME:
        return (label("项目"),)
    if name == AMOUNT and BEFORE not in names:
        return (label("金额" if one.view.unit in MONEY else "数量"),)
    return head(name, one.origin, sentences)


def _part_rows(one: Chosen, parts: Sequence[PartView], above: str = "") -> list[Mapping[str, Text]]:
    """Return the cells of each part; what is inside a part has no share of the whole."""
    rows: list[Mapping[str, Text]] = []
    for index, part in enumerate(parts):
        place = f"{above}.构成[{index}]"
        keys = (key for key in HEADS if not (above and key == SHARE))
        cells = {key: one.shown(part, key, f"{place}.{key}") for key in keys}
        if above:
            cells[NAME] = (label(_OF_WHICH), *cells[NAME])
        rows += [cells, *_part_rows(one, part.parts, place)]
    return rows


def _sum_before(one: Chosen) -> Text:
    """Add up last year's numbers of the parts, where each has one."""
    numbers = [one.number_in(part, BEFORE) for part in one.view.parts]
    known = [number for number in numbers if number is not None]
    return one.computed(str(sum(known)), ".构成") if len(known) == len(numbers) else ()


def _figures_table(
    chosen: tuple[Chosen, ...], columns: tuple[str, ...], sentences: Sentences
) -> FigureRows:
    """One row per figure; where the units differ, they have a column in any case."""
    unit = common_unit(chosen)
    names = columns or (NAME, *(key for key, _ in shown_years(chosen)))
    if names == (NAME,) and not columns:
        names = (NAME, AMOUNT)
    if unit is None and UNIT not in names:
        after = names.index(NAME) + 1 if NAME in names else 0
        names = (*names[:after], UNIT, *names[after:])
    heads = tuple(head(name, chosen[0].origin, sentences) for name in names)
    rows = tuple(Row(tuple(one.text(name) for name in names)) for one in chosen)
    return FigureRows(heads, rows, _unit(chosen[0]) if unit and UNIT not in names else ())


def _unit(one: Chosen) -> Text:
    return one.computed(one.view.unit, ".计量单位")
