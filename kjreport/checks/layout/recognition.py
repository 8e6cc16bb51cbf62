"""Recognises the paragraphs of a measured document, whoever made it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kjreport.checks.layout.classes import BLANKS, Kind, Layout, Piece
from kjreport.doctree.format_rules import (
    FormatRules,
)
from kjreport.doctree.layout import (
    LayoutFacts,
    ParagraphFacts,
)

_NUMERAL = "[一二三四五六七八九十百]"
#: Numbers of headings by level, also in the forms that rules then object to.
NUMBERS = (
    re.compile(rf"{_NUMERAL}{{1,4}}\s?[、.．，,]"),
    re.compile(rf"[（(]{_NUMERAL}{{1,4}}[）)][、.．，,]?"),
    re.compile(r"[0-9\uff10-\uff19]{1,2}[、.．](?![0-9])"),
    re.compile(r"[（(][0-9\uff10-\uff19]{1,2}[）)][、.．，,]?"),
)
_LONGEST_HEADING = 40
_LONGEST_RUN_IN = 30
_LONGEST_TITLE = 80
_LONGEST_LINE = 40
_LARGE = 26.0
_RED = re.compile(r"[C-F][0-9A-F][0-5][0-9A-F][0-5][0-9A-F]")
_ENDS = "。；！？：:;"
_FULL_STOP = re.compile("[。！？]")

_DOCUMENT_NUMBER = re.compile(
    r"\S{1,20}[〔\[［【(（][0-9]{2,4}[〕\]］】)）]\s*第?\s*[0-9 \u3000]{0,6}号"
)
_RED_HEAD = re.compile(
    r"[0-9]{6}|(?:绝密|机密|秘密)(?:★.*)?|特急|加急|平急|特提|签发人[:：].*|\S{2,40}文件"
)
_RECIPIENTS = re.compile(
    r"[^。；]{2,300}(?:府|局|委|办|院|校|所|会|厅|部|处|科|位|司|业|心|体|区|县|市|构|室|站|行|关|队|学|组|群|盟|旗|镇|乡|街道|单位|机关|）)[:：]"
)
_ATTACHMENT_NOTE = re.compile(r"附\s*件\s*[0-9]*\s*[:：]\s*\S")
_NOTE_GOES_ON = re.compile(r"[0-9]{1,2}[.．、]")
_ATTACHMENT_LABEL = re.compile(r"附\s*件\s*[0-9一二三四五六七八九十]{0,3}\s*[:：]?")
DATE = re.compile(
    r"[0-9]{2,4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{0,2}\s*日?"
    r"|[\u3007\u25cb\uff2f\uff10零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{0,3}日?"
    r"|[0-9]{4}[.\-/][0-9]{1,2}[.\-/][0-9]{1,2}"
)
_BRACKETED = re.compile(r"[（(].*[）)]")
_IMPRINT = re.compile(
    r"(?:抄送|抄报|主送|分送|报送)[:：].*|.*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印发"
)
_TABLE_LINE = re.compile(r"(?:计量)?单位[:：].*|(?:附?表)\s*[0-9]*[:：\s].*")
_TABLE_NOTE = re.compile(r"(?:注|备注|说明|数据来源)[:：].*")
_CONTENTS = re.compile(r"toc.*|目录.*", re.IGNORECASE)

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
    "署名": Kind.SIGNER,
}
_OWN_LEVELLED = re.compile(r"(接排标题|heading )([1-4])")
_OWN_HEADING_STYLE = re.compile(r"[一二三四]级(?:标题|序号)字")
_TITLE_STYLES = {"title", "标题", "文档标题", "大标题", "公文标题"}


def recognised(facts: LayoutFacts, rules: FormatRules) -> Layout:
    """Tell what each paragraph is."""
    return Layout(facts, rules, tuple(_Recognition(facts, rules).pieces()))


def heading_level(words: str) -> int:
    """Return the level that the number at the start stands for, 0 without one."""
    return next(
        (level for level, pattern in enumerate(NUMBERS, start=1) if pattern.match(words)), 0
    )


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
            return _own_piece(facts)
        kind = _kind_by_place(facts, words) or self._element(index, facts, words)
        return Piece(facts, kind) if kind else _running(facts, facts.label + words)

    def _element(self, index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        """Recognise everything but headings and body text."""
        if not words:
            return None
        for recognise in (
            self._head,
            self._under_title,
            self._attachment,
            self._ending,
            self._beside_table,
        ):
            kind = recognise(index, facts, words)
            if kind is not None:
                return kind
        return None

    def _head(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        if self._state.has_title or self._state.has_text:
            return None
        if _is_red_head(facts, words):
            return Kind.RED_HEAD
        return Kind.TITLE if _may_be_title(facts, words) else None

    def _attachment(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        state = self._state
        if _ATTACHMENT_LABEL.fullmatch(words):
            return Kind.ATTACHMENT_LABEL
        is_next = state.last is Kind.ATTACHMENT_TITLE and facts.number == state.last_number + 1
        goes_on = is_next and _is_large(facts) and _is_centred(facts)
        begins = state.after_label and _may_be_title(facts, words)
        return Kind.ATTACHMENT_TITLE if goes_on or begins else None

    def _under_title(self, _index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        if not self._state.has_title or self._state.has_text:
            return None
        follows = facts.number == self._state.last_number + 1
        is_first = self._state.last is Kind.TITLE
        if is_first and follows and _is_large(facts) and _may_be_title(facts, words):
            return Kind.TITLE
        if _RECIPIENTS.fullmatch(words) and not words.endswith(("如下：", "如下:")):
            return Kind.RECIPIENTS
        is_line = len(words) <= _LONGEST_LINE and words[-1] not in _ENDS
        is_note = _BRACKETED.fullmatch(words) or DATE.fullmatch(words) or _is_centred(facts)
        return Kind.TITLE_NOTE if is_line and is_note and not heading_level(words) else None

    def _ending(self, index: int, _facts: ParagraphFacts, words: str) -> Kind | None:
        state = self._state
        if not state.has_text:
            return None
        after_note, after_date = state.last is Kind.ATTACHMENT_NOTE, state.last is Kind.DATE
        for is_met, kind in (
            (_IMPRINT.fullmatch(words), Kind.IMPRINT),
            (DATE.fullmatch(words), Kind.DATE),
            (_ATTACHMENT_NOTE.match(words), Kind.ATTACHMENT_NOTE),
            (after_note and _NOTE_GOES_ON.match(words), Kind.ELEMENT),
            (after_date and _BRACKETED.fullmatch(words), Kind.NOTE),
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
            if len(following) > _LONGEST_LINE or following[-1] in _ENDS or heading_level(following):
                return False
        return False

    def _following(self, index: int, most: int) -> Sequence[str]:
        return [words for words in self._written[index + 1 : index + 1 + 2 * most] if words][:most]

    def _beside_table(self, index: int, facts: ParagraphFacts, words: str) -> Kind | None:
        paragraphs = self._facts.paragraphs
        following = paragraphs[index + 1 : index + 3]
        is_before = any(one.table for one in following)
        is_after = index > 0 and paragraphs[index - 1].table > 0
        is_line = words[-1] not in _ENDS and not heading_level(words)
        is_head = is_line and (_is_centred(facts) or _TABLE_LINE.fullmatch(words) is not None)
        is_note = _TABLE_NOTE.fullmatch(words) is not None
        return Kind.TABLE_NOTE if (is_before and is_head) or (is_after and is_note) else None


def _kind_by_place(facts: ParagraphFacts, words: str) -> Kind | None:
    """Text in tables, in frames and in a table of contents needs no reading."""
    if facts.table:
        return Kind.IMPRINT if _IMPRINT.fullmatch(words) else Kind.TABLE
    if facts.look.is_framed:
        return Kind.ELEMENT
    return Kind.CONTENTS if _CONTENTS.fullmatch(facts.look.style) else None


def _own_piece(facts: ParagraphFacts) -> Piece:
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
    if written or not _may_be_title(facts, words):
        return _running(facts, words) if written else Piece(facts, Kind.HEADING, level)
    is_title = _is_large(facts) and _is_centred(facts)
    return Piece(facts, Kind.TITLE if is_title else Kind.HEADING, 0 if is_title else level)


def _own_heading_end(facts: ParagraphFacts) -> int:
    end = position = 0
    for run in facts.runs:
        position += len(run.text)
        if _OWN_HEADING_STYLE.fullmatch(run.type.style):
            end = position
    return end


def _running(facts: ParagraphFacts, words: str) -> Piece:
    """Tell headings, body text that begins with a heading, and plain body text."""
    level = heading_level(words)
    stop = _FULL_STOP.search(words)
    is_line = len(words) <= _LONGEST_HEADING and (stop is None or stop.end() == len(words))
    if level and is_line and words[-1] not in "：:；;":
        return Piece(facts, Kind.HEADING, level)
    if level and stop is not None and stop.end() <= _LONGEST_RUN_IN and stop.end() < len(words):
        lead = len(facts.text) - len(facts.text.lstrip(BLANKS))
        return Piece(facts, Kind.BODY, level, lead + stop.end() - len(facts.label))
    if not level and _looks_like_heading(facts, words):
        return Piece(facts, Kind.HEADING, facts.look.outline_level)
    return Piece(facts, Kind.BODY)


def _looks_like_heading(facts: ParagraphFacts, words: str) -> bool:
    """A short line without a mark that is in the outline, or all bold or in 黑体."""
    if len(words) > _LONGEST_HEADING or words[-1] in _ENDS or facts.has_picture:
        return False
    if facts.look.outline_level:
        return True
    inked = [run.type for run in facts.runs if run.text.strip(BLANKS)]
    return bool(inked) and all(one.is_bold or "黑体" in one.east_asia for one in inked)


def _is_red_head(facts: ParagraphFacts, words: str) -> bool:
    if _DOCUMENT_NUMBER.match(words) and len(words) <= _LONGEST_LINE:
        return True
    is_red = any(_RED.fullmatch(run.type.colour) for run in facts.runs if run.text.strip())
    if is_red and len(words) <= _LONGEST_LINE:
        return True
    if words.endswith("文件"):
        return _is_centred(facts) and _size(facts) >= _LARGE
    return _RED_HEAD.fullmatch(words) is not None


def _may_be_title(facts: ParagraphFacts, words: str) -> bool:
    if len(words) > _LONGEST_TITLE or words[-1] in "。；！:：;" or heading_level(words):
        return facts.look.style.lower() in _TITLE_STYLES
    return True


def _is_centred(facts: ParagraphFacts) -> bool:
    text = facts.text
    lead = len(text) - len(text.lstrip(BLANKS))
    return facts.look.alignment in {"center", "distribute"} or lead >= _PUSHED


_PUSHED = 5
"""So many blanks at the start push a line to the middle."""


def _size(facts: ParagraphFacts) -> float:
    return max((run.type.size for run in facts.runs if run.text.strip(BLANKS)), default=0.0)


def _is_large(facts: ParagraphFacts) -> bool:
    return _size(facts) >= _TITLE_AT_LEAST


_TITLE_AT_LEAST = 18.0
