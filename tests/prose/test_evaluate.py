import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.prose.codes import Code
from kjreport.prose.evaluate import MAX_EXPRESSION, Evaluator
from kjreport.prose.printing import MAX_RESULT
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, plain
from tests.prose.records import scope

PATH = FieldPath(("引言",))
EVALUATOR = Evaluator(scope())


def printed(text: str) -> str:
    outcome = EVALUATOR.evaluate(Scalar(text, PATH))

    assert outcome.findings == ()
    assert outcome.value is not None
    return plain(outcome.value)


def finding(text: str) -> Finding:
    outcome = EVALUATOR.evaluate(Scalar(text, PATH))

    assert outcome.value is None
    (only,) = outcome.findings
    assert only.path == PATH
    assert only.severity is Severity.ERROR
    return only


def stretch(text: str, remark: Finding) -> str:
    assert remark.span is not None
    start, end = remark.span
    return text[start:end]


def corrected(text: str, remark: Finding) -> str:
    assert remark.span is not None
    assert remark.suggestion is not None
    start, end = remark.span
    return text[:start] + remark.suggestion + text[end:]


def test_plain_text_is_one_literal_segment() -> None:
    text = EVALUATOR.evaluate(Scalar("云河市{", PATH)).value

    assert text == (Segment("云河市{"),)
    assert [(segment.origin, segment.offset) for segment in text] == [(PATH, 0)]


def test_an_empty_text_has_no_segments() -> None:
    assert EVALUATOR.evaluate(Scalar("", PATH)).value == ()


def test_expressions_are_computed_segments_between_literal_ones() -> None:
    text = EVALUATOR.evaluate(Scalar("{{ 年度 }}年，{{ 期间 }}。", PATH)).value

    assert text is not None
    assert [(s.text, s.role, s.origin, s.offset) for s in text] == [
        ("2025", Role.COMPUTED, PATH, None),
        ("年，", Role.LITERAL, PATH, 8),
        ("全年", Role.COMPUTED, PATH, None),
        ("。", Role.LITERAL, PATH, 18),
    ]


def test_an_expression_that_prints_nothing_leaves_no_segment() -> None:
    assert EVALUATOR.evaluate(Scalar("{{ '' }}", PATH)).value == ()


@given(st.text(alphabet="云{}% '\"年度指标.｛｝|\n", max_size=24))
def test_every_literal_segment_stands_at_its_offset(text: str) -> None:
    outcome = EVALUATOR.evaluate(Scalar(text, PATH))

    for segment in outcome.value or ():
        if segment.role is Role.LITERAL:
            assert segment.offset is not None
            assert text[segment.offset :].startswith(segment.text)
    for remark in outcome.findings:
        assert remark.excerpt == stretch(text, remark)
        assert remark.message
    assert (outcome.value is None) is bool(outcome.findings)


@given(st.lists(st.sampled_from(("云，", "{{ 年度 }}", "{{ 指标.培训 }}", "{", "}}")), max_size=8))
def test_literal_segments_and_expressions_make_up_the_whole_text(pieces: list[str]) -> None:
    text = "|".join(pieces)
    outcome = EVALUATOR.evaluate(Scalar(text, PATH))

    assert outcome.value is not None
    assert plain(outcome.value) == text.replace("{{ 年度 }}", "2025").replace(
        "{{ 指标.培训 }}", "200余人次"
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("{{ 年度 + 1 }}", "2026"),
        ("{{ 年度 - 上年 }}", "1"),
        ("{{ 指标.专项资金.数值 + 0.5 }}", "413.00"),
        ("{{ 指标.产值 - 指标.专项资金 }}", "11933.10"),
        ("{{ 指标.产值.数值 * 2 }}", "24691.2"),
        ("{{ 指标.产值.数值 * 0.5 }}", "6172.8"),
        ("{{ 10 / 3 }}", "3.33"),
        ("{{ 10 / 4 }}", "2.5"),
        ("{{ 10 / 5 }}", "2"),
        ("{{ 1 / 3 * 3 }}", "1"),
        ("{{ 0.1 + 0.2 }}", "0.3"),
        ("{{ -指标.产值.数值 }}", "-12345.6"),
        ("{{ 期间 ~ 单位 }}", "全年云河市科学技术局、云河市财政局"),
        ("{{ 单位[0] }}", "云河市科学技术局"),
        ("{{ 指标['培训'] }}", "200余人次"),
        ("{{ 单位 }}", "云河市科学技术局、云河市财政局"),
        ("{{ 指标.高新技术企业.名单 }}", "甲公司、乙公司"),
        ("{{ '多' if 指标.产值.数值 > 指标.产值.上年 else '少' }}", "多"),
        ("{{ 指标.不存在 if false else 年度 }}", "2025"),
        ("{{ true }}", "是"),
        ("{{\n  年度\n}}", "2025"),
    ],
)
def test_expressions_compute_with_the_data(text: str, result: str) -> None:
    assert printed(text) == result


