import json
from pathlib import Path
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.location import CellPlace, FieldPath, TextPlace, WordPlace
from kjreport.reporting.json_report import CheckEntries, CoverageEntry, json_report

FILE = Path("总结.yaml")


def _report(*findings: Finding, outputs: tuple[Path, ...] = ()) -> dict[str, Any]:
    report = json.loads(json_report(findings, outputs, lambda file: f"data/{file}"))
    assert isinstance(report, dict)
    return report


def test_the_object_has_a_version_findings_and_outputs() -> None:
    assert _report(outputs=(Path("稿.docx"),)) == {
        "version": 1,
        "findings": [],
        "outputs": ["data/稿.docx"],
    }


def test_of_a_word_file_the_object_says_what_the_check_can_speak_for() -> None:
    entry = CoverageEntry(Path("稿.docx"), "gb", ("行距",), ("每面行数",), ("印章",))
    report = json.loads(json_report((), (), lambda file: f"data/{file}", CheckEntries((entry,))))
    assert report["coverage"] == [
        {
            "file": "data/稿.docx",
            "profile": "gb",
            "measured": ["行距"],
            "inferred": ["每面行数"],
            "by_hand": ["印章"],
        }
    ]


def test_a_remark_on_a_text_file_has_all_its_fields() -> None:
    finding = Finding(
        "D101",
        Severity.ERROR,
        "没有“标 题”这个键。",
        FieldPath(("工作成效", "小节", 0, "标 题")),
        place=TextPlace(FILE, 12, 5, 8),
        excerpt="标 题",
        suggestion="  - 标题: 甲",
        source="填报说明",
    )
    assert _report(finding)["findings"] == [
        {
            "code": "D101",
            "severity": "error",
            "message": "没有“标 题”这个键。",
            "file": "data/总结.yaml",
            "line": 12,
            "column": 5,
            "field": '工作成效.小节[1]."标 题"',
            "place": {"kind": "text", "line": 12, "column": 5, "end": 8, "file": "data/总结.yaml"},
            "excerpt": "标 题",
            "suggestion": "  - 标题: 甲",
            "source": "填报说明",
        }
    ]


def test_of_a_word_file_the_line_is_the_paragraph() -> None:
    place = WordPlace(Path("稿.docx"), 1, 7, "新增企业")
    (found,) = _report(Finding("L101", Severity.WARNING, "行距不对。", place=place))["findings"]
    assert (found["severity"], found["file"], found["line"], found["column"]) == (
        "warning",
        "data/稿.docx",
        7,
        None,
    )
    assert found["place"] == {
        "kind": "word",
        "section": 1,
        "paragraph": 7,
        "excerpt": "新增企业",
        "container": "",
        "file": "data/稿.docx",
    }


def test_a_cell_has_no_line() -> None:
    place = CellPlace(Path("台账.xlsx"), "高企", "B12")
    (found,) = _report(Finding("X101", Severity.HINT, "不是数。", place=place))["findings"]
    assert (found["severity"], found["line"]) == ("hint", None)
    assert found["place"] == {
        "kind": "cell",
        "sheet": "高企",
        "cell": "B12",
        "file": "data/台账.xlsx",
    }


def test_what_is_unknown_is_null() -> None:
    (found,) = _report(Finding("D199", Severity.ERROR, "请核对。"))["findings"]
    unknown = {name for name, value in found.items() if value is None}
    assert unknown == {"file", "line", "column", "field", "place", "suggestion"}


def test_chinese_is_written_as_it_is() -> None:
    finding = Finding("D199", Severity.ERROR, "请核对。")
    assert "请核对。" in json_report((finding,), (), str)
