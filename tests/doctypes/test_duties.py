"""责任单位, 牵头单位, 完成时限 in the four 责任样式."""

import pytest

from tests.doctypes.composing import lines, printed

ALL = "牵头单位: [甲科], 责任单位: [乙科, 丙科], 完成时限: 2025年6月底前"


def _words(style: str, duties: str) -> list[str]:
    """Return the lines below the heading."""
    return printed(f"小节: [{{标题: 上, 正文: 推进。, 责任样式: {style}, {duties}}}]\n")[1:]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "括注",
            ["公文正文  推进。（牵头单位：甲科；责任单位：乙科、丙科；完成时限：2025年6月底前）"],
        ),
        (
            "另起行",
            [
                "公文正文  推进。",
                "责任分工  牵头单位：甲科；责任单位：乙科、丙科；完成时限：2025年6月底前",
            ],
        ),
        ("负责", ["公文正文  推进。（甲科牵头，乙科、丙科负责，2025年6月底前完成）"]),
        ("牵头参与", ["公文正文  推进。（甲科牵头，乙科、丙科参与，2025年6月底前完成）"]),
    ],
)
def test_lists_are_worded_by_the_style(style: str, expected: list[str]) -> None:
    assert _words(style, ALL) == expected


@pytest.mark.parametrize("style", ["负责", "牵头参与"])
def test_without_a_lead_the_units_are_in_charge(style: str) -> None:
    assert _words(style, "责任单位: [甲科]") == ["公文正文  推进。（甲科负责）"]


@pytest.mark.parametrize("style", ["括注", "负责", "牵头参与"])
def test_a_text_is_printed_as_typed(style: str) -> None:
    assert _words(style, "责任单位: 各科室按职责分工负责") == [
        "公文正文  推进。（各科室按职责分工负责）"
    ]


@pytest.mark.parametrize("typed", ["（责任单位：甲科）", "(责任单位：甲科)"])
def test_typed_brackets_are_not_doubled(typed: str) -> None:
    assert _words("括注", f"责任单位: {typed}") == [f"公文正文  推进。{typed}"]


@pytest.mark.parametrize(
    ("style", "typed", "expected"),
    [
        ("括注", "6月底前", "（完成时限：6月底前）"),
        ("括注", "完成时限：6月底前", "（完成时限：6月底前）"),
        ("负责", "6月底前", "（6月底前完成）"),
        ("负责", "6月底前完成", "（6月底前完成）"),
    ],
)
def test_a_deadline_is_named_once(style: str, typed: str, expected: str) -> None:
    assert _words(style, f"完成时限: {typed}") == [f"公文正文  推进。{expected}"]


def test_the_style_of_the_document_reaches_every_section() -> None:
    text = """
        责任样式: 负责
        小节:
        - 标题: 上
          小节:
          - {标题: 甲, 正文: 子。, 责任单位: [乙科]}
          - {标题: 丙, 正文: 丑。, 责任单位: [丁科], 责任样式: 另起行}
    """
    assert lines(text)[1:] == [
        "接排标题2  ⟨标识：（一）⟩⟨标题：甲。⟩子。⟨标识：（⟩乙科⟨标识：负责）⟩",
        "接排标题2  ⟨标识：（二）⟩⟨标题：丙。⟩丑。",
        "责任分工  ⟨标识：责任单位：⟩丁科",
    ]


def test_what_the_program_adds_is_told_from_what_staff_typed() -> None:
    text = "小节: [{标题: 上, 正文: 推进。, 责任单位: [甲科, 乙科]}]\n"
    assert lines(text)[1] == "公文正文  推进。⟨标识：（责任单位：⟩甲科⟨标识：、⟩乙科⟨标识：）⟩"
