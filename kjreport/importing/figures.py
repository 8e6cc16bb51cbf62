"""Numbers of an imported text offered as 指标: name, value, unit, 构成, 名单.

Only what an expression prints exactly as it was typed is offered. Plans are left alone: their
numbers are aims. A number that is compared (较上年增加3家) follows from others and is no figure.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kjreport.importing.blocks import Data, Path
from kjreport.importing.figure_names import NamedNumber, named_number
from kjreport.text.number_phrases import Quantity, quantities

_TEXT_KEYS = ("引言", "正文", "分项")
_PLANS = ("工作计划", "印发件", "附件")
#: The keys that 指标 stand below.
_ABOVE = ("文种", "单位", "年度", "期间", "标题", "副题", "题注", "讲话人", "稿别", "版头")
_LIST_START = re.compile(r"[，。；]?\s*其中[：，:]?\s*")
_MEMBERS = re.compile(r"（([^（）。；]{4,400})）|：([^（）：。；]{4,400})(?=[。；]|$)")
_MEMBER = re.compile(r"[^，；：\s]{2,40}")
_SUMMED = re.compile("(?:共计|合计|共|为|是|达到|达)$")
_MOST_FIGURES = 300
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Use:
    """Where a figure stands: ``text[start:end]`` of the value at ``path``, and what prints it."""

    path: Path
    start: int
    end: int
    expression: str


@dataclass(slots=True)
class ProposedFigure:
    """A 指标 that the text speaks of."""

    key: str
    number: NamedNumber
    parts: list[tuple[str, str]] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)

    def data(self) -> dict[str, Data]:
        """Return the record as the data has it."""
        number = self.number
        record: dict[str, Data] = {"名称": number.name} if number.name != self.key else {}
        record["计量单位"] = number.unit
        if self.parts:
            record["构成"] = [{"名称": name, "数值": value} for name, value in self.parts]
        elif self.members:
            record["名单"] = list(self.members)
        else:
            record["数值"] = number.value
        if number.approximation:
            record["约数"] = number.approximation
        return record


def proposed_figures(data: Mapping[str, Data]) -> tuple[ProposedFigure, ...]:
    """Find the figures of a document, in reading order."""
    found: dict[str, ProposedFigure] = {}
    for path, text in _texts(data, ()):
        end = 0
        for phrase in quantities(text):
            if len(found) >= _MOST_FIGURES:
                return tuple(found.values())
            if phrase.start >= end:
                end = _propose(path, text, phrase, found)
    return tuple(found.values())


def with_expressions(
    data: Mapping[str, Data], figures: Sequence[ProposedFigure]
) -> dict[str, Data]:
    """Return the data with 指标, and expressions where their numbers stood."""
    uses: dict[Path, list[Use]] = {}
    for figure in figures:
        for use in figure.uses:
            uses.setdefault(use.path, []).append(use)
    replaced = {key: _replaced(value, (key,), uses) for key, value in data.items()}
    records: dict[str, Data] = {figure.key: figure.data() for figure in figures}
    head = {key: value for key, value in replaced.items() if key in _ABOVE}
    rest = {key: value for key, value in replaced.items() if key not in head}
    return {**head, "指标": records, **rest}


def _replaced(value: Data, path: Path, uses: Mapping[Path, Sequence[Use]]) -> Data:
    match value:
        case str():
            text, position = "", 0
            for use in sorted(uses.get(path, ()), key=lambda one: one.start):
                text += value[position : use.start] + use.expression
                position = use.end
            return text + value[position:]
        case list():
            return [_replaced(one, (*path, index), uses) for index, one in enumerate(value)]
        case _:
            return {key: _replaced(one, (*path, key), uses) for key, one in value.items()}


def _texts(data: Data | Mapping[str, Data], path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the running text of what was done, not of plans."""
    match data:
        case str():
            names = [part for part in path if isinstance(part, str)]
            if names and names[-1] in _TEXT_KEYS and "{" not in data:
                yield path, data
        case list():
            for index, value in enumerate(data):
                yield from _texts(value, (*path, index))
        case _:
            if not _is_plan(data):
                for key, value in data.items():
                    if path or key not in _PLANS:
                        yield from _texts(value, (*path, key))


def _is_plan(data: Mapping[str, Data]) -> bool:
    about = data.get("类别")
    return about == "计划" or (isinstance(about, list) and "计划" in about)


def _propose(path: Path, text: str, phrase: Quantity, found: dict[str, ProposedFigure]) -> int:
    """Take in one number; returns how far the text is spoken for."""
    number = named_number(text, phrase)
    if number is None:
        return phrase.end
    key, count = number.key, 1
    while key in found and not _says_same(found[key].number, number):
        count += 1
        key = f"{number.key}{count}"
    figure = found.setdefault(key, ProposedFigure(key, number))
    is_new = not figure.uses
    figure.uses.append(Use(path, phrase.start, phrase.end, f"{{{{ 指标.{key} }}}}"))
    if not is_new or number.approximation:
        return phrase.end
    end = _take_members(path, text, phrase.end, figure)
    return end if figure.members else _take_parts(path, text, phrase.end, figure)


def _says_same(one: NamedNumber, other: NamedNumber) -> bool:
    return (one.value, one.unit, one.approximation) == (
        other.value,
        other.unit,
        other.approximation,
    )


def _take_parts(path: Path, text: str, position: int, figure: ProposedFigure) -> int:
    """Keep 其中：甲50万元；乙362.5万元 as 构成 where the parts come to the whole.

    Returns where the list ends, ``position`` where there is none.
    """
    lead = _LIST_START.match(text, position)
    if lead is None:
        return position
    stop = text.find("。", lead.end())
    end = stop if stop >= 0 else len(text)
    form = re.compile(rf"(.{{2,40}}?)([0-9]+(?:\.[0-9]+)?){re.escape(figure.number.unit)}")
    mark = "；" if "；" in text[lead.end() : end] else "、|，"
    parts, uses, start = [], [], lead.end()
    for index, piece in enumerate(re.split(mark, text[start:end])):
        part = form.fullmatch(piece)
        if part is None:
            return position
        parts.append((_SUMMED.sub("", part[1]), part[2]))
        expression = f"{{{{ 指标.{figure.key}.构成[{index}].数值 }}}}"
        uses.append(Use(path, start + part.start(2), start + part.end(2), expression))
        start += len(piece) + 1
    total = sum(Decimal(value) for _, value in parts)
    if len(parts) < _FEWEST_PARTS or str(total) != figure.number.value:
        return position
    figure.parts = parts
    figure.uses += uses
    return end


def _take_members(path: Path, text: str, position: int, figure: ProposedFigure) -> int:
    """Keep the names in brackets behind a count as 名单 where there are as many."""
    listed = _MEMBERS.match(text, position)
    if listed is None:
        return position
    group = 1 if listed[1] else 2
    names = listed[group].split("、")
    is_list = len(names) >= _FEWEST_PARTS and str(len(names)) == figure.number.value
    if not is_list or not all(_MEMBER.fullmatch(name) for name in names):
        return position
    figure.members = names
    expression = f"{{{{ 指标.{figure.key}.名单 }}}}"
    figure.uses.append(Use(path, listed.start(group), listed.end(group), expression))
    return listed.end()
