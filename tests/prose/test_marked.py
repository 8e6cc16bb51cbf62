from collections.abc import Iterable

from kjreport.location import FieldPath
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figures import figure_views
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text
from tests.prose.records import figure

PATH = FieldPath(("引言",))
FIGURES = {
    "高企": figure(计量单位="家", 数值="12", 上年="9", 状态="待核", 名称="高新技术企业"),
    "资金": figure(计量单位="万元", 状态="暂缺"),
    "培训": figure(计量单位="人次", 数值="200", 状态="已核"),
}
EVALUATOR = Evaluator({"指标": figure_views(FIGURES)})


def text_of(typed: str) -> Text:
    outcome = EVALUATOR.evaluate(Scalar(typed, PATH))
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def pairs(segments: Iterable[Segment]) -> list[tuple[str, Role]]:
    return [(segment.text, segment.role) for segment in segments]


def test_a_number_to_be_verified_is_followed_by_a_mark() -> None:
    assert pairs(text_of("达到{{ 指标.高企 }}。")) == [
        ("达到", Role.LITERAL),
        ("12家", Role.COMPUTED),
        ("【待核】", Role.MARK),
        ("。", Role.LITERAL),
    ]


def test_what_is_computed_from_it_is_marked_too_and_what_stands_beside_it_is_not() -> None:
    assert pairs(text_of("{{ 指标.高企.较上年 }}"))[-1] == ("【待核】", Role.MARK)
    assert pairs(text_of("{{ 指标['高企'].数值 + 1 }}"))[-1] == ("【待核】", Role.MARK)
    for expression in ("指标.高企.名称", "指标.高企.上年", "指标.培训", "指标.高企.计量单位"):
        assert [role for _, role in pairs(text_of(f"{{{{ {expression} }}}}"))] == [Role.COMPUTED]


def test_a_missing_number_is_a_mark() -> None:
    assert pairs(text_of("{{ 指标.资金 }}")) == [("【待补】", Role.MARK), ("万元", Role.COMPUTED)]


def test_a_typed_mark_stands_apart_and_knows_its_place() -> None:
    before, mark, after = text_of("由【待填】负责")

    assert pairs((before, mark, after)) == [
        ("由", Role.LITERAL),
        ("【待填】", Role.MARK),
        ("负责", Role.LITERAL),
    ]
    assert [one.offset for one in (before, mark, after)] == [0, 1, 5]
    assert mark.origin == PATH
