import pytest

from kjreport.importing.duties import duty_line, duty_tail, usual_style
from kjreport.model.habits import DutyStyle


@pytest.mark.parametrize(
    ("text", "keys", "style"),
    [
        (
            "责任单位：市科技局、市财政局",
            {"责任单位": ["市科技局", "市财政局"]},
            DutyStyle.OWN_LINE,
        ),
        (
            "（牵头单位：市科技局；责任单位：市财政局；完成时限：6月底前）",
            {"牵头单位": ["市科技局"], "责任单位": ["市财政局"], "完成时限": "6月底前"},
            DutyStyle.BRACKETED,
        ),
        ("责任科室：规划科、财务科", {"责任单位": "责任科室：规划科、财务科"}, DutyStyle.OWN_LINE),
        ("（责任单位：市科技局。）", {"责任单位": "责任单位：市科技局。"}, DutyStyle.BRACKETED),
        (
            "（市科技局牵头，市财政局参与，6月底前完成）",
            {"牵头单位": ["市科技局"], "责任单位": ["市财政局"], "完成时限": "6月底前"},
            DutyStyle.LEAD_AND_JOIN,
        ),
        ("（市科技局、市财政局负责）", {"责任单位": ["市科技局", "市财政局"]}, DutyStyle.IN_CHARGE),
    ],
)
def test_the_forms_of_duties_are_read(text: str, keys: dict[str, object], style: DutyStyle) -> None:
    found = duty_line(text)

    assert found is not None
    assert (found.keys, found.style) == (keys, style)


def test_the_brackets_at_the_end_are_parted_from_the_text() -> None:
    found = duty_tail("建立培育库（试行）。（责任单位：市科技局、各县（区）政府）")

    assert found is not None
    assert found[0] == "建立培育库（试行）。"
    assert found[1].keys == {"责任单位": ["市科技局", "各县（区）政府"]}


@pytest.mark.parametrize(
    "text",
    [
        "新建平台8家（国家级1家，省级7家）",
        "已完成（通云科发〔2022〕27号）",
        "（张某摄）",
        "责任重大，使命光荣。",
    ],
)
def test_other_brackets_are_no_duties(text: str) -> None:
    assert duty_tail(text) is None
    assert duty_line(text) is None


def test_the_habit_of_most_duties_is_that_of_the_document() -> None:
    own, bracketed = "责任单位：市科技局", "做好。（责任单位：市科技局）"

    assert usual_style([own, own, bracketed]) is DutyStyle.OWN_LINE
    assert usual_style([]) is DutyStyle.BRACKETED
