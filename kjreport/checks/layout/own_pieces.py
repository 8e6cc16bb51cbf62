"""Paragraphs of our own styles say what they are."""

import re

from kjreport.checks.layout.classes import BLANKS, Kind, Piece
from kjreport.checks.layout.first_sight import is_centred, is_large, may_be_title
from kjreport.checks.layout.patterns import heading_level
from kjreport.checks.layout.red_head import PART_BY_STYLE
from kjreport.checks.layout.running_text import running_piece
from kjreport.doctree.layout import ParagraphFacts

#: Our own styles that say what they are; the others of our template are elements.
_OWN_KINDS = {
    "公文标题": Kind.TITLE,
    "副题": Kind.TITLE_NOTE,
    "题注": Kind.TITLE_NOTE,
    "讲话人": Kind.TITLE_NOTE,
    "稿别": Kind.TITLE_NOTE,
    "题下署名": Kind.TITLE_NOTE,
    "题下日期": Kind.TITLE_NOTE,
    "主送机关": Kind.RECIPIENTS,
    "公文正文": Kind.BODY,
    "分项": Kind.BODY,
    "附注": Kind.NOTE,
    "附件说明": Kind.ATTACHMENT_NOTE,
    "附件说明首项": Kind.ATTACHMENT_NOTE,
    "附件标识": Kind.ATTACHMENT_LABEL,
    "附件标题": Kind.ATTACHMENT_TITLE,
    "成文日期": Kind.DATE,
    **dict.fromkeys(("署名", "署名（不用印）", "署名（签名章）"), Kind.SIGNER),
    **dict.fromkeys(PART_BY_STYLE, Kind.RED_HEAD),
    **dict.fromkeys(("版记主送", "版记抄送", "印发机关", "印发日期"), Kind.IMPRINT),
}
_OWN_LEVELLED = re.compile(r"(接排标题|heading )([1-4])")
_OWN_HEADING_STYLE = re.compile(r"[一二三四]级(?:标题|序号)字")


def own_piece(facts: ParagraphFacts) -> Piece:
    """Return what a paragraph in a style of ours is."""
    style = facts.look.style.lower()
    levelled = _OWN_LEVELLED.fullmatch(style)
    if levelled is None:
        return Piece(facts, _OWN_KINDS.get(facts.look.style, Kind.ELEMENT))
    level = int(levelled[2])
    if levelled[1] == "heading ":
        return _own_heading(facts, level)
    return Piece(facts, Kind.BODY, level, _own_heading_end(facts))


def _own_heading(facts: ParagraphFacts, level: int) -> Piece:
    """Word's built-in headings are anybody's: the number says more than the style."""
    words = facts.label + facts.text.strip(BLANKS)
    written = heading_level(words)
    if written or not may_be_title(facts, words):
        return running_piece(facts, words) if written else Piece(facts, Kind.HEADING, level)
    is_title = is_large(facts) and is_centred(facts)
    return Piece(facts, Kind.TITLE if is_title else Kind.HEADING, 0 if is_title else level)


def _own_heading_end(facts: ParagraphFacts) -> int:
    end = position = 0
    for run in facts.runs:
        position += len(run.text)
        if _OWN_HEADING_STYLE.fullmatch(run.type.style):
            end = position
    return end
