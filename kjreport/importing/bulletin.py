"""简报 and pages of news: a masthead, 栏目, 文章, and who gets it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kjreport.importing.blocks import Confidence, Data
from kjreport.importing.contents import one_or_many
from kjreport.importing.flows import Flow
from kjreport.importing.headings import is_short_line
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.signatures import iso, read_date
from kjreport.model.official_document import DocType
from kjreport.text.typed_numbers import NumberKind, typed_number

_NAME = re.compile(
    r"[\u4e00-\u9fff“”《》\s]{2,16}(?:简报|专报|快报|动态|通讯|信息|要情|参考|专刊|摘报|工作交流)"
)
_ISSUE = re.compile(r"[〔（(]?(?:(\d{4})年)?\s*第?\s*([\d一二三四五六七八九十]{1,4})\s*期[〕）)]?")
_TOTAL = re.compile(r"[（(]?\s*总第?\s*(\d{1,5})\s*期\s*[）)]?")
_EDITORS = re.compile(r"(.{2,40}?)(?:编印?|主办)?\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)")
_FOOT = re.compile(r"(?:报送|抄送|抄报|分送|发送|主送|报|送|发)\s*[：:].+")
_COPIES = re.compile(r"[（(]?共印\s*(\d+)\s*份[）)]?")
_NEWS = re.compile(r"本报.{0,12}讯|记者|图为|[\u4e00-\u9fff]\s?摄）|供图）|通讯员")
_NEWS_DATE = re.compile(r"本报(?:[\u4e00-\u9fff]{2,6})?(\d{1,2})月(\d{1,2})日讯")
_COLUMN = re.compile(r"[【\[◆■●★「『“].{1,14}[】\]◆■●★」』”]|[◆■●★▲]\s*.{1,12}")
_AUTHOR = re.compile(
    r"(?:作者|文|撰稿|记者|通讯员)?[：:/\s]*[\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,3}|[\u4e00-\u9fff]\s[\u4e00-\u9fff]"
)
_NOTE = re.compile("(?:编者按|编者的话|按语|按)[：:]\\s*")
_CONTENTS = re.compile(r"目\s*录|本期(?:要目|导读|目录|内容)|导\s*读")
_MOST_HEAD = 6
_LONGEST_COLUMN = 8
_FEWEST_SHORT = 3
_FEWEST_NEWS = 2


def is_bulletin(items: Sequence[Item]) -> bool:
    """Tell a 简报 or a page of news from a document with parts."""
    return _has_masthead(items) or _is_news(items)


def _has_masthead(items: Sequence[Item]) -> bool:
    head = [item.text for item in items[:_MOST_HEAD] if isinstance(item, Line)]
    is_named = any(_NAME.fullmatch(text) for text in head)
    return is_named and any(_ISSUE.search(text) is not None and len(text) < 40 for text in head)  # noqa: PLR2004  # a line of its own


def _is_news(items: Sequence[Item]) -> bool:
    lines = [item for item in items if isinstance(item, Line)]
    numbers = (typed_number(line.text) for line in lines)
    if any(one is not None and one.kind is not NumberKind.CIRCLED for one in numbers):
        return False
    short = sum(is_short_line(line) for line in lines)
    news = sum(_NEWS.search(line.text) is not None for line in lines)
    return short >= _FEWEST_SHORT and news >= _FEWEST_NEWS


@dataclass(slots=True)
class _Article:
    title: str = ""
    author: str = ""
    note: list[str] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class _Column:
    name: str = ""
    articles: list[_Article] = field(default_factory=list)


def bulletin_data(items: Sequence[Item], this_year: int, notes: Notes) -> dict[str, Data]:
    """Return the keys of a 简报."""
    keys: dict[str, Data] = {"文种": DocType.BULLETIN.value}
    rest = list(items)
    if _has_masthead(items):
        rest = rest[_masthead(rest, keys) :]
    rest = _without_foot(rest, keys)
    rest = _without_contents(rest, notes)
    if "刊名" not in keys:
        keys["刊名"] = "科技简报"
        notes.doubt(("刊名",), "原文没有刊名，请改成实际的名称", Confidence.LOW)
    if "日期" not in keys:
        keys["日期"] = _news_date(rest, this_year)
        notes.doubt(("日期",), "原文没有写明编发日期", Confidence.LOW)
    columns = _columns(rest)
    keys["栏目"] = [_column_data(column, index, notes) for index, column in enumerate(columns)]
    return keys


def _masthead(items: Sequence[Item], keys: dict[str, Data]) -> int:
    """Read the lines above the red line; return how many they are."""
    count = 0
    for item in items[:_MOST_HEAD]:
        if not isinstance(item, Line) or not _masthead_line(item.text, keys):
            break
        count += 1
    return count


def _masthead_line(text: str, keys: dict[str, Data]) -> bool:
    editors = _EDITORS.fullmatch(text)
    date = read_date(text) if editors is None else read_date(editors[2])
    if "刊名" not in keys and _NAME.fullmatch(text):
        keys["刊名"] = text
    elif date is not None and "日期" not in keys:
        keys["日期"] = iso(date)
        if editors is not None:
            keys["编发单位"] = editors[1].strip()
    elif _is_issue(text):
        total = _TOTAL.search(text)
        issue = _ISSUE.search(_TOTAL.sub("", text))
        if total is not None:
            keys["总期号"] = total[1]
        if issue is not None:
            keys["期号"] = issue[2] if issue[1] is None and issue[2].isdecimal() else issue[0]
    elif "刊名" in keys and "编发单位" not in keys and text.endswith(("编", "编印")):
        keys["编发单位"] = text
    else:
        return False
    return True


def _is_issue(text: str) -> bool:
    return not _ISSUE.sub("", _TOTAL.sub("", text)).strip()


def _without_foot(items: list[Item], keys: dict[str, Data]) -> list[Item]:
    """Take 报： 送： and 共印 from the end."""
    sent: list[Data] = []
    while items and isinstance(line := items[-1], Line):
        copies = _COPIES.fullmatch(line.text)
        if copies is not None:
            keys["份数"] = copies[1]
        elif _FOOT.fullmatch(line.text):
            sent.insert(0, line.text)
        else:
            break
        items = items[:-1]
    if sent:
        keys["报送"] = sent
    return items


def _without_contents(items: list[Item], notes: Notes) -> list[Item]:
    """Leave out a list of the titles: the program makes it."""
    texts = [item.text if isinstance(item, Line) else "" for item in items]
    for start, text in enumerate(texts[:_MOST_HEAD]):
        if _CONTENTS.fullmatch(text):
            end = start + 1
            while end < len(items) and texts[end] in texts[end + 1 :]:
                end += 1
            for item in items[start:end]:
                if isinstance(item, Line):
                    notes.leave_out(item.text, "目录由程序编", item.place)
            return items[:start] + items[end:]
    return items


def _news_date(items: Sequence[Item], this_year: int) -> str:
    """Take the day of the news, in the year that the text names most."""
    text = "\n".join(item.text for item in items if isinstance(item, Line))
    years = re.findall(r"(?<!\d)(20\d\d)年", text)
    year = max(map(int, years), default=this_year)
    day = _NEWS_DATE.search(text)
    return f"{year}年1月" if day is None else f"{year}-{int(day[1]):02}-{int(day[2]):02}"


def _columns(items: Sequence[Item]) -> list[_Column]:
    columns: list[_Column] = []
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Line) and _names_column(item, following, columns):
            columns.append(_Column(item.text))
            continue
        if not columns:
            columns.append(_Column())
        _add(columns[-1], item, following)
    for column in columns:
        column.articles = column.articles or [_Article()]
    return [column for column in columns if column.name or column.articles]


def _names_column(line: Line, following: Item | None, columns: list[_Column]) -> bool:
    """Tell the name of a 栏目: in brackets of its own, or very short with a title below it."""
    if _COLUMN.fullmatch(line.text):
        return True
    if columns and columns[-1].name and not columns[-1].articles:
        return False
    is_author = bool(columns) and bool(columns[-1].articles) and _is_open(columns[-1].articles[-1])
    return (
        len(line.text) <= _LONGEST_COLUMN
        and is_short_line(line)
        and is_short_line(following)
        and not (is_author and _AUTHOR.fullmatch(line.text))
    )


def _is_open(article: _Article) -> bool:
    """Tell an article of which only the title was read."""
    return bool(article.title) and not article.author and not article.body


def _add(column: _Column, item: Item, following: Item | None) -> None:
    """Add a title, an author, a note or a paragraph."""
    article = column.articles[-1] if column.articles else None
    if isinstance(item, Line):
        note = _NOTE.match(item.text)
        if article is not None and _is_open(article) and note is not None:
            article.note.append(item.text[note.end() :])
            return
        if article is not None and _is_open(article) and _AUTHOR.fullmatch(item.text):
            article.author = item.text
            return
        if is_title(item) and isinstance(following, Line):
            column.articles.append(_Article(item.text))
            return
    if article is None:
        article = _Article()
        column.articles.append(article)
    article.body.append(item)


def is_title(line: Line) -> bool:
    """Tell the title of an article: a short line, a colon inside it perhaps."""
    return is_short_line(line) and not line.text.startswith(("（", "("))


def _column_data(column: _Column, index: int, notes: Notes) -> dict[str, Data]:
    keys: dict[str, Data] = {"名称": column.name} if column.name else {}
    articles: list[Data] = []
    for number, article in enumerate(column.articles):
        path = ("栏目", index, "文章", number)
        one: dict[str, Data] = {"标题": article.title} if article.title else {}
        if article.author:
            one["作者"] = article.author
        if article.note:
            one["按语"] = one_or_many(list(article.note))
        one.update(_body(article.body, path, notes))
        articles.append(one)
    return {**keys, "文章": articles}


def _body(items: Sequence[Item], path: tuple[str | int, ...], notes: Notes) -> dict[str, Data]:
    """Return the 正文 of an article, which has no 分项 of its own."""
    texts: list[Data] = []
    for item in items:
        if isinstance(item, Line):
            texts.append(item.text)
        else:
            found = Flow(notes, path).data([item]).get("正文", [])
            texts.extend(found if isinstance(found, list) else [found])
    return {"正文": texts} if texts else {}
