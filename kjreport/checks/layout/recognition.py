"""Recognises the paragraphs of a measured document, whoever made it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kjreport.checks.layout.classes import BLANKS, Kind, Layout, Piece
from kjreport.checks.layout.first_sight import (
    ENDS,
    is_centred,
    is_in_kai,
    is_large,
    may_be_title,
)
from kjreport.checks.layout.own_pieces import own_piece
from kjreport.checks.layout.patterns import (
    ATTACHMENT_LABEL,
    ATTACHMENT_NOTE,
    ATTENDANCE,
    BRACKETED,
    CHAPTER,
    CONTENTS,
    DATE,
    IMPRINT,
    LABELLED,
    NOTE_GOES_ON,
    RECIPIENTS,
    SALUTATION,
    TABLE_LINE,
    TABLE_NOTE,
    heading_level,
)
from kjreport.checks.layout.red_head import head_part, is_issue_line
from kjreport.checks.layout.running_text import running_piece
from kjreport.doctree.format_rules import FormatRules
from kjreport.doctree.layout import LayoutFacts, ParagraphFacts

_LONGEST_LINE = 40
_LONGEST_IMPRINT = 10
"""Paragraphs of a table that may be a 版记."""


def recognised(facts: LayoutFacts, rules: FormatRules) -> Layout:
    """Tell what each paragraph is."""
    return Layout(facts, rules, tuple(_Recognition(facts, rules).pieces()))


@dataclass(slots=True)
class _State:
    """What has been met so far."""

    has_title: bool = False
    has_text: bool = False
    has_date: bool = False
    after_label: bool = False
    last: Kind = Kind.BLANK
    last_number: int = 0


class _Recognition:
    def __init__(self, facts: LayoutFacts, rules: FormatRules) -> None:
        self._facts = facts
        self._rules = rules
        self._written = [one.text.strip(BLANKS) for one in facts.paragraphs]
        self._imprints = frozenset(_imprint_tables(facts))
        self._state = _State()

    def pieces(self) -> Iterator[Piece]:
        for index, facts in enumerate(self._facts.paragraphs):
            piece = self._piece(index, facts)
            self._remember(piece)
            yield piece

    def _remember(self, piece: Piece) -> None:
        state = self._state
        if piece.kind is Kind.BLANK:
            return
        state.has_title |= piece.kind is Kind.TITLE
        state.has_text |= piece.kind in {Kind.BODY, Kind.HEADING, Kind.RECIPIENTS}
        state.has_date |= piece.kind is Kind.DATE
        state.after_label = piece.kind is Kind.ATTACHMENT_LABEL
        state.last, state.last_number = piece.kind, piece.facts.number

    def _piece(self, index: int, facts: ParagraphFacts) -> Piece:
        words = self._written[index]
        if not words and not facts.label:
            return Piece(facts, Kind.BLANK)
        if facts.look.style.lower() in self._rules.own_styles:
            return own_piece(facts)
        kind = self._kind_by_place(facts, words) or self._element(index, facts, words)
        return Piece(facts, kind) if kind else running_piece(facts, facts.label + words)

    def _element(self, index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        """Recognise everything but headings and body text."""
        if not words:
            return None
        for recognise in (
            self._head,
            self._under_title,
            self._attachment,
            self._ending,
            self._aside,
            self._beside_table,
        ):
            kind = recognise(index, facts, words)
            if kind is not None:
                return kind
        return None

    def _head(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        if self._state.has_title or self._state.has_text:
            return None
        has_mark = self._state.last is Kind.RED_HEAD
        if head_part(facts, words) or (has_mark and is_issue_line(words)):
            return Kind.RED_HEAD
        return Kind.TITLE if may_be_title(facts, words) else None

    def _attachment(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        state = self._state
        if ATTACHMENT_LABEL.fullmatch(words):
            return Kind.ATTACHMENT_LABEL
        is_next = state.last is Kind.ATTACHMENT_TITLE and facts.number == state.last_number + 1
        goes_on = is_next and is_large(facts) and is_centred(facts)
        begins = state.after_label and may_be_title(facts, words)
        is_set_off = state.has_text and _is_set_as_title(facts, words)
        return Kind.ATTACHMENT_TITLE if goes_on or begins or is_set_off else None

    def _aside(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        """Recognise lines with a look of their own: who was there, who wrote, who is in charge."""
        if self._state.has_title and SALUTATION.fullmatch(words):
            return Kind.ELEMENT
        if not self._state.has_text:
            return None
        if CHAPTER.match(words) and is_centred(facts) and len(words) <= _LONGEST_LINE:
            return Kind.ELEMENT
        is_short = len(words) <= _LONGEST_LINE and words[-1] not in ENDS
        follows_title = self._state.last is Kind.ATTACHMENT_TITLE
        if follows_title and is_short and is_centred(facts) and not heading_level(words):
            return Kind.TITLE_NOTE
        is_apart = facts.look.alignment in {"right", "center"} or is_in_kai(facts)
        if BRACKETED.fullmatch(words) and is_apart:
            return Kind.ELEMENT
        return Kind.ELEMENT if ATTENDANCE.match(words) else None

    def _under_title(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        if not self._state.has_title or self._state.has_text:
            return None
        follows = facts.number == self._state.last_number + 1
        is_first = self._state.last is Kind.TITLE
        if is_first and follows and is_large(facts) and may_be_title(facts, words):
            return Kind.TITLE
        if RECIPIENTS.fullmatch(words) and not words.endswith(("如下：", "如下:")):
            return Kind.RECIPIENTS
        is_line = len(words) <= _LONGEST_LINE and words[-1] not in ENDS
        is_note = BRACKETED.fullmatch(words) or DATE.fullmatch(words) or is_centred(facts)
        return Kind.TITLE_NOTE if is_line and is_note and not heading_level(words) else None

    def _ending(self, index: int, _facts: ParagraphFacts, words: str) -> Kind | None:
        state = self._state
        if not state.has_text:
            return None
        after_note, after_date = state.last is Kind.ATTACHMENT_NOTE, state.last is Kind.DATE
        for is_met, kind in (
            (IMPRINT.fullmatch(words), Kind.IMPRINT),
            (DATE.fullmatch(words), Kind.DATE),
            (ATTACHMENT_NOTE.match(words), Kind.ATTACHMENT_NOTE),
            (after_note and NOTE_GOES_ON.match(words), Kind.ELEMENT),
            (after_date and BRACKETED.fullmatch(words), Kind.NOTE),
            (self._is_signer(index, words), Kind.SIGNER),
        ):
            if is_met:
                return kind
        return None

    def _is_signer(self, index: int, words: str) -> bool:
        """A short line without a mark, with nothing but its like before the date."""
        for following in (words, *self._following(index, 4)):
            if DATE.fullmatch(following):
                return following is not words
            is_text = len(following) > _LONGEST_LINE or following[-1] in ENDS
            if is_text or heading_level(following) or LABELLED.search(following):
                return False
        return False

    def _following(self, index: int, most: int) -> Sequence[str]:
        return [words for words in self._written[index + 1 : index + 1 + 2 * most] if words][:most]

    def _beside_table(self, index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        paragraphs = self._facts.paragraphs
        following = paragraphs[index + 1 : index + 3]
        is_before = any(one.table for one in following)
        is_after = index > 0 and paragraphs[index - 1].table > 0
        is_line = words[-1] not in ENDS and not heading_level(words)
        is_head = is_line and (is_centred(facts) or TABLE_LINE.fullmatch(words) is not None)
        is_note = TABLE_NOTE.fullmatch(words) is not None
        return Kind.TABLE_NOTE if (is_before and is_head) or (is_after and is_note) else None

    def _kind_by_place(self, facts: ParagraphFacts, words: str) -> Kind | None:
        """Text in tables, in frames and in a table of contents needs no reading."""
        if facts.table:
            is_first = not (self._state.has_title or self._state.has_text)
            if is_first and head_part(facts, words):
                return Kind.RED_HEAD
            return Kind.IMPRINT if facts.table in self._imprints else Kind.TABLE
        if facts.look.is_framed:
            return Kind.ELEMENT
        return Kind.CONTENTS if CONTENTS.fullmatch(facts.look.style) else None


def _is_set_as_title(facts: ParagraphFacts, words: str) -> bool:
    """The title of an issued plan, or of an article, within the text."""
    is_middle = facts.look.alignment in {"center", "distribute"}
    return is_middle and is_large(facts) and may_be_title(facts, words)


def _imprint_tables(facts: LayoutFacts) -> Iterator[int]:
    """Yield the small tables that hold a 版记."""
    for table in facts.tables:
        rows = facts.paragraphs[table.first_paragraph - 1 : table.last_paragraph]
        if len(rows) <= _LONGEST_IMPRINT and any(
            IMPRINT.fullmatch(one.text.strip(BLANKS)) for one in rows
        ):
            yield table.number
