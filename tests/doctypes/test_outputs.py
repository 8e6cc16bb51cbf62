"""The outputs of one file: what each prints, what it leaves out, what is remarked."""

import re
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.doctree.dump import dump
from kjreport.doctree.nodes import Masthead
from kjreport.doctree.walk import document_words
from kjreport.doctypes.compose_outputs import ComposedOutput, compose_outputs
from kjreport.doctypes.outputs import designs_by_form
from kjreport.findings import Finding, Outcome, Severity
from kjreport.loading.load import load_report
from kjreport.model.outputs import OutputForm
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scope import document_scope
from kjreport.reporting.public_html import public_html
from tests.doctypes.composing import source_of

GOLDEN = Path(__file__).parent / "golden"
HEAD = "文种: 工作总结及计划\n单位: 云河市科学技术局\n年度: 2025\n"
REPORT = """\
稿别: 送审稿
版头: {发文字号: 云科发〔2026〕5号, 签发人: 王某}
版记: {抄送: [市委办公室], 印发机关: 云河市科学技术局办公室, 印发日期: 2026-1-9}
副题: （代拟）
主送: [市人民政府]
指标:
  高企: {名称: 高新技术企业, 计量单位: 家, 数值: 86, 上年: 71, 下年目标: 100}
  强度: {名称: R&D经费投入强度, 计量单位: "%", 数值: 1.42, 上年: 1.31}
  培训: {计量单位: 人次, 数值: 200, 约数: 余, 上年: 180}
  走访: {计量单位: 家, 数值: 30}
引言: 现将工作情况报告如下：
工作成效:
  标题: 工作成效
  引言: 重点做了以下工作。
  小节:
  - 标题: 培育主体
    用于: [要点, 汇报稿]
    正文:
    - 企业{{ 指标.高企 }}。
    - {正文: 内部掌握名单。, 不公开: 是}
    - {正文: 只汇报这一段。, 用于: 汇报稿}
  - 标题: 建强平台
    正文: 全年工作如下。
    分项:
    - {正文: 建成一个。, 用于: 要点}
    - {正文: 考核两个。, 不公开: 是}
    - 储备三个。
  - {标题: 自身建设, 正文: 办公会议12次。, 不公开: 是}
  - {标题: 优化服务, 正文: 走访{{ 指标.走访 }}。}
存在问题: {标题: 存在问题, 分项: [{正文: 后备不足。, 不公开: 是}]}
工作计划:
  标题: 工作计划
  小节: [{标题: 主要目标, 正文: 达到100家。, 用于: 汇报稿, 责任单位: [高新科]}]
结语: 以上报告，请审阅。
附件: [{标题: 清单, 正文: 清单正文。}, {标题: 台账, 正文: 台账正文。, 不公开: 是}]
落款: {日期: 2026-1-8, 位置: 标题下}
公开信息:
  {公开方式: 主动公开, 发布日期: 2026-1-20, 发布机构: 市科技局, 网站名称: 科技局网站,
   网站域名: kjj.yunhe.gov.cn, 栏目名称: 规划计划, 关键词: [科技, 总结]}
"""


def _made(text: str, *only: OutputForm) -> Outcome[tuple[ComposedOutput, ...]]:
    loaded = load_report(source_of(HEAD + dedent(text)))
    assert loaded.value is not None, loaded.findings
    evaluator = Evaluator(document_scope(loaded.value))
    return compose_outputs(loaded.value, evaluator, only)


def _outputs(text: str, *only: OutputForm) -> tuple[ComposedOutput, ...]:
    """Compose a text that gives no remark."""
    made = _made(text, *only)
    assert made.findings == ()
    assert made.value is not None
    return made.value


def _remark(text: str) -> Finding:
    (finding,) = _made(text).findings
    return finding


def _dumped(text: str, form: str) -> str:
    (output,) = _outputs(f"{text}输出: {form}\n")
    return dump(output.composition.tree)


def _words(output: ComposedOutput) -> str:
    return document_words(output.composition.tree)


def test_every_form_has_a_design() -> None:
    assert set(designs_by_form()) == set(OutputForm)


@pytest.mark.parametrize("form", [one.value for one in designs_by_form()])
def test_what_each_output_prints_is_as_before(form: str) -> None:
    golden = (GOLDEN / f"output_{form}.txt").read_text(encoding="utf-8")
    assert _dumped(REPORT, form) == golden


def test_without_outputs_the_document_itself_is_made() -> None:
    assert [output.form for output in _outputs(REPORT)] == [OutputForm.DRAFT]


def test_outputs_are_made_in_the_order_in_which_they_are_listed() -> None:
    forms = [output.form.value for output in _outputs(f"{REPORT}输出: [公开版, {{}}, 要点]\n")]
    assert forms == ["公开版", "总结", "要点"]


def test_only_narrows_the_outputs() -> None:
    made = _outputs(f"{REPORT}输出: [总结, 公开版, 要点]\n", OutputForm.PUBLIC_PAGE)
    assert [output.form for output in made] == [OutputForm.PUBLIC_PAGE]


