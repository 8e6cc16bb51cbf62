"""承诺 and 对应: what last year's plan promised is answered, or remarked."""

from kjreport.findings import Severity
from tests.loading.reports import BODY, HEAD, load, loaded, spots

PROMISE = "承诺:\n- 编号: 甲\n  原文: 新培育高新技术企业3家。\n"


def test_a_promise_without_an_answer_is_remarked_at_its_words() -> None:
    ((line, column, code, message),) = spots(HEAD + BODY + PROMISE)
    assert (line, column, code) == (7, 7, "D161")
    assert "新培育高新技术企业3家" in message
    assert "对应: [甲]" in message


def test_an_unanswered_promise_weighs_more_when_the_draft_goes_up() -> None:
    severities = {
        status: [
            finding.severity for finding in load(f"{HEAD}稿别: {status}\n{BODY}{PROMISE}").findings
        ]
        for status in ("初稿", "征求意见稿", "送审稿", "定稿", "印发稿")
    }
    assert severities == {
        "初稿": [Severity.WARNING],
        "征求意见稿": [Severity.WARNING],
        "送审稿": [Severity.ERROR],
        "定稿": [Severity.ERROR],
        "印发稿": [Severity.ERROR],
    }


def test_a_section_a_point_and_a_paragraph_with_points_can_answer() -> None:
    answers = (
        "工作成效: {标题: 成效, 小节: [{标题: 企业, 正文: 已完成。, 对应: 甲}]}\n",
        "工作成效: {标题: 成效, 分项: [{正文: 已完成。, 对应: [甲]}]}\n",
        "工作成效: {标题: 成效, 正文: [{分项: [{正文: 已完成。, 对应: [甲]}]}]}\n",
    )
    for answer in answers:
        loaded(HEAD + answer + PROMISE)


def test_a_result_answers_too_and_a_broken_promise_wants_its_reason() -> None:
    loaded(HEAD + BODY + PROMISE + "  结果: 完成\n")
    loaded(HEAD + BODY + PROMISE + "  结果: 未完成\n  说明: 项目推迟。\n")
    ((line, _, code, message),) = spots(HEAD + BODY + PROMISE + "  结果: 未完成\n")
    assert (line, code) == (8, "D162")
    assert "说明" in message


def test_an_answer_to_a_promise_that_nobody_made_is_wrong() -> None:
    body = "工作成效: {标题: 成效, 正文: 一段。, 对应: [承诺2]}\n"
    promises = "承诺:\n- {编号: 承诺1, 原文: 办培训班。, 结果: 完成}\n"
    ((line, _, code, message),) = spots(HEAD + body + promises)
    assert (line, code) == (4, "D164")
    assert "承诺1" in message


def test_promises_without_a_number_are_counted() -> None:
    body = "工作成效: {标题: 成效, 正文: 一段。, 对应: [2]}\n"
    promises = "承诺:\n- {原文: 办培训班。, 结果: 完成}\n- {原文: 建平台。}\n"
    loaded(HEAD + body + promises)


def test_two_promises_of_one_number_are_told_apart_by_nobody() -> None:
    promises = "承诺:\n- {编号: 1, 原文: 甲。, 结果: 完成}\n- {编号: 1, 原文: 乙。, 结果: 完成}\n"
    assert [(line, code) for line, _, code, _ in spots(HEAD + BODY + promises)] == [
        (6, "D163"),
        (7, "D163"),
    ]
