"""继承 and 引用: what is merged, where it stands, and what is refused."""

from pathlib import Path

import pytest

from kjreport.location import FieldPath
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from tests.source.reading import FILE, ROOT, data, load, loaded, place

TALENT = """\
科室: 人才科
指标:
  人才: {计量单位: 人, 数值: 5}
工作成效:
  标题: 人才工作
  小节:
  - 标题: 引进人才
    正文: 引进5人。
  - 正文: 留住人才。
  分项:
  - 办好论坛。
存在问题:
  分项:
  - 人才不足。
"""


def test_mappings_merge_key_by_key_and_lists_replace_whole() -> None:
    base = "单位: 甲局\n落款: {署名: 甲局, 位置: 文末}\n主送: [甲, 乙]\n"
    text = "继承: 公共.yaml\n落款:\n  位置: 无\n主送: [丙]\n"

    assert data(text, 公共=base) == {
        "单位": "甲局",
        "落款": {"署名": "甲局", "位置": "无"},
        "主送": ["丙"],
    }


def test_of_several_base_files_the_later_wins_and_the_document_over_all() -> None:
    text = "继承: [一.yaml, 二.yaml]\n丙: 自己\n"

    assert data(text, 一="甲: 一\n乙: 一\n丙: 一\n", 二="甲: 二\n") == {
        "甲": "二",
        "乙": "一",
        "丙": "自己",
    }


def test_base_files_may_have_base_files() -> None:
    assert data("继承: 一.yaml\n", 一="继承: 二.yaml\n甲: 一\n", 二="甲: 二\n乙: 二\n") == {
        "甲": "一",
        "乙": "二",
    }


def test_an_inherited_value_keeps_the_place_in_its_own_file() -> None:
    document = loaded("继承: 公共.yaml\n年度: 2025\n", 公共="# 注\n单位: 甲局\n")
    found = document.source_map.place(FieldPath(("单位",)), (1, 2))

    assert (found.file.name, found.line, found.column, found.end) == ("公共.yaml", 2, 6, 7)


def test_an_item_is_replaced_by_the_list_of_the_same_part() -> None:
    text = "工作成效:\n  小节:\n  - 标题: 甲\n  - 引用: 人才科.yaml\n  - 标题: 乙\n"
    document = loaded(text, 人才科=TALENT)
    sections = data(text, 人才科=TALENT)["工作成效"]["小节"]  # type: ignore[index]  # a mapping

    assert sections == [
        {"标题": "甲"},
        {"标题": "引进人才", "正文": "引进5人。"},
        {"正文": "留住人才。"},
        {"标题": "乙"},
    ]
    found = document.source_map.place(FieldPath.parse("工作成效.小节[2].正文"), (2, 3))
    assert (found.file.name, found.line, found.column) == ("人才科.yaml", 8, 11)


def test_a_part_takes_the_part_of_the_file_under_its_own_keys() -> None:
    text = "工作成效:\n  标题: 成效\n  小节:\n  - 标题: 甲\n  引用: 人才科.yaml\n"
    part = data(text, 人才科=TALENT)["工作成效"]  # type: ignore[index]  # a mapping

    assert part["标题"] == "成效"
    assert [section.get("标题") for section in part["小节"]] == ["甲", "引进人才", None]
    assert part["分项"] == ["办好论坛。"]
    assert "引用" not in part


def test_a_part_of_the_long_form_takes_the_part_of_its_kind() -> None:
    text = "部分:\n- 类别: 问题\n  标题: 不足\n  引用: 人才科.yaml\n"

    assert data(text, 人才科=TALENT)["部分"] == [  # type: ignore[index]  # a mapping
        {"类别": "问题", "标题": "不足", "分项": ["人才不足。"]}
    ]


def test_figures_come_along_with_their_section_as_source() -> None:
    text = "指标:\n  经费: {数值: 1}\n工作成效:\n  引用: 人才科.yaml\n"

    assert data(text, 人才科=TALENT)["指标"] == {
        "经费": {"数值": "1"},
        "人才": {"计量单位": "人", "数值": "5", "来源": {"科室": "人才科"}},
    }  # type: ignore[index]  # a mapping


