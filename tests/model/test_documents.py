import pytest
from pydantic import ValidationError

from kjreport.model.documents import MODEL_BY_DOC_TYPE, AnnualReport, SectionedDocument
from kjreport.model.habits import Category, DutyStyle
from kjreport.model.official import DraftStatus, SealMode, SignOffPosition
from kjreport.model.official_document import DocType
from kjreport.model.units import Units
from kjreport.text.scalars import Scalar


def raw(value: object) -> object:
    """Make plain data into what ``source`` hands over."""
    match value:
        case dict():
            return {name: raw(inner) for name, inner in value.items()}
        case list():
            return [raw(item) for item in value]
        case None:
            return None
        case _:
            return Scalar(str(value))


HEAD = {"文种": "工作总结", "单位": "云河市科学技术局", "年度": 2025}


def report(**keys: object) -> AnnualReport:
    return AnnualReport.model_validate(raw({**HEAD, **keys}))


def test_every_kind_of_document_has_a_model() -> None:
    assert set(MODEL_BY_DOC_TYPE) == set(DocType)


def test_what_is_not_typed_has_its_default() -> None:
    found = report()
    assert found.period == "全年"
    assert found.draft_status is None
    assert found.duty_style is DutyStyle.BRACKETED
    assert (found.recipients, found.sign_off, found.contents) == (None, None, ())


def test_the_short_form_gives_parts_with_their_category_in_document_order() -> None:
    found = report(工作计划={"标题": "丙"}, 工作成效={"标题": "甲"}, 存在问题={"标题": "乙"})
    assert [str(part.title) for part in found.contents] == ["甲", "乙", "丙"]
    assert [part.categories for part in found.contents] == [
        (Category.ACHIEVEMENTS,),
        (Category.SHORTCOMINGS,),
        (Category.PLANS,),
    ]


def test_listed_parts_keep_their_order_and_may_have_several_categories() -> None:
    found = report(部分=[{"类别": ["问题", "计划"], "标题": "甲"}, {"正文": "一段"}])
    assert found.contents == found.listed_parts
    assert found.listed_parts[0].categories == (Category.SHORTCOMINGS, Category.PLANS)
    assert found.listed_parts[1].title is None


def test_sections_are_the_contents_of_the_other_kinds() -> None:
    data = raw({**HEAD, "文种": "汇报", "小节": [{"标题": "甲"}]})
    found = SectionedDocument.model_validate(data)
    assert found.contents == found.sections


def test_a_bare_text_is_a_point_or_a_paragraph_with_that_body() -> None:
    found = report(工作成效={"正文": "一段", "分项": ["甲", {"标题": "乙", "分项": "丙"}]})
    part = found.achievements
    assert part is not None
    assert part.body[0].text == Scalar("一段")
    assert part.points[0].body == Scalar("甲")
    assert part.points[1].points[0].body == Scalar("丙")


def test_a_table_may_stand_between_two_paragraphs() -> None:
    table = {"表格": {"表头": ["甲"], "行": [[1], [None]]}}
    found = report(工作成效={"正文": ["前", table, "后"]}).achievements
    assert found is not None
    assert [item.table is None for item in found.body] == [True, False, True]
    assert found.body[1].table is not None
    assert found.body[1].table.rows == ((Scalar("1"),), (Scalar(""),))


def test_an_attachment_may_have_one_table_or_several() -> None:
    table = {"表头": ["甲"]}
    found = report(附件=[{"标题": "一", "表格": table}, {"标题": "二", "表格": [table, table]}])
    assert [len(attachment.tables) for attachment in found.attachments] == [1, 2]


def test_official_elements_are_read() -> None:
    found = report(
        稿别="送审稿",
        主送=["市政府", "各科室"],
        落款={"日期": "2026年1月", "位置": "标题下", "用印": "签名章"},
        附件=[{"标题": "名单", "另附": "是"}],
    )
    assert found.draft_status is DraftStatus.SUBMITTED
    assert found.recipients == Units(names=(Scalar("市政府"), Scalar("各科室")))
    assert found.sign_off is not None
    assert str(found.sign_off.date) == "2026年1月"
    assert found.sign_off.position is SignOffPosition.UNDER_TITLE
    assert found.sign_off.seal is SealMode.SIGNET
    assert found.attachments[0].is_separate is True


def test_a_figure_is_a_record() -> None:
    parts = [{"名称": "甲", "数值": "362.50"}]
    found = report(指标={"资金": {"计量单位": "万元", "构成": parts, "公布": {"位次": 5}}})
    figure = found.figures["资金"]
    assert str(figure.parts[0].value) == "362.50"
    assert figure.published == {"位次": Scalar("5")}


def test_models_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        report().year = 2026  # type: ignore[misc]


def test_english_names_are_no_keys() -> None:
    with pytest.raises(ValidationError):
        report(title="甲")


def test_an_unknown_key_is_refused_even_when_nothing_stands_after_it() -> None:
    with pytest.raises(ValidationError):
        report(标提=None)
