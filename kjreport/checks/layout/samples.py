"""A correct document and small changes of it: what the rules' examples are made of."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kjreport.checks.base import LayoutExample
from kjreport.doctree.format_rules import (
    FaceRule,
    FormatRules,
    PageRules,
)
from kjreport.doctree.layout import (
    Indents,
    LayoutFacts,
    LineSpacing,
    MarginalFacts,
    MarginalKind,
    ParagraphFacts,
    ParagraphLook,
    RunFacts,
    SectionFacts,
    TypeFacts,
)

_FACES = {
    "小标宋": ("方正小标宋简体",),
    "仿宋": ("仿宋_GB2312", "仿宋"),
    "楷体": ("楷体_GB2312", "楷体"),
    "黑体": ("黑体",),
    "宋体": ("宋体",),
}


def _face_rule(names: Sequence[str]) -> FaceRule:
    return FaceRule(names[0], frozenset(name.lower() for name in names))


#: The default format, as the examples are held against it.
SAMPLE_RULES = FormatRules(
    name="gb",
    page=PageRules(
        width=11906,
        height=16838,
        top=2098,
        right=1474,
        bottom=1984,
        left=1588,
        footer=1446,
        line=579,
        grid="lines",
        lines=22,
        characters=28,
    ),
    faces={name: _face_rule(faces) for name, faces in _FACES.items()},
    digits=_face_rule([face for faces in _FACES.values() for face in faces]),
)

SECTION = SectionFacts(1, 11906, 16838, 2098, 1474, 1984, 1588, 1446, 1446, "lines", 579)
_EXACT = LineSpacing("exact", 579)
_FLUSH = Indents()
_INDENTED = Indents(first_line=632, first_line_chars=2.0)


def typed(face: str, size: float = 16.0, **changes: Any) -> TypeFacts:  # noqa: ANN401 - fields
    """Return how text is set in one face."""
    spacing = -5 if size == SAMPLE_RULES.body_size else 0
    whole = TypeFacts(face, face, face, has_chinese_hint=True, size=size, spacing=spacing)
    return replace(whole, **changes)


def _look(alignment: str = "both", indents: Indents = _FLUSH, outline: int = 0) -> ParagraphLook:
    return ParagraphLook("", alignment, outline, indents, _EXACT)


_BODY_TYPE, _HEI, _KAI = typed("仿宋_GB2312"), typed("黑体"), typed("楷体_GB2312")
_PARAGRAPHS: tuple[tuple[str, ParagraphLook, TypeFacts], ...] = (
    ("云河市科学技术局2025年工作总结", _look("center"), typed("方正小标宋简体", 22.0)),
    ("", _look(), _BODY_TYPE),
    ("市人民政府：", _look(), _BODY_TYPE),
    (
        "2025年，市科技局完成了“十四五”规划的各项任务。现将工作情况报告如下：",
        _look(indents=_INDENTED),
        _BODY_TYPE,
    ),
    ("一、工作成效", _look(indents=_INDENTED, outline=1), _HEI),
    ("（一）培育创新主体", _look(indents=_INDENTED, outline=2), _KAI),
    (
        "全年新认定高新技术企业12家，比上年增加3家，增长33.3%。",
        _look(indents=_INDENTED),
        _BODY_TYPE,
    ),
    ("（二）争取专项资金", _look(indents=_INDENTED, outline=2), _KAI),
    (
        "全年争取专项资金412.5万元，支持项目6个，已全部拨付到位。",
        _look(indents=_INDENTED),
        _BODY_TYPE,
    ),
    ("", _look(), _BODY_TYPE),
    ("附件：2025年科技项目清单", _look(indents=Indents(left=1575, first_line=-945)), _BODY_TYPE),
    ("", _look(), _BODY_TYPE),
    ("云河市科学技术局", _look("right", Indents(right=1264)), _BODY_TYPE),
    ("2026年1月8日", _look("right", Indents(right=1264)), _BODY_TYPE),
    ("附件", replace(_look(), breaks_page_before=True), _HEI),
    ("", _look(), _BODY_TYPE),
    ("2025年科技项目清单", _look("center"), typed("方正小标宋简体", 22.0)),
    ("清单所列项目均已通过验收。", _look(indents=_INDENTED), _BODY_TYPE),
)
TITLE, RECIPIENTS, OPENING, HEADING, SUBHEADING, BODY = 1, 3, 4, 5, 6, 7
SECOND_SUBHEADING, ATTACHMENT_NOTE, SIGNER, DATE, LABEL = 8, 11, 13, 14, 15


def _paragraph(
    number: int, text: str, look: ParagraphLook, type_facts: TypeFacts
) -> ParagraphFacts:
    runs = (RunFacts(text, type_facts),) if text else ()
    return ParagraphFacts(number, 1, look, runs, type_facts)


def _page_number(pages: str, alignment: str, indents: Indents) -> MarginalFacts:
    look = ParagraphLook("", alignment, 0, indents, LineSpacing("exact", 280))
    number = replace(_paragraph(1, "— 1 —", look, typed("宋体", 14.0)), fields=("PAGE",))
    return MarginalFacts(MarginalKind.FOOTER, pages, (number,))


CORRECT = LayoutFacts(
    sections=(
        replace(
            SECTION,
            marginals=(
                _page_number("default", "right", Indents(right=280)),
                _page_number("even", "left", Indents(left=280)),
            ),
        ),
    ),
    paragraphs=tuple(_paragraph(number, *one) for number, one in enumerate(_PARAGRAPHS, start=1)),
    has_even_pages=True,
)


def _example(words: str, facts: LayoutFacts) -> LayoutExample:
    return LayoutExample(words, facts)


def paged(words: str, **changes: Any) -> LayoutExample:  # noqa: ANN401 - fields of a section
    """Change the page of the correct document."""
    section = replace(CORRECT.sections[0], **changes)
    return _example(words, replace(CORRECT, sections=(section,)))


def whole(words: str, **changes: Any) -> LayoutExample:  # noqa: ANN401 - fields of the facts
    """Change the document as a whole."""
    return _example(words, replace(CORRECT, **changes))


def _replaced(number: int, changed: ParagraphFacts, base: LayoutFacts) -> LayoutFacts:
    paragraphs = (*base.paragraphs[: number - 1], changed, *base.paragraphs[number:])
    return replace(base, paragraphs=paragraphs)


def retyped(
    words: str,
    number: int,
    base: LayoutFacts = CORRECT,
    **changes: Any,  # noqa: ANN401 - fields
) -> LayoutExample:
    """Change how a whole paragraph's characters are set."""
    found = base.paragraphs[number - 1]
    runs = tuple(replace(run, type=replace(run.type, **changes)) for run in found.runs)
    return _example(words, _replaced(number, replace(found, runs=runs), base))


