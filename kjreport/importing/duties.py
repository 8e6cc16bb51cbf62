"""责任单位, 牵头单位 and 完成时限 in the forms that offices use, each printed again as it was.

Names are listed only where the program prints the same words from the list; anything else is
kept as one text, which is printed as typed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kjreport.importing.blocks import Data
from kjreport.model.habits import DutyStyle

_KEYS = ("牵头单位", "责任单位", "完成时限")
_NAME = (
    "牵头(?:单位|部门|科室|领导|责任单位|股室)?|主[办责](?:单位|部门)|责任(?:单位|部门|科室|人|领导|股室|分工|主体)"
    "|配合(?:单位|部门|科室)?|协[办同](?:单位|部门)|参与单位|参加单位|承办(?:单位|部门)|实施单位|落实单位"
    "|完成(?:时限|时间)|时限要求|时间节点|分管领导|负责(?:单位|部门|人)"
)
_LABEL = re.compile(rf"(?:{_NAME})[：:]")
_LINE = re.compile(rf"[（(【\[]?\s*(?:{_NAME})\s*[：:]")
_NAMES = re.compile("[、]")
_ORGAN = re.compile("[局委办科室处府部心会院司校厅组站所队区县市旗镇乡位门]$")
_LEAD = re.compile(
    "([^，；。]{2,120})牵头(?:，([^，；。]{2,200})参与)?(?:，([^，；。]{2,30})完成)?"
)
_CHARGE = re.compile("([^，；。]{2,200})负责(?:，([^，；。]{2,30})完成)?")
_NAMED = re.compile(r"\s*[^：；。“”\s][^：；。“”]*")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class DutyWords:
    """Who does it and by when, as keys, and the habit of writing it."""

    keys: dict[str, Data]
    style: DutyStyle


def duty_line(text: str) -> DutyWords | None:
    """Read a paragraph that says nothing but who does it."""
    words = text.strip()
    if len(words) > _LONGEST or not (_LINE.match(words) or words[:1] in "（("):
        return None
    if words[:1] in "（(【" and words[-1:] in "）)】":
        return _bracketed(words[1:-1])
    if words[:1] in "（(【" or words.count("：") + words.count(":") == 0:
        return None
    return DutyWords(_labelled(words), DutyStyle.OWN_LINE)


def duty_tail(text: str) -> tuple[str, DutyWords] | None:
    """Read the brackets that a paragraph ends with; gives the text before them as well."""
    words = text.rstrip()
    closes = words.endswith("）。")
    if not words.endswith("）") and not closes:
        return None
    start = _opening(words.removesuffix("。"))
    if start is None or start == 0:
        return None
    inner = words.removesuffix("。")[start + 1 : -1]
    duties = _bracketed(inner)
    if duties is None:
        return None
    return words[:start].rstrip() + ("。" if closes else ""), duties


def _opening(words: str) -> int | None:
    """Return where the last bracket opens, counted back from the end."""
    depth = 0
    for position in range(len(words) - 1, max(-1, len(words) - _LONGEST), -1):
        if words[position] == "）":
            depth += 1
        elif words[position] == "（":
            depth -= 1
            if depth == 0:
                return position
    return None


def _bracketed(inner: str) -> DutyWords | None:
    if _LABEL.match(inner):
        return DutyWords(_labelled(inner), DutyStyle.BRACKETED)
    lead = _LEAD.fullmatch(inner)
    if lead is not None and _are_organs(lead[1]):
        found = {"牵头单位": lead[1], "责任单位": lead[2], "完成时限": lead[3]}
        return DutyWords(_listed(found), DutyStyle.LEAD_AND_JOIN)
    charge = _CHARGE.fullmatch(inner)
    if charge is not None and _are_organs(charge[1]):
        return DutyWords(
            _listed({"责任单位": charge[1], "完成时限": charge[2]}), DutyStyle.IN_CHARGE
        )
    return None


def _are_organs(words: str) -> bool:
    return all(_ORGAN.search(name) is not None for name in _NAMES.split(words))


def _labelled(words: str) -> dict[str, Data]:
    """Return the phrases under their keys, or all of them as one text."""
    phrases = words.split("；")
    found: dict[str, str] = {}
    for phrase in phrases:
        name, colon, value = phrase.partition("：")
        if not colon or name not in _KEYS or not _NAMED.fullmatch(value):
            return {"责任单位": words}
        found[name] = value.strip()
    is_ordered = list(found) == [key for key in _KEYS if key in found]
    if not is_ordered or len(found) != len(phrases):
        return {"责任单位": words}
    return _listed(found)


def _listed(found: Mapping[str, str | None]) -> dict[str, Data]:
    """Split names at 、; 完成时限 is one text."""
    return {
        key: value if key == "完成时限" else list(_NAMES.split(value))
        for key, value in found.items()
        if value
    }


def usual_style(texts: Iterable[str]) -> DutyStyle:
    """Return the habit of most duties of a document."""
    found: Counter[DutyStyle] = Counter()
    for text in texts:
        alone = duty_line(text)
        tail = None if alone is not None else duty_tail(text)
        duties = alone if alone is not None else tail[1] if tail is not None else None
        if duties is not None:
            found[duties.style] += 1
    return max(found, key=found.__getitem__, default=DutyStyle.BRACKETED)
