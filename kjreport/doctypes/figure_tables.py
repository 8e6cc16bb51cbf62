"""Rows of a table out of figures: the parts of one, the members of one, several over the years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kjreport.doctree.nodes import Row
from kjreport.doctypes.figure_values import Chosen, chosen_figures, common_unit, shown_years
from kjreport.doctypes.member_tables import member_cells
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Severity
from kjreport.model.tables import TableData
from kjreport.prose.part_view import PartView
from kjreport.text.money import MONEY
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Text, label

_CODE = "D193"
_NAME, _BEFORE, _AMOUNT, _SHARE = "名称", "上年", "数值", "占比"
_LAST_YEAR, _THIS_YEAR = "{{ 上年 }}年", "{{ 年度 }}年"
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
    row each, one column per year of which there is a number.
    """
    chosen = chosen_figures(data.figures, sentences)
    if not chosen:
        return None
    made = _made(chosen, sentences)
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


def _made(chosen: tuple[Chosen, ...], sentences: Sentences) -> FigureRows:
    first = chosen[0]
    if len(chosen) == 1 and first.view.parts:
        return _parts_table(first, sentences)
    if len(chosen) == 1 and first.view.members:
        head, *rows = member_cells(first.view.figure.listed, sentences)
        return FigureRows(head, tuple(map(Row, rows)))
    return _years_table(chosen, sentences)


def _parts_table(one: Chosen, sentences: Sentences) -> FigureRows:
    """One row per part, what is inside a part below it as 其中, and the sum last."""
    rows = _part_rows(one, one.view.parts)
    total = {_BEFORE: one.text(_BEFORE) or _sum_before(one), _AMOUNT: one.text(_AMOUNT)}
    rows.append({**total, _NAME: (label("合计"),), _SHARE: (label(_WHOLE),)})
    amount: Text = (label("金额" if one.view.unit in MONEY else "数量"),)
    heads: dict[str, Text] = {_NAME: (label("项目"),), _AMOUNT: amount}
    if any(row.get(_BEFORE) for row in rows[:-1]):
        heads = {
            _NAME: heads[_NAME],
            _BEFORE: _year(_LAST_YEAR, one, sentences),
            _AMOUNT: _year(_THIS_YEAR, one, sentences),
        }
    if all(part.share is not None for part in one.view.parts):
        heads[_SHARE] = (label(_SHARE),)
    cells = (tuple(row.get(key, ()) for key in heads) for row in rows)
    return FigureRows(tuple(heads.values()), tuple(map(Row, cells)), _unit(one))


def _part_rows(one: Chosen, parts: Sequence[PartView], above: str = "") -> list[Mapping[str, Text]]:
    """Return the cells of each part; what is inside a part has no share of the whole."""
    rows: list[Mapping[str, Text]] = []
    for index, part in enumerate(parts):
        place = f"{above}.构成[{index}]"
        keys = (_NAME, _BEFORE, _AMOUNT) if above else (_NAME, _BEFORE, _AMOUNT, _SHARE)
        cells = {key: one.shown(part, key, f"{place}.{key}") for key in keys}
        if above:
            cells[_NAME] = (label(_OF_WHICH), *cells[_NAME])
        rows += [cells, *_part_rows(one, part.parts, place)]
    return rows


def _sum_before(one: Chosen) -> Text:
    """Add up last year's numbers of the parts, where each has one."""
    numbers = [one.number_in(part, _BEFORE) for part in one.view.parts]
    known = [number for number in numbers if number is not None]
    return one.computed(str(sum(known)), ".构成") if len(known) == len(numbers) else ()


def _years_table(chosen: tuple[Chosen, ...], sentences: Sentences) -> FigureRows:
    years = shown_years(chosen) or (("数值", _THIS_YEAR),)
    unit = common_unit(chosen)
    names = [(label("指标"),), *([] if unit is not None else [(label("计量单位"),)])]
    head = (*names, *(_year(name, chosen[0], sentences) for _, name in years))
    rows = (
        (
            one.computed(one.view.name, ".名称"),
            *((_unit(one),) if unit is None else ()),
            *(one.text(key) for key, _ in years),
        )
        for one in chosen
    )
    return FigureRows(head, tuple(map(Row, rows)), _unit(chosen[0]) if unit else ())


def _year(words: str, one: Chosen, sentences: Sentences) -> Text:
    return sentences.echoed(Scalar(words, one.origin))


def _unit(one: Chosen) -> Text:
    return one.computed(one.view.unit, ".计量单位")
