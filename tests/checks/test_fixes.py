"""Which slips are set right without asking, and by which characters."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kjreport.checks.fixes import Fix, fixes
from kjreport.checks.manuscript import Passage
from kjreport.checks.prose_runner import prose_faults
from kjreport.checks.registry import prose_checks
from kjreport.text.segments import Segment
from tests.checks.manuscripts import manuscript

_LETTERS = '甲乙，。、（）1２ "“”,()等科技'


def made(text: str) -> tuple[Fix, ...]:
    return fixes(prose_faults(manuscript(text), prose_checks()))


def told(text: str) -> list[tuple[str, str]]:
    return [(one.passage.text[one.start : one.end], one.words) for one in made(text)]


def corrected(text: str) -> str:
    (line,) = {one.passage.text for one in made(text)} or {text}
    for one in reversed(made(text)):
        line = line[: one.start] + one.words + line[one.end :]
    return line


def test_only_the_characters_that_change_are_touched() -> None:
    assert told("全年新增企业 3家。") == [(" ", "")]
    assert told("开展重点实验室、等平台建设。") == [("、", "")]
    assert told("今年以来,工作取得新进展。") == [(",", "，")]


def test_what_only_comes_in_still_has_a_character_that_gives_way() -> None:
    for one in made("云科发[2025]5号文件印发。"):
        assert one.end > one.start


def test_changes_of_one_passage_are_made_together() -> None:
    text = "今年以来,全市新增企业 3家(详见附件)。"
    assert corrected(text) == "今年以来，全市新增企业3家（详见附件）。"


def test_a_remark_without_a_certain_correction_changes_nothing() -> None:
    assert told("培训人员约200余人次。") == []


def test_of_two_rules_on_one_stretch_one_is_heeded() -> None:
    text = "现将云科发[2025] 05号印发给你们。"
    spans = [(one.found.fault.start, one.found.fault.end) for one in made(text)]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_words_that_nobody_typed_in_one_go_are_left() -> None:
    faults = prose_faults(manuscript("今年以来,工作取得新进展。"), prose_checks())
    (found,) = (one for one in faults if getattr(one, "fault", None) and one.fault.fix)  # type: ignore[union-attr]
    computed = Passage(
        found.fault.passage.text,  # type: ignore[union-attr]
        origins=(Segment(found.fault.passage.text),),  # type: ignore[union-attr]
    )
    assert not computed.is_typed(4, 5)


@given(st.text(st.sampled_from(_LETTERS), max_size=40))
def test_what_is_set_right_stays_right(text: str) -> None:
    line = text.strip()
    for _ in range(6):
        after = corrected(line) if made(line) else line
        if after == line:
            break
        line = after
    assert made(line) == ()
