"""R307: one organ under its full name and its short one, side by side."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.registries.names import named
from kjreport.findings import Severity

#: Places this near are side by side, in characters.
_NEAR = 60


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield the second name where both stand in one paragraph, near each other."""
    organs = {name: organ for organ in manuscript.registries.organs for name in organ.every_name}
    last: dict[str, tuple[int, int, str]] = {}
    for passage, start, end, organ in named(manuscript, organs):
        name, key = passage.text[start:end], organ.name.text
        index, position, other = last.get(key, (-1, 0, name))
        if index == passage.index and other != name and start - position <= _NEAR:
            message = f"同一机构前面写“{other}”，这里写“{name}”"
            yield ProseFault(passage, start, end, message)
        last[key] = passage.index, end, name


CHECK = ProseCheck(
    code="R307",
    title="同一机构全称、简称混用",
    why="第一次用全称并注明简称，以后统一用简称",
    source="《党政机关公文处理工作条例》第十九条与公文实务",
    strength=Strength.CUSTOM,
    severity=Severity.HINT,
    remedy="请统一",
    find=find,
    bad=(
        TextExample(
            words="并列时混用",
            text="与中科院南京所、中国科学院沈阳所合作。",
            found="中国科学院",
        ),
        TextExample(
            words="先简后全", text="会同科技部专家，向科学技术部报送材料。", found="科学技术部"
        ),
    ),
    good=(
        TextExample(words="统一", text="与中科院南京所、中科院沈阳所合作。"),
        TextExample(words="相隔很远", text="经科学技术部批准。\n获得科技部奖励。"),
    ),
)
