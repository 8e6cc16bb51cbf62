import pytest

from kjreport.importing.blocks import Confidence
from kjreport.importing.facts import find_organ, find_period, find_year


@pytest.mark.parametrize(
    ("title", "text", "organ"),
    [
        ("云河市科学技术局2024年工作总结", "", "云河市科学技术局"),
        ("河湾县科技和工业信息化局二〇二三年工作总结", "", "河湾县科技和工业信息化局"),
        ("云河市科学技术局关于印发方案的通知", "", "云河市科学技术局"),
        ("2024年工作总结", "市科技局扎实工作，为云河市作贡献，云河市发展良好。", "云河市科技局"),
        (
            "",
            "科技局紧紧围绕市委部署，推动创新型霞林建设。按照云州市科技局安排，霞林市企业申报项目，云州市批复。",
            "霞林市科技局",
        ),
    ],
)
def test_the_organ_is_found(title: str, text: str, organ: str) -> None:
    assert find_organ(title, (), "", text).value == organ


def test_who_signs_is_surest() -> None:
    found = find_organ("市科技局2024年工作总结", ("云河市科技局",), "", "")

    assert (found.value, found.confidence) == ("云河市科技局", Confidence.HIGH)


@pytest.mark.parametrize(
    ("title", "date", "text", "year", "confidence"),
    [
        ("2023年工作总结及2024年计划", "", "", "2023", Confidence.HIGH),
        ("二〇二二年工作总结", "", "", "2022", Confidence.HIGH),
        ("关于印发办法的通知", "2024-03-18", "2023年立项", "2024", Confidence.HIGH),
        ("", "", "2021年，市科技局", "2021", Confidence.HIGH),
        ("", "", "今年以来，参加2022年会议，2022年培训，2023年计划", "2022", Confidence.MIDDLE),
        ("", "", "今年以来", "2026", Confidence.LOW),
    ],
)
def test_the_year_is_found(
    title: str, date: str, text: str, year: str, confidence: Confidence
) -> None:
    found = find_year(title, date, text, 2026)

    assert (found.value, found.confidence) == (year, confidence)


def test_the_period_is_that_of_the_title() -> None:
    assert find_period("2023年上半年工作总结") == "上半年"
    assert find_period("2023年工作总结") == ""
