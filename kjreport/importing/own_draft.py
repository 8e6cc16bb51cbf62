"""Our own drafts, read back by the names of their styles, to the data that builds them again.

Nothing is guessed but what a draft does not say: 文种 and 年度 (from the title), 类别 of the
parts. What was computed or taken from elsewhere comes back as text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.doctree.nodes import (
    Block,
    Document,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Seal,
    Signature,
)
from kjreport.importing.blocks import Confidence, Data, Imported
from kjreport.importing.contents import categorised_parts, one_or_many
from kjreport.importing.facts import find_organ, find_period, find_year
from kjreport.importing.genres import Genre, genre_of
from kjreport.importing.notes import Notes
from kjreport.importing.own_bulletin import own_bulletin
from kjreport.importing.own_contents import OwnContents, own_contents, own_title, usual_duty_style
from kjreport.importing.own_duties import names_or_text
from kjreport.importing.own_papers import own_attachments, own_issued, pages, title_data
from kjreport.importing.own_text import without_end
from kjreport.importing.parts import categories
from kjreport.importing.recognition import KEY_ORDER, by_parts
from kjreport.importing.signatures import iso, read_date
from kjreport.model.habits import DutyStyle, Numbering
from kjreport.model.official_document import DocType
from kjreport.text.segments import Role, Text, plain

_ANNUAL = (DocType.SUMMARY_AND_PLAN, DocType.SUMMARY, DocType.PLAN)
_OPENING = {
    ParagraphKind.SUBTITLE: "副题",
    ParagraphKind.HEADNOTE: "题注",
    ParagraphKind.SPEAKER: "讲话人",
}
_NOTES = (ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_NOTE_MORE)
_SEALS = {Seal.UNSTAMPED: "不用印", Seal.SIGNET: "签名章"}


@dataclass(slots=True)
class _Draft:
    """The blocks of a draft, by what they belong to."""

    keys: dict[str, Data] = field(default_factory=dict)
    title: str = ""
    organ: str = ""
    signers: tuple[str, ...] = ()
    date: str = ""
    text: list[Block] = field(default_factory=list)
    attachment_titles: list[str] = field(default_factory=list)
    issued: list[Block] = field(default_factory=list)
    attachments: list[Block] = field(default_factory=list)


def own_draft(document: Document, this_year: int, words: str) -> Imported:
    """Return the data of a draft of ours; ``words`` are those that the file says."""
    notes = Notes()
    if any(_kind(block) is ParagraphKind.BULLETIN_NAME for block in document.blocks):
        data = own_bulletin(document.blocks)
    else:
        data = _paper(_sorted_out(document.blocks), this_year, words, notes)
    ordered = {key: data[key] for key in KEY_ORDER if key in data}
    return Imported(ordered, words, notes.doubts)


def _kind(block: Block) -> ParagraphKind | None:
    return block.kind if isinstance(block, Paragraph) else None


def _sorted_out(blocks: Sequence[Block]) -> _Draft:
    """Part a draft at its styles: opening, text, ending, issued paper, 附件."""
    draft = _Draft()
    place = draft.text
    for block in blocks:
        kind = _kind(block)
        if kind is ParagraphKind.ISSUED_TITLE:
            place = draft.issued
        elif kind is ParagraphKind.ATTACHMENT_LABEL:
            place = draft.attachments
        is_of_paper = place is not draft.text and not isinstance(block, Imprint)
        if is_of_paper or not _above_or_below(block, draft):
            place.append(block)
    return draft


def _above_or_below(block: Block, draft: _Draft) -> bool:
    """Take what stands above or below the text."""
    match block:
        case Masthead():
            draft.keys["版头"] = _masthead(block, draft)
        case Imprint():
            draft.keys["版记"] = _imprint(block)
        case Signature():
            draft.keys["落款"] = _sign_off(block, draft)
        case Paragraph(kind=kind, content=content):
            return _line(kind, content, draft)
        case _:
            return False
    return True


def _line(kind: ParagraphKind, content: Text, draft: _Draft) -> bool:
    words = plain(content)
    if kind is ParagraphKind.TITLE:
        draft.keys["标题"] = title_data(words)
        draft.title = words.replace("\n", "")
    elif kind in _OPENING:
        known = draft.keys.get(_OPENING[kind])
        listed = [known] if isinstance(known, str) else list(known or [])
        draft.keys[_OPENING[kind]] = one_or_many([*listed, words])
    elif kind is ParagraphKind.DRAFT_STATUS:
        draft.keys["稿别"] = words.strip("（）")
    elif kind in {ParagraphKind.BYLINE, ParagraphKind.BYLINE_DATE}:
        _byline(kind, words, draft)
    elif kind is ParagraphKind.RECIPIENTS:
        draft.keys["主送"] = names_or_text(without_end(content, "："), "，")
    elif kind in _NOTES:
        is_labelled = content[0].role is Role.LABEL
        draft.attachment_titles.append(plain(content[is_labelled:]))
    elif kind is ParagraphKind.ANNOTATION:
        draft.keys["附注"] = _unbracketed(content)
    else:
        return False
    return True


def _byline(kind: ParagraphKind, words: str, draft: _Draft) -> None:
    if kind is ParagraphKind.BYLINE:
        draft.signers = (*draft.signers, words)
    else:
        draft.date = _date(words.strip("（）"))
    dated: dict[str, Data] = {"日期": draft.date} if draft.date else {}
    signed: dict[str, Data] = {"署名": one_or_many(draft.signers)} if draft.signers else {}
    draft.keys["落款"] = {**signed, **dated, "位置": "标题下"}


def _unbracketed(content: Text) -> str:
    added = content[0].role is Role.LABEL and plain(content).startswith("（")
    return plain(content)[1:-1] if added else plain(content)


def _date(words: str) -> str:
    date = read_date(words)
    return words if date is None else iso(date)


def _masthead(block: Masthead, draft: _Draft) -> Data:
    """Return the 版头; 文件 that the program put behind 单位 tells the 单位."""
    organs = [plain(one) for one in block.organs]
    is_made = len(organs) == 1 and block.organs[0][-1].role is Role.LABEL
    if is_made:
        draft.organ = plain(block.organs[0][:-1])
        organs = []
    named: dict[str, Data] = {
        "份号": plain(block.copy_number),
        "密级": plain(block.secrecy),
        "紧急程度": plain(block.urgency),
        "发文机关标志": one_or_many(organs) if organs else "",
        "发文字号": plain(block.number),
        "签发人": one_or_many([plain(one) for one in block.signatories])
        if block.signatories
        else "",
    }
    return {key: value for key, value in named.items() if value}


def _imprint(block: Imprint) -> Data:
    named: dict[str, Data] = {
        "主送": _listed(block.recipients, "主送："),
        "抄送": _listed(block.copies, "抄送："),
        "印发机关": plain(block.office),
        "印发日期": _date(plain(block.date).removesuffix("印发")),
    }
    return {key: value for key, value in named.items() if value}


def _listed(content: Text, name: str) -> Data:
    """Take off the label and the 。 that the program added."""
    first = content[0] if content else None
    is_labelled = first is not None and first.role is Role.LABEL and first.text == name
    return names_or_text(without_end(content[is_labelled:], "。"), "，")


def _sign_off(block: Signature, draft: _Draft) -> Data:
    draft.signers = tuple(plain(one) for one in block.signers)
    keys: dict[str, Data] = {"署名": one_or_many(draft.signers)} if draft.signers else {}
    if block.date:
        draft.date = keys["日期"] = _date(plain(block.date))
    seal: dict[str, Data] = {"用印": _SEALS[block.seal]} if block.seal in _SEALS else {}
    return {**keys, **seal}


def _paper(draft: _Draft, this_year: int, words: str, notes: Notes) -> dict[str, Data]:
    contents = own_contents(draft.text)
    genre = genre_of(draft.title)
    is_annual = genre is None or genre.doc_type in _ANNUAL
    year = find_year(draft.title, "" if is_annual else draft.date, words, this_year)
    doc_type = _doc_type(genre, contents, draft, int(year.value))
    organ = find_organ(draft.title, draft.signers, str(draft.keys.get("讲话人", "")), words)
    for key, fact in (("单位", organ), ("年度", year)):
        if fact.confidence is not Confidence.HIGH:
            notes.doubt((key,), fact.reason, fact.confidence)
    joint: Data = list(draft.signers) if len(draft.signers) > 1 else organ.value
    organs = draft.organ or joint
    data: dict[str, Data] = {"文种": doc_type.value, "单位": organs, "年度": year.value}
    period = find_period(draft.title)
    if period:
        data["期间"] = period
    data.update(draft.keys)
    style = _duty_style(draft, contents)
    if style is not DutyStyle.BRACKETED:
        data["责任样式"] = style.value
    sections = contents.sections(style)
    data.update(_text(contents, sections, _Kind(doc_type, int(year.value)), notes))
    attachments = draft.attachments
    if draft.issued:
        data["印发件"], attachments = own_issued(draft.issued, attachments, style)
    made = own_attachments(draft.attachment_titles, attachments, style)
    return {**data, "附件": made} if made else data


def _duty_style(draft: _Draft, contents: OwnContents) -> DutyStyle:
    papers = (own_contents(page) for _, page in pages(draft.attachments))
    return usual_duty_style((contents, own_contents(draft.issued), *papers))


def _doc_type(genre: Genre | None, contents: OwnContents, draft: _Draft, year: int) -> DocType:
    if draft.issued:
        return DocType.NOTICE
    if genre is not None and (genre.is_exact or not contents.tops):
        return genre.doc_type
    titles = [own_title(one.heading) for one in contents.tops]
    about = {category for title in titles for category in categories(title, year)}
    return genre.doc_type if genre is not None else by_parts(titles, about)


@dataclass(frozen=True, slots=True)
class _Kind:
    doc_type: DocType
    year: int


def _text(
    contents: OwnContents, sections: list[Data], kind: _Kind, notes: Notes
) -> dict[str, Data]:
    """Return the text under the keys of its 文种."""
    lead = contents.lead.body()
    keys: dict[str, Data] = {}
    if kind.doc_type is DocType.NOTICE:
        return {
            **({"正文": lead} if lead is not None else {}),
            **({"小节": sections} if sections else {}),
        }
    own_part: dict[str, Data] = {}
    if lead is not None and contents.is_plain and sections:
        keys["引言"] = lead
    elif lead is not None:
        own_part = contents.lead.keys()
    if kind.doc_type in _ANNUAL:
        parts = [one for one in sections if isinstance(one, dict)]
        return {**keys, **categorised_parts(parts, kind.year, notes, own_part)}
    if own_part:
        sections = [{"编号": Numbering.NONE.value, **own_part}, *sections]
    return {**keys, "小节": sections} if sections else keys
