"""责任单位, 牵头单位 and 完成时限 in the wording that the office chose."""

from kjreport.doctypes.paragraphs import bracketed
from kjreport.doctypes.sentences import Sentences
from kjreport.model.habits import DutyStyle
from kjreport.model.sections import Duties
from kjreport.model.units import Units
from kjreport.text.segments import Text, label, plain

_DONE = "完成"


def duty_words(duties: Duties, style: DutyStyle, sentences: Sentences) -> Text:
    """Return who does it and by when, brackets included; nothing when nothing is given."""
    match style:
        case DutyStyle.BRACKETED:
            return bracketed(_joined(_labelled(duties, sentences), "；"))
        case DutyStyle.OWN_LINE:
            return _joined(_labelled(duties, sentences), "；")
        case DutyStyle.IN_CHARGE:
            return bracketed(_joined(_worded(duties, "负责", sentences), "，"))
        case DutyStyle.LEAD_AND_JOIN:
            return bracketed(_joined(_worded(duties, "参与", sentences), "，"))


def unit_words(units: Units | None, separator: str, sentences: Sentences) -> Text:
    """Return a text as typed, or the names with ``separator`` between them."""
    if units is None:
        return ()
    if units.typed is not None:
        return sentences.text(units.typed)
    return sentences.joined(units.names, separator)


def _labelled(duties: Duties, sentences: Sentences) -> tuple[Text, ...]:
    phrases = (
        _labelled_units(duties.lead, "牵头单位：", sentences),
        _labelled_units(duties.responsible, "责任单位：", sentences),
        _deadline(sentences.text(duties.deadline)),
    )
    return tuple(phrase for phrase in phrases if phrase)


def _labelled_units(units: Units | None, name: str, sentences: Sentences) -> Text:
    words = unit_words(units, "、", sentences)
    return words if units is None or units.typed is not None else _prefixed(name, words)


def _prefixed(name: str, words: Text) -> Text:
    return (label(name), *words) if words else ()


def _deadline(words: Text) -> Text:
    return words if plain(words).startswith("完成时限") else _prefixed("完成时限：", words)


def _worded(duties: Duties, verb: str, sentences: Sentences) -> tuple[Text, ...]:
    others = verb if duties.lead is not None else "负责"
    deadline = sentences.text(duties.deadline)
    phrases = (
        _verbed(duties.lead, "牵头", sentences),
        _verbed(duties.responsible, others, sentences),
        deadline if plain(deadline).endswith(_DONE) else _suffixed(deadline, _DONE),
    )
    return tuple(phrase for phrase in phrases if phrase)


def _verbed(units: Units | None, verb: str, sentences: Sentences) -> Text:
    words = unit_words(units, "、", sentences)
    return words if units is None or units.typed is not None else _suffixed(words, verb)


def _suffixed(words: Text, verb: str) -> Text:
    return (*words, label(verb)) if words else ()


def _joined(phrases: tuple[Text, ...], separator: str) -> Text:
    words: list[Text] = []
    for phrase in phrases:
        if words:
            words.append((label(separator),))
        words.append(phrase)
    return tuple(segment for phrase in words for segment in phrase)
