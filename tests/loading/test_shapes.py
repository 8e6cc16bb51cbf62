import pytest

from tests.loading.reports import HEAD, load, loaded, pasted

TITLED = "工作成效: {标题: 成效, 正文: 一段。}\n"


@pytest.mark.parametrize("typed", ["转化不足。", '"转化不足。"'])
def test_a_part_that_is_one_sentence_is_put_below_its_text(typed: str) -> None:
    text = HEAD + f"存在问题: {typed}\n"
    (finding,) = load(text).findings
    assert finding.code == "D106"
    assert "例如：存在问题: {标题: ……, 正文: 一段话。}" in finding.message
    assert pasted(text, finding) == HEAD + "存在问题: {正文: 转化不足。}\n"
    loaded(pasted(text, finding))


def test_a_part_that_is_a_list_is_shown_with_points() -> None:
    (finding,) = load(HEAD + TITLED + "存在问题:\n- 转化不足。\n").findings
    assert "例如：存在问题: {标题: ……, 分项: [第一条。, 第二条。]}" in finding.message
    assert finding.suggestion is None


def test_a_sentence_that_needs_quotes_is_not_guessed_at() -> None:
    (finding,) = load(HEAD + "存在问题: 转化, 不足。\n").findings
    assert finding.suggestion is None
