import pytest

from kjreport.importing.ending import read_ending
from kjreport.importing.notes import Notes
from kjreport.importing.opening import read_opening, with_title_on_one_line
from tests.importing.paragraphs import lines, texts

TEXT = "2023年，市科技局扎实推进各项工作，取得明显成效，现将有关情况报告如下。"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (("云河市科技局2023年工作总结",), "云河市科技局2023年工作总结"),
        (
            ("云河市科技局", "2023年工作总结", "及2024年工作计划"),
            "云河市科技局2023年工作总结及2024年工作计划",
        ),
        (
            ("云河市科技局关于印发科技", "“突围”工程方案的通知"),
            "云河市科技局关于印发科技“突围”工程方案的通知",
        ),
        ((), ""),
    ],
)
def test_a_title_of_several_lines_is_one(typed: tuple[str, ...], title: str) -> None:
    items = with_title_on_one_line([*lines(*typed, "", TEXT)])

    assert read_opening(items, Notes()).title == title


def test_what_stands_below_the_title_is_told_apart() -> None:
    opening = read_opening(
        lines(
            "云河市科技局2023年工作总结",
            "——局务会审议稿",
            "（送审稿）",
            "各县（区）科技局，市直有关单位：",
            TEXT,
        ),
        Notes(),
    )

    assert opening.keys == {
        "副题": "——局务会审议稿",
        "稿别": "送审稿",
        "主送": ["各县（区）科技局", "市直有关单位"],
    }
    assert opening.length == 4


def test_who_signs_below_the_title() -> None:
    opening = read_opening(
        lines("2023年工作总结", "云河市科技局", "（2023年12月20日）", TEXT), Notes()
    )

    assert opening.signers == ["云河市科技局"]
    assert str(opening.date) == "2023年12月20日"


def test_a_masthead_is_read() -> None:
    opening = read_opening(
        lines(
            "000001",
            "机密★1年",
            "特急",
            "云河市科技局文件",
            "云科发〔2024〕5号  签发人：王某",
            "关于开展检查的通知",
        ),
        Notes(),
    )

    assert opening.masthead == {
        "份号": "000001",
        "密级": "机密★1年",
        "紧急程度": "特急",
        "发文机关标志": "云河市科技局文件",
        "发文字号": "云科发〔2024〕5号",
        "签发人": "王某",
    }
    assert opening.title == "关于开展检查的通知"


def test_a_sentence_that_ends_in_a_colon_is_nobody() -> None:
    opening = read_opening(lines("2023年工作总结", "现将有关工作汇报如下：", TEXT), Notes())

    assert "主送" not in opening.keys


def test_the_end_is_taken_apart() -> None:
    notes = Notes()
    above = (TEXT, "特此通知。", "附件：1.申报表", "2.指标表", "云河市科技局", "2024年3月18日")
    below = ("（此件公开发布）", "附件1", "申报表", "姓名", "附件2", "指标表", "内容")
    imprint = ("抄送：市委办公室，市政府办公室。", "云河市科技局办公室 2024年3月18日印发")
    ending = read_ending(lines(*above, *below, *imprint), notes)

    assert texts(ending.body) == [TEXT]
    assert ending.keys == {"附注": "此件公开发布", "结语": "特此通知。"}
    assert (ending.signers, ending.date) == (("云河市科技局",), "2024-03-18")
    assert ending.attachment_titles == ["申报表", "指标表"]
    assert [texts(items) for items in ending.attachments] == [
        ["申报表", "姓名"],
        ["指标表", "内容"],
    ]
    assert ending.imprint == {
        "抄送": ["市委办公室", "市政府办公室"],
        "印发机关": "云河市科技局办公室",
        "印发日期": "2024-03-18",
    }


def test_a_line_below_the_date_that_nobody_knows_is_listed() -> None:
    notes = Notes()
    ending = read_ending(lines(TEXT, "云河市科技局", "2024年3月18日", "供稿人小张"), notes)

    assert ending.date == "2024-03-18"
    assert [one.text for one in notes.left_out] == ["供稿人小张"]


def test_a_stray_line_of_the_page_is_no_part_of_the_title() -> None:
    notes = Notes()
    opening = read_opening(lines("正文复制", "", "云河市科技局2023年工作总结", TEXT), notes)

    assert opening.title == "云河市科技局2023年工作总结"
    assert [one.text for one in notes.left_out] == ["正文复制"]


def test_whom_to_ask_stays_in_the_text_when_there_is_another_note() -> None:
    ending = read_ending(
        lines(TEXT, "联系人：张某", "云河市科技局", "2024年3月18日", "（此件公开发布）"), Notes()
    )

    assert ending.keys == {"附注": "此件公开发布"}
    assert texts(ending.body) == [TEXT, "联系人：张某"]


def test_a_number_below_the_title_goes_to_the_masthead() -> None:
    for typed in ("云科发〔2025〕16号", "（云科发〔2025〕16号）"):
        opening = read_opening(lines("云河市科技局关于加强培育的意见", typed, TEXT), Notes())

        assert opening.masthead == {"发文字号": "云科发〔2025〕16号"}
        assert opening.length == 2


def test_a_date_in_the_title_becomes_its_headnote() -> None:
    opening = read_opening(lines("云河市科技局2023年工作总结（20230629）", TEXT), Notes())

    assert opening.title == "云河市科技局2023年工作总结"
    assert opening.keys == {"题注": "（2023年6月29日）"}
