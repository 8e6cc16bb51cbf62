import pytest

from kjreport.importing.points import own_paragraph_row, point_row, row_over_paragraphs
from kjreport.model.habits import PointStyle


@pytest.mark.parametrize(
    ("text", "intro", "points", "style"),
    [
        ("一是抓早。二是抓实。", "", ("抓早。", "抓实。"), PointStyle.ORDINAL),
        (
            "重点抓：一是抓早；二是抓实；三是抓好。",
            "重点抓：",
            ("抓早；", "抓实；", "抓好。"),
            PointStyle.ORDINAL,
        ),
        ("全年①举办培训。", "", (), None),
        (
            "全年：①举办培训；②选派人员。",
            "全年：",
            ("举办培训；", "选派人员。"),
            PointStyle.CIRCLED,
        ),
        (
            "做到：（1）抓项目；（2）抓人才。",
            "做到：",
            ("抓项目；", "抓人才。"),
            PointStyle.BRACKETED,
        ),
        (
            "首先，抓早；其次，抓实；最后，抓好。",
            "",
            ("抓早；", "抓实；", "抓好。"),
            PointStyle.SEQUENCE,
        ),
        ("首先，抓早；其次，抓实；再次，抓好。", "", (), None),
        ("统一是关键，唯一是方向，二是次要的。", "", (), None),
        ("一是抓早。三是抓实，全面落实好。", "", (), None),
    ],
)
def test_a_row_is_found_only_if_it_prints_the_same(
    text: str, intro: str, points: tuple[str, ...], style: PointStyle | None
) -> None:
    row = point_row(text)

    found = (row.intro, row.points, row.style) if row is not None else ("", (), None)
    assert found == (intro, points, style)


def test_points_may_be_paragraphs() -> None:
    assert own_paragraph_row(["一是抓早。", "二是抓实。", "另外，"]) == ("抓早。", "抓实。")
    assert own_paragraph_row(["一是抓早。", "另外，"]) == ()


def test_a_row_may_begin_at_the_end_of_a_paragraph() -> None:
    assert row_over_paragraphs(["重点：一是抓早。", "二是抓实。", "好。"]) == (
        "重点：一是抓早。",
        "二是抓实。",
    )
    assert row_over_paragraphs(["重点：一是抓早。二是抓实。", "好。"]) == ()
