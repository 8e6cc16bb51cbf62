"""R309: a formula in quotation marks that differs from a known one in a single character."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity
from kjreport.model.registries import Formula, Registries
from kjreport.text.scalars import Scalar

_QUOTED = re.compile("“(?P<core>[^“”]{4,12})”(?P<what>[\u4e00-\u9fff]{2})")
_KNOWN = re.compile("“(?P<core>[^“”]{4,12})”(?P<what>[\u4e00-\u9fff]{2,})")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such words, of formulas that are at home where the document speaks of."""
    known = tuple(_known(manuscript))
    if not known:
        return
    right_cores = {core for core, _ in known}
    for passage, match in hits(_QUOTED, manuscript):
        if match["core"] in right_cores:
            continue
        for core, what in known:
            if what.startswith(match["what"]) and _differ_in_one(core, match["core"]):
                start, end = match.start(), match.end("core") + 1
                message = f"{passage.text[start:end]}和“{core}”{what}只差一个字"
                suggestion = f"“{core}”"
                yield ProseFault(passage, start, end, message, suggestion=suggestion)
                break


def _known(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield what stands in the quotation marks of a formula, and what follows them."""
    for formula in manuscript.registries.formulas:
        match = _KNOWN.fullmatch(formula.words.text)
        if match and _is_at_home(formula, manuscript):
            yield match["core"], match["what"]


def _is_at_home(formula: Formula, manuscript: Manuscript) -> bool:
    places = [place.text for place in formula.regions]
    return any(place in passage.text for passage in manuscript.passages for place in places)


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1


_OWN = Registries.model_construct(
    formulas=(
        Formula.model_validate(
            {"提法": Scalar("“科技强市”行动"), "地区": [Scalar("云河")]},
        ),
    )
)

CHECK = ProseCheck(
    code="R309",
    title="提法差一个字",
    why="行动、工程的名称错一个字就成了另一个",
    source="名录·提法；data/名录/提法.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请核对；确实是另一个名称的，加注“# 忽略 R309”",
    find=find,
    bad=(
        TextExample(
            words="错一个字",
            text="现将情况报告如下：\n云河市深入实施“科技兴市”行动，成效明显。",
            found="“科技兴市”",
            registries=_OWN,
        ),
        TextExample(
            words="同音字",
            text="现将情况报告如下：\n云河市印发“科技强是”行动方案。",
            found="“科技强是”",
            registries=_OWN,
        ),
    ),
    good=(
        TextExample(
            words="正确",
            text="现将情况报告如下：\n云河市深入实施“科技强市”行动，成效明显。",
            registries=_OWN,
        ),
        TextExample(
            words="别处的提法",
            text="现将情况报告如下：\n石渡县深入实施“科技兴市”行动，成效明显。",
            registries=_OWN,
        ),
        TextExample(
            words="另一件事",
            text="现将情况报告如下：\n云河市开展“科技强市”论坛、“质量强市”工作。",
            registries=_OWN,
        ),
    ),
)
