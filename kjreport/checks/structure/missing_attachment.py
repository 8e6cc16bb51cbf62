"""S115: the text speaks of an attachment that does not exist."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.checks.structure.attachments import LISTED, listing
from kjreport.findings import Severity
from kjreport.text.numerals import chinese_value

_NAMED = re.compile(
    "(?:见|详见|参见|按|填写|填报)附(?:件|表)\\s?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
)
_LABEL = re.compile("附件\\s?(?P<number>[0-9]{1,2})")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield mentions of a number beyond those listed or attached."""
    most = _most(manuscript)
    for passage in manuscript.running:
        for match in _NAMED.finditer(passage.text):
            written = match["number"]
            number = int(written) if written.isdecimal() else chinese_value(written) or 0
            if number > most:
                attached = f"只有{most}个附件" if most else "没有附件"
                message = f"正文提到“{match[0]}”，而这份稿子{attached}"
                yield ProseFault(passage, *match.span(), message)


def _most(manuscript: Manuscript) -> int:
    """Return how many attachments there are, by the list below the text or by their labels."""
    most = 0
    for label in manuscript.of(PassageKind.ATTACHMENT_LABEL):
        number = _LABEL.match(label.text.strip())
        most = max(most, int(number["number"]) if number else 1)
    for passage in listing(manuscript):
        numbers = [int(match["number"]) for match in LISTED.finditer(passage.text.strip())]
        most = max(most, 1, *numbers)
    return most


CHECK = ProseCheck(
    code="S115",
    title="提到的附件不存在",
    why="删了附件，正文里的话没有改",
    source="GB/T 9704—2012 第7.3.4条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请核对附件的序号，或者补上附件",
    find=find,
    bad=(
        TextExample(
            words="没有附件",
            text="现将有关事项通知如下：\n请各单位填写申报表（见附件2），按时报送。",
            found="见附件2",
        ),
        TextExample(
            words="超过了",
            text="现将有关事项通知如下：\n名单详见附件3，请认真核对。\n附件：1.申报表\n2.名单",
            found="详见附件3",
        ),
    ),
    good=(
        TextExample(
            words="有这个附件",
            text="现将有关事项通知如下：\n名单详见附件2，请认真核对。\n附件：1.申报表\n2.名单",
        ),
        TextExample(
            words="附件在后面",
            text="现将有关事项通知如下：\n请各单位填写汇总表（见附件2），按时报送。\n附件1\n申报表"
            "\n单位名称。\n附件2\n汇总表\n单位名称。",
        ),
        TextExample(words="没有提到", text="现将有关事项通知如下：\n请按时报送。"),
    ),
)
