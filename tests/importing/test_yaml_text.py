from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.importing.blocks import Confidence, Data, Doubt
from kjreport.importing.lines import well_written
from kjreport.importing.yaml_text import yaml_text
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.text.scalars import Scalar

FILE = Path("/somewhere/draft.yaml")


def loaded(text: str) -> tuple[object, list[str]]:
    outcome = load_source(FILE, SourceSet({FILE: text}), FILE.parent)
    assert outcome.value is not None, outcome.findings
    return plain(outcome.value.data), [one.code for one in outcome.findings]


def plain(value: object) -> object:
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


WORDS = """
责任单位：市科技局
云东区：让科技走下去
- 甲
“甲”乙
'甲'
#甲
甲 # 乙
2024
2024-01-05
是
true
null
~
12.5%
甲: 乙
http://a.b/c
甲：
*甲
&甲
!甲
[甲]
｛甲｝
{ {甲} }
……
—— 甲
3,000
0123
@甲
%
|
>
甲\\乙
甲"乙
1:30
...
---"""


@pytest.mark.parametrize("words", WORDS.split("\n")[1:])
def test_any_words_come_back_without_a_remark(words: str) -> None:
    data: dict[str, Data] = {
        "文种": "汇报",
        "引言": [words, "甲", words],
        "标题": words,
        "小节": [{"标题": words, "正文": [words, {"分项": [words]}]}],
        "附件": [{"标题": "甲", "表格": {"表头": [words, "乙"], "行": [[words, ""]]}}],
    }

    assert loaded(yaml_text(data)) == (data, [])


@given(st.text(min_size=1, max_size=20).map(well_written).filter(str.isprintable).filter(bool))
def test_every_well_written_text_comes_back(words: str) -> None:
    data: dict[str, Data] = {"文种": "汇报", "标题": words, "引言": [words, words]}

    assert loaded(yaml_text(data)) == (data, [])


def test_a_doubt_is_a_comment_above_its_key() -> None:
    data: dict[str, Data] = {"单位": "甲局", "小节": [{"标题": "乙", "正文": ["丙。"]}]}
    doubts = [
        Doubt(("单位",), "请写全称", Confidence.LOW),
        Doubt(("小节", 0, "正文", 0), "请对照原文", Confidence.MIDDLE),
        Doubt(("小节", 5), "没有这一条", Confidence.HIGH),
    ]

    assert yaml_text(data, doubts).splitlines() == [
        "# 核：请写全称（把握：低）",
        "单位: 甲局",
        "# 核：没有这一条（把握：高）",
        "小节:",
        "- 标题: 乙",
        "  正文:",
        "  # 核：请对照原文（把握：中）",
        "  - 丙。",
    ]
