"""W214: a space between 汉字, or between 汉字 and digits."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.findings import Severity

_HAN = "\u4e00-\u9fff"
_MARKS = "，。；：、！？）”》"
#: The space after 讯 and those before 摄, 供稿 are newspaper usage.
_SPACE = re.compile(
    f"(?<=[{_HAN}{_MARKS}])(?<!讯)[ \u3000\u00a0]{{1,3}}"
    f"(?=[{_HAN}0-9“《（{_MARKS}])(?!摄|供稿|文/|图/)"
    f"|(?<=[%“《（])[ \u3000\u00a0]{{1,3}}(?=[{_HAN}{_MARKS}])"
)

#: Names in a row, parted by spaces: 张某 李某某 王某.
_ROW = re.compile(
    f"(?<![{_HAN}])(?:[{_HAN}]{{2,4}}[ \u3000]{{1,3}}){{2,60}}[{_HAN}]{{2,4}}(?![{_HAN}])"
)

_STOP = re.compile("[，。；：、]")
_ARTICLE = re.compile("第[一二三四五六七八九十百零0-9]{1,5}[条章节篇部编款](?:分)?")
_LONGEST_LINE, _SHORTEST_HALF = 60, 4


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield spaces inside running text; those at its ends and after numbers are layout."""
    for passage in (*manuscript.running, *manuscript.of(PassageKind.HEADING)):
        first = max(
            len(passage.text) - len(passage.text.lstrip()),
            passage.text.find(passage.label) + len(passage.label),
        )
        rows = {
            position
            for row in _ROW.finditer(passage.text, first)
            for position in range(row.start(), row.end())
        }
        for match in _SPACE.finditer(passage.text, first):
            if match.start() in rows or _is_between(passage.text, match):
                continue
            start, end = max(0, match.start() - 1), min(len(passage.text), match.end() + 1)
            words = passage.text[start:end]
            right = passage.text[start : match.start()] + passage.text[match.end() : end]
            message = f"“{words}”中间多了空格"
            yield ProseFault(passage, start, end, message, suggestion=right, fix=right, key="空格")


def _is_between(text: str, space: re.Match[str]) -> bool:
    """Tell whether the space parts the halves of a headline, or an article from its text."""
    if _ARTICLE.fullmatch(text[: space.start()].strip()):
        return True
    start, end = 0, len(text)
    opening = text.rfind("“", 0, space.start())
    closing = text.find("”", max(opening, 0))
    if opening >= 0 and closing > space.end():
        start, end = opening + 1, closing
    line = text[start:end]
    halves = text[start : space.start()].strip(), text[space.end() : end].strip()
    is_headline = len(line) <= _LONGEST_LINE and _STOP.search(line) is None
    return is_headline and min(map(len, halves)) >= _SHORTEST_HALF


CHECK = ProseCheck(
    code="W214",
    title="多余的空格",
    why="公文不用空格隔开文字，多出来的空格是从别处粘贴来的",
    source="GB/T 15834—2011与公文排版实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去空格",
    find=find,
    bad=(
        TextExample(words="引号前的空格", text="为黄河 “几字弯”治理提供支撑。", found="河 “"),
        TextExample(words="短句里的空格", text="培育主体，激发 内生动力。", found="发 内"),
        TextExample(words="汉字和数字之间", text="全年新增高新技术企业 3家。", found="业 3"),
    ),
    good=(
        TextExample(words="没有空格", text="为黄河“几字弯”治理提供支撑。"),
        TextExample(words="西文之间", text="采用 Word 2019 编写。"),
        TextExample(
            words="两句的标题和条文",
            text="培育创新主体 激发内生动力\n第一条 为加强项目管理，制定本办法。"
            "\n活动以“弘扬科学精神 激发创新活力”为主题，持续一周。",
        ),
        TextExample(words="空格隔开的名单", text="参加人员：张建国 李某某 王某 赵某某。"),
        TextExample(words="段首缩进", text="\u3000\u3000全年新增高新技术企业3家。"),
    ),
)
