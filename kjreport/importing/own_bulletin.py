"""A 简报 of ours, read back: 刊名, 期号, 栏目 and 文章."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.importing.blocks import Data
from kjreport.importing.own_duties import names_or_text
from kjreport.importing.own_flow import OwnFlow
from kjreport.importing.own_papers import own_attachments, title_data
from kjreport.importing.own_text import without_end
from kjreport.importing.signatures import iso, read_date
from kjreport.model.official_document import DocType
from kjreport.text.segments import Role, Text, cut, plain

_ISSUE = re.compile(r"(?:第(?P<issue>\d+)期)?(?:（总第(?P<total>\d+)期）)?")
_NOTE_LABEL, _NEWS_MARK = "编者按：", "◆"
_CONTENTS = (
    ParagraphKind.CONTENTS_TITLE,
    ParagraphKind.CONTENTS_COLUMN,
    ParagraphKind.CONTENTS_ENTRY,
)
_NOTES = (ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_NOTE_MORE)
_FEWEST_CONTENTS = 2
_LABELS = {"报：": "报送", "送：": "抄送"}


@dataclass(slots=True)
class _Article:
    keys: dict[str, Data] = field(default_factory=dict)
    body: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Bulletin:
    keys: dict[str, Data] = field(default_factory=dict)
    preface: list[str] = field(default_factory=list)
    columns: list[tuple[str, list[_Article]]] = field(default_factory=list)
    has_contents: bool = False
    attachment_titles: list[str] = field(default_factory=list)
    attachments: list[Block] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


def own_bulletin(blocks: Sequence[Block]) -> dict[str, Data]:
    """Return the keys of a 简报."""
    made = _Bulletin()
    for block in blocks:
        _take(block, made)
    keys: dict[str, Data] = {"文种": DocType.BULLETIN.value, **made.keys}
    if made.preface:
        keys["引言"] = made.preface[0] if len(made.preface) == 1 else list(made.preface)
    titled = sum("标题" in article.keys for _, articles in made.columns for article in articles)
    if made.has_contents is not (titled >= _FEWEST_CONTENTS) and titled:
        keys["目录"] = "是" if made.has_contents else "否"
    keys["栏目"] = [_column(name, articles) for name, articles in made.columns]
    if made.foot:
        keys["报送"] = list(made.foot)
    attachments = own_attachments(made.attachment_titles, made.attachments)
    return {**keys, "附件": attachments} if attachments else keys


def _take(block: Block, made: _Bulletin) -> None:
    kind = block.kind if isinstance(block, Paragraph) else None
    if isinstance(block, Paragraph) and _masthead(block, made):
        return
    if kind is ParagraphKind.ATTACHMENT_LABEL or made.attachments:
        made.attachments.append(block)
    elif isinstance(block, Paragraph) and kind is ParagraphKind.COLUMN:
        made.columns.append((plain(block.content), []))
    elif isinstance(block, Paragraph) and kind is ParagraphKind.BODY and not made.columns:
        made.preface.append(plain(block.content))
    else:
        if not made.columns:
            made.columns.append(("", []))
        _article(block, made.columns[-1][1])


def _masthead(block: Paragraph, made: _Bulletin) -> bool:
    """Take what stands above the text or below it."""
    words = plain(block.content)
    match block.kind:
        case ParagraphKind.BULLETIN_NAME:
            made.keys["刊名"] = words
        case ParagraphKind.ISSUE_NUMBER:
            made.keys.update(_issue(words))
        case ParagraphKind.EDITOR_LINE:
            made.keys.update(_editors(words))
        case ParagraphKind.DRAFT_STATUS:
            made.keys["稿别"] = words.strip("（）")
        case ParagraphKind.DISTRIBUTION:
            _distribution(block.content, made)
        case ParagraphKind.COPIES:
            made.keys["份数"] = words.removeprefix("共印").removesuffix("份")
        case kind if kind in _CONTENTS:
            made.has_contents = True
        case kind if kind in _NOTES:
            is_labelled = block.content[0].role is Role.LABEL
            made.attachment_titles.append(plain(block.content[is_labelled:]))
        case _:
            return False
    return True


def _issue(words: str) -> dict[str, Data]:
    found = _ISSUE.fullmatch(words)
    if found is None:
        return {"期号": words}
    named: dict[str, Data] = {"期号": found["issue"] or "", "总期号": found["total"] or ""}
    return {key: value for key, value in named.items() if value}


def _editors(words: str) -> dict[str, Data]:
    editors, _, typed = words.partition("\t")
    date = read_date(typed)
    return {"编发单位": editors, "日期": typed if date is None else iso(date)}


def _distribution(content: Text, made: _Bulletin) -> None:
    """Take a line under 报： or 送： apart; one that was typed with its label is kept whole."""
    key = _LABELS.get(content[0].text) if content[0].role is Role.LABEL else None
    words = without_end(content, "。")
    if key is None or key in made.keys:
        made.foot.append(plain(words))
    else:
        made.keys[key] = names_or_text(words[1:], "，")


def _article(block: Block, articles: list[_Article]) -> None:
    kind = block.kind if isinstance(block, Paragraph) else None
    words = plain(block.content) if isinstance(block, Paragraph) else ""
    is_news = kind is ParagraphKind.BODY and words.startswith(_NEWS_MARK)
    if kind is ParagraphKind.ARTICLE_TITLE or is_news or not articles:
        articles.append(_Article())
    keys = articles[-1].keys
    if kind is ParagraphKind.ARTICLE_TITLE:
        keys["标题"] = title_data(words)
    elif kind is ParagraphKind.AUTHOR:
        keys["作者"] = names_or_text(block.content, "、") if isinstance(block, Paragraph) else ""
    elif kind is ParagraphKind.EDITORS_NOTE:
        known = keys.get("按语")
        listed = list(known) if isinstance(known, list) else []
        keys["按语"] = [*listed, words.removeprefix("" if listed else _NOTE_LABEL)]
    elif is_news and isinstance(block, Paragraph):
        bare = cut(block.content, len(_NEWS_MARK), len(words))
        articles[-1].body.append(Paragraph(ParagraphKind.BODY, bare))
    else:
        articles[-1].body.append(block)


def _column(name: str, articles: Sequence[_Article]) -> Data:
    made: list[Data] = []
    for article in articles:
        body = OwnFlow().take(article.body).body()
        made.append({**article.keys, **({} if body is None else {"正文": body})})
    return {**({"名称": name} if name else {}), "文章": made}
