import pytest

from kjreport.text.typed_numbers import NumberKind, typed_number


@pytest.mark.parametrize(
    ("text", "kind", "number", "rest"),
    [
        ("一、总体要求", NumberKind.CHINESE, 1, "总体要求"),
        ("二十一、 附则", NumberKind.CHINESE, 21, "附则"),
        ("（十二）抓落实", NumberKind.BRACKETED_CHINESE, 12, "抓落实"),
        ("(二) 抓落实", NumberKind.BRACKETED_CHINESE, 2, "抓落实"),
        ("1、工作情况", NumberKind.ARABIC, 1, "工作情况"),
        ("3．加强领导", NumberKind.ARABIC, 3, "加强领导"),
        ("1.2023年，我局", NumberKind.ARABIC, 1, "2023年，我局"),
        ("（4）建平台", NumberKind.BRACKETED_ARABIC, 4, "建平台"),
        ("5)建平台", NumberKind.HALF_BRACKETED, 5, "建平台"),
        ("③走访企业", NumberKind.CIRCLED, 3, "走访企业"),
        ("第二部分 重点任务", NumberKind.PART, 2, "重点任务"),
        ("2.3建设实验室", NumberKind.DECIMAL, 3, "建设实验室"),
        ("2.3.1 一期", NumberKind.DEEP_DECIMAL, 1, "一期"),
    ],
)
def test_a_number_is_read_with_its_kind(
    text: str, kind: NumberKind, number: int, rest: str
) -> None:
    found = typed_number(text)

    assert found is not None
    assert (found.kind, found.number, text[found.end :]) == (kind, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "一、二类企业",
        "三、四季度",
        "3.5亿元",
        "1.2个百分点",
        "2023年工作",
        "10余家企业",
        "十分重视",
        "",
        "第一批",
    ],
)
def test_what_counts_or_measures_is_no_number_of_a_heading(text: str) -> None:
    assert typed_number(text) is None


def test_a_number_is_read_in_the_middle_of_a_text() -> None:
    found = typed_number("如下：一、情况", 3)

    assert found is not None
    assert found.end == 5
