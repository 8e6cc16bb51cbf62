import pytest

from kjreport.model.documents import AnnualReport
from kjreport.model.figures import Figure, FigureSource
from kjreport.model.keys import Shape, document_models, homes, keys_of, record_at, records
from kjreport.model.sections import BodyItem, Point, Section
from kjreport.model.tables import RowGroup

TEXT, LIST, MAPPING = Shape.TEXT, Shape.LIST, Shape.MAPPING


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("附注", {TEXT}),
        ("稿别", {TEXT}),
        ("年度", {TEXT}),
        ("单位", {TEXT, LIST}),
        ("主送", {TEXT, LIST}),
        ("落款", {MAPPING}),
        ("工作成效", {MAPPING}),
        ("部分", {LIST}),
        ("指标", {MAPPING}),
    ],
)
def test_a_key_knows_which_shapes_may_follow_it(name: str, shapes: set[Shape]) -> None:
    assert keys_of(AnnualReport)[name].shapes == shapes


def test_points_and_paragraphs_may_be_bare_texts() -> None:
    assert keys_of(Section)["分项"].shapes == {TEXT, LIST}
    assert keys_of(Section)["正文"].shapes == {TEXT, LIST}
    assert keys_of(Section)["小节"].shapes == {LIST}


def test_who_does_it_comes_after_what_it_is_about_and_which_output_prints_it_last() -> None:
    assert next(iter(keys_of(Section))) == "标题"
    assert list(keys_of(Section))[-4:] == ["完成时限", "对应", "不公开", "用于"]


@pytest.mark.parametrize(
    ("parts", "record"),
    [
        ((), AnnualReport),
        (("工作成效", "小节", 0, "小节", 3), Section),
        (("部分", 0, "正文", 1), BodyItem),
        (("部分", 0, "分项", 1), Point),
        (("指标", "高企"), Figure),
        (("指标", "分项", "来源"), FigureSource),
        (("附件", 0, "表格", "分组行", 0), RowGroup),
        (("指标",), None),
        (("指标", "高企", "公布"), None),
        (("不认识",), None),
    ],
)
def test_each_mapping_has_its_record(parts: tuple[str | int, ...], record: object) -> None:
    assert record_at(AnnualReport, parts) is record


def test_records_finds_every_mapping_that_the_model_knows() -> None:
    data = {
        "指标": {"高企": {"来源": {}}},
        "部分": [{"小节": [{"分项": {"标题": 1}}]}],
        "不认识": {"小节": []},
    }
    found = {parts: record for parts, _, record in records(data, AnnualReport)}
    assert list(found) == [
        (),
        ("指标", "高企"),
        ("指标", "高企", "来源"),
        ("部分", 0),
        ("部分", 0, "小节", 0),
        ("部分", 0, "小节", 0, "分项"),
    ]
    assert found["指标", "高企"] is Figure


def test_homes_tell_where_a_key_belongs() -> None:
    assert homes()["年度"] == ("",)
    assert homes()["表头"] == ("表格",)
    assert "" in homes()["小节"]


def test_every_key_of_every_model_is_chinese() -> None:
    for model in document_models():
        assert all("\u4e00" <= key[0] <= "\u9fff" for key in keys_of(model))
