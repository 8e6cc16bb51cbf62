"""W228: a unit of measure in wrong letters."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_RIGHT = {
    "KA": "kA",
    "KV": "kV",
    "KW": "kW",
    "KAh": "kA·h",
    "KVh": "kV·h",
    "KWh": "kW·h",
    "KG": "kg",
    "Kg": "kg",
    "KM": "km",
    "Km": "km",
    "MPA": "MPa",
    "mpa": "MPa",
    "Mpa": "MPa",
    "KHZ": "kHz",
    "Khz": "kHz",
    "M2": "平方米",
    "m2": "平方米",
    "M3": "立方米",
    "m3": "立方米",
}

_PATTERN = re.compile(
    "(?<=[0-9])(?:K[AVW](?:h)?|KG|Kg|KM|Km|MPA|mpa|Mpa|KHZ|Khz|M2|m2|M3|m3)(?![A-Za-z0-9])"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words."""
    for passage, match in hits(_PATTERN, manuscript):
        message = f"单位“{match[0]}”应写成“{_RIGHT[match[0]]}”"
        yield ProseFault(passage, *match.span(), message, suggestion=_RIGHT[match[0]])


CHECK = ProseCheck(
    code="W228",
    title="计量单位的大小写",
    why="单位符号的大小写有规定：kA、kV、kW、kg、km",
    source="GB 3100—1993《国际单位制及其应用》",
    strength=Strength.MUST,
    severity=Severity.HINT,
    remedy="请改成规定的写法",
    find=find,
    bad=(
        TextExample(words="千安", text="400KA电解槽节能技术。", found="KA"),
        TextExample(words="千瓦", text="装机3000KW。", found="KW"),
    ),
    good=(
        TextExample(words="正确", text="400kA电解槽节能技术。"),
        TextExample(words="不是单位", text="执行KA标志管理。"),
    ),
)
