"""YAML as staff type it, composed to a tree; what a test adds stands below the heads here."""

import re
from pathlib import Path
from textwrap import dedent

from kjreport.doctree.dump import dump
from kjreport.doctree.nodes import Document
from kjreport.doctypes.compose import compose
from kjreport.findings import Finding, Outcome
from kjreport.loading.known_keys import every_key
from kjreport.loading.load import load_report
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scope import document_scope
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source

FILE = Path("/方案.yaml")
_ROLE_MARKS = re.compile("⟨..：|⟩")

HEAD = """\
文种: 工作方案
单位: 云河市科学技术局
年度: 2025
标题: 方案
"""

REPORT_HEAD = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
标题: 总结
"""


def read(file: Path, sources: SourceSet, data_root: Path) -> SourceDocument:
    """Read a file in which there is no slip."""
    outcome = load_source(file, sources, data_root, every_key())
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def composed(source: SourceDocument) -> Outcome[Document]:
    """Load and compose; remarks of both stages stand together."""
    loaded = load_report(source)
    assert loaded.value is not None, loaded.findings
    outcome = compose(loaded.value, Evaluator(document_scope(loaded.value)))
    return Outcome(outcome.value, (*loaded.findings, *outcome.findings))


def source_of(text: str) -> SourceDocument:
    return read(FILE, SourceSet({FILE: dedent(text)}), FILE.parent)


def remarks_on(text: str) -> tuple[Finding, ...]:
    return composed(source_of(text)).findings


def tree_of(text: str) -> Document:
    """Compose a text in which nothing is wrong."""
    outcome = composed(source_of(text))
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def dumped(text: str) -> str:
    return dump(tree_of(text))


def below_title(text: str, head: str = HEAD) -> str:
    """Compose ``text`` under a head and return the dump without the title's line."""
    return dumped(head + dedent(text)).split("\n", 1)[1]


def lines(text: str, head: str = HEAD) -> list[str]:
    """Return the same as a list of lines."""
    return below_title(text, head).splitlines()


def printed(text: str, head: str = HEAD) -> list[str]:
    """Return the lines without the marks of the roles: kinds and words alone."""
    return [_ROLE_MARKS.sub("", line) for line in lines(text, head)]
