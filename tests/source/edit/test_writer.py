"""What a change leaves alone, in every style that staff use."""

from pathlib import Path

import pytest

from kjreport.errors import EditRefusedError
from kjreport.location import FieldPath
from kjreport.source.edit.edits import Delete, Edit, InsertItem, InsertKey, ReplaceSpan, SetValue
from kjreport.source.edit.writer import edited, new_text, stored
from kjreport.source.files import SourceSet

FILE = Path("年报.yaml")


def after(text: str, *edits: Edit) -> str:
    return edited(SourceSet({FILE: text}).read(FILE), edits)


def at(written: str) -> FieldPath:
    return FieldPath.parse(written)


@pytest.mark.parametrize(
    ("before", "value", "wanted"),
    [
        ("数值: 9", "12", "数值: 12"),
        ("数值: 9  # 省厅口径", "12", "数值: 12  # 省厅口径"),
        ("数值: '9'", "12", "数值: '12'"),
        ('数值: "9"  # 注', '说"好"', '数值: "说\\"好\\""  # 注'),
        ("数值:", "12", "数值: 12"),
        ("数值:   # 待填", "12", "数值: 12   # 待填"),
        ("数值: 9", "冒号: 后", '数值: "冒号: 后"'),
        ("数值: 9", "", '数值: ""'),
        ("数值: 9", "{{ 指标.甲 }}家", "数值: {{ 指标.甲 }}家"),
        ("数值: 9", "- 甲", '数值: "- 甲"'),
        ("{数值: 9, 单位: 家}", "1,200", '{数值: "1,200", 单位: 家}'),
        ("数值: |\n  一\n  二\n单位: 家", "一\n三\n", "数值: |\n  一\n  三\n单位: 家"),
        ("数值: >-\n  前面\n  后面", "前面后来", "数值: >-\n  前面\n  后来"),
        ("数值: |-\n  一\n单位: 家", "", '数值: ""\n单位: 家'),
        ("数值: |  # 注\n  一\n单位: 家", "二 # 三\n", "数值: |  # 注\n  二 # 三\n单位: 家"),
        ("数值: 第一行\n  第二行", "第一行第三行", "数值: 第一行\n  第三行"),
    ],
)
def test_setting_a_value_changes_the_value_alone(before: str, value: str, wanted: str) -> None:
    assert wanted == after(before, SetValue(at("数值"), value))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_line_end_outlives_the_only_line_that_had_it(newline: str) -> None:
    before = f"甲: 1{newline}乙: 2"
    edits = Delete(at("甲")), SetValue(at("乙"), "3"), InsertKey(at("丙"), "4")
    assert after(before, *edits) == f"乙: 3{newline}丙: 4"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_end_as_the_lines_around_them(newline: str) -> None:
    before = newline.join(("指标:", "  甲:", "    数值: 9", "# 完", ""))

    actual = after(before, InsertKey(at("指标.甲.状态"), "已核"))

    assert newline.join(("指标:", "  甲:", "    数值: 9", "    状态: 已核", "# 完", "")) == actual


def test_a_file_with_both_line_ends_keeps_both() -> None:
    before = "甲: 1\r\n乙: 2\n丙: 3\r\n"

    assert (
        after(before, SetValue(at("乙"), "5"), InsertKey(at("丁"), "4", after="乙"))
        == "甲: 1\r\n乙: 5\n丁: 4\n丙: 3\r\n"
    )


def test_many_figures_are_given_a_state_each_on_one_line() -> None:
    before = "指标:\n" + "".join(f"  甲{n}: {{数值: {n}, 计量单位: 家}} # {n}\n" for n in range(50))

    actual = after(before, *(SetValue(at(f"指标.甲{n}.状态"), "已核") for n in range(50)))

    wanted = "".join(f"  甲{n}: {{数值: {n}, 计量单位: 家, 状态: 已核}} # {n}\n" for n in range(50))
    assert "指标:\n" + wanted == actual


def test_a_comment_above_an_item_stays_with_it() -> None:
    before = "名单:\n- 甲公司\n# 去年入库\n- 乙公司\n"

    actual = after(before, InsertItem(at("名单"), "丙公司", 1))

    assert actual == "名单:\n- 甲公司\n- 丙公司\n# 去年入库\n- 乙公司\n"


def test_an_item_that_goes_takes_only_its_own_lines() -> None:
    before = "小节:\n  - 标题: 一\n    正文: 甲\n  # 第二节\n  - 标题: 二\n"

    assert after(before, Delete(at("小节[1]"))) == "小节:\n  # 第二节\n  - 标题: 二\n"