def test_an_output_says_what_it_wants_otherwise() -> None:
    (output,) = _outputs(
        REPORT + "输出: {形式: 报告, 标题: 情况报告, 主送: 省科技厅, 结语: 专此报告。, "
        "落款: {署名: 市科技局, 日期: 2026-2-3}}\n"
    )
    words = _words(output)
    for expected in ("情况报告", "省科技厅：", "专此报告。", "市科技局", "2026年2月3日"):
        assert expected in words
    for replaced in ("市人民政府", "请审阅", "2026年1月8日"):
        assert replaced not in words


def test_a_report_without_a_closing_ends_as_reports_do() -> None:
    (output,) = _outputs(
        "版头: {签发人: 王某}\n主送: 市政府\n引言: 甲。\n工作成效: {正文: 乙。}\n输出: 报告\n"
    )
    assert _words(output).endswith("乙。特此报告。")


def test_a_report_without_a_recipient_is_remarked() -> None:
    remark = _remark("版头: {签发人: 王某}\n工作成效: {正文: 乙。}\n输出: [总结, 报告]\n")
    assert (remark.severity, str(remark.path)) == (Severity.WARNING, "输出[2]")
    assert "主送: 市人民政府" in remark.message


def test_a_report_without_a_signatory_is_remarked() -> None:
    remark = _remark("主送: 市政府\n工作成效: {正文: 乙。}\n输出: [总结, 报告]\n")
    assert (remark.severity, str(remark.path)) == (Severity.WARNING, "输出[2]")
    assert "签发人: 王某" in remark.message


def test_beside_a_report_the_document_itself_is_on_white_paper() -> None:
    draft, report = _outputs(f"{REPORT}输出: [总结, 报告]\n")
    assert [isinstance(one.composition.tree.blocks[0], Masthead) for one in (draft, report)] == [
        False,
        True,
    ]


def test_what_is_secret_makes_no_page() -> None:
    made = _made("版头: {密级: 机密★1年}\n工作成效: {正文: 乙。}\n输出: 公开版\n")
    assert made.value == ()
    (remark,) = made.findings
    assert (remark.code, str(remark.path)) == ("D185", "版头.密级")


def test_a_typed_title_stays_where_the_program_knows_none() -> None:
    text = (
        HEAD.replace("工作总结及计划", "讲话")
        + "标题: 在会上的讲话\n小节: [{标题: 甲, 正文: 乙。, 用于: 要点}]\n输出: 要点\n"
    )
    loaded = load_report(source_of(text))
    assert loaded.value is not None
    made = compose_outputs(loaded.value, Evaluator(document_scope(loaded.value)))
    assert made.value is not None
    assert _words(made.value[0]).startswith("在会上的讲话")


def test_a_point_left_alone_has_no_mark() -> None:
    points = "工作成效: {标题: 甲, 分项: [{正文: 乙。, 用于: 要点}, 丙。]}\n输出: 要点\n"
    assert _words(_outputs(points)[0]).endswith("一、甲乙。")


def test_the_points_that_stay_are_counted_anew() -> None:
    points = (
        "工作成效: {标题: 甲, 分项: [乙。, {正文: 丙。, 不公开: 是}, 丁。]}\n"
        "公开信息: {网站名称: 甲, 网站域名: 乙, 栏目名称: 丙, 发布机构: 丁, 发布日期: 2026-1-1, "
        "关键词: 戊}\n输出: 公开版\n"
    )
    assert _words(_outputs(points)[0]).endswith("一是乙。二是丁。")


@pytest.mark.parametrize(
    ("form", "advice"),
    [
        ("要点", "用于: 要点"),
        ("汇报稿", "用于: 汇报稿"),
        ("目标对照表", "下年目标"),
    ],
)
def test_an_output_with_nothing_in_it_is_a_warning_that_says_what_to_type(
    form: str, advice: str
) -> None:
    made = _made(f"工作成效: {{正文: 乙。}}\n输出: [总结, {form}]\n")
    (remark,) = made.findings
    assert (remark.code, remark.severity, str(remark.path)) == (
        "D181",
        Severity.WARNING,
        "输出[2]",
    )
    assert advice in remark.message
    assert made.value is not None
    assert [output.form for output in made.value] == [OutputForm.DRAFT]


def test_a_page_of_which_nothing_may_be_public_is_not_made() -> None:
    made = _made("工作成效: {正文: 乙。, 不公开: 是}\n输出: 公开版\n")
    assert made.value == ()
    assert [(one.code, "不公开: 是" in one.message) for one in made.findings] == [("D181", True)]


@pytest.mark.parametrize("openness", ["依申请公开", "不予公开"])
def test_what_is_not_open_to_the_public_makes_no_page(openness: str) -> None:
    made = _made(f"工作成效: {{正文: 乙。}}\n公开信息: {{公开方式: {openness}}}\n输出: 公开版\n")
    assert made.value == ()
    (remark,) = made.findings
    assert (remark.code, str(remark.path)) == ("D185", "公开信息.公开方式")


