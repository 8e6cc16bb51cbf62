"""W204: a pair of marks inside a pair of the same kind."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_NESTED = re.compile(
    "“[^“”]{0,60}(?P<quoted>“[^“”]{1,60}”)[^“”]{0,60}”|《[^《》]{0,60}(?P<title>《[^《》]{1,60}》)[^《》]{0,60}》"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield inner marks of the same kind as the outer ones."""
    for passage, match in hits(_NESTED, manuscript):
        inner = match["quoted"] or match["title"]
        start = match.start("quoted") if match["quoted"] else match.start("title")
        left, right = ("‘", "’") if match["quoted"] else ("〈", "〉")
        right_words = f"{left}{inner[1:-1]}{right}"
        message = f"“{inner}”外面已经有一层同样的{'引号' if match['quoted'] else '书名号'}"
        yield ProseFault(passage, start, start + len(inner), message, suggestion=right_words)


CHECK = ProseCheck(
    code="W204",
    title="同一种引号、书名号套在一起",
    why="里层要换一种：“……‘……’……”，《……〈……〉……》",
    source="GB/T 15834—2011 第4.8.3.4、4.15.3.5条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="里层的引号改用单引号‘ ’，里层的书名号改用〈 〉",
    find=find,
    bad=(
        TextExample(
            words="引号套引号", text="他说：“要办好“科技活动周”，形成氛围。”", found="“科技活动周”"
        ),
        TextExample(
            words="书名号套书名号",
            text="印发《关于贯彻《科技进步法》的意见》。",
            found="《科技进步法》",
        ),
    ),
    good=(
        TextExample(words="换了单引号", text="他说：“要办好‘科技活动周’。”"),
        TextExample(words="并列", text="办好“科技活动周”“科普日”。"),
        TextExample(words="换了尖括号", text="印发《关于贯彻〈科技进步法〉的意见》。"),
    ),
)
