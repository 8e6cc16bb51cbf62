import pytest

from kjreport.importing.furniture import without_furniture
from tests.importing.paragraphs import lines, texts

TEXT = (
    "2023年，市科技局扎实推进各项工作，较好地完成了全年的目标任务，现将有关情况报告如下，请审阅。"
)


@pytest.mark.parametrize(
    "furniture",
    [
        "您好,欢迎访问云河市人民政府网站",
        "当前位置：首页 > 政务公开 > 工作总结",
        "首页 > 政务公开",
        "字体：大 中 小",
        "【打印】【关闭】",
        "发布时间：2024-01-05 来源：市科技局 点击量：120",
        "索引号 KJJ/2024-001 效力属性",
        "索 引 号：KJJ/2024-001",
        "版权所有：云河市人民政府",
        "云ICP备12345号",
        "上一篇：关于开展活动的通知",
        "— 3 —",
        "第 1 页 共 3 页",
        "2024年科技局工作总结.docx",
        "2024年科技局工作总结.docx_第2页",
        "云河市考核方案_第1页",
        "下载文档",
        "收藏 分享赚钱",
        "ID:880012",
        "标签: #工作总结",
        "内容预览:",
        "• 索引号:0063820622/2024-1145618",
        "本文共1475字,网站会员可查阅、复制排版规范的全部文档",
        "新来的客人请【点此注册】获取",
        "试读结束,开通会员文档无限下载使用",
    ],
)
def test_what_a_page_adds_is_set_aside(furniture: str) -> None:
    cleared = without_furniture(lines(furniture, TEXT, furniture))

    assert texts(list(cleared.items)) == [TEXT]
    assert [one.text for one in cleared.left_out] == [furniture, furniture]


@pytest.mark.parametrize(
    "words",
    [
        "作者：张某",
        "承办单位：规划科",
        "大",
        "技术支持方面，完善服务体系",
        "来源广泛，渠道多样",
        "搜索引擎",
    ],
)
def test_words_of_the_text_stay(words: str) -> None:
    cleared = without_furniture(lines(TEXT, words, TEXT))

    assert words in texts(list(cleared.items))


def test_rows_of_the_page_fill_public_information() -> None:
    cleared = without_furniture(
        lines(
            "索引号 KJJ/2024-001 效力属性", "发布机构 市科技局 文 号", "发布日期 2024-01-05", TEXT
        )
    )

    assert cleared.fields == {
        "索引号": "KJJ/2024-001",
        "发布机构": "市科技局",
        "发布日期": "2024-01-05",
    }


def test_a_table_of_contents_is_set_aside_with_its_heading() -> None:
    cleared = without_furniture(lines("目  录", "一、工作情况……………1", "二、存在问题......3", TEXT))

    assert texts(list(cleared.items)) == [TEXT]


def test_pages_behind_blanks_are_contents_only_below_their_heading() -> None:
    cleared = without_furniture(lines("目录", "一、工作情况 1", "二、问题  3", TEXT, "共计 12"))

    assert texts(list(cleared.items)) == [TEXT, "共计 12"]


def test_a_common_label_is_a_row_only_below_other_rows() -> None:
    alone = without_furniture(lines("标题：云河市工作总结", TEXT))
    below = without_furniture(lines("索引号：KJJ/1", "标题：云河市工作总结", TEXT))

    assert len(alone.items) == 2
    assert len(below.items) == 1


def test_what_a_site_says_below_the_text_is_set_aside_to_its_end() -> None:
    rules = ("温馨提示：", "1.本站资源由用户上传。", "2.下载的文档没有网站的水印，预览页面才有。")
    cleared = without_furniture(lines(TEXT, *rules))

    assert texts(list(cleared.items)) == [TEXT]


def test_a_closing_that_asks_for_remarks_is_text() -> None:
    closing = "以上意见，仅供参考。"

    assert texts(list(without_furniture(lines(TEXT, closing)).items)) == [TEXT, closing]
