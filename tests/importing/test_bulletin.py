from kjreport.importing.bulletin import bulletin_data, is_bulletin
from kjreport.importing.notes import Notes
from tests.importing.paragraphs import lines

NEWS = "本报3月20日讯 近日，云河市科技馆正式开馆，当天接待观众两千余人次。"


def test_a_masthead_makes_a_bulletin() -> None:
    assert is_bulletin(
        lines("云河科技简报", "第3期（总第12期）", "云河市科技局 2024年3月1日", NEWS)
    )
    assert not is_bulletin(lines("云河市科技局2023年工作总结", "2023年，工作扎实。"))


def test_a_page_of_news_is_a_bulletin() -> None:
    assert is_bulletin(
        lines("视线", "科技馆开馆", NEWS, "科普进校园", f"{NEWS}（张某 摄）", "又一则")
    )


def test_columns_articles_and_authors_are_told_apart() -> None:
    items = lines(
        "科技简报", "第3期", "云河市科技局办公室 2024年3月1日", "思享", "跑出加速度", "王某", NEWS,
        "【动态】", "科技馆开馆", NEWS, "编者按", "报：市委办公室", "共印50份",
    )  # fmt: skip

    data = bulletin_data(items, 2026, Notes())

    assert (data["刊名"], data["期号"], data["日期"]) == ("科技简报", "3", "2024-03-01")
    assert data["编发单位"] == "云河市科技局办公室"
    assert data["栏目"] == [
        {"名称": "思享", "文章": [{"标题": "跑出加速度", "作者": "王某", "正文": [NEWS]}]},
        {"名称": "【动态】", "文章": [{"标题": "科技馆开馆", "正文": [NEWS, "编者按"]}]},
    ]
    assert (data["报送"], data["份数"]) == (["报：市委办公室"], "50")


def test_a_list_of_titles_is_left_to_the_program() -> None:
    notes = Notes()
    items = lines("科技简报", "第3期", "目录", "科技馆开馆", "科技馆开馆", NEWS)

    data = bulletin_data(items, 2026, notes)

    assert data["栏目"] == [{"文章": [{"标题": "科技馆开馆", "正文": [NEWS]}]}]
    assert [one.text for one in notes.left_out] == ["目录", "科技馆开馆"]
