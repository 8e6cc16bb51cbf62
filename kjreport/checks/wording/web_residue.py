"""W225: what a web page or Word left behind."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits_in
from kjreport.findings import Severity

_BUTTON = "打印|关闭|下载|收藏|分享|字体|返回顶部|本页|此页|窗口|我要纠错|【打印】|【关闭】"
_PATTERN = re.compile(
    "\\[bookmark:[^\\]]{0,40}\\]|错误[!！](?:未找到引用源|未定义书签|超链接引用无效)[。.]?"
    "|HYPERLINK\\s|(?:NUMPAGES|MERGEFORMAT|PAGEREF)\\b"
    "|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#[0-9]{2,5});"
    "|</?(?:br|p|span|div|strong|b|a|font|table|tr|td|img)\\b[^<>]{0,80}>"
    f"|(?:{_BUTTON})(?:[\\s|｜/]{{1,4}}(?:{_BUTTON})){{1,4}}"
    "|字体[:：]\\s?[\\[【]?\\s?大\\s?中\\s?小\\s?[\\]】]?"
    "|(?:点击量|浏览次数|阅读次数|访问量|点击数)[:：]\\s?[0-9]{0,9}"
    "|当前位置[:：]|扫一扫在?手机|分享到[:：]|责任编辑[:：]"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such residue."""
    for passage, match in hits_in(_PATTERN, manuscript.passages):
        message = f"“{match[0].strip()}”不是正文"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W225",
    title="网页、Word的残留",
    why="从网页、Word里复制来的字样，不是正文",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请删去",
    find=find,
    bad=(
        TextExample(
            words="书签", text="[bookmark: _GoBack]各科室要抓好落实。", found="[bookmark: _GoBack]"
        ),
        TextExample(
            words="网页按钮", text="关闭\u3000打印\u3000下载", found="关闭\u3000打印\u3000下载"
        ),
        TextExample(words="实体", text="科技&nbsp;创新工作。", found="&nbsp;"),
    ),
    good=(
        TextExample(words="正文里的词", text="关闭高耗能企业2家。"),
        TextExample(words="下载", text="下载申报表格。"),
    ),
)
