from kjreport.prose.figure_uses import FigureUse, figure_uses


def test_the_figures_of_a_text_are_found_with_their_usage_and_place() -> None:
    text = "达{{ 指标.高企 }}，{{ 指标['R&D'].较上年 | 顿号 }}，{{ 指标.甲 + 指标.乙.上年 }}"

    assert list(figure_uses(text)) == [
        FigureUse("高企", "", 1, 12),
        FigureUse("R&D", "较上年", 13, 37),
        FigureUse("甲", "", 38, 58),
        FigureUse("乙", "上年", 38, 58),
    ]


def test_words_outside_expressions_are_no_use() -> None:
    assert list(figure_uses("指标.高企，{{ 年度 }}，{{ '甲' ~ 我的指标.乙 }}")) == []