def test_a_section_without_a_name_is_named_by_its_file() -> None:
    text = "工作成效:\n  引用: 规划科.yaml\n"
    figures = data(text, 规划科=TALENT.replace("科室: 人才科\n", ""))["指标"]  # type: ignore[index]  # a mapping

    assert figures["人才"]["来源"] == {"科室": "规划科"}


def test_two_parts_may_take_the_same_file() -> None:
    text = "工作成效:\n  引用: 人才科.yaml\n存在问题:\n  引用: 人才科.yaml\n"

    assert load(text, 人才科=TALENT).findings == ()


def test_two_contents_of_one_figure_are_an_error_that_names_both_places() -> None:
    text = "指标:\n  人才: {计量单位: 人, 数值: 6}\n工作成效:\n  引用: 人才科.yaml\n"
    (finding,) = load(text, 人才科=TALENT).findings

    assert (finding.code, place(finding)) == ("E217", ("人才科.yaml", 3, 3))
    assert "年度.yaml 第 2 行" in finding.message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("没有.yaml", "E212"),
        ("../外面.yaml", "E211"),
        ("/etc/passwd", "E211"),
        ("C:\\甲.yaml", "E211"),
        ("\\\\主机\\甲.yaml", "E211"),
        ("年度.yaml", "E213"),
        ("''", "E210"),
    ],
)
@pytest.mark.parametrize("key", ["继承", "引用"])
def test_a_file_that_cannot_be_used_is_reported_at_its_name(name: str, code: str, key: str) -> None:
    text = f"继承: {name}\n甲: 乙\n" if key == "继承" else f"工作成效:\n  引用: {name}\n"
    (finding,) = load(text).findings
    line, column = (1, 5) if key == "继承" else (2, 7)

    assert (code, ("年度.yaml", line, column)) == (finding.code, place(finding))


def test_a_longer_circle_is_reported_where_it_closes() -> None:
    (finding,) = load("继承: 一.yaml\n", 一="继承: 二.yaml\n", 二="继承: 一.yaml\n").findings

    assert (finding.code, place(finding)) == ("E213", ("二.yaml", 1, 5))


def test_a_link_out_of_the_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "外面.yaml").write_text("甲: 1\n", encoding="utf-8")
    root = tmp_path / "数据"
    root.mkdir()
    (root / "里面.yaml").symlink_to(tmp_path / "外面.yaml")
    (root / "年度.yaml").write_text("继承: 里面.yaml\n", encoding="utf-8")
    findings = load_source(root / "年度.yaml", SourceSet(), root).findings

    assert [finding.code for finding in findings] == ["E211"]


def test_a_misspelt_file_name_is_corrected(tmp_path: Path) -> None:
    (tmp_path / "各科室").mkdir()
    (tmp_path / "各科室" / "人才科.yaml").write_text(TALENT, encoding="utf-8")
    file = tmp_path / "年度.yaml"
    file.write_text("工作成效:\n  引用: 各科室/人材科.yaml # 注\n", encoding="utf-8")
    (finding,) = load_source(file, SourceSet(), tmp_path).findings

    assert finding.suggestion == "  引用: 各科室/人才科.yaml # 注"


def test_names_are_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "各科室").mkdir()
    (tmp_path / "各科室" / "一.yaml").write_text("继承: ../公共.yaml\n", encoding="utf-8")
    (tmp_path / "公共.yaml").write_text("甲: 乙\n", encoding="utf-8")
    file = tmp_path / "年度.yaml"
    file.write_text("继承: 各科室\\一.yaml\n", encoding="utf-8")
    outcome = load_source(file, SourceSet(), tmp_path)

    assert outcome.findings == ()
    assert outcome.value is not None
    assert str(outcome.value.data["甲"]) == "乙"


