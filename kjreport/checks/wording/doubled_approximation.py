"""W218: two words of approximation on one number."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_BEFORE = "大约|约|将近|接近|近|超过|超|至少|不少于|不低于|最多|不超过"
_NUMBER = "[0-9][0-9,.]{0,12}|[一二三四五六七八九十百千万亿两]{1,8}"
_UNIT = "(?!年|月|日|天|期)(?:[十百千万亿]{0,2})[\u4e00-\u9fff%％]{1,2}?"
_AFTER = "左右|上下|以上|以下|以内"

_PATTERN = re.compile(
    f"(?P<before>{_BEFORE})(?P<number>{_NUMBER})(?P<inner>余|多)?(?P<unit>{_UNIT})(?P<after>{_AFTER})?"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        if not match["inner"] and not match["after"]:
            continue
        message = f"“{match[0]}”里表示约数的词用重了"
        yield ProseFault(passage, *match.span(), message)


CHECK = ProseCheck(
    code="W218",
    title="约数重复",
    why="约、近、余、左右、以上只用一个，叠用就自相矛盾",
    source="公文核稿实务",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请留下一个",
    find=find,
    bad=(
        TextExample(words="约……余", text="培训人员约200余人次。", found="约200余人"),
        TextExample(words="近……左右", text="投入资金近300万元左右。", found="近300万元左右"),
        TextExample(words="超过……以上", text="覆盖超过100家以上企业。", found="超过100家以上"),
    ),
    good=(
        TextExample(words="只有一个", text="培训人员200余人次。"),
        TextExample(words="约", text="培训人员约200人次。"),
        TextExample(words="以上", text="培育企业100家以上。"),
        TextExample(words="近年", text="近3年以上的经验。"),
    ),
)
