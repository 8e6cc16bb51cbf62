"""The styles that no printed page of ours shows whole: signatures, tables, the ground."""

from kjreport.word.standard import GB, Typeface
from kjreport.word.template_formats import Indent, ParagraphStyle
from kjreport.word.template_looks import character_styles, normal_style, paragraph_styles

STYLES: dict[str, ParagraphStyle] = {style.name: style for style in paragraph_styles(GB)}


def test_a_date_stands_four_characters_from_the_right() -> None:
    for name in ("成文日期", "署名", "署名（签名章）"):
        assert STYLES[name].paragraph.indent == Indent(right=1264)
        assert STYLES[name].paragraph.alignment == "right"


def test_an_unstamped_signer_stands_two_characters_from_the_right() -> None:
    assert STYLES["署名（不用印）"].paragraph.indent == Indent(right=632)


def test_a_signer_stays_with_the_date() -> None:
    signers = [style for name, style in STYLES.items() if name.startswith("署名")]

    assert [style.paragraph.keep_next for style in signers] == [True, True, True]
    assert not STYLES["成文日期"].paragraph.keep_next


def test_title_and_unit_of_a_table_stay_with_it() -> None:
    kept = {name for name, style in STYLES.items() if style.paragraph.keep_next}

    assert {"表格标题", "表格单位", "表格分组"} <= kept
    assert kept.isdisjoint({"表头", "表格文字", "表格备注"})


def test_cells_have_a_line_of_their_own_and_loose_type() -> None:
    for name in ("表头", "表格文字", "表格分组", "表格单位", "表格备注"):
        assert (STYLES[name].paragraph.line, STYLES[name].run.spacing) == (400, 0)
    assert STYLES["表头"].run.typeface is Typeface.HEI


def test_the_ground_is_3_fangsong_tightened_on_exact_lines() -> None:
    ground = normal_style(GB)

    assert (ground.run.typeface, ground.run.size, ground.run.spacing) == (Typeface.BODY, 16, -5)
    assert (ground.paragraph.line, ground.paragraph.alignment) == (579, "both")


def test_heading_words_and_their_numbers_have_the_face_of_the_level() -> None:
    faces = {style.name: style.run.typeface for style in character_styles(GB)}

    for level, face in zip("一二三四", ("黑体", "楷体", "仿宋", "仿宋"), strict=True):
        assert faces[f"{level}级标题字"] is faces[f"{level}级序号字"] is Typeface(face)


def test_marks_of_structure_change_no_looks() -> None:
    faces = {style.name: style.run for style in character_styles(GB)}

    for name in ("数据字", "标识字", "分项标识字", "分项标题字"):
        assert faces[name] == type(faces[name])()


def test_what_is_to_be_done_stands_on_yellow() -> None:
    (mark,) = (style for style in character_styles(GB) if style.name == "待办字")

    assert mark.run == type(mark.run)(shade="FFFF00")