def test_the_first_key_of_a_record_leaves_its_mark() -> None:
    assert (
        after("小节:\n- 标题: 一\n  正文: 甲\n", Delete(at("小节[1].标题")))
        == "小节:\n- 正文: 甲\n"
    )


def test_a_remark_indented_below_an_entry_goes_with_it() -> None:
    before = "正文: |-\n  甲\n来源:\n  科室: 乙\n  # 电话\n说明: 丙\n"

    assert after(before, Delete(at("来源"))) == "正文: |-\n  甲\n说明: 丙\n"


def test_an_entry_after_a_text_that_ends_the_file_does_not_lengthen_it() -> None:
    assert after("正文: |\n  甲", InsertKey(at("来源"), "乙")) == "正文: |-\n  甲\n来源: 乙"


def test_a_long_text_above_an_indented_remark_is_quoted() -> None:
    before = "来源:\n  科室: 甲\n    # 电话\n说明: 乙\n"

    changed = after(before, SetValue(at("来源.科室"), "第一行\n第二行"))

    assert changed == '来源:\n  科室: "第一行\\n第二行"\n    # 电话\n说明: 乙\n'


def test_the_last_entry_leaves_an_empty_list() -> None:
    assert after("名单:\n- 甲\n乙: 1\n", Delete(at("名单[1]"))) == "名单: []\n乙: 1\n"


def test_a_record_comes_in_the_layout_of_the_file() -> None:
    before = "部分:\n    小节:\n      - 标题: 一\n"
    section = {"标题": "二", "正文": "第一段。\n第二段。"}

    assert (
        before + "      - 标题: 二\n        正文: |-\n            第一段。\n            第二段。\n"
        == after(before, InsertItem(at("部分.小节"), section))
    )


@pytest.mark.parametrize(
    ("before", "span", "words", "wanted"),
    [
        ("正文: 增长约5余家", (3, 5), "", "正文: 增长约家"),
        ("正文: 'it''s 5家'", (5, 6), "6", "正文: 'it''s 6家'"),
        ('正文: "甲\\n乙"', (2, 3), '"丙"', '正文: "甲\\n\\"丙\\""'),
        ("正文: >-\n  全年，\n  新增5家。\n", (5, 6), "6", "正文: >-\n  全年，\n  新增6家。\n"),
        ("正文: 甲,乙 # 注", (1, 2), "，", "正文: 甲，乙 # 注"),
        ("正文: 甲，乙", (1, 2), ": ", '正文: "甲: 乙"'),
    ],
)
def test_words_within_a_text_give_way_alone(
    before: str, span: tuple[int, int], words: str, wanted: str
) -> None:
    assert wanted == after(before, ReplaceSpan(at("正文"), span, words))


def test_a_value_of_another_shape_takes_the_place_of_the_lines_below() -> None:
    before = "来源: # 待补\n  科室: 甲科\n乙: 1\n"

    assert after(before, SetValue(at("来源"), "甲科")) == "来源: 甲科 # 待补\n乙: 1\n"


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("甲: 1\n", SetValue(FieldPath.parse("乙.丙"), "2")),
        ("甲: 1\n", Delete(FieldPath.parse("乙"))),
        ("甲：1\n", SetValue(FieldPath.parse("甲"), "2")),
        ("甲: &a 1\n乙: *a\n", SetValue(FieldPath.parse("甲"), "2")),
        ("甲: 1\n甲: 2\n", SetValue(FieldPath.parse("甲"), "3")),
        ("甲: 1\n", SetValue(FieldPath.parse("甲"), "\x00")),
        ("甲: 1\n", ReplaceSpan(FieldPath.parse("甲"), (0, 9), "2")),
    ],
)
def test_what_cannot_be_done_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(EditRefusedError):
        after(text, edit)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "年报.yaml"
    file.write_bytes("甲: 云河市科学技术局\n".encode("gb18030"))

    with pytest.raises(EditRefusedError, match="UTF-8"):
        edited(SourceSet().read(file), [SetValue(at("甲"), "2")])


def test_the_byte_order_mark_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "年报.yaml"
    file.write_bytes("\ufeff甲: 1\r\n".encode())
    source = SourceSet().read(file)

    assert "\ufeff甲: 2\r\n".encode() == stored(source, edited(source, [SetValue(at("甲"), "2")]))


def test_a_new_file_says_its_data() -> None:
    text = new_text({"科室": "人才科", "工作成效": {"小节": [{"标题": "一", "正文": "甲"}]}})

    assert text == "科室: 人才科\n工作成效:\n  小节:\n  - {标题: 一, 正文: 甲}\n"
