"""A document names its 版式; what its template lacks is told at the line."""

from pathlib import Path

import pytest

from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates
from kjreport.jobs.results import Result
from kjreport.word.profiles import BUILT_IN
from tests.jobs.reports import report, request, typed
from tests.word.documents import parts_of


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """Return a folder with the template of every built-in 版式 but the last."""
    for profile in BUILT_IN[:-1]:
        make_templates(MakeTemplatesRequest(tmp_path / "templates", profile))
    return tmp_path / "templates"


def _built(templates: Path, text: str) -> Result:
    file = typed(templates.parent / "a.yaml", text)
    targets = request(file, output=file.parent).targets
    (result,) = build(BuildRequest(targets, templates / "公文.docx", templates.parent / "output"))
    (checked,) = check(CheckRequest(targets, template=templates / "公文.docx"))
    assert checked.findings == result.findings
    return result


def test_a_document_is_printed_with_the_template_of_its_layout(templates: Path) -> None:
    (output,) = _built(templates, report(more="版式: 28pt-house\n")).outputs
    styles = parts_of(output.read_bytes())["word/styles.xml"]
    assert b'w:line="560" w:lineRule="exact"' in styles


def test_without_a_layout_the_standard_is_printed(templates: Path) -> None:
    (output,) = _built(templates, report()).outputs
    assert b'w:line="579"' in parts_of(output.read_bytes())["word/styles.xml"]


def test_a_missing_template_names_the_command_and_nothing_is_written(templates: Path) -> None:
    result = _built(templates, report(more="版式: 三级加粗\n"))
    (finding,) = result.findings
    assert result.outputs == ()
    assert finding.code == "G110"
    assert finding.message.endswith("请先运行 python build.py template make --profile 三级加粗。")
    assert (finding.place.line, finding.excerpt) == (4, "三级加粗")  # type: ignore[union-attr]


def test_a_misspelt_layout_names_the_nearest(templates: Path) -> None:
    (finding,) = _built(templates, report(more="版式: 28pt-hose\n")).findings
    assert finding.message == "没有“28pt-hose”这个版式，是否想写“28pt-house”？"


def test_a_layout_of_the_office_is_offered_too(templates: Path) -> None:
    typed(templates / "版式" / "云河市府办.yaml", "行距: 28\n")
    (finding,) = _built(templates, report(more="版式: 云河府办\n")).findings
    assert finding.message == "没有“云河府办”这个版式，是否想写“云河市府办”？"


def test_a_rare_character_is_told_at_its_line_and_the_draft_is_written(templates: Path) -> None:
    result = _built(templates, report().replace("汇报如下", "由朱镕喆汇报如下"))
    assert len(result.outputs) == 1
    places = [(one.place.line, one.place.column, one.excerpt) for one in result.findings]  # type: ignore[union-attr]
    assert places == [(4, 13, "镕"), (4, 14, "喆")]


def test_a_rare_character_is_no_trouble_in_the_faces_of_windows(templates: Path) -> None:
    text = report(more="版式: windows-fonts\n").replace("汇报如下", "由朱镕喆汇报如下")
    assert _built(templates, text).findings == ()
