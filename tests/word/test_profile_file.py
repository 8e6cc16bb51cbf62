"""An office's own 版式 in YAML: what it may say, and what is said of its mistakes."""

from pathlib import Path

import pytest

from kjreport.findings import Finding, Outcome
from kjreport.source.files import SourceSet
from kjreport.word.profile_file import load_profile
from kjreport.word.profiles import BUILT_IN, built_in, deviations
from kjreport.word.standard import Grid, Profile, Typeface

FILE = Path("/版式/云河.yaml")

#: The built-in overlays, as an office would write them.
EQUALS = {
    "33476": "页边距: {上: 34.58, 下: 32.58}\n行距: 29.45\n",
    "times-digits": "数字字体: Times New Roman\n",
    "windows-fonts": "字体: {正文: 仿宋, 楷体: 楷体}\n",
    "lines-and-chars": "网格: 行和字符\n",
    "28pt-house": "行距: 28\n",
    "三级加粗": "加粗标题: 三级\n",
}


def loaded(text: str, file: Path = FILE) -> Outcome[Profile]:
    return load_profile(file, SourceSet({file: text}))


def profile(text: str) -> Profile:
    outcome = loaded(text)
    assert outcome.value is not None, outcome.findings
    assert outcome.findings == ()
    return outcome.value


def only_finding(text: str, file: Path = FILE) -> Finding:
    outcome = loaded(text, file)
    assert outcome.value is None
    (finding,) = outcome.findings
    return finding


@pytest.mark.parametrize("name", EQUALS)
def test_an_office_can_say_what_the_built_in_ones_say(name: str) -> None:
    expected = built_in(name)
    assert expected is not None
    own = profile(f"基于: gb\n{EQUALS[name]}")

    assert [str(one) for one in deviations(own) if one.what != "页码行距纸边"] == [
        str(one) for one in deviations(expected)
    ]
    assert own.name == "云河"


def test_what_is_based_on_another_layout_keeps_the_rest_of_it() -> None:
    own = profile("说明: 市府办要求\n基于: 28pt-house\n加粗标题: [三级, 四级]\n网格: 行\n")
    assert (own.page.line, own.bold_levels, own.grid, own.purpose) == (
        560,
        (3, 4),
        Grid.LINES,
        "市府办要求",
    )


def test_margins_move_the_text_and_the_page_number() -> None:
    page = profile("页边距: {上: 30, 下: 30, 左: 27, 右: 27}\n").page
    assert (page.top, page.bottom, page.left, page.right) == (1701, 1701, 1531, 1531)
    assert page.bottom - page.footer == 538
    assert (page.line, page.characters, page.type_spacing) == (579, 28, -5)


def test_margins_of_the_standard_are_no_departure_however_they_are_rounded() -> None:
    assert deviations(profile("页边距: {上: 37, 下: 35, 左: 28, 右: 26}\n行距: 28.95\n")) == ()


def test_a_narrow_page_takes_the_characters_that_fit() -> None:
    page = profile("页边距: {左: 31.8, 右: 31.8}\n").page
    assert (page.characters, page.type_spacing) == (26, -1)


def test_faces_are_named_by_what_they_print() -> None:
    own = profile("字体: {标题: 华文中宋, 黑体: SimHei, 页码: SimSun}\n")
    assert [own.face(one) for one in (Typeface.TITLE, Typeface.HEI, Typeface.SONG)] == [
        "华文中宋",
        "SimHei",
        "SimSun",
    ]
    assert own.face(Typeface.BODY) == "仿宋_GB2312"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("说明: 甲\n页边具: {上: 35}\n", 2, "是否想写“页边距”"),
        ("页边距:\n  上: 5\n", 2, "“上”应在 10 到 60 毫米之间，这里是 5"),
        ("页边距: {下: 20}\n", 1, "“下”应在 25 到 60 毫米之间"),
        ("行距: 50\n", 1, "“行距”应在 18 到 42 磅之间，这里是 50"),
        ("行距: 宽\n", 1, "“行距”"),
        ("加粗标题: 五级\n", 1, "一级、二级、三级、四级"),
        ("网格: 字符\n", 1, "行、行和字符"),
        ("基于: 28pt-hose\n", 1, "是否想写“28pt-house”"),
        ("基于: 市府办\n", 1, "可用的有：gb、"),
        ("每行字数: 24\n", 1, "每行排 28 字"),
        ("每行字数: 27.5\n", 1, "应写整数"),
    ],
)
def test_a_mistake_is_told_at_its_line_with_what_to_write(text: str, line: int, told: str) -> None:
    finding = only_finding(text)
    assert told in finding.message
    assert finding.place is not None
    assert finding.place.line == line  # type: ignore[union-attr]


def test_a_slip_of_yaml_is_told_as_everywhere() -> None:
    assert only_finding("行距：28\n").suggestion == "行距: 28"


def test_the_name_of_a_built_in_layout_cannot_be_taken() -> None:
    assert "是自带的版式" in only_finding("行距: 28\n", Path("/版式/gb.yaml")).message


def test_several_mistakes_are_told_at_once() -> None:
    findings = loaded("行距: 50\n基于: 市府办\n页边距: {上: 5, 左: 100}\n").findings
    assert [finding.place.line for finding in findings] == [1, 2, 3, 3]  # type: ignore[union-attr]


def test_the_example_of_the_manual_is_right(repository: Path) -> None:
    manual = (repository / "docs" / "manual" / "模板与版式.md").read_text(encoding="utf-8")
    own = profile(manual.split("```yaml\n")[1].split("```")[0])
    assert (own.page.line, own.bold_levels, own.latin) == (570, (3,), "Times New Roman")
    assert all(f"| `{one.name}` |" in manual for one in BUILT_IN)
