from kjreport.importing.titles import with_title_apart
from tests.importing.paragraphs import lines, texts

TEXT = "根据会议安排，现就今年以来分管的科技工作述职如下，不当之处请批评指正。" * 2


def test_a_title_and_a_greeting_glued_to_the_text_are_cut_off() -> None:
    typed = "2024年上半年工作述职县委副书记并县委常委会：" + TEXT

    assert texts(with_title_apart(lines(typed))) == [
        "2024年上半年工作述职",
        "县委副书记并县委常委会：",
        TEXT,
    ]


def test_a_sentence_about_a_report_is_no_title() -> None:
    typed = "全市科技工作总结会议在市政府召开，各县区科技局负责同志参加会议。" + TEXT

    assert texts(with_title_apart(lines(typed))) == [typed]
