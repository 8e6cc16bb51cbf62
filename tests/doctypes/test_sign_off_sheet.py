"""发文稿纸: whose title it carries, what is filled in, and that it stays on one page."""

from kjreport.doctree.nodes import FieldTable
from kjreport.doctypes.compose_outputs import compose_outputs
from kjreport.loading.load import load_report
from kjreport.model.outputs import OutputForm
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.scope import document_scope
from kjreport.text.segments import plain
from tests.doctypes.composing import source_of

HEAD = "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n工作成效: {正文: 乙。}\n"


def _fields(text: str) -> dict[str, str]:
    loaded = load_report(source_of(HEAD + text))
    assert loaded.value is not None, loaded.findings
    only = (OutputForm.SIGN_OFF_SHEET,)
    made = compose_outputs(loaded.value, Evaluator(document_scope(loaded.value)), only)
    assert made.findings == ()
    assert made.value is not None
    ((_, sheet),) = (output.composition.tree.blocks for output in made.value)
    assert isinstance(sheet, FieldTable)
    return {
        plain(field.name).replace("\n", ""): plain(field.value)
        for row in sheet.rows
        for field in row.fields
    }


def test_every_field_of_the_office_is_there() -> None:
    assert list(_fields("输出: 发文稿纸\n")) == [
        *("签发", "会签", "标题", "文号", "密级及期限", "紧急程度", "公开选择", "主送", "抄送"),
        *("附件", "拟稿部门", "拟稿人及时间", "部门负责人核稿", "相关部门意见", "文秘核稿"),
        *("办公室负责人核稿", "编号", "印刷", "份数", "校对"),
    ]


def test_what_nobody_filled_in_is_left_to_the_hand() -> None:
    filled = {name: value for name, value in _fields("输出: 发文稿纸\n").items() if value}
    assert filled == {"标题": "云河市科学技术局2025年工作总结"}


def test_the_sheet_carries_the_title_and_recipient_of_the_report_when_there_is_one() -> None:
    fields = _fields("输出: [总结, {形式: 报告, 主送: [市政府], 版头: {签发人: 王某}}, 发文稿纸]\n")
    assert fields["标题"] == "云河市科学技术局关于2025年工作总结的报告"
    assert fields["主送"] == "市政府"


def test_a_title_of_its_own_outweighs_both() -> None:
    fields = _fields("输出: [{形式: 报告, 主送: [市政府]}, {形式: 发文稿纸, 标题: [甲, 乙]}]\n")
    assert fields["标题"] == "甲乙"


def test_the_fields_are_filled_from_the_data() -> None:
    fields = _fields(
        "发文稿纸: {拟稿部门: 办公室, 拟稿人: 李某, 拟稿日期: 2025-12-22, 核稿: 赵某,"
        " 会签: [甲科, 乙科], 相关部门意见: 无意见, 文秘核稿: 钱某, 办公室核稿: 孙某,"
        " 签发: 王某, 上网: 上网公开, 编号: 18, 印刷: 文印室, 份数: 030, 校对: 李某}\n"
        "版头: {密级: 秘密★1年, 紧急程度: 特急, 发文字号: 云科发〔2026〕5号}\n"
        "版记: {抄送: [市委办公室, 市政协办公室]}\n主送: 市政府\n"
        "公开信息: {公开方式: 主动公开}\n附件: [{标题: 清单, 另附: 是}, {标题: 台账, 另附: 是}]\n"
        "输出: 发文稿纸\n"
    )
    assert fields == {
        "签发": "王某",
        "会签": "甲科、乙科",
        "标题": "云河市科学技术局2025年工作总结",
        "文号": "云科发〔2026〕5号",
        "密级及期限": "秘密★1年",
        "紧急程度": "特急",
        "公开选择": "主动公开，上网公开",
        "主送": "市政府",
        "抄送": "市委办公室，市政协办公室",
        "附件": "1.清单\n2.台账",
        "拟稿部门": "办公室",
        "拟稿人及时间": "李某\n2025年12月22日",
        "部门负责人核稿": "赵某",
        "相关部门意见": "无意见",
        "文秘核稿": "钱某",
        "办公室负责人核稿": "孙某",
        "编号": "18",
        "印刷": "文印室",
        "份数": "030",
        "校对": "李某",
    }


def test_one_attachment_has_no_number() -> None:
    assert _fields("附件: [{标题: 清单, 另附: 是}]\n输出: 发文稿纸\n")["附件"] == "清单"
