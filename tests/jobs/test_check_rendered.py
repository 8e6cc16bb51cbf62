"""Word files printed and measured: met with their own faces, not met with planted defects."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest

from kjreport.checks.rendered.verdicts import Status
from kjreport.findings import Severity
from kjreport.jobs.check_rendered import PrintedDraft, RenderedResult, check_rendered
from kjreport.location import WordPlace
from kjreport.word.package import pack
from kjreport.word.template_builder import build_template
from tests.word.rendering import missing_faces
from tests.word.test_page import FIXTURES, fill, planted

#: Which installed face takes the place of which, so that the file asks for what is there.
INSTALLED = {
    "仿宋_GB2312": "LXGW WenKai Mono",
    "楷体_GB2312": "AR PL UKai CN",
    "黑体": "Noto Sans CJK SC",
    "宋体": "Noto Serif CJK SC",
    "方正小标宋简体": "Noto Serif CJK SC",
}
#: A defect of ``DEFECTS``, the fixture that shows it, the bar that must say so, its figure.
SHOWN = (
    ("a line of 580 twips", "flowing", "行距", "29.00磅"),
    ("a line of 580 twips", "flowing", "每面行数", "21 行"),
    ("a line of 28 pt without a grid", "flowing", "末行位置", "254.4毫米"),
    ("a grid pitch of 312", "flowing", "每面行数", "21 行"),
    ("a grid of characters", "flowing", "每行字数", "27 字"),
    ("no run spacing", "flowing", "每行字数", "27 字"),
    ("a run spacing of −4", "stepping", "每行字数", "27 字"),
    ("a left margin of 27 mm", "flowing", "左右边界", "27.06毫米"),
    ("margins of 2.54 cm", "flowing", "左右边界", "25.44毫米"),
    ("a top margin of 35 mm", "flowing", "末行位置", "260.8毫米"),
    ("paper of Letter size", "flowing", "纸张", "215.9×279.4毫米"),
    ("a footer 17.5 mm from the edge", "flowing", "页码", "15.2毫米"),
    ("a page number flush with the text", "flowing", "页码", "184.1毫米"),
    ("a page number of 12 pt", "flowing", "页码", "12磅"),
    ("page numbers on one side", "flowing", "页码", "165.1毫米"),
    ("lines of one and a half", "flowing", "每面行数", "23 行"),
)
BARS = {"纸张", "每面行数", "每行字数", "行距", "左右边界", "末行位置", "页码"}

Results = Mapping[str, RenderedResult]


def with_installed_faces(docx: bytes) -> bytes:
    """Make a Word file ask for faces that are installed where the tests run."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    return pack((name, _renamed(content).encode()) for name, content in parts.items())


def _renamed(content: str) -> str:
    for asked, installed in INSTALLED.items():
        content = content.replace(f'"{asked}"', f'"{installed}"')
    return content


@pytest.fixture(scope="module")
def measured(soffice: str) -> Results:
    assert soffice
    if missing := missing_faces():
        pytest.skip(f"not installed: {missing}")
    template = build_template()
    documents = {name: fill(template, words) for name, words in FIXTURES.items()}
    documents |= {f"own {name}": with_installed_faces(documents[name]) for name in FIXTURES}
    documents |= {
        f"{defect}, {name}": fill(planted(template, defect), FIXTURES[name])
        for defect, name, _, _ in SHOWN
    }
    documents["broken"] = b"PK broken"
    results = check_rendered([PrintedDraft(Path(name), one) for name, one in documents.items()])
    return {str(result.file): result for result in results}


@pytest.mark.parametrize("name", FIXTURES)
def test_pages_in_the_faces_that_were_asked_for_meet_every_bar(
    measured: Results, name: str
) -> None:
    result = measured[f"own {name}"]
    assert {one.bar: one.status for one in result.verdicts} == dict.fromkeys(BARS, Status.MET)
    assert result.findings == ()


@pytest.mark.parametrize("name", FIXTURES)
def test_with_other_faces_the_same_figures_are_not_verified(measured: Results, name: str) -> None:
    result, own = measured[name], measured[f"own {name}"]
    assert {one.status for one in result.verdicts} == {Status.UNVERIFIED}
    assert [one.figures for one in result.verdicts] == [one.figures for one in own.verdicts]
    (finding,) = result.findings
    assert (finding.code, finding.severity) == ("R202", Severity.WARNING)
    assert "本机没有字体：仿宋_GB2312、宋体" in finding.message
    assert "LXGWWenKaiMono" in finding.message


@pytest.mark.parametrize(("defect", "name", "bar", "figure"), SHOWN)
def test_a_planted_defect_is_not_met_with_its_page_and_figure(
    measured: Results, defect: str, name: str, bar: str, figure: str
) -> None:
    result = measured[f"{defect}, {name}"]
    statuses = {one.bar: one.status for one in result.verdicts}
    assert statuses[bar] is Status.NOT_MET
    told = [one for one in result.findings if f"{bar}：" in one.message and figure in one.message]
    assert told
    assert {one.severity for one in told} == {Severity.ERROR}
    assert all(one.message.startswith("印出来的第") for one in told)
    assert all(isinstance(one.place, WordPlace) and one.source for one in told)


def test_a_finding_stands_at_the_paragraph_that_begins_its_page(measured: Results) -> None:
    result = measured["page numbers on one side, flowing"]
    (finding,) = (one for one in result.findings if one.severity is Severity.ERROR)
    assert "第2页" in finding.message
    assert isinstance(finding.place, WordPlace)
    assert finding.place.paragraph == 1


def test_a_file_that_cannot_be_printed_is_not_verified(measured: Results) -> None:
    result = measured["broken"]
    assert result.verdicts == ()
    (finding,) = result.findings
    assert (finding.code, finding.severity) == ("R202", Severity.WARNING)


def test_without_libreoffice_nothing_is_verified(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (result,) = check_rendered([PrintedDraft(Path("稿.docx"), b"")])
    assert result.verdicts == ()
    assert "未核验" in result.findings[0].message
    assert "请安装 LibreOffice" in result.findings[0].message
