from collections import Counter
from dataclasses import replace
from pathlib import Path

from docx.shared import Pt

from kjreport.checks.base import LayoutCheck
from kjreport.checks.layout import wrong_body_face, wrong_margins
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.recognition import recognised
from kjreport.checks.layout.samples import BODY, CORRECT, OPENING, SAMPLE_RULES, paged, retyped
from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import CRASHED, run_layout_checks
from kjreport.doctree.layout import LayoutFacts, ParagraphFacts
from kjreport.findings import Finding, Severity
from kjreport.jobs.check_layout import measured_layout
from kjreport.location import WordPlace
from kjreport.word.standard import GB
from tests.checks.clerk_files import correct_document, paragraph, saved

FILE = Path("稿子.docx")


def _run(facts: LayoutFacts, *checks: LayoutCheck) -> tuple[Finding, ...]:
    return run_layout_checks(recognised(facts, SAMPLE_RULES), checks, FILE)


def _with_body(*faces: str) -> LayoutFacts:
    """Return the correct document with paragraphs of text in these faces at its end."""
    body = CORRECT.paragraphs[BODY - 1]
    last = len(CORRECT.paragraphs)
    added: list[ParagraphFacts] = []
    for number, face in enumerate(faces, start=last + 1):
        runs = tuple(replace(run, type=replace(run.type, east_asia=face)) for run in body.runs)
        added.append(replace(body, number=number, runs=runs))
    return replace(CORRECT, paragraphs=(*CORRECT.paragraphs, *added))


def test_a_finding_tells_place_excerpt_clause_and_strength() -> None:
    (found,) = _run(retyped("宋体", BODY, east_asia="宋体").facts, wrong_body_face.CHECK)
    assert found.place == WordPlace(FILE, 1, BODY, "全年新认定高新技术企业12家，比…")
    assert found.excerpt == "全年新认定高新技术企业12家，比…"
    assert found.source == "GB/T 9704—2012 第5.2.2条（一般）"
    assert found.severity is Severity.ERROR
    assert found.message == (
        "“全年新认定高新技术企业12家，比…”：正文用的是宋体（应为仿宋_GB2312）。"
        "请选中这一段，在“开始→字体”中改为仿宋；全文都不对的，改“样式→正文”。"
        "依据：GB/T 9704—2012 第5.2.2条（一般）"
    )


def test_a_finding_about_the_page_stands_at_the_first_paragraph_of_its_section() -> None:
    (found,) = _run(paged("", left=1800).facts, wrong_margins.CHECK)
    assert isinstance(found.place, WordPlace)
    assert (found.place.section, found.place.paragraph) == (1, 1)


def test_what_the_whole_document_shows_is_told_once_with_the_first_place() -> None:
    (found,) = _run(_with_body(*["宋体"] * 12), wrong_body_face.CHECK)
    assert "（共12段，这是第一处）" in found.message
    assert isinstance(found.place, WordPlace)
    assert found.place.paragraph == len(CORRECT.paragraphs) + 1


def test_another_deviation_among_common_ones_is_told_by_itself() -> None:
    found = _run(_with_body(*["宋体"] * 12, "黑体", "宋体"), wrong_body_face.CHECK)
    assert [one.place.paragraph for one in found if isinstance(one.place, WordPlace)] == [19, 31]
    assert "共" not in found[1].message


def test_a_few_bad_paragraphs_are_told_one_by_one() -> None:
    faces = ["仿宋_GB2312"] * 10 + ["宋体"] * 4
    found = _run(_with_body(*faces), wrong_body_face.CHECK)
    assert len(found) == 4


def test_a_rule_that_fails_is_named_and_the_others_go_on() -> None:
    def fail(_: Layout) -> tuple[()]:
        raise ZeroDivisionError

    broken = replace(wrong_margins.CHECK, find=fail)
    found = _run(retyped("", OPENING, east_asia="宋体").facts, broken, wrong_body_face.CHECK)
    assert [one.code for one in found] == [CRASHED, "L131"]
    assert found[0].message == "规则 L102“页边距不对”运行出错，这一项没有检查。请联系维护人员。"


def test_no_common_deviation_is_told_for_every_paragraph() -> None:
    """Spoil a hundred paragraphs alike in many ways at once."""
    document = correct_document()
    for number in range(100):
        one = paragraph(document, f"(三)、目标{number}、“三升”。      全年新增五家企业，喆。")
        one.add_run("2025年新增12家企业，名单如下所列各家。")
        one.paragraph_format.left_indent = Pt(32)
        one.paragraph_format.space_after = Pt(5)
        one.runs[0].font.bold = True
        one.runs[0].font.size = Pt(15)
    layout = measured_layout(saved(document), GB)
    counts = Counter(found.code for found in run_layout_checks(layout, layout_checks(), FILE))
    assert len(counts) > 10
    assert max(counts.values()) <= 5, counts
