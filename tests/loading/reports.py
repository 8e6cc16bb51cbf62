"""A report as text, loaded as a job would load it."""

from pathlib import Path
from textwrap import dedent

from kjreport.findings import Finding, Outcome
from kjreport.loading.known_keys import every_key
from kjreport.loading.load import load_report
from kjreport.location import TextPlace
from kjreport.model.official_document import OfficialDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source

FILE = Path("/报告.yaml")

HEAD = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
"""
"""Three lines that every report needs; what a test adds begins on line 4."""

BODY = "工作成效: {标题: 成效, 正文: 一段。}\n"


def load(text: str) -> Outcome[OfficialDocument]:
    """Load a report from its text; what reads it finds no error."""
    read = load_source(FILE, SourceSet({FILE: dedent(text)}), FILE.parent, every_key())
    assert read.value is not None
    return load_report(read.value)


def loaded(text: str) -> OfficialDocument:
    """Load a report in which nothing is wrong."""
    outcome = load(text)
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def spots(text: str) -> list[tuple[int, int, str, str]]:
    """Return line, column, code and words of each remark."""
    return [spot(finding) for finding in load(text).findings]


def spot(finding: Finding) -> tuple[int, int, str, str]:
    """Return line, column, code and words of a remark."""
    assert isinstance(finding.place, TextPlace)
    return finding.place.line, finding.place.column, finding.code, finding.message


def pasted(text: str, finding: Finding) -> str:
    """Put the suggestion over the line that the remark names."""
    assert isinstance(finding.place, TextPlace)
    assert finding.suggestion is not None
    lines = text.splitlines()
    lines[finding.place.line - 1] = finding.suggestion
    return "\n".join(lines) + "\n"
