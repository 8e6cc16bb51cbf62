"""The lines above the text: 标题, 副题, 稿别, 题注, 讲话人, 署名 under the title, 主送."""

from collections.abc import Iterable, Iterator

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.doctypes.duties import unit_words
from kjreport.doctypes.paragraphs import bracketed, common_origin, paragraph
from kjreport.doctypes.sentences import Sentences
from kjreport.location import FieldPath
from kjreport.model.official import DraftStatus, SignOffPosition
from kjreport.model.official_document import OfficialDocument
from kjreport.text.dates import OfficialDate
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Text, broken_at, label, lines_of, plain
from kjreport.text.title_lines import break_title

#: 稿别 that no longer show in print.
_UNMARKED = (DraftStatus.FINAL, DraftStatus.ISSUED)
_SIGN_OFF_DATE = FieldPath(("落款", "日期"))
_ROOM_FOR_DAY = "\N{IDEOGRAPHIC SPACE}"


def opening_blocks(
    document: OfficialDocument, default_title: str, sentences: Sentences
) -> Iterator[Block]:
    """Yield the blocks above the text in their order.

    Args:
        document: What staff wrote.
        default_title: The words that follow the organ's name where 标题 is not given.
        sentences: Evaluates the texts.
    """
    yield title_block(document, default_title, sentences)
    yield from _lines(ParagraphKind.SUBTITLE, document.subtitle, sentences)
    yield from draft_status_lines(document.draft_status)
    yield from _headnote(document, sentences)
    if document.speaker is not None:
        yield paragraph(ParagraphKind.SPEAKER, sentences.text(document.speaker))
    yield from _byline(document, sentences)
    yield from _recipients(document, sentences)


def title_paragraph(kind: ParagraphKind, lines: tuple[Scalar, ...], sentences: Sentences) -> Block:
    """Make a title: one line is broken by meaning, several keep the breaks of staff."""
    words = sentences.joined(lines, "\n")
    typed = lines_of(words)
    if len(typed) == 1:
        return _broken(kind, typed[0])
    return paragraph(kind, broken_at(words, [plain(line) for line in typed]))


def signer_texts(document: OfficialDocument, sentences: Sentences) -> tuple[Text, ...]:
    """Return the 署名, which are the 单位 unless 落款 says otherwise."""
    named = document.sign_off.signers if document.sign_off else ()
    return tuple(sentences.text(signer) for signer in named or document.organs)


def date_words(date: OfficialDate, origin: FieldPath = _SIGN_OFF_DATE) -> Text:
    """Write the 成文日期; an open day leaves room for two digits."""
    day = _ROOM_FOR_DAY if date.day is None else date.day
    words = f"{date.year}年{date.month}月{day}日"
    return (label(words, origin),)


def title_block(document: OfficialDocument, default_title: str, sentences: Sentences) -> Block:
    """Make the title: that of staff, else the organs and the default words."""
    if document.title:
        return title_paragraph(ParagraphKind.TITLE, document.title, sentences)
    return _broken(ParagraphKind.TITLE, title_text(document, default_title, sentences))


def title_text(document: OfficialDocument, default_title: str, sentences: Sentences) -> Text:
    """Return the words of the title on one line."""
    if document.title:
        return sentences.joined(document.title, "")
    organs = sentences.joined(document.organs, "、")
    return (*organs, *sentences.echoed(Scalar(default_title, FieldPath(("年度",)))))


def _broken(kind: ParagraphKind, words: Text) -> Paragraph:
    lines = break_title(plain(words))
    return Paragraph(kind, broken_at(words, lines), origin=common_origin(words))


def _lines(kind: ParagraphKind, scalars: Iterable[Scalar], sentences: Sentences) -> Iterator[Block]:
    for scalar in scalars:
        yield paragraph(kind, sentences.text(scalar))


def _headnote(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    if len(document.headnote) == 1:
        yield paragraph(ParagraphKind.HEADNOTE, bracketed(sentences.text(document.headnote[0])))
    else:
        yield from _lines(ParagraphKind.HEADNOTE, document.headnote, sentences)


def draft_status_lines(status: DraftStatus | None) -> Iterator[Block]:
    """Yield the line of 稿别, unless the paper is finished."""
    if status is not None and status not in _UNMARKED:
        words = label(f"（{status.value}）", FieldPath(("稿别",)))
        yield paragraph(ParagraphKind.DRAFT_STATUS, (words,))


def _byline(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    sign_off = document.sign_off
    if sign_off is None or sign_off.position is not SignOffPosition.UNDER_TITLE:
        return
    for signer in signer_texts(document, sentences):
        yield paragraph(ParagraphKind.BYLINE, signer)
    if sign_off.date is not None:
        yield paragraph(ParagraphKind.BYLINE_DATE, bracketed(date_words(sign_off.date)))


def _recipients(document: OfficialDocument, sentences: Sentences) -> Iterator[Block]:
    words = unit_words(document.recipients, "，", sentences)
    if words:
        end = () if plain(words).endswith(("：", ":")) else (label("："),)
        yield paragraph(ParagraphKind.RECIPIENTS, (*words, *end))
