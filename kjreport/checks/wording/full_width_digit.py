"""W232: full-width digits or letters."""

import re
import unicodedata
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_PATTERN = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a．％]*"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"“{match[0]}”是全角的"
        yield ProseFault(
            passage,
            *match.span(),
            message,
            suggestion=unicodedata.normalize("NFKC", match[0]),
            fix=unicodedata.normalize("NFKC", match[0]),
            key="全角",
        )


CHECK = ProseCheck(
    code="W232",
    title="全角的数字、字母",
    why="数字、字母要用半角，全角的间距太大",
    source="GB/T 15835—2011《出版物上数字用法》",
    strength=Strength.USUAL,
    severity=Severity.WARNING,
    remedy="请改成半角",
    find=find,
    bad=(
        TextExample(words="数字", text="新增企业１２家。", found="１２"),
        TextExample(words="开头的数字", text="１２个单位参加。", found="１２"),
    ),
    good=(
        TextExample(words="半角", text="新增企业12家。"),
        TextExample(words="汉字数字", text="新增企业十二家。"),
    ),
)
