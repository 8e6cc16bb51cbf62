"""Whatever an annual report holds, the new year builds at once and no mark is overlooked."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.findings import Severity
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.new_year import NewYearRequest, new_year
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.writer import new_text
from tests.jobs.reports import PROJECT

_PIECES = (
    *("2025年", "新增12家", "今年", "平台建设", "第三次会议", "党的二十大", "R&D经费", "“双创”"),
    *("{{ 年度 }}年", "{{ 指标.甲 }}", "{{ 指标.甲.较上年 }}", "{{ 指标.乙 | 列示 }}"),
    *("{{ 指标.乙.构成[0] }}", "{{ 指标.丙 | 名单 }}", "{{ 指标.甲.下年目标 }}", "，", "。", "："),
)
_WORDS = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=5).map("".join)
_TITLES = _WORDS | st.sampled_from(("总体思路", "主要目标", "重点任务", "保障措施"))
_TABLE = st.builds(
    lambda title, rows: {"表格": {"标题": title, "表头": ["甲", "乙"], "行": rows}},
    _WORDS,
    st.lists(st.lists(_WORDS, min_size=2, max_size=2), min_size=1, max_size=2),
)
_POINT = _WORDS | st.fixed_dictionaries({"标题": _WORDS, "正文": _WORDS})
_BODY = _WORDS | st.lists(_WORDS | _TABLE, min_size=1, max_size=2)


def _sections(
    below: st.SearchStrategy[list[dict[str, object]]],
) -> st.SearchStrategy[list[dict[str, object]]]:
    section = st.fixed_dictionaries(
        {"标题": _TITLES, "正文": _BODY},
        optional={"分项": st.lists(_POINT, min_size=1, max_size=2), "小节": below},
    )
    return st.lists(section, min_size=1, max_size=3)


_PART = st.fixed_dictionaries(
    {"标题": _WORDS, "小节": _sections(_sections(st.nothing()))}, optional={"引言": _WORDS}
)
_FIGURES: Plain = {
    "甲": {"计量单位": "家", "数值": "12", "上年": "10", "下年目标": "15以上"},
    "乙": {
        "计量单位": "万元",
        "构成": [{"名称": "子一", "数值": "3"}, {"名称": "子二", "数值": "4"}],
    },
    "丙": {"计量单位": "家", "名单": ["甲公司", "乙公司"]},
}
_REPORTS = st.fixed_dictionaries(
    {
        "文种": st.just("工作总结及计划"),
        "单位": st.just("云河市科学技术局"),
        "年度": st.just("2025"),
        "指标": st.just(_FIGURES),
        "工作成效": _PART,
        "工作计划": _PART,
    },
    optional={"引言": _WORDS, "结语": _WORDS, "附注": _WORDS, "存在问题": _PART},
)


@given(_REPORTS)
@settings(max_examples=40, deadline=None)
def test_the_new_year_builds_and_every_mark_is_named(report: dict[str, Plain]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "2025" / "总结.yaml"
        file.parent.mkdir()
        file.write_text(new_text(report), encoding="utf-8")
        made = new_year(NewYearRequest(2026, file.parent, PROJECT, date(2026, 11, 22)))
        (result,) = check(CheckRequest(find_targets((made.folder,), PROJECT)))
    assert made.findings == ()
    assert result.failure is None
    assert [one for one in result.findings if one.severity is Severity.ERROR] == []
    named = sum(one.code == "F123" for one in result.findings)
    assert named == sum(count for _, count in made.marks)
