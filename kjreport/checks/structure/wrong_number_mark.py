"""S103: the mark after a number does not go with its form."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.structure.outline import Flaw, entries
from kjreport.findings import Severity

_NUMERAL = "[一二三四五六七八九十百]{1,4}"
#: What is typed, and what should stand there.
_WRONG = (
    (re.compile(f"({_NUMERAL})\\s*[.．]"), "{}、"),
    (re.compile(f"[（(]({_NUMERAL})[）)]\\s*[、.．，]"), "（{}）"),
    (re.compile("([0-9]{1,2})\\s*、"), "{}."),
    (re.compile("[（(]([0-9]{1,2})[）)]\\s*[、.．，]"), "（{}）"),
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield such numbers; in one document it is one habit.

    Where forms are mixed the number itself may be wrong: nothing is certain.
    """
    every = tuple(entries(manuscript))
    mixed = {entry.depth for entry in every if entry.flaw is Flaw.OTHER_FORM}
    for entry in every:
        for pattern, form in _WRONG:
            match = pattern.fullmatch(entry.number.typed)
            if match is not None:
                right = form.format(match[1])
                message = f"序号“{match[0]}”后面的标点不对"
                yield ProseFault(
                    entry.passage,
                    entry.start,
                    entry.start + len(match[0]),
                    message,
                    suggestion=right,
                    fix=None if entry.depth in mixed else right,
                    key=form,
                )


CHECK = ProseCheck(
    code="S103",
    title="序号后的标点不对",
    why="“一”后面用顿号，“1”后面用小圆点，带括号的后面不加标点",
    source="GB/T 15834—2011 附录B.2、GB/T 9704—2012 第7.3.3条",
    strength=Strength.USUAL,
    severity=Severity.HINT,
    remedy="请写成“一、”“（一）”“1.”“（1）”",
    find=find,
    bad=(
        TextExample(words="数字加顿号", text="1、建设平台。新建2个。", found="1、"),
        TextExample(words="括号后加顿号", text="（一）、建设平台。新建2个。", found="（一）、"),
    ),
    good=(
        TextExample(words="正确", text="一、工作情况\n（一）甲。做了。\n1.子项。做了。"),
        TextExample(words="正文里的并列", text="全年走访1、2号厂房。"),
    ),
)
