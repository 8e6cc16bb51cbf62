from kjreport.text.half_width import HALF_WIDTH, HALF_WIDTH_DIGITS


def test_every_full_width_twin_becomes_half_width() -> None:
    assert "！（９Ａｚ～".translate(HALF_WIDTH) == "!(9Az~"


def test_what_has_no_twin_stays() -> None:
    assert "云。“”、".translate(HALF_WIDTH) == "云。“”、"


def test_digits_alone_leave_signs_and_letters() -> None:
    assert "０９，Ａ".translate(HALF_WIDTH_DIGITS) == "09，Ａ"
