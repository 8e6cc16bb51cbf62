"""The pages of real drafts, measured: pitch, edges, page numbers, and 22 lines or a reason."""

from pathlib import Path

import pytest

from kjreport.cli import main
from tests.word.page_ends import page_ends, unexcused
from tests.word.page_rules import page_deviations
from tests.word.rendering import PageFacts, measure, render_pdfs

SEEDS = ("000", "001", "004")
SAMPLE = "sample"
DRAFTS = (*SEEDS, SAMPLE)

Printed = dict[str, tuple[bytes, tuple[PageFacts, ...]]]

REPORT = "data/云河市科学技术局/2025/工作总结及计划.yaml"


@pytest.fixture(scope="module")
def printed(
    seeds: Path, repository: Path, printer: str, tmp_path_factory: pytest.TempPathFactory
) -> Printed:
    assert printer
    sources = {seed: seeds / f"{seed}.yaml" for seed in SEEDS} | {SAMPLE: repository / REPORT}
    drafts = {}
    for name, source in sources.items():
        folder = tmp_path_factory.mktemp(name)
        assert main([str(source), "--only", "总结", "-o", str(folder)]) == 0
        (draft,) = folder.glob("*工作总结及计划*.docx")
        drafts[name] = draft.read_bytes()
    pdfs = render_pdfs(drafts, tmp_path_factory.mktemp("printed"))
    return {name: (drafts[name], measure(pdfs[name])) for name in drafts}


@pytest.mark.parametrize("name", DRAFTS)
def test_every_page_keeps_paper_edges_pitch_and_number(printed: Printed, name: str) -> None:
    _, pages = printed[name]

    assert page_deviations(pages) == ()


@pytest.mark.parametrize("name", DRAFTS)
def test_a_page_has_22_lines_or_a_reason(printed: Printed, name: str) -> None:
    docx, pages = printed[name]

    for end in page_ends(pages, docx):
        print(name, end.number, end.rows, end.reason)
    assert unexcused(pages, docx) == ()
    assert max(end.rows for end in page_ends(pages, docx)) == 22


@pytest.mark.parametrize("name", DRAFTS)
def test_only_faces_of_the_standard_are_printed(printed: Printed, name: str) -> None:
    _, pages = printed[name]

    faces = {face for page in pages for line in page.lines for face in line.typefaces}
    assert faces <= {"小标宋", "黑体", "楷体", "仿宋"}
