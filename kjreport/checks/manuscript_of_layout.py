"""A manuscript made of measured paragraphs: a Word file, or the lines of a text file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kjreport.checks.facts import Facts
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.patterns import heading_number
from kjreport.checks.manuscript import Manuscript, Medium, Passage, PassageKind
from kjreport.checks.manuscript_facts import facts_of
from kjreport.location import TextPlace, WordPlace
from kjreport.text.segments import Segment

PlaceOf = Callable[[Piece], TextPlace | WordPlace]
"""The place of a paragraph's first character, or of the paragraph as a whole."""

_KINDS = {
    Kind.RED_HEAD: PassageKind.MASTHEAD,
    Kind.TITLE: PassageKind.TITLE,
    Kind.TITLE_NOTE: PassageKind.TITLE_NOTE,
    Kind.RECIPIENTS: PassageKind.RECIPIENTS,
    Kind.HEADING: PassageKind.HEADING,
    Kind.BODY: PassageKind.BODY,
    Kind.ATTACHMENT_NOTE: PassageKind.ATTACHMENT_NOTE,
    Kind.SIGNER: PassageKind.SIGNER,
    Kind.DATE: PassageKind.DATE,
    Kind.NOTE: PassageKind.NOTE,
    Kind.ATTACHMENT_LABEL: PassageKind.ATTACHMENT_LABEL,
    Kind.ATTACHMENT_TITLE: PassageKind.ATTACHMENT_TITLE,
    Kind.IMPRINT: PassageKind.IMPRINT,
    Kind.TABLE: PassageKind.TABLE_CELL,
    Kind.TABLE_NOTE: PassageKind.TABLE_TITLE,
    Kind.CONTENTS: PassageKind.CONTENTS,
    Kind.ELEMENT: PassageKind.OTHER,
}
#: Post and name below a title, parted by a space: 市教育局局长 王某.
_BYLINE = re.compile(
    r"[\u4e00-\u9fff]{2,24}[长任记席员理监授士表][ \u3000]{1,2}[\u4e00-\u9fff·]{2,6}"
)
_GREETED = re.compile(r"(?!.{0,60}如下)[^。；，,]{2,60}[:：]")
_LAST_OF_OPENING = 5
_DUTY = re.compile(r"[（(]?(?:责任|牵头|配合|参加|主办|协办)(?:单位|部门|科室|领导|人)[:：]")
_POINT = re.compile(r"[一二三四五六七八九十]{1,3}是|[①-⑳]|第[一二三四五六七八九十]{1,3}[，,]")


def manuscript_of_layout(
    layout: Layout, medium: Medium, place_of: PlaceOf, facts: Facts | None = None
) -> Manuscript:
    """Read a recognised file; ``facts`` are inferred from its words when they are not given."""
    passages = tuple(_passages(layout, place_of))
    return Manuscript(passages, facts or facts_of(passages), medium)


def _passages(layout: Layout, place_of: PlaceOf) -> Iterator[Passage]:
    is_after_blank = False
    index = 0
    for piece in layout.pieces:
        if piece.kind is Kind.BLANK:
            is_after_blank = True
            continue
        passage = _passage(piece, place_of(piece))
        if index <= _LAST_OF_OPENING and passage.kind is PassageKind.BODY:
            passage = replace(passage, kind=_kind_in_opening(passage.text.strip()))
        yield replace(passage, index=index, follows_blank=is_after_blank)
        index += 1
        is_after_blank = False


def _kind_in_opening(words: str) -> PassageKind:
    """Tell what a line is that stands before the text but looks like it."""
    if _BYLINE.fullmatch(words):
        return PassageKind.TITLE_NOTE
    is_greeting = _GREETED.fullmatch(words) is not None and not heading_number(words)
    return PassageKind.RECIPIENTS if is_greeting else PassageKind.BODY


def _passage(piece: Piece, place: TextPlace | WordPlace) -> Passage:
    text = piece.facts.label + piece.facts.text
    kind, end = _kind(piece, text), 0
    if kind is PassageKind.HEADING:
        end = len(text)
    elif piece.heading_end:
        kind, end = PassageKind.RUN_IN, len(piece.facts.label) + piece.heading_end
    label = heading_number(text.lstrip()) if end else ""
    origins = (
        Segment(piece.facts.label, origin=place),
        Segment(piece.facts.text, origin=place, offset=0),
    )
    return Passage(
        text, kind, piece.level if end else 0, label, end, table=piece.facts.table, origins=origins
    )


def _kind(piece: Piece, text: str) -> PassageKind:
    kind = _KINDS[piece.kind]
    if kind is PassageKind.BODY:
        words = text.lstrip()
        if _DUTY.match(words):
            return PassageKind.DUTY
        if _POINT.match(words):
            return PassageKind.POINT
    return kind
