import pytest

from kjreport.text.pending_marks import pending_marks


@pytest.mark.parametrize(
    ("text", "mark", "is_mild"),
    [
        ("达到【待补】家", "【待补】", False),
        ("达到12家【待核】，", "【待核】", True),
        ("由【待填】负责", "【待填】", False),
        ("共12家【核】", "【核】", False),
        ("共12家【待核实：问统计科】", "【待核实：问统计科】", True),
        ("金额【补充】", "【补充】", False),
    ],
)
def test_what_is_to_be_done_is_found(text: str, mark: str, is_mild: bool) -> None:  # noqa: FBT001  # a case
    (found,) = pending_marks(text)

    assert (found.text, found.is_mild) == (mark, is_mild)
    assert text[found.start : found.end] == mark


@pytest.mark.parametrize(
    "text", ["【图1】科技馆", "【核心技术】攻关", "待补、待核", "【本报讯】", "【"]
)
def test_other_brackets_are_words(text: str) -> None:
    assert list(pending_marks(text)) == []
