"""公开版: a web page without what is marked 不公开, with what a government website asks for."""

import re
from collections.abc import Iterator

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind
from kjreport.doctypes.codes import Code
from kjreport.doctypes.compose import default_wording
from kjreport.doctypes.output_design import (
    Composition,
    Medium,
    Order,
    OutputDesign,
    composed,
    nothing,
    on_white_paper,
    overridden,
    with_fields,
)
from kjreport.doctypes.selection import has_text, public_part
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import FieldPath
from kjreport.model.masthead import MastheadData
from kjreport.model.official import PublicInfo
from kjreport.model.outputs import OutputForm
from kjreport.text.dates import OfficialDate
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain

_INFO = "公开信息"
_OPEN = "主动公开"
_LONGEST_ABSTRACT = 120
_NUMBERED = re.compile(r"\d号$")
_TITLES = (
    ParagraphKind.TITLE,
    ParagraphKind.SUBTITLE,
    ParagraphKind.BULLETIN_NAME,
    ParagraphKind.ISSUE_NUMBER,
)


def _compose(order: Order) -> Outcome[Composition]:
    document = public_part(order.document)
    info = document.public_info or PublicInfo.model_validate({})
    if info.openness is not None and info.openness.text.strip() != _OPEN:
        return nothing(_not_open(info.openness))
    head = document.masthead
    if head is not None and head.secrecy is not None:
        return nothing(_secret(head.secrecy))
    if has_text(order.document) and not has_text(document):
        return nothing(_all_withheld(order))
    document = on_white_paper(overridden(document, order.output))
    document = with_fields(document, {"draft_status": None})
    outcome = composed(order, document, default_wording(document))
    if outcome.value is None:
        return outcome
    sentences = Sentences(order.evaluator)
    tree = outcome.value.tree
    tags = tuple(tag for tag in _tags(tree, info, sentences) if tag[1])
    number = _number(head, sentences)
    facts = tuple(fact for fact in _facts(info, number, sentences) if fact[1])
    remarks = (*_remarks(info), *outcome.findings, *sentences.findings)
    return Outcome(Composition(tree, tags, facts), remarks)


def _tags(tree: Document, info: PublicInfo, sentences: Sentences) -> Iterator[tuple[str, str]]:
    """Yield the tags that government websites carry: of the site, the column, the article."""

    def words(scalar: Scalar | None) -> str:
        return plain(sentences.text(scalar))

    yield ("SiteName", words(info.site_name))
    yield ("SiteDomain", words(info.site_domain))
    yield ("SiteIDCode", words(info.site_code))
    yield ("ColumnName", words(info.column))
    yield ("ArticleTitle", _title(tree))
    yield ("PubDate", _iso_date(info.published_on))
    yield ("ContentSource", words(info.content_source or info.publisher))
    yield ("Keywords", ",".join(map(words, info.keywords)))
    yield ("Description", words(info.abstract) or _first_paragraph(tree))


def _number(head: MastheadData | None, sentences: Sentences) -> str:
    """Return the 发文字号, nothing while its number is open."""
    words = plain(sentences.text(head.number if head else None))
    return words if _NUMBERED.search(words) else ""


def _facts(info: PublicInfo, number: str, sentences: Sentences) -> Iterator[tuple[str, str]]:
    yield "索引号", plain(sentences.text(info.index_number))
    yield "发文字号", number
    yield "发布机构", plain(sentences.text(info.publisher))
    yield "发布日期", str(info.published_on or "")
    yield "公开方式", plain(sentences.text(info.openness))


def _title(tree: Document) -> str:
    lines = (
        plain(block.content)
        for block in tree.blocks
        if isinstance(block, Paragraph) and block.kind in _TITLES
    )
    return "".join("".join(lines).split())


def _first_paragraph(tree: Document) -> str:
    kinds = (ParagraphKind.BODY, ParagraphKind.RUN_IN)
    for block in tree.blocks:
        if isinstance(block, Paragraph) and block.kind in kinds:
            words = plain(block.content)
            is_long = len(words) > _LONGEST_ABSTRACT
            return words[: _LONGEST_ABSTRACT - 1] + "…" if is_long else words
    return ""


def _iso_date(date: OfficialDate | None) -> str:
    if date is None or date.day is None:
        return ""
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _remarks(info: PublicInfo) -> Iterator[Finding]:
    wanted = {
        "网站名称": info.site_name,
        "网站域名": info.site_domain,
        "栏目名称": info.column,
        "发布机构": info.publisher or info.content_source,
        "发布日期": info.published_on,
        "关键词": info.keywords,
    }
    missing = "、".join(name for name, value in wanted.items() if not value)
    if missing:
        message = f"政府网站的页面还要写{missing}，请在“公开信息”里补上。"
        yield Finding(
            Code.PAGE_ELEMENT_MISSING, Severity.HINT, message, FieldPath((_INFO,)), on_key=True
        )


def _not_open(openness: Scalar) -> Finding:
    message = (
        f"公开方式是“{openness.text.strip()}”，所以没有生成公开版。"
        f"要公开的，请改为“{_OPEN}”；不公开的，请从“输出”里删去公开版。"
    )
    return Finding(Code.NOT_PUBLIC, Severity.WARNING, message, openness.path)


def _secret(secrecy: Scalar) -> Finding:
    message = (
        f"版头里定了密级“{secrecy.text.strip()}”，所以没有生成公开版。"
        "涉密公文不能上网，请从“输出”里删去公开版。"
    )
    return Finding(Code.NOT_PUBLIC, Severity.WARNING, message, secrecy.path)


def _all_withheld(order: Order) -> Finding:
    message = (
        "正文全部注明了不公开，所以没有生成公开版。"
        "请在可以公开的小节、分项或段落里删去“不公开: 是”。"
    )
    return Finding(Code.NOTHING_FOR_OUTPUT, Severity.WARNING, message, order.path)


DESIGN = OutputDesign(OutputForm.PUBLIC_PAGE, _compose, Medium.PAGE)
