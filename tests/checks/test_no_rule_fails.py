"""No rule fails on a text, however odd: random pieces of reports in random order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.checks.runner import CRASHED
from tests.checks.manuscripts import manuscript

_WORDS = """\
全年申报项目 24项 （ ） ( ) 《 》 “ ” ‘ ’ 其中 ： : 、 ， ； 。 ！ 分别 分别是 各 每家
共 合计 共计 等 等12家企业 国家级1项 3家 两家 二十余家 3—5家 10000万吨 由 增加到 增长20% 占
占比 完成率98% 其余9项 2025年 去年 12月 一、 （一） 1. （1） ① 一是 首先 云河铝业有限公司
甲县 和 与 以及 研发 研发研发 的 地 得 截止目前 近百家左右 附件 附件1 附件：
责任单位：市科技局 关于印发方案的通知 云科发〔2025〕3号 [bookmark:_GoBack] &nbsp; XX ×××
【】 云河市科学技术局 2026年1月8日 市教育局局长 王某某 同志们：
"""
_PIECES = (*_WORDS.split(), " ", "\t", "\u3000", "\xa0", "\n", "\n\n")


@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_rule_fails_on_pieces_of_reports(text: str) -> None:
    found = run_prose_checks(manuscript(text), prose_checks())
    assert [one.message for one in found if one.code == CRASHED] == []


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_rule_fails_on_any_characters(text: str) -> None:
    found = run_prose_checks(manuscript(text), prose_checks())
    assert [one.message for one in found if one.code == CRASHED] == []
