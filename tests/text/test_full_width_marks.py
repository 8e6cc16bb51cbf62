from hypothesis import given
from hypothesis import strategies as st

from kjreport.text.normal_form import normal_form, with_full_width_marks


def test_marks_become_full_width_and_blanks_stay() -> None:
    assert (
        with_full_width_marks('近日,"科普" 活动(第一场)举行.')
        == "近日，“科普” 活动（第一场）举行。"
    )


# Two stops with a blank between them are no dots of an ellipsis.
@given(st.text(alphabet='甲乙1a,;:()"“” \u3000', max_size=30))
def test_the_normal_form_stays_what_it_is(text: str) -> None:
    assert normal_form(with_full_width_marks(text)) == normal_form(text)
