"""A 简报 to its tree: masthead, 目录, 栏目 and 文章, 报送 and 份数."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind
from kjreport.doctypes.body import Habits, body_blocks
from kjreport.doctypes.codes import Code
from kjreport.doctypes.duties import unit_words
from kjreport.doctypes.ending import attachment_pages, ending_blocks
from kjreport.doctypes.opening import date_words, draft_status_lines, title_paragraph
from kjreport.doctypes.paragraphs import closed, paragraph, text_paragraphs
from kjreport.doctypes.pictures import picture_blocks
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.bulletin import Article, Bulletin, Column
from kjreport.model.units import Units
from kjreport.prose.evaluate import Evaluator
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Text, label, plain, trimmed

_NOTE_LABEL = "编者按："
_NOTE_STARTS = ("编者按", "按语", "按：", "编者的话")
_NEWS_MARK = "◆"
"""Tells pieces of news without 标题 apart."""
_LINE_STARTS = ("报：", "送：", "发：", "报送：", "抄送：", "抄报：", "分送：", "发送：", "主送：")
_FEWEST_CONTENTS = 2
#: Keys of other 文种 that a 简报 has no place for, with where their words belong.
_UNPRINTED = {
    "title": "文章的标题请写在“栏目”的“文章”里",
    "subtitle": "文章的标题请写在“栏目”的“文章”里",
    "headnote": "请写在“引言”或文章的“按语”里",
    "speaker": "请写在文章的“作者”里",
    "recipients": "请写在“报送”里",
    "masthead": "报头请写“刊名”“期号”“编发单位”“日期”",
    "imprint": "请写在“报送”“抄送”“份数”里",
}


def compose_bulletin(document: Bulletin, evaluator: Evaluator) -> Outcome[Document]:
    """Compose the tree; a key that a 简报 does not print is remarked."""
    sentences = Sentences(evaluator)
    blocks = tuple(_blocks(document, sentences))
    return Outcome(Document(blocks), (*_unprinted(document), *sentences.findings))


def _blocks(document: Bulletin, sentences: Sentences) -> Iterator[Block]:
    yield from _masthead(document, sentences)
    yield from draft_status_lines(document.draft_status)
    yield from _contents(document, sentences)
    for text in document.preface:
        yield from text_paragraphs(sentences.text(text))
    habits = Habits(document.heading_style, duty_style=document.duty_style)
    for column in document.columns:
        yield from _column(column, habits, sentences)
    yield from ending_blocks(document, sentences)
    yield from attachment_pages(document.attachments, habits, (), sentences)
    yield from _foot(document, sentences)


def _masthead(document: Bulletin, sentences: Sentences) -> Iterator[Block]:
    yield paragraph(ParagraphKind.BULLETIN_NAME, sentences.text(document.name))
    issue = (
        *_counted("第", document.issue, "期", sentences),
        *_counted("（总第", document.total_issue, "期）", sentences),
    )
    if issue:
        yield paragraph(ParagraphKind.ISSUE_NUMBER, issue)
    editors = sentences.joined(document.editors or document.organs, "、")
    line = (*editors, label("\t"), *date_words(document.date, FieldPath(("日期",))))
    yield paragraph(ParagraphKind.EDITOR_LINE, line)


def _counted(before: str, scalar: Scalar | None, after: str, sentences: Sentences) -> Text:
    """Put a bare number between its words; anything else is printed as typed."""
    words = sentences.text(scalar)
    typed = plain(words)
    is_number = typed.isascii() and typed.isdigit()
    return (label(before), *words, label(after)) if is_number else words


def _contents(document: Bulletin, sentences: Sentences) -> Iterator[Block]:
    """Yield the 目录; page numbers would go stale in Word, so there are none."""
    titled = [
        article for column in document.columns for article in column.articles if article.title
    ]
    wanted = document.has_contents
    if not titled or wanted is False or (wanted is None and len(titled) < _FEWEST_CONTENTS):
        return
    yield paragraph(ParagraphKind.CONTENTS_TITLE, (label("目录"),))
    for column in document.columns:
        entries = [_repeated(article.title, sentences) for article in column.articles]
        if column.name is not None and any(entries):
            name = _repeated((column.name,), sentences)
            yield paragraph(ParagraphKind.CONTENTS_COLUMN, name)
        for entry in filter(None, entries):
            yield paragraph(ParagraphKind.CONTENTS_ENTRY, entry)


def _repeated(lines: Iterable[Scalar], sentences: Sentences) -> Text:
    """Write words that stand elsewhere as staff typed them: here they are computed."""
    return tuple(
        replace(segment, role=Role.COMPUTED, offset=None) for segment in sentences.joined(lines, "")
    )


def _column(column: Column, habits: Habits, sentences: Sentences) -> Iterator[Block]:
    name = sentences.text(column.name)
    if name:
        yield paragraph(ParagraphKind.COLUMN, name)
    is_marked = sum(not article.title for article in column.articles) > 1
    for article in column.articles:
        yield from _article(article, habits, sentences, is_marked=is_marked)


def _article(
    article: Article, habits: Habits, sentences: Sentences, *, is_marked: bool
) -> Iterator[Block]:
    if article.title:
        yield title_paragraph(ParagraphKind.ARTICLE_TITLE, article.title, sentences)
    if article.author:
        yield paragraph(ParagraphKind.AUTHOR, sentences.joined(article.author, "、"))
    yield from _note(article.note, sentences)
    body = body_blocks(article.body, habits, sentences)
    match body:
        case [first, *rest] if is_marked and not article.title:
            yield _marked(first)
            yield from rest
        case _:
            yield from body
    yield from picture_blocks(article.pictures, sentences)


def _marked(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.kind is ParagraphKind.BODY:
        return replace(block, content=(label(_NEWS_MARK), *block.content))
    return block


def _note(texts: tuple[Scalar, ...], sentences: Sentences) -> Iterator[Block]:
    paragraphs = [words for text in texts if (words := sentences.text(text))]
    for number, words in enumerate(paragraphs):
        is_named = number > 0 or plain(words).startswith(_NOTE_STARTS)
        content = words if is_named else (label(_NOTE_LABEL), *words)
        yield paragraph(ParagraphKind.EDITORS_NOTE, content)


def _foot(document: Bulletin, sentences: Sentences) -> Iterator[Block]:
    lines = (
        *_distribution("报：", document.reported_to, sentences),
        *_distribution("送：", document.copied_to, sentences),
    )
    for line in lines:
        yield paragraph(ParagraphKind.DISTRIBUTION, line)
    copies = _counted("共印", document.copies, "份", sentences)
    if copies:
        yield paragraph(ParagraphKind.COPIES, copies)


def _distribution(name: str, units: Units | None, sentences: Sentences) -> Iterator[Text]:
    """Yield lines that begin with 报： and the like as typed, else one line under ``name``."""
    if units is None:
        return
    typed = units.names or ((units.typed,) if units.typed else ())
    if any(scalar.text.strip().startswith(_LINE_STARTS) for scalar in typed):
        for scalar in typed:
            yield closed(sentences.text(scalar), "。")
        return
    words = trimmed(unit_words(units, "，", sentences))
    if words:
        yield closed((label(name), *words), "。")


def _unprinted(document: Bulletin) -> Iterator[Finding]:
    for name, advice in _UNPRINTED.items():
        if name in document.model_fields_set:
            key = Bulletin.model_fields[name].alias or name
            message = f"简报里不印“{key}”，{advice}。"
            path = FieldPath((key,))
            yield Finding(Code.UNPRINTED_KEY, Severity.WARNING, message, path, on_key=True)
