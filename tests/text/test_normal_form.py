import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.normal_form import normal_form


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("高新技术企业20家,较上年增加3家;", "高新技术企业20家，较上年增加3家；"),
        ("增长18%,高于全市", "增长18%，高于全市"),
        ("云河:36寸屏幕", "云河：36寸屏幕"),
        ("完成了吗?好!", "完成了吗？好！"),
        ("投入1,200万元", "投入1,200万元"),
        ("增长3.5%", "增长3.5%"),
        ("每日10:30开会", "每日10:30开会"),
        ("R&D经费", "R&D经费"),
        ("见http://a.cn/x?y=1,请查收", "见http://a.cn/x?y=1，请查收"),
        ("A,B,C", "A,B,C"),
        ("工作完成.下一步", "工作完成。下一步"),
        ("1.加强领导", "1.加强领导"),
        ("(1)加强(领导)", "（1）加强（领导）"),
        ("人工智能(AI)产业", "人工智能（AI）产业"),
        ("(一)加强", "（一）加强"),
        ("f(x)", "f(x)"),
        ("云科发[2026]5号", "云科发〔2026〕5号"),
        ("云科发【2026】5号", "云科发〔2026〕5号"),
        ("云科发（2026）5号", "云科发〔2026〕5号"),
        ("会议（2026）召开", "会议（2026）召开"),
        ('开展"科技活动周"和"科普日"', "开展“科技活动周”和“科普日”"),
        ('一"甲\n二"乙"', "一“甲二“乙”"),
        ("等等...", "等等……"),
        ("等等…", "等等……"),
        ("等等。。。", "等等……"),
        ("会议--开幕", "会议——开幕"),
        ("2021–2025年", "2021—2025年"),
        ("3%~5%", "3%～5%"),
        ("甲•乙", "甲·乙"),
        ("２０２５年，Ａ类５％", "2025年，A类5%"),
        (" 云\u3000河 \n市\u200b ", "云河市"),
        ("e\u0301", "\u00e9"),
        ("云河,,(市)", "云河，，（市）"),
    ],
)
def test_text_is_brought_to_its_normal_form(typed: str, normal: str) -> None:
    assert normal_form(typed) == normal


@given(
    st.text(alphabet='中文a1,.:;()[]（）【】〔〕"“…-—–~·\n　 20265号第!，。', max_size=14)
    | st.text(max_size=14)
)
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(st.text(alphabet="云河市科技2025.%&ABC、《》“”", max_size=20))
def test_words_digits_and_good_signs_are_never_lost(text: str) -> None:
    kept = [character for character in text if character.isalnum()]

    assert [character for character in normal_form(text) if character.isalnum()] == kept
