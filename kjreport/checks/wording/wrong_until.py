"""W216: 截止 where 截至 is meant."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "截止(?:到|至)?(?=目前|现在|当前|今|年底|年末|[0-9]{1,4}年|[0-9]{1,2}月|上半年|上年|去年|本月|[一二三四]季度|[一二三四五六七八九十]{1,3}月|报告期)"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”后面带了时间"
        yield ProseFault(passage, *match.span(), message, suggestion="截至", fix="截至")


CHECK = ProseCheck(
    code="W216",
    title="“截止”应为“截至”",
    why="“截止”是到某时停止，后面不带时间；“截至”才是到某时为止",
    source="公文核稿实务；《现代汉语词典》",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改成“截至”",
    find=find,
    bad=(
        TextExample(words="截止目前", text="截止目前，全市共有高新技术企业12家。", found="截止"),
        TextExample(words="截止到年底", text="截止到2025年底，完成投资3亿元。", found="截止到"),
    ),
    good=(
        TextExample(words="报名截止", text="项目申报于6月30日截止。"),
        TextExample(words="截止日期", text="截止日期为6月30日。"),
        TextExample(words="正确", text="截至目前，全市共有高新技术企业12家。"),
    ),
)
