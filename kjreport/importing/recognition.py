"""Blocks of a foreign document to data: which 文种 it is, and every part in its place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kjreport.importing.blocks import (
    Confidence,
    Data,
    Imported,
    LeftOut,
    Raw,
    RawPicture,
    RawTable,
)
from kjreport.importing.bulletin import bulletin_data, is_bulletin
from kjreport.importing.contents import annual, arranged, bodied, sectioned
from kjreport.importing.duties import usual_style
from kjreport.importing.ending import Ending, read_ending
from kjreport.importing.facts import find_organ, find_period, find_year
from kjreport.importing.flattened import unflattened
from kjreport.importing.fragments import doubt_fragments
from kjreport.importing.furniture import without_furniture
from kjreport.importing.genres import Genre, genre_of
from kjreport.importing.lines import Item, Line, to_items, well_typed, well_written
from kjreport.importing.notes import Notes
from kjreport.importing.opening import Opening, read_opening, with_title_on_one_line
from kjreport.importing.outline import Node
from kjreport.importing.papers import attachments, issued_paper, issued_start
from kjreport.importing.parts import categories
from kjreport.importing.rejoining import rejoined
from kjreport.importing.repeats import without_repeats
from kjreport.importing.sections import with_common_heading_style
from kjreport.importing.signatures import iso, read_date
from kjreport.importing.titles import with_title_apart
from kjreport.model.habits import Category, DutyStyle
from kjreport.model.official_document import DocType

_KEYS = """
    文种 单位 年度 期间 标题 副题 题注 讲话人 稿别 刊名 期号 总期号 编发单位 日期 目录 版头 主送
    标题样式 责任样式 引言 正文 工作成效 存在问题 工作计划 部分 小节 印发件 栏目 结语
    附件 附注 落款 报送 抄送 份数 版记 公开信息"""
#: The keys of a document in the order that the manual gives them.
KEY_ORDER = tuple(_KEYS.split())
_ANNUAL = (DocType.SUMMARY_AND_PLAN, DocType.SUMMARY, DocType.PLAN)
_TIME_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff])\s*\d{4}-\d{1,2}-\d{1,2}(?:\s+[\d:]{4,8})?$")
_REPORTS = re.compile("(?:述职|述责|述廉)[^。]{0,8}(?:如下|报告)")
_PUBLIC_KEYS = ("索引号", "发布机构", "发布日期", "公开方式", "信息来源")
_MEASURES = ("总体要求", "保障措施", "重点任务", "组织保障", "实施步骤")
_CONTENT_KEYS = ("工作成效", "存在问题", "工作计划", "部分", "小节", "印发件")


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document parted into what stands above, in and below its text."""

    opening: Opening
    ending: Ending
    genre: Genre | None
    text: str


def recognise(blocks: Sequence[Raw], this_year: int) -> Imported:
    """Recognise one document; ``this_year`` stands in where it names no year."""
    cleared = without_furniture(unflattened(list(to_items(blocks))))
    kept, repeats = without_repeats(cleared.items)
    items = with_title_apart(rejoined(kept))
    items = [well_typed(item) if isinstance(item, Line) else item for item in items]
    notes = Notes(usual_style(item.text for item in items if isinstance(item, Line)))
    if is_bulletin(items):
        data = bulletin_data(items, this_year, notes)
    else:
        items = with_title_on_one_line(items)
        data = _document(items, this_year, notes)
    data = _with_fields(data, cleared.fields)
    if notes.duty_style is not DutyStyle.BRACKETED and _mentions_duties(data):
        data["责任样式"] = notes.duty_style.value
    data = with_common_heading_style(data, _CONTENT_KEYS)
    ordered = {key: data[key] for key in KEY_ORDER if key in data}
    doubt_fragments(ordered, notes)
    left_out: tuple[LeftOut, ...] = (*cleared.left_out, *repeats, *notes.left_out)
    words = "\n".join(_words(items))
    return Imported(ordered, words, notes.doubts, left_out, notes.rewritten, cleared.fields)


