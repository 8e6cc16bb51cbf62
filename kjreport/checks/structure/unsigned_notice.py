"""S113: a 通知 without its signature and date."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript, PassageKind
from kjreport.findings import Severity

_ISSUED = re.compile("现将[^。]{2,80}(?:印发|转发|通知|下发)[^。]{0,20}[。：]")
_DATE = re.compile(
    "(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,2}月[^，。]{0,4}$"
)
_NUMBER = re.compile("〔[0-9]{4}〕")


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield, at the words that issue something, what a 通知 lacks."""
    issuing = next(
        (
            (passage, match)
            for passage in manuscript.running
            if (match := _ISSUED.search(passage.text))
        ),
        None,
    )
    if issuing is None:
        return
    lacking = tuple(_lacking(manuscript))
    if "成文日期" in lacking:
        passage, match = issuing
        message = f"这份通知没有{'、'.join(lacking)}"
        yield ProseFault(passage, *match.span(), message)


def _lacking(manuscript: Manuscript) -> Iterator[str]:
    if not any(_NUMBER.search(one.text) for one in manuscript.of(PassageKind.MASTHEAD)):
        yield "发文字号"
    if not manuscript.of(PassageKind.SIGNER):
        yield "署名"
    has_date = manuscript.of(PassageKind.DATE) or any(
        _DATE.search(one.text.strip()) for one in manuscript.passages
    )
    if not has_date:
        yield "成文日期"


CHECK = ProseCheck(
    code="S113",
    title="通知没有落款",
    why="没有署名和成文日期，说不清是谁、什么时候发的",
    source="GB/T 9704—2012 第7.2.5、7.3.5条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请补上署名、成文日期；印发时编发文字号",
    find=find,
    bad=(
        TextExample(
            words="没有落款",
            text="各科室、下属单位：\n现将《2025年工作要点》印发给你们，请认真落实。",
            found="现将《2025年工作要点》印发给你们，请认真落实。",
        ),
        TextExample(
            words="转发的通知",
            text="各县（区）科技局：\n现将省科技厅的通知转发给你们，请遵照执行。\n附件：通知原文",
            found="现将省科技厅的通知转发给你们，请遵照执行。",
        ),
    ),
    good=(
        TextExample(
            words="有落款",
            text="各科室、下属单位：\n现将《2025年工作要点》印发给你们，请认真落实。"
            "\n云河市科学技术局\n2025年3月1日",
        ),
        TextExample(
            words="署名和日期在一行",
            text="各科室、下属单位：\n现将《2025年工作要点》印发给你们，请认真落实。"
            "\n云河市科学技术局办公室（印章） 2025年3月1日",
        ),
        TextExample(words="不是通知", text="现将2025年工作情况汇报如下：\n全年完成12项。"),
    ),
)