def test_what_is_not_saved_is_read_before_what_is(tmp_path: Path) -> None:
    saved = tmp_path / "公共.yaml"
    saved.write_text("甲: 旧\n", encoding="utf-8")
    file = tmp_path / "年度.yaml"
    sources = SourceSet({file: "继承: 公共.yaml\n", saved: "甲: 新\n"})
    outcome = load_source(file, sources, tmp_path)

    assert outcome.value is not None
    assert str(outcome.value.data["甲"]) == "新"


def test_a_slip_in_an_included_file_is_reported_there_once() -> None:
    text = "工作成效:\n  引用: 人才科.yaml\n存在问题:\n  引用: 人才科.yaml\n"
    (finding,) = load(text, 人才科=TALENT.replace("标题: 人才工作", "标题：人才工作")).findings

    assert (finding.code, place(finding)) == ("E101", ("人才科.yaml", 5, 5))


def test_a_misspelt_part_of_a_section_is_not_lost() -> None:
    text = "工作成效:\n  引用: 人才科.yaml\n"
    (finding,) = load(text, 人才科=TALENT.replace("存在问题", "存在问提")).findings

    assert (finding.code, finding.suggestion) == ("E219", "存在问题:")


def test_a_part_that_the_file_lacks_is_a_warning() -> None:
    (finding,) = load("工作计划:\n  引用: 人才科.yaml\n", 人才科=TALENT).findings

    assert (finding.code, place(finding)) == ("E216", ("年度.yaml", 2, 7))


def test_a_character_planted_in_an_included_file_is_found_in_every_style() -> None:
    section = """\
工作成效:
  小节:
  - 标题: 甲丂乙
  - 标题: '甲''丂乙'
  - 标题: "甲\\"丂乙"
  - 正文: |
      甲
      乙丂
  - 正文: >-
      甲
      乙丂
  - 正文: {{ 甲 }}丂
  - 正文: 甲，
      乙丂
"""
    document = loaded("工作成效:\n  小节:\n  - 引用: 科.yaml\n", 科=section)
    lines = section.split("\n")
    planted = [
        (number + 1, line.index("丂") + 1) for number, line in enumerate(lines) if "丂" in line
    ]
    found = []
    for index in range(7):
        key = "标题" if index < 3 else "正文"
        path = FieldPath(("工作成效", "小节", index, key))
        words = document.source_map.entries[path.parts].value.text  # type: ignore[union-attr]  # a scalar
        assert words is not None
        offset = words.index("丂")
        at = document.source_map.place(path, (offset, offset + 1))
        assert at.file == ROOT / "科.yaml"
        assert at.end == at.column + 1
        found.append((at.line, at.column))

    assert planted == found
    assert FILE != ROOT / "科.yaml"


def test_a_source_without_a_section_is_given_the_one_of_its_file() -> None:
    office = (
        "科室: 人才科\n指标:\n  人才: {数值: 5, 来源: {文件: 统计年报}}\n工作成效: {正文: 甲}\n"
    )
    report = "文种: 工作总结\n工作成效:\n  引用: 人才科.yaml\n"
    sources = SourceSet({FILE: report, FILE.parent / "人才科.yaml": office})

    read = load_source(FILE, sources, ROOT)

    assert read.value is not None
    source = read.value.data["指标"]["人才"]["来源"]  # type: ignore[call-overload, index]
    assert {name: str(word) for name, word in source.items()} == {  # type: ignore[union-attr]
        "科室": "人才科",
        "文件": "统计年报",
    }


def test_a_copy_kept_in_a_dot_folder_is_never_suggested(tmp_path: Path) -> None:
    file = tmp_path / "总结.yaml"
    file.write_text("工作成效:\n  引用: 人才.yaml\n", encoding="utf-8")
    copy = tmp_path / ".备份" / "人才.yaml"
    copy.parent.mkdir()
    copy.write_text("科室: 人才科\n", encoding="utf-8")

    (finding,) = load_source(file, SourceSet(), tmp_path).findings

    assert (finding.code, finding.suggestion) == ("E212", None)
