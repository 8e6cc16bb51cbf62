import pytest

from kjreport.findings import Severity
from tests.loading.reports import HEAD, load, loaded, pasted, spots

TITLED = "工作成效: {标题: 成效, 正文: 一段。}\n"


@pytest.mark.parametrize(
    ("part", "mended"),
    [
        ("存在问题: {分项: [甲。]}\n", "存在问题: {标题: 存在的问题, 分项: [甲。]}\n"),
        ("工作计划:\n  正文: 甲。\n", "工作计划:\n  标题: 下一步工作安排\n  正文: 甲。\n"),
    ],
)
def test_a_part_without_heading_beside_one_with_it_is_a_warning(part: str, mended: str) -> None:
    text = HEAD + TITLED + part
    (finding,) = load(text).findings
    assert (finding.code, finding.severity) == ("D145", Severity.WARNING)
    assert "没有“标题”" in finding.message
    assert "而“工作成效”有" in finding.message
    assert pasted(text, finding) == HEAD + TITLED + mended
    loaded(pasted(text, finding))


def test_parts_that_all_go_without_heading_are_left_alone() -> None:
    loaded(HEAD + "工作成效: {正文: 一段。}\n存在问题: {分项: [甲。]}\n")


def test_a_part_that_goes_without_number_may_go_without_heading() -> None:
    loaded(HEAD + TITLED + "存在问题: {编号: 无, 分项: [甲。]}\n")


def _duty(units: str) -> str:
    return HEAD + f"工作成效:\n  标题: 成效\n  正文: 一段。\n  责任单位: {units}\n"


@pytest.mark.parametrize(
    ("units", "listed"),
    [
        ("创新科", "[创新科]"),
        ('"创新科"', "[创新科]"),
        ("【创新科、人才科】", "[创新科, 人才科]"),
        ("'[创新科，人才科]'", "[创新科, 人才科]"),
    ],
)
def test_a_bare_name_prints_without_its_label(units: str, listed: str) -> None:
    (finding,) = load(_duty(units)).findings
    assert (finding.code, finding.severity) == ("D146", Severity.HINT)
    assert "没有“责任单位：”" in finding.message
    assert pasted(_duty(units), finding) == _duty(listed)
    loaded(_duty(listed))


@pytest.mark.parametrize(
    "units",
    [
        "由创新科负责",
        "责任单位：创新科",
        "创新科、人才科",
        "创新科牵头",
        '"{{ 单位 }}"',
        "[创新科]",
    ],
)
def test_duties_in_words_or_listed_are_left_alone(units: str) -> None:
    loaded(_duty(units))


def test_a_bare_name_is_remarked_at_the_value() -> None:
    assert [spot[:3] for spot in spots(_duty("创新科"))] == [(7, 9, "D146")]
