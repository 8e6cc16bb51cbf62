"""责任单位, 牵头单位 and 完成时限 of our own drafts, told by the labels that the program added."""

from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.importing.blocks import Data
from kjreport.model.habits import DutyStyle
from kjreport.text.segments import Role, Segment, Text, plain

_LABELS = {"牵头单位：": "牵头单位", "责任单位：": "责任单位", "完成时限：": "完成时限"}
_VERBS = {"牵头": "牵头单位", "负责": "责任单位", "参与": "责任单位", "完成": "完成时限"}
_WORDED = (DutyStyle.IN_CHARGE, DutyStyle.LEAD_AND_JOIN)
_ORDER = ("牵头单位", "责任单位", "完成时限")


@dataclass(frozen=True, slots=True)
class OwnDuties:
    """The duties at the end of a paragraph, and what stands before them."""

    before: Text
    keys: dict[str, Data]
    styles: tuple[DutyStyle, ...]
    """The 责任样式 that would print just these words."""


def duties_at_end(content: Text) -> OwnDuties | None:
    """Read the brackets that the program put behind a paragraph."""
    last = content[-1] if content else None
    if last is None or last.role is not Role.LABEL or not last.text.endswith("）"):
        return None
    for index in range(len(content) - 1, -1, -1):
        segment = content[index]
        if segment.role is Role.LABEL and segment.text.startswith("（"):
            return _duties(content[:index], _bare(content[index:]))
    return None


def _duties(before: Text, inner: Text) -> OwnDuties | None:
    worded = _worded(inner)
    if worded is not None:
        return OwnDuties(before, worded, _styles(inner))
    labelled = labelled_duties(inner)
    if labelled is None:
        return None
    is_typed = not any(one.role is Role.LABEL for one in inner)
    styles = (DutyStyle.BRACKETED, *(_WORDED if is_typed else ()))
    return OwnDuties(before, labelled, styles)


def _bare(content: Text) -> Text:
    """Take the brackets off."""
    first, *rest = content
    opened = [Segment(first.text[1:], first.role), *rest]
    *before, last = opened
    closed = (*before, Segment(last.text.removesuffix("）"), last.role))
    return tuple(segment for segment in closed if segment.text)


def labelled_duties(content: Text) -> dict[str, Data] | None:
    """Read 牵头单位：…；责任单位：…；完成时限：…; a phrase without a label was typed whole."""
    found: dict[str, Data] = {}
    for phrase in _phrases(content, "；"):
        first = phrase[0]
        key = _LABELS.get(first.text) if first.role is Role.LABEL else None
        names: Data
        if key is None:
            names, key = plain(phrase), _key_of(plain(phrase), found)
        elif key == "完成时限":
            names = plain(phrase[1:])
        else:
            names = _names(phrase[1:])
        if key is None or key in found:
            return None
        found[key] = names
    in_order = list(found) == [key for key in _ORDER if key in found]
    return found if found and in_order else None


def _key_of(words: str, found: dict[str, Data]) -> str | None:
    """Tell which key a phrase without a label was typed under."""
    if words.startswith("完成时限"):
        return "完成时限"
    if words.startswith("牵头"):
        return "牵头单位"
    return "责任单位" if "责任单位" not in found else None


def _worded(content: Text) -> dict[str, Data] | None:
    """Read 甲牵头，乙、丙参与，六月底前完成."""
    found: dict[str, Data] = {}
    for phrase in _phrases(content, "，"):
        last = phrase[-1]
        key = _VERBS.get(last.text) if last.role is Role.LABEL else None
        if key is None or key in found or len(phrase) < 2:  # noqa: PLR2004  # names and a verb
            return None
        found[key] = plain(phrase[:-1]) if key == "完成时限" else _names(phrase[:-1])
    return found or None


def _styles(content: Text) -> tuple[DutyStyle, ...]:
    """Tell 甲牵头，乙负责 from 甲牵头，乙参与; a single phrase is worded alike by both."""
    labels = "".join(one.text for one in content if one.role is Role.LABEL)
    if "参与" in labels:
        return (DutyStyle.LEAD_AND_JOIN,)
    return (DutyStyle.IN_CHARGE,) if "牵头" in labels and "负责" in labels else _WORDED


def _phrases(content: Text, mark: str) -> Iterator[Text]:
    """Part a text at the marks that the program put between phrases."""
    phrase: list[Segment] = []
    for segment in content:
        pieces = segment.text.split(mark) if segment.role is Role.LABEL else [segment.text]
        for index, piece in enumerate(pieces):
            if index and phrase:
                yield tuple(phrase)
                phrase = []
            if piece:
                phrase.append(Segment(piece, segment.role))
    if phrase:
        yield tuple(phrase)


def _names(content: Text) -> Data:
    """Return names as a list, which tells them from a text that is printed as typed."""
    return [plain(name) for name in _phrases(content, "、")]


def names_or_text(content: Text, mark: str) -> Data:
    """Return names that the program joined with ``mark`` as a list, else the text as typed."""
    names = [plain(name) for name in _phrases(content, mark)]
    return plain(content) if len(names) <= 1 else list(names)
