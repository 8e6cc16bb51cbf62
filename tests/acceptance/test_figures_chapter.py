"""The manual's chapter on 指标: every example prints what it says, and nothing is left out."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from kjreport.doctree.nodes import Table
from kjreport.findings import Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Composed, compose_target
from kjreport.loading.load import load_report
from kjreport.model.figures import Figure
from kjreport.prose.codes import Code
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figures import FigureView
from kjreport.prose.filters import FILTERS
from kjreport.prose.scope import document_scope
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.text.scalars import Scalar
from kjreport.text.segments import plain

CHAPTER = Path(__file__).resolve().parents[2] / "docs" / "manual" / "指标.md"
TEXT = CHAPTER.read_text(encoding="utf-8")
HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n标题: 总结\n"
_EXAMPLE = re.compile(r"^\| (.*\{\{.*) \| (.*) \|$", re.MULTILINE)
EXAMPLES = [(typed.replace("\\|", "|"), printed) for typed, printed in _EXAMPLE.findall(TEXT)]


def block(name: str) -> str:
    match = re.search(rf"^```yaml {name}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert match is not None
    return match[1]


REPORT = f"{HEAD}指标:\n{indent(block('指标'), '  ')}"


@pytest.fixture(scope="module")
def evaluator() -> Evaluator:
    file = Path("/报告.yaml")
    read = load_source(file, SourceSet({file: REPORT}), file.parent)
    assert read.value is not None
    loaded = load_report(read.value)
    assert loaded.value is not None, loaded.findings
    return Evaluator(document_scope(loaded.value))


def composed(text: str, folder: Path) -> Composed:
    file = folder / "报告.yaml"
    file.write_text(text, encoding="utf-8")
    outcome = compose_target(Target(file, folder), {})
    assert [one for one in outcome.findings if one.severity is Severity.ERROR] == []
    assert outcome.value is not None
    return outcome.value


@pytest.mark.parametrize(("typed", "printed"), EXAMPLES, ids=[typed for typed, _ in EXAMPLES])
def test_an_example_prints_what_the_manual_shows(
    typed: str, printed: str, evaluator: Evaluator
) -> None:
    outcome = evaluator.evaluate(Scalar(typed))

    assert outcome.findings == ()
    assert plain(outcome.value or ()) == printed


def test_the_figures_of_the_manual_have_nothing_wrong_with_them(tmp_path: Path) -> None:
    sentences = [f"- {typed!r}" for typed, _ in EXAMPLES]
    assert composed(REPORT + "引言:\n" + "\n".join(sentences) + "\n", tmp_path).outputs


def test_the_tables_of_the_manual_are_made(tmp_path: Path) -> None:
    body = f"工作成效:\n  正文:\n{indent(block('表格'), '  ')}"
    (output,) = composed(REPORT + body, tmp_path).outputs

    assert sum(isinstance(one, Table) for one in output.composition.tree.blocks) == 3


def test_every_usage_of_a_figure_has_an_example() -> None:
    typed = " ".join(one for one, _ in EXAMPLES)

    missing = [usage for usage in FigureView("甲", Figure()) if f".{usage}" not in typed]
    assert missing == []


def test_every_filter_has_an_example() -> None:
    typed = " ".join(one for one, _ in EXAMPLES)

    assert [name for name in FILTERS if f"| {name}" not in typed] == []


def test_every_code_is_named() -> None:
    first, last = "F121—F124", "F131—F135"
    assert first in TEXT
    assert last in TEXT
    spanned = {f"F{number}" for number in (*range(121, 125), *range(131, 136))}

    figures = {code.value for code in Code if code.value.startswith("F")}
    assert [code for code in sorted(figures - spanned) if code not in TEXT] == []