@pytest.mark.parametrize(
    ("text", "code", "wrong", "right"),
    [
        ("甲{{ 年杜 }}", Code.UNKNOWN_NAME, "年杜", "甲{{ 年度 }}"),
        ("{{ 指标.专项资经 }}", Code.UNKNOWN_NAME, "专项资经", "{{ 指标.专项资金 }}"),
        (
            "{{ 指标.培训 ~ 指标.专项资金.数直 }}",
            Code.UNKNOWN_NAME,
            "数直",
            "{{ 指标.培训 ~ 指标.专项资金.数值 }}",
        ),
        (
            "{{ 指标.培训 ~ 培训 ~ 指票.培训 }}",
            Code.UNKNOWN_NAME,
            "培训",
            "{{ 指标.培训 ~ 指标.培训 ~ 指票.培训 }}",
        ),
        ("共{{ 高企 }}。", Code.UNKNOWN_NAME, "高企", "共{{ 指标.高新技术企业 }}。"),
        ("{{ 指标.高企.上年 }}", Code.UNKNOWN_NAME, "高企", "{{ 指标.高新技术企业.上年 }}"),
        ("{{ 指标.专项资金|列式 }}", Code.UNKNOWN_FILTER, "列式", "{{ 指标.专项资金|列示 }}"),
        ("{{ 指标。培训 }}", Code.MALFORMED, "指标。培训", "{{ 指标.培训 }}"),
        ("{{ 指标.专项资金｜列示 }}", Code.MALFORMED, None, "{{ 指标.专项资金|列示 }}"),
        (
            "{{ 产值 | 金额（“亿元”） }}",
            Code.UNKNOWN_NAME,
            "产值",
            "{{ 指标.产值 | 金额（“亿元”） }}",
        ),
        ("｛｛ 年度 ｝｝", Code.MALFORMED, "｛｛ 年度 ｝｝", "{{ 年度 }}"),
        ("{{ 年度 }年", Code.UNCLOSED, "{{ 年度 }", "{{ 年度 }}年"),
        ("{{ 年度｝｝年", Code.UNCLOSED, "{{ 年度｝｝", "{{ 年度 }}年"),
        ("共{{ 年度", Code.UNCLOSED, "{{ 年度", "共{{ 年度 }}"),
        ("共{{ 年度，好", Code.UNCLOSED, "{{ 年度", "共{{ 年度 }}，好"),
        ("共{{ 年度年的工作", Code.UNCLOSED, "{{ 年度", "共{{ 年度 }}年的工作"),
        ("共{{ 没有这个", Code.UNCLOSED, "{{ 没有这个", "共{{ 没有这个 }}"),
        ("共{{ 没有，好", Code.UNCLOSED, "{{", None),
        (
            "共{ 指标.专项资金 }。",
            Code.SINGLE_BRACE,
            "{ 指标.专项资金 }",
            "共{{ 指标.专项资金 }}。",
        ),
        ("{年度}}年", Code.SINGLE_BRACE, "{年度}}", "{{ 年度 }}年"),
        ("｛年度｝年", Code.SINGLE_BRACE, "｛年度｝", "{{ 年度 }}年"),
        ("甲{{ }}乙", Code.MALFORMED, "{{ }}", "甲乙"),
        ("甲{% if a %}", Code.STATEMENT, "{% if a %}", None),
        ("甲{# a #}", Code.STATEMENT, "{# a #}", None),
        ("{{ 年度 上年 }}", Code.MALFORMED, "年度 上年", None),
        ("{{ 年度 + }}", Code.MALFORMED, "年度 +", None),
        ("{{ 年度 # 1 }}", Code.MALFORMED, "#", None),
        ("{{ 空白 }}", Code.UNKNOWN_NAME, "空白", None),
        ("{{ 指标 }}", Code.NO_VALUE, "指标", None),
        ("{{ 期间 ~ 指标 }}", Code.NO_VALUE, "期间 ~ 指标", None),
        ("{{ 指标.空 }}", Code.NO_VALUE, "指标.空", None),
        ("{{ 指标.专项资金.上年 }}", Code.NO_VALUE, "上年", None),
        ("{{ 指标.培训.同比 }}", Code.NO_VALUE, "同比", None),
        ("{{ none }}", Code.NO_VALUE, "none", None),
        ("{{ 单位[2] }}", Code.NO_VALUE, "2", None),
        ("{{ 单位[-1] }}", Code.NO_VALUE, None, None),
        ("{{ 1 / 0 }}", Code.NO_VALUE, "1 / 0", None),
        ("{{ 期间 + 1 }}", Code.NO_VALUE, None, None),
        ("{{ 1e400 + 1 }}", Code.NO_VALUE, None, None),
        ("{{ 期间 | 日期 }}", Code.NO_VALUE, "日期", None),
    ],
)
def test_a_slip_is_found_at_its_character_with_what_to_type(
    text: str, code: Code, wrong: str | None, right: str | None
) -> None:
    remark = finding(text)

    assert remark.code == code
    assert remark.excerpt == stretch(text, remark)
    if wrong is not None:
        assert remark.excerpt == wrong
    assert (None if remark.suggestion is None else corrected(text, remark)) == right


