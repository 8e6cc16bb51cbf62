"""W206: a document number with other brackets than 〔〕."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.findings import Severity

_NUMBER = re.compile(
    "(?P<organ>[\u4e00-\u9fff]{1,8}(?:发|办|字|函|通|办发|办函|党组))"
    "[〔\\[［【(（](?P<year>(?:19|20)[0-9]{2})年?[〕\\]］】)）]"
    "第?(?P<number>[0-9]{1,4})号(?!楼|院|线|厂|路|井|仓)"
)
#: What leads up to a number and is no part of it.
_BEFORE = re.compile(
    ".*(?:按照|根据|依据|依照|参照|落实|贯彻|执行|印发|下发|转发|出台|日|年|月)|^[经按见以由]"
)


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield numbers with wrong brackets, with 第, or with a zero before the number."""
    for passage, match in hits(_NUMBER, manuscript):
        organ = _BEFORE.sub("", match["organ"])
        start, end = match.end("organ") - len(organ), match.end()
        written = passage.text[start:end]
        number = match["number"].lstrip("0") or "0"
        right = f"{organ}〔{match['year']}〕{number}号"
        if written != right:
            message = f"发文字号“{written}”的写法不对"
            yield ProseFault(passage, start, end, message, suggestion=right, fix=right)


CHECK = ProseCheck(
    code="W206",
    title="发文字号的括号不对",
    why="发文字号的年份用六角括号〔〕，序号不加“第”，不编虚位",
    source="GB/T 9704—2012 第7.2.5条",
    strength=Strength.MUST,
    severity=Severity.WARNING,
    remedy="请写成“云科发〔2025〕5号”的样子",
    find=find,
    bad=(
        TextExample(words="方括号", text="按照云科发[2025]5号文件要求", found="云科发[2025]5号"),
        TextExample(
            words="圆括号", text="根据云政办发（2025）12号精神", found="云政办发（2025）12号"
        ),
        TextExample(
            words="加了第字",
            text="根据云政发〔2025〕第3号文件，开展试点。",
            found="云政发〔2025〕第3号",
        ),
        TextExample(
            words="编了虚位",
            text="根据云政发〔2025〕03号文件，开展试点。",
            found="云政发〔2025〕03号",
        ),
    ),
    good=(
        TextExample(words="正确", text="按照云科发〔2025〕5号文件要求"),
        TextExample(words="不是文号", text="甲公司（2023）5号楼已封顶。"),
        TextExample(words="标准编号", text="按照GB/T 9704—2012执行。"),
    ),
)
