"""Whole documents: the sample and the seeds compose, and every word knows where it stands."""

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind
from kjreport.doctree.walk import iter_texts
from kjreport.findings import Severity
from kjreport.location import FieldPath
from kjreport.source.document import SourceDocument
from kjreport.source.files import SourceSet
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment
from tests.doctypes.composing import HEAD, composed, read, source_of, tree_of

SEEDS = ("000", "001", "004")


@pytest.fixture(params=["sample", *SEEDS])
def source(request: pytest.FixtureRequest) -> SourceDocument:
    if request.param == "sample":
        folder = request.getfixturevalue("repository") / "data"
        file = folder / "云河市科学技术局" / "2025" / "工作总结及计划.yaml"
    else:
        folder = request.getfixturevalue("seeds")
        file = folder / f"{request.param}.yaml"
    return read(file, SourceSet(), folder)


def _tree(source: SourceDocument) -> Document:
    outcome = composed(source)
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def _segments(document: Document) -> Iterator[Segment]:
    for block in document.blocks:
        for text in iter_texts(block):
            yield from text


def _value(source: SourceDocument, path: FieldPath) -> object:
    value: object = source.data
    for part in path.parts:
        match value, part:
            case Mapping(), str():
                value = value.get(part)
            case list(), int():
                value = value[part]
            case _:
                raise AssertionError(path)
    return value


def _stands_at_its_place(source: SourceDocument, segment: Segment) -> bool:
    assert isinstance(segment.origin, FieldPath)
    assert segment.offset is not None
    value = _value(source, segment.origin)
    assert isinstance(value, Scalar)
    return value.text[segment.offset :].startswith(segment.text)


def _is_typed(segment: Segment) -> bool:
    return segment.role is Role.LITERAL or segment.offset is not None


def test_whole_documents_compose_without_a_remark(source: SourceDocument) -> None:
    kinds = [block.kind for block in _tree(source).blocks if isinstance(block, Paragraph)]
    assert kinds[0] is ParagraphKind.TITLE
    assert {ParagraphKind.HEADING, ParagraphKind.RUN_IN, ParagraphKind.BODY} <= set(kinds)


def test_every_typed_stretch_points_at_its_characters(source: SourceDocument) -> None:
    typed = [segment for segment in _segments(_tree(source)) if _is_typed(segment)]
    assert typed
    assert [s for s in typed if not _stands_at_its_place(source, s)] == []


def test_every_block_points_at_the_nearest_value_that_holds_its_texts(
    source: SourceDocument,
) -> None:
    for block in _tree(source).blocks:
        assert _is_nearest(block), block


def _is_nearest(block: Block) -> bool:
    origins = {
        segment.origin.parts
        for text in iter_texts(block)
        for segment in text
        if isinstance(segment.origin, FieldPath)
    }
    if not isinstance(block.origin, FieldPath):
        return not origins
    depth = len(block.origin.parts)
    holds_all = all(parts[:depth] == block.origin.parts for parts in origins)
    is_deepest = len({parts[: depth + 1] for parts in origins}) > 1 or block.origin.parts in origins
    return holds_all and is_deepest


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("小节: [{标题: 甲, 正文: 乙。, 标题样式: 接排}]", "小节[1]"),
        ("小节: [{标题: 甲, 正文: 乙。}]", "小节[1].正文"),
        ("小节: [{标题: 甲, 正文: [乙。, {正文: 丙。, 分项: [丁]}]}]", "小节[1].正文[2]"),
        ("小节: [{标题: 甲, 分项: [乙, 丙]}]", "小节[1].分项"),
        ("小节: [{标题: 甲, 正文: [{表格: {表头: [乙], 行: [[丙]]}}]}]", "小节[1].正文[1].表格"),
        ("小节: [{标题: 甲, 正文: 乙。}]\n落款: {日期: 2026-1-8, 署名: 丁}", "落款"),
        ("小节: [{标题: 甲, 正文: 乙。}]\n附件: [{标题: 丁, 另附: 是}]", "附件[1].标题"),
    ],
)
def test_the_last_block_comes_from(text: str, origin: str) -> None:
    assert str(tree_of(f"{HEAD}{text}\n").blocks[-1].origin) == origin


def test_a_mistake_in_a_sentence_is_remarked_and_the_rest_composed() -> None:
    outcome = composed(source_of(HEAD + '小节: [{标题: 甲, 正文: ["{{ 无名 }}", 乙。]}]\n'))
    (remark,) = outcome.findings
    assert (remark.severity, remark.excerpt) == (Severity.ERROR, "无名")
    assert outcome.value is not None
    assert len(outcome.value.blocks) == 3


def test_four_levels_are_the_deepest() -> None:
    nested = "{标题: 甲, 正文: 乙。}"
    for _ in range(3):
        nested = f"{{标题: 甲, 小节: [{nested}]}}"
    assert tree_of(f"{HEAD}小节: [{nested}]\n").blocks[-1] == Paragraph(
        ParagraphKind.RUN_IN,
        (
            Segment("（1）", Role.LABEL),
            Segment("甲", Role.HEADING),
            Segment("。", Role.HEADING),
            Segment("乙。"),
        ),
        4,
    )


def test_sections_without_headings_do_not_count_as_levels() -> None:
    nested = "{标题: 甲, 正文: 乙。}"
    for _ in range(3):
        nested = f"{{小节: [{{标题: 甲, 小节: [{nested}]}}]}}"
    kinds = [
        block.level
        for block in tree_of(f"{HEAD}小节: [{nested}]\n").blocks
        if isinstance(block, Paragraph)
    ]
    assert kinds == [0, 1, 2, 3, 4]


typed_texts = st.text(alphabet="甲乙，。“”（）：； 0-9A\u3000", min_size=1, max_size=12).filter(
    str.strip
)


@given(title=typed_texts, body=typed_texts, points=st.lists(typed_texts, max_size=3))
def test_any_words_arrive_in_order_and_know_their_place(
    title: str, body: str, points: list[str]
) -> None:
    written = ", ".join(f"'{point}'" for point in points)
    text = f"小节: [{{标题: '{title}', 正文: '{body}', 标题样式: 接排, 分项: [{written}]}}]\n"
    source = source_of(HEAD + text)
    tree = composed(source).value
    assert tree is not None
    typed = [segment for segment in _segments(tree) if _is_typed(segment)]
    assert [s.text for s in typed] == ["方案", *(t.strip() for t in (title, body, *points))]
    assert all(_stands_at_its_place(source, segment) for segment in typed)
