"""Whatever stands in a file, loading answers with findings and never with a traceback."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.findings import has_errors
from kjreport.loading.known_keys import every_key
from kjreport.location import TextPlace
from tests.loading.reports import load

#: Keys that name other files are a matter of reading, which comes before loading.
ELSEWHERE = {"引用", "继承", "台账", "取自"}
KEYS = st.sampled_from(sorted(every_key() - ELSEWHERE | {"甲"}))
LEAVES = st.sampled_from(["12", "一段", "是", "2025-1-8", "工作总结", "''", ""])


def flow(value: object) -> str:
    match value:
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{name}: {flow(inner)}" for name, inner in value.items()) + "}"
        case _:
            return str(value) or '""'


VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
REPORTS = st.dictionaries(KEYS, VALUES, max_size=6)


@settings(max_examples=300, deadline=None)
@given(REPORTS, st.sampled_from(["工作总结及计划", "汇报"]))
def test_any_shape_of_data_gives_a_report_or_placed_chinese_remarks(
    report: dict[str, object], kind: str
) -> None:
    data = {"文种": kind, "单位": "云河市", "年度": "2025"} | {
        name: value for name, value in report.items() if name != "文种"
    }
    text = "".join(f"{name}: {flow(value)}\n" for name, value in data.items())
    outcome = load(text)
    assert (outcome.value is None) == has_errors(outcome.findings)
    for finding in outcome.findings:
        assert isinstance(finding.place, TextPlace)
        assert finding.code.startswith("D")
        assert any("\u4e00" <= character <= "\u9fff" for character in finding.message)
