"""版头, 印发件, 任务分解表 and 版记 as trees."""

from kjreport.doctree.nodes import Block, Imprint, Masthead, Paragraph, ParagraphKind, Table
from kjreport.text.segments import plain
from tests.doctypes.composing import composed, source_of

K = ParagraphKind
HEAD = "文种: 通知\n单位: 云河市科学技术局\n年度: 2025\n"
ISSUED = """\
印发件:
  标题: {title}
  小节:
  - 标题: 重点任务
    小节:
    - 标题: 建库
      正文: 全面摸排。
      牵头单位: [甲科]
      责任单位: [乙科, 丙科]
      完成时限: 3月底前
    - 标题: 辅导
      正文: 组建服务团。
      分项:
      - {{标题: 一对一, 正文: 逐户上门, 责任单位: [丁科]}}
      - 常态化走访
"""


def blocks(text: str) -> tuple[Block, ...]:
    tree = composed(source_of(HEAD + text)).value
    assert tree is not None
    return tree.blocks


def words(text: str, kind: ParagraphKind) -> list[str]:
    return [
        plain(one.content)
        for one in blocks(text)
        if isinstance(one, Paragraph) and one.kind is kind
    ]


def test_the_title_names_what_is_issued() -> None:
    assert words(ISSUED.format(title="培育方案"), K.TITLE) == [
        "云河市科学技术局关于印发培育方案的通知"
    ]


def test_title_marks_stand_in_the_title_of_the_notice_alone() -> None:
    text = ISSUED.format(title="《培育办法》")

    assert words(text, K.TITLE) == ["云河市科学技术局\n关于印发《培育办法》的通知"]
    assert words(text, K.ISSUED_TITLE) == ["培育办法"]


def test_the_red_letters_are_the_organ_and_its_suffix() -> None:
    text = "正文: 一段。\n版头:\n  发文字号: 云科发[2025]05号\n"
    (masthead,) = [one for one in blocks(text) if isinstance(one, Masthead)]

    assert [plain(organ) for organ in masthead.organs] == ["云河市科学技术局文件"]
    assert masthead.suffix == ()
    assert plain(masthead.number) == "云科发〔2025〕5号"


def test_joint_organs_stand_beside_their_suffix() -> None:
    text = "正文: 一段。\n版头: {发文机关标志: [甲局, 乙局], 紧急程度: 特急}\n"
    (masthead,) = [one for one in blocks(text) if isinstance(one, Masthead)]

    assert [plain(organ) for organ in masthead.organs] == ["甲局", "乙局"]
    assert plain(masthead.suffix) == "文件"
    assert plain(masthead.urgency) == "特急"


def test_the_imprint_joins_kinds_and_ends_with_a_stop() -> None:
    text = "正文: 一段。\n版记: {抄送: [甲, 乙、丙], 印发机关: 丁, 印发日期: 2026年1月}\n"
    *_, imprint = blocks(text)

    assert isinstance(imprint, Imprint)
    assert plain(imprint.copies) == "抄送：甲，乙、丙。"
    assert plain(imprint.office) == "丁"
    assert plain(imprint.date) == "2026年1月\u3000日印发"


def test_a_typed_list_of_copies_is_printed_as_typed() -> None:
    *_, imprint = blocks("正文: 一段。\n版记:\n  抄送: 抄送：甲、乙。\n")

    assert plain(imprint.copies) == "抄送：甲、乙。"


def test_the_task_table_has_a_row_for_each_task_that_somebody_answers_for() -> None:
    text = ISSUED.format(title="方案") + "  附件: [{标题: 分解表, 任务分解表: 是}]\n"
    *_, table = blocks(text)

    assert isinstance(table, Table)
    assert table.is_landscape
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [
        ["1", "建库", "全面摸排。", "甲科", "乙科、丙科", "3月底前"],
        ["2", "辅导", "一对一。逐户上门", "", "丁科", ""],
    ]


def test_a_column_that_nobody_filled_is_left_out_and_the_table_stands_upright() -> None:
    text = (
        "小节:\n- {标题: 甲, 正文: 一段。, 责任单位: [乙科]}\n附件: [{标题: 表, 任务分解表: 是}]\n"
    )
    *_, table = blocks(text)

    assert [plain(cell) for cell in table.head] == ["序号", "重点任务", "具体举措", "责任单位"]
    assert not table.is_landscape


def test_the_issued_paper_follows_the_signature_and_its_attachments_follow_it() -> None:
    text = (
        "正文: 一段。\n落款: {日期: 2026-1-8}\n"
        + ISSUED.format(title="方案")
        + "  附件: [{标题: 名单, 正文: 甲。}]\n"
    )
    kinds = [one.kind if isinstance(one, Paragraph) else type(one).__name__ for one in blocks(text)]

    assert kinds.index("Signature") < kinds.index(K.ISSUED_TITLE)
    assert kinds.index(K.ISSUED_TITLE) < kinds.index(K.ATTACHMENT_NOTE)
    assert kinds.index(K.ATTACHMENT_NOTE) < kinds.index(K.ATTACHMENT_LABEL)
