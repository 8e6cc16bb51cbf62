from kjreport.importing.splitting import split
from tests.importing.paragraphs import lines, texts


def parts(*typed: str) -> list[str]:
    return texts(split(lines(*typed)))


def test_headings_inside_a_paragraph_are_cut_out() -> None:
    text = "如下：一、工作情况（一）抓项目。获批12项。（二）抓人才。引进3名。二、下一步打算努力。"

    assert parts(text)[:4] == [
        "如下：",
        "一、工作情况",
        "（一）抓项目。获批12项。",
        "（二）抓人才。引进3名。",
    ]


def test_a_number_without_its_row_is_no_heading() -> None:
    text = "按照要求落实好各项任务。（三）项任务已完成。"

    assert parts(text) == [text]


def test_a_heading_glued_to_its_text_is_cut_off() -> None:
    text = (
        "（一）工作思路 以建设云河科技新城为目标，以人才引育为先手，以平台建设为支撑，"
        "推动全市经济社会高质量发展。"
    )

    assert parts(text)[0] == "（一）工作思路"


def test_a_well_known_heading_is_cut_off_without_a_blank() -> None:
    text = (
        "二、存在的问题科技投入不足，人才缺乏，平台偏少，需要在今后的工作中下大力气加以改进和解决。"
    )

    assert parts(text)[0] == "二、存在的问题"


def test_a_run_in_heading_stays_with_its_text() -> None:
    text = (
        "（一）加强组织领导。各单位要高度重视，明确分管负责人和具体经办人，结合实际制定落实措施。"
    )

    assert parts(text) == [text]


def test_the_first_of_a_row_may_be_glued_to_the_words_before_it() -> None:
    text = "2023年工作总结一、抓项目。获批12项。二、抓人才。引进3名。三、抓服务。走访6家。"

    assert [part[:4] for part in parts(text)] == ["2023", "一、抓项", "二、抓人", "三、抓服"]


def test_a_first_number_below_a_lone_heading_is_cut_out() -> None:
    text = "培育企业3家。二、下半年工作思路（一）抓培育。力争全年新增60家。"

    assert parts("一、上半年工作", text) == [
        "一、上半年工作",
        "培育企业3家。",
        "二、下半年工作思路",
        "（一）抓培育。力争全年新增60家。",
    ]


def test_a_lone_first_part_is_cut_out_where_its_heading_is_plain() -> None:
    text = (
        "现将情况报告如下。一、基本情况近年来，全市科技工作在市委、市政府的正确领导下，"
        "围绕产业转型升级，不断提高自主创新能力，取得了新的进展。"
    )

    assert parts(text)[:2] == ["现将情况报告如下。", "一、基本情况"]


def test_a_first_number_at_the_end_of_an_earlier_line_begins_the_row() -> None:
    typed = ("云河市考核方案参考一、背景分析", "科技工作稳步推进。", "二、问题定义", "三、目标")

    assert parts(*typed) == [
        "云河市考核方案参考",
        "一、背景分析",
        "科技工作稳步推进。",
        "二、问题定义",
        "三、目标",
    ]


def test_one_standard_for_all_is_no_first_part() -> None:
    typed = ("各县区要执行统一、规范标准", "二、问题定义", "三、保障措施")

    assert parts(*typed) == list(typed)