def test_the_whole_corrected_expression_stands_in_the_message() -> None:
    assert "（正确写法：{{ 指标.专项资金 }}）" in finding("{{ 指标.专项资经 }}").message


def test_a_wrong_name_stands_at_its_own_place_and_not_at_an_equal_word() -> None:
    remark = finding("{{ 指标.培训 ~ 培训 }}")

    assert remark.span == (11, 13)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ 1 / 0 }}", "除数为 0"),
        ("{{ " + "9" * 90 + " * 1 }}", "太大"),
        ("{{ 期间 + 1 }}", "连接文字请用“~”"),
        ("{{ 单位[2] }}", "只有 2 项"),
        ("{{ 年度.月 }}", "请去掉“.月”"),
        ("{{ 指标.甲 }}", "这里可以写：专项资金、高新技术企业"),
        ("{{ 年度() }}", "不能调用函数"),
    ],
)
def test_a_remark_says_what_is_wrong(text: str, reason: str) -> None:
    assert reason in finding(text).message


def test_the_names_that_may_be_written_are_not_listed_without_end() -> None:
    remark = Evaluator({f"名{'甲' * n}": 1 for n in range(20)}).evaluate(Scalar("{{ xyz }}"))

    assert remark.findings[0].message.count("、") == 7
    assert remark.findings[0].message.endswith("等")


def test_every_slip_of_a_text_is_reported() -> None:
    outcome = EVALUATOR.evaluate(Scalar("{{ 年杜 }}和{{ 单立 }}", PATH))

    assert [remark.suggestion for remark in outcome.findings] == ["年度", "单位"]


@pytest.mark.parametrize(
    "expression",
    [
        *("''.__class__", "年度.__class__.__mro__", "单位.__len__", "年度['__class__']"),
        *("指标.get", "指标.keys()", "单位.upper()", "指标.培训.__init__", "指标.培训._figure"),
        *("range(9)", "年度()", "self", "lipsum()", "cycler", "namespace()"),
        *("'a' * 999999999", "9 ** 9 ** 9", "9 // 2", "9 % 2", "'%9999999d' % 1"),
        *("[1, 2]", "(1, 2)", "{'a': 1}", "单位[0:1]", "年度 is defined", "年度 is number"),
        *("年度|attr('x')", "年度|safe", "单位|map('x')", "'{}'|format(1)"),
        "caller",
    ],
)
def test_nothing_but_data_is_within_reach(expression: str) -> None:
    finding(f"{{{{ {expression} }}}}")


def test_an_expression_has_a_limit() -> None:
    longest = "{{" + "年度".rjust(MAX_EXPRESSION) + "}}"

    assert printed(longest) == "2025"
    assert finding(longest.replace("}}", " }}")).code == Code.TOO_LONG


def test_a_result_has_a_limit() -> None:
    evaluator = Evaluator({"长": "长" * (MAX_RESULT + 1)})

    (remark,) = evaluator.evaluate(Scalar("{{ 长 }}")).findings
    assert remark.code == Code.NO_VALUE


def test_markup_is_text() -> None:
    evaluator = Evaluator({"名": "<R&D>"})

    assert evaluator.evaluate(Scalar("{{ 名 }}")).value == (Segment("<R&D>", Role.COMPUTED),)


@given(st.text(alphabet="年度指标.培训|列示金额()[]'\"+-*/~ 0129<>=是ifelse#$｜，", max_size=20))
def test_no_expression_raises(expression: str) -> None:
    outcome = EVALUATOR.evaluate(Scalar("{{" + expression + "}}"))

    assert (outcome.value is None) is bool(outcome.findings)


@given(st.text(max_size=20))
def test_no_text_raises(text: str) -> None:
    EVALUATOR.evaluate(Scalar(text + "{{" + text + "}}"))


def test_a_text_without_computing_does_not_pay_for_jinja_or_babel() -> None:
    script = (
        "import sys\n"
        "from kjreport.prose.evaluate import Evaluator\n"
        "from kjreport.text.scalars import Scalar\n"
        "Evaluator({}).evaluate(Scalar('云河市'))\n"
        "assert 'jinja2' not in sys.modules\n"
        "assert not Evaluator({'年度': 2025}).evaluate(Scalar('{{ 年度 }}')).findings\n"
        "assert 'jinja2' not in sys.modules\n"
        "assert not Evaluator({'年度': 2025}).evaluate(Scalar('{{ 年度 + 1 }}')).findings\n"
        "assert 'jinja2' in sys.modules\n"
        "assert 'babel' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize("text", ["云河市{", "{甲}", "{}年度", "集合{1,2}", "年度}"])
def test_braces_around_anything_else_are_text(text: str) -> None:
    assert printed(text) == text


def test_each_expression_in_single_braces_is_remarked() -> None:
    found = EVALUATOR.evaluate(Scalar("{年度}年有{ 指标.培训 }。", PATH)).findings
    assert [finding.suggestion for finding in found] == ["{{ 年度 }}", "{{ 指标.培训 }}"]
