"""One character planted in the data is found again, from the printed text back to its place."""

from pathlib import Path

import pytest

from kjreport.doctree.walk import iter_texts
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.location import FieldPath, TextPlace

MARK = "※"
REPORT = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
指标:
  培训: {计量单位: 人次, 数值: 200, 约数: 余}
引言: 裸写的一段话，<plain>写在一行里。
工作成效:
  标题: 工作开展情况
  小节:
  - 标题: "双引号里\\t的<double>话"
    正文: '单引号里的''话''<single>'
  - 标题: 折行的裸写
    正文: 第一行的文字
      折到第二行<folded plain>还没有完
  - 标题: 竖线
    正文: |
      第一行。
        第二行<literal>缩进。
  - 标题: 大于号
    正文: >-
      第一行的话，
      第二行<folded>的话，

      第三行。
  - 标题: 折行的双引号
    正文: "第一行的\\
      第二行 abc
      def<folded double>"
  - 标题: 表达式后面
    正文: 培训{{ 指标.培训 }}，比{{ 上年 }}年<after expressions>多。
  - 引用: 各科室/人才科.yaml
工作计划:
  标题: 下一步打算
  小节:
  - 标题: 表格
    正文:
    - 表格:
        表头: [甲, 乙]
        行:
        - [一格, 又一格<table cell>]
  - 标题: 分项
    分项:
    - 标题: 抓落实<point title>
      正文: 全年推进。
"""
INCLUDED = """\
科室: 人才科
工作成效:
  小节:
  - 标题: 引才
    正文: 引进人才，<included file>成效明显。
"""
PLACES = (
    "plain",
    "double",
    "single",
    "folded plain",
    "literal",
    "folded",
    "folded double",
    "after expressions",
    "table cell",
    "point title",
    "included file",
)


def _without_slots(text: str) -> str:
    for name in PLACES:
        text = text.replace(f"<{name}>", "")
    return text


def _planted(text: str, name: str) -> str:
    return _without_slots(text.replace(f"<{name}>", MARK))


def _where(text: str) -> tuple[int, int]:
    before = text[: text.index(MARK)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


@pytest.mark.parametrize("name", PLACES)
def test_a_planted_character_is_placed_exactly(tmp_path: Path, name: str) -> None:
    files = {
        tmp_path / "工作总结及计划.yaml": _planted(REPORT, name),
        tmp_path / "各科室" / "人才科.yaml": _planted(INCLUDED, name),
    }
    for file, text in files.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    main_file = next(iter(files))

    outcome = compose_target(Target(main_file, tmp_path), {})

    assert outcome.findings == ()
    assert outcome.value is not None
    (segment,) = [
        segment
        for block in outcome.value.outputs[0].composition.tree.blocks
        for text in iter_texts(block)
        for segment in text
        if MARK in segment.text
    ]
    assert isinstance(segment.origin, FieldPath)
    assert segment.offset is not None
    offset = segment.offset + segment.text.index(MARK)
    place = outcome.value.source_map.place(segment.origin, (offset, offset + 1))
    (file,) = [file for file, text in files.items() if MARK in text]
    line, column = _where(files[file])
    assert place == TextPlace(file, line, column, column + 1)