def _words(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        match item:
            case Line(text=text):
                yield text
            case RawTable(rows=rows):
                yield from (well_written(cell) for row in rows for cell in row)
            case RawPicture(caption=caption):
                yield caption


def _document(items: Sequence[Item], this_year: int, notes: Notes) -> dict[str, Data]:
    opening = read_opening(items, notes)
    body = list(items[opening.length :])
    genre = genre_of(opening.title)
    is_notice = genre is not None and genre.doc_type is DocType.NOTICE
    issued = issued_start(body, opening.title) if is_notice else None
    below: list[Item] = []
    if issued is not None:
        below = body[issued[0] :]
        body = body[: issued[0]]
    ending = read_ending(body, notes)
    if issued is not None and _is_labelled(ending):
        issued, ending = None, read_ending(list(items[opening.length :]), notes)
    data = _facts(_Paper(opening, ending, genre, "\n".join(_words(items))), this_year, notes)
    data.update(_contents(_Paper(opening, ending, genre, ""), data, notes))
    if issued is not None:
        count = issued[1] - issued[0]
        title = "".join(item.text for item in below[:count] if isinstance(item, Line))
        data["印发件"] = issued_paper(title, below[count:], ending, notes)
    _below(data, _Paper(opening, ending, genre, ""), notes)
    return data


def _is_labelled(ending: Ending) -> bool:
    """Tell a paper under the label 附件 from one that is issued without it."""
    return bool(ending.attachments) and not any(ending.attachments)


def _facts(paper: _Paper, this_year: int, notes: Notes) -> dict[str, Data]:
    opening, ending = paper.opening, paper.ending
    date = ending.date if opening.date is None else str(opening.date)
    number = opening.masthead.get("发文字号")
    if isinstance(number, str) and not date:
        date = number[number.index("〔") + 1 :][:4]
    speaker = str(opening.keys.get("讲话人", ""))
    signers = (*opening.signers, *ending.signers)
    organ = find_organ(opening.title, signers, speaker, paper.text)
    is_annual = paper.genre is None or paper.genre.doc_type in _ANNUAL
    year = find_year(opening.title, "" if is_annual else date, paper.text, this_year)
    organs: Data = list(signers) if len(signers) > 1 else organ.value
    data: dict[str, Data] = {"单位": organs, "年度": year.value}
    if organ.confidence is not Confidence.HIGH:
        notes.doubt(("单位",), organ.reason, organ.confidence)
    if year.confidence is not Confidence.HIGH:
        notes.doubt(("年度",), year.reason, year.confidence)
    period = find_period(opening.title)
    if period:
        data["期间"] = period
    if opening.title:
        data["标题"] = opening.title
    data.update(opening.keys)
    if opening.masthead:
        data["版头"] = opening.masthead
    return data


def _contents(paper: _Paper, data: Mapping[str, Data], notes: Notes) -> dict[str, Data]:
    root = arranged(paper.ending.body)
    year = int(str(data["年度"]))
    doc_type = _doc_type(paper, root, year, notes)
    keys: dict[str, Data] = {"文种": doc_type.value}
    if doc_type in _ANNUAL:
        keys.update(annual(root, year, notes))
    elif doc_type is DocType.NOTICE:
        keys.update(bodied(root, (), notes))
    else:
        keys.update(sectioned(root, (), notes))
    if not paper.opening.title:
        message = "原文没有标题" + ("" if doc_type in _ANNUAL else "，下面的“标题”请核对")
        if doc_type in (DocType.NOTICE, DocType.SPEECH):
            keys["标题"] = doc_type.value
        notes.doubt(("文种",), message, Confidence.LOW)
    return keys


def _doc_type(paper: _Paper, root: Node, year: int, notes: Notes) -> DocType:
    titles = [child.heading.title for child in root.children if child.heading is not None]
    about = {category for title in titles for category in categories(title, year)}
    genre = paper.genre
    has_both = Category.PLANS in about and Category.ACHIEVEMENTS in about
    if genre is not None and (genre.is_exact or not has_both):
        if not genre.is_exact:
            message = "标题里的文种程序没有，按最接近的编排"
            notes.doubt(("文种",), message, Confidence.MIDDLE)
        return genre.doc_type
    guess = by_parts(titles, about)
    if guess is DocType.PLAN and categories(titles[0], year) != (Category.PLANS,):
        guess = DocType.SUMMARY_AND_PLAN
    greeting = str(paper.opening.keys.get("主送", ""))
    if "同志们" in greeting:
        guess = DocType.SPEECH
    elif any(isinstance(item, Line) and _REPORTS.search(item.text) for item in root.flow[:2]):
        guess = DocType.BRIEFING_PAPER
    notes.doubt(("文种",), "标题没有写明文种，按各部分的内容判断", Confidence.MIDDLE)
    return guess


def by_parts(titles: Sequence[str], about: set[Category]) -> DocType:
    """Tell the 文种 from what the parts are about."""
    if sum(any(word in title for word in _MEASURES) for title in titles) > 1:
        return DocType.PROGRAMME
    if Category.PLANS in about and about & {Category.ACHIEVEMENTS, Category.SHORTCOMINGS}:
        return DocType.SUMMARY_AND_PLAN
    if Category.ACHIEVEMENTS in about:
        return DocType.SUMMARY
    return DocType.PLAN if Category.PLANS in about else DocType.BRIEFING_PAPER


def _below(data: dict[str, Data], paper: _Paper, notes: Notes) -> None:
    """Add what stands below the text."""
    opening, ending = paper.opening, paper.ending
    data.update(ending.keys)
    made = attachments(ending, ("附件",), notes)
    if made:
        data["附件"] = made
    signers = ending.signers or tuple(opening.signers)
    date = ending.date or ("" if opening.date is None else iso(opening.date))
    if signers or date:
        sign_off: dict[str, Data] = {}
        if signers:
            sign_off["署名"] = signers[0] if len(signers) == 1 else list(signers)
        if date:
            sign_off["日期"] = date
        if not (ending.signers or ending.date):
            sign_off["位置"] = "标题下"
        if not signers:
            notes.doubt(("落款",), "原文只有日期，署名按“单位”印出", Confidence.MIDDLE)
        data["落款"] = sign_off
    if ending.imprint:
        data["版记"] = ending.imprint


def _with_fields(data: dict[str, Data], fields: Mapping[str, str]) -> dict[str, Data]:
    """Add 公开信息 of the page."""
    public: dict[str, Data] = {}
    for key in _PUBLIC_KEYS:
        value = well_written(_TIME_BEHIND.sub("", fields.get(key, "")))
        if key == "发布日期":
            date = read_date(value.split()[0]) if value else None
            value = "" if date is None else iso(date)
        if value:
            public[key] = value
    return {**data, "公开信息": public} if public else data


def _mentions_duties(data: Data) -> bool:
    if isinstance(data, dict):
        return any(key in data for key in ("责任单位", "牵头单位", "完成时限")) or any(
            _mentions_duties(value) for value in data.values()
        )
    return isinstance(data, list) and any(_mentions_duties(value) for value in data)
