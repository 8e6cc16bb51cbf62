from kjreport.importing.rejoining import rejoined
from tests.importing.paragraphs import lines, texts


def joined(*physical: str) -> list[str]:
    return texts(rejoined(lines(*physical)))


def test_a_line_cut_in_mid_sentence_is_joined() -> None:
    first = "改进科研经费的拨付办法，让资金早一天到课题组的账上，赋"

    assert joined(first, "予课题组更多支配权，放手去干。") == [
        f"{first}予课题组更多支配权，放手去干。"
    ]


def test_a_gap_does_not_hide_that_a_sentence_goes_on() -> None:
    first = "这一年，全市高新技术企业总数突破900家，备案企业1046家，较上年"

    assert joined(first, "", "增长18%，增幅居前。") == [f"{first}增长18%，增幅居前。"]


def test_a_heading_is_not_joined_with_its_text() -> None:
    assert joined("一、工作开展情况", "今年以来，市科技局扎实工作。") == [
        "一、工作开展情况",
        "今年以来，市科技局扎实工作。",
    ]


def test_a_numbered_line_begins_a_paragraph() -> None:
    first = "全年获批项目，资金到位，各项工作均取得了较好的成效，特别是"

    assert joined(first, "（二）抓落实。") == [first, "（二）抓落实。"]


def test_a_number_alone_belongs_to_the_next_line() -> None:
    assert joined("一、", "工作开展情况") == ["一、工作开展情况"]


def test_the_cut_end_of_a_heading_is_joined() -> None:
    assert joined("（一）推进科技成果转", "化应用。全年登记合同12项。") == [
        "（一）推进科技成果转化应用。全年登记合同12项。"
    ]


def test_wrapped_lines_with_indents_become_paragraphs() -> None:
    wrapped = [
        "    今年以来市科技局坚持创新发展理念认真落实上级",
        "部署要求扎实推进科技创新各项工作取得了明显的成",
        "效。企业研发投入持续增长创新平台建设不断加快。",
        "    全年认定高新技术企业十二家入库科技型中小企业",
        "三十六家，建成市级以上创新平台八家，完成了目标",
        "任务。",
    ]

    assert [text[:4] for text in joined(*wrapped)] == ["今年以来", "全年认定"]


def test_lines_of_like_length_that_end_in_a_mark_are_no_wrapped_text() -> None:
    paragraphs = [
        f"全年新建市级以上创新平台{number}家，服务企业的能力得到提升。" for number in range(10, 20)
    ]

    assert joined(*paragraphs, "云河市科学技术局") == [*paragraphs, "云河市科学技术局"]