def split(
    words: str,
    number: int,
    at: int,
    base: LayoutFacts = CORRECT,
    **changes: Any,  # noqa: ANN401 - fields
) -> LayoutExample:
    """Change how the characters of a paragraph are set from one on."""
    found = base.paragraphs[number - 1]
    (run,) = found.runs
    runs = (
        replace(run, text=run.text[:at]),
        RunFacts(run.text[at:], replace(run.type, **changes)),
    )
    return _example(words, _replaced(number, replace(found, runs=runs), base))


def relooked(
    words: str,
    number: int,
    base: LayoutFacts = CORRECT,
    **changes: Any,  # noqa: ANN401 - fields
) -> LayoutExample:
    """Change what a paragraph is like."""
    found = base.paragraphs[number - 1]
    changed = replace(found, look=replace(found.look, **changes))
    return _example(words, _replaced(number, changed, base))


def rewritten(words: str, number: int, text: str, base: LayoutFacts = CORRECT) -> LayoutExample:
    """Change a paragraph's words."""
    found = base.paragraphs[number - 1]
    (run,) = found.runs
    changed = replace(found, runs=(replace(run, text=text),))
    return _example(words, _replaced(number, changed, base))


def marked(words: str, number: int, **changes: Any) -> LayoutExample:  # noqa: ANN401 - fields
    """Change what else is in a paragraph."""
    changed = replace(CORRECT.paragraphs[number - 1], **changes)
    return _example(words, _replaced(number, changed, CORRECT))


def footed(words: str, text: str | None = None, **changes: Any) -> LayoutExample:  # noqa: ANN401
    """Change the page number of odd pages: its words, its look or its type."""
    odd, even = CORRECT.sections[0].marginals
    (number,) = odd.paragraphs
    (run,) = number.runs
    looks = {key: value for key, value in changes.items() if hasattr(number.look, key)}
    types = {key: value for key, value in changes.items() if hasattr(run.type, key)}
    run = RunFacts(run.text if text is None else text, replace(run.type, **types))
    changed = replace(number, look=replace(number.look, **looks), runs=(run,))
    section = replace(CORRECT.sections[0], marginals=(replace(odd, paragraphs=(changed,)), even))
    return _example(words, replace(CORRECT, sections=(section,)))