def test_what_a_website_asks_for_and_nobody_typed_is_a_hint() -> None:
    remark = _remark("工作成效: {正文: 乙。}\n公开信息: {网站名称: 甲}\n输出: 公开版\n")
    assert remark.severity is Severity.HINT
    assert "网站域名、栏目名称、发布机构、发布日期、关键词" in remark.message


def test_an_output_listed_twice_is_an_error() -> None:
    made = _made(
        "工作成效: {正文: 乙。}\n输出: [总结, 目标对照表, 总结]\n指标: {甲: {数值: 1, 上年: 2}}\n"
    )
    (remark,) = made.findings
    assert (remark.severity, str(remark.path)) == (Severity.ERROR, "输出[3]")
    assert "“总结”写了两次" in remark.message


def test_a_mistake_in_a_text_of_several_outputs_is_remarked_once() -> None:
    text = (
        "版头: {签发人: 王某}\n主送: 市政府\n工作成效: {正文: '{{ 无名 }}', 用于: [要点, 汇报稿]}\n"
    )
    remark = _remark(f"{text}输出: [总结, 报告, 要点, 汇报稿]\n")
    assert remark.excerpt == "无名"


def test_a_mistake_in_a_text_that_no_output_prints_is_remarked_too() -> None:
    text = "工作成效: {正文: [{正文: 甲。, 用于: 要点}, '{{ 无名 }}']}\n"
    assert _remark(f"{text}输出: 要点\n").excerpt == "无名"


@pytest.mark.parametrize(
    ("form", "more"),
    [("要点", ""), ("公开版", "[{标题: 甲, 另附: 是, 不公开: 是}, {标题: 乙, 另附: 是}]")],
)
def test_an_attachment_that_an_output_lacks_is_not_pointed_at(form: str, more: str) -> None:
    text = (
        "工作成效: {正文: {正文: 详情见附件1。, 用于: 要点}}\n"
        f"附件: {more or '[{标题: 甲, 另附: 是}]'}\n输出: {form}\n"
    )
    remark = next(one for one in _made(text).findings if one.code == "D186")
    assert (remark.span, remark.excerpt, str(remark.path)) == (
        (3, 6),
        "附件1",
        "工作成效.正文.正文",
    )


def test_a_figure_column_in_which_nothing_stands_is_left_out() -> None:
    text = "工作成效: {正文: 乙。}\n指标: {甲: {数值: 3, 上年: 3}}\n输出: 目标对照表\n"
    assert (
        "表头  序号 | 指标 | 上年实际 | 本年完成 | 较上年\n表行  1 | 甲 | 3 | 3 | 持平"
        in re.sub("⟨..：|⟩", "", dump(_outputs(text)[0].composition.tree))
    )


_flags = st.booleans()


def _sections(depth: int) -> st.SearchStrategy[list[dict[str, object]]]:
    inner: st.SearchStrategy[list[dict[str, object]]] = (
        _sections(depth - 1) if depth else st.just([])
    )
    section = st.fixed_dictionaries(
        {
            "withheld": _flags,
            "body": st.lists(_flags, max_size=2),
            "points": st.lists(_flags, max_size=3),
            "inner": inner,
        }
    )
    return st.lists(section, max_size=3)


class _Written:
    """Sections as YAML, each text a word of its own; and which words are withheld."""

    def __init__(self) -> None:
        self.withheld: list[str] = []
        self.public: list[str] = []

    def _word(self, *, withheld: bool) -> str:
        word = f"字{len(self.withheld) + len(self.public):04d}号"
        (self.withheld if withheld else self.public).append(word)
        return word

    def _marked(self, *, outer: bool, own: bool) -> str:
        mark = ", 不公开: 是" if own else ""
        return f"{{正文: {self._word(withheld=outer or own)}。{mark}}}"

    def sections(self, drawn: list[dict[str, object]], *, outer: bool = False) -> str:
        return f"[{', '.join(self._section(one, outer=outer) for one in drawn)}]"

    def _section(self, one: dict[str, object], *, outer: bool) -> str:
        hidden = outer or bool(one["withheld"])
        mark = ", 不公开: 是" if one["withheld"] else ""
        body, points, inner = one["body"], one["points"], one["inner"]
        assert isinstance(body, list)
        assert isinstance(points, list)
        assert isinstance(inner, list)
        texts = ", ".join(self._marked(outer=hidden, own=own) for own in body)
        marks = ", ".join(self._marked(outer=hidden, own=own) for own in points)
        below = self.sections(inner, outer=hidden)
        return f"{{标题: 节, 正文: [{texts}], 分项: [{marks}], 小节: {below}{mark}}}"


@given(drawn=_sections(1))
def test_what_is_withheld_never_leaks_and_the_rest_is_all_there(
    drawn: list[dict[str, object]],
) -> None:
    written = _Written()
    text = f"工作成效: {{标题: 节, 正文: 首段。, 小节: {written.sections(drawn)}}}\n"
    made = _made(f"{text}输出: 公开版\n")
    assert made.value is not None
    (output,) = made.value
    page = output.composition
    html = public_html(page.tree, page.meta_tags, page.facts)
    assert [word for word in written.withheld if word in html] == []
    assert [word for word in written.public if word not in html] == []
