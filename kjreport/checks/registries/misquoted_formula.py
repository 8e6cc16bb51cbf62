"""R302: a fixed formula in words that are known to be wrong."""

from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.registries.names import named
from kjreport.findings import Severity


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield known wrong forms of the formulas of 名录."""
    formulas = manuscript.registries.formulas
    slips = {slip.text: one for one in reversed(formulas) for slip in one.slips}
    for passage, start, end, formula in named(manuscript, slips):
        right = formula.words.text
        message = f"{passage.text[start:end]}应为{right}"
        yield ProseFault(passage, start, end, message, suggestion=right)


CHECK = ProseCheck(
    code="R302",
    title="固定提法写错",
    why="重要提法一字不能错",
    source="名录·提法（各条注明出处）；data/名录/提法.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请改成规范的提法",
    find=find,
    bad=(
        TextExample(
            words="次序颠倒",
            text="牢固树立青山绿水就是金山银山的理念。",
            found="青山绿水就是金山银山",
        ),
        TextExample(
            words="错一个字",
            text="以筑牢中华民族共同体意识为主线。",
            found="筑牢中华民族共同体意识",
        ),
    ),
    good=(
        TextExample(words="正确", text="牢固树立绿水青山就是金山银山的理念。"),
        TextExample(words="另一句话", text="守护好青山绿水，筑牢生态安全屏障。"),
    ),
)
