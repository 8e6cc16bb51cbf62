"""A correct document with 版头 and 版记: what the examples of their rules are made of."""

from dataclasses import replace

from kjreport.checks.base import LayoutExample
from kjreport.checks.layout.samples import CORRECT, SECTION, typed
from kjreport.doctree.layout import (
    Indents,
    LayoutFacts,
    LineSpacing,
    ParagraphFacts,
    ParagraphLook,
    RuleFacts,
    RunFacts,
    TableFacts,
    TypeFacts,
)

_EXACT = LineSpacing("exact", 579)
_FLUSH, _MIDDLE = ParagraphLook(spacing=_EXACT), ParagraphLook(alignment="center", spacing=_EXACT)
_FANG, _HEI = typed("仿宋_GB2312"), typed("黑体")
_LETTERS = typed("方正小标宋简体", 42.0, colour="FF0000")
_SMALL = typed("仿宋_GB2312", 14.0)
_RED_LINE = RuleFacts(1.5, "FF0000")
_ONE = 280
"""A 字 of 四号."""
_HEAD: tuple[tuple[str, ParagraphLook, TypeFacts], ...] = (
    ("000001", _FLUSH, _FANG),
    ("机密★1年", _FLUSH, _HEI),
    ("特急", _FLUSH, _HEI),
    ("", replace(_FLUSH, spacing=LineSpacing("exact", 264)), _FANG),
    ("云河市科学技术局文件", replace(_MIDDLE, spacing=LineSpacing("exact", 840)), _LETTERS),
    ("", _FLUSH, _FANG),
    ("", _FLUSH, _FANG),
    ("云科发〔2026〕5号", _MIDDLE, _FANG),
    ("", replace(_FLUSH, spacing=LineSpacing("exact", 146), rule_below=_RED_LINE), _FANG),
    ("", _FLUSH, _FANG),
    ("", _FLUSH, _FANG),
)
COPY_NUMBER, SECRECY, URGENCY, SPACE, MARK, BLANK_BELOW_MARK, NUMBER, RED_LINE = (
    1, 2, 3, 4, 5, 7, 8, 9,
)  # fmt: skip
BLANK_BELOW_LINE = 11
_FOOT: tuple[tuple[str, ParagraphLook, TypeFacts], ...] = (
    (
        "抄送：市人大常委会办公室，市政协办公室。",
        ParagraphLook(
            alignment="both",
            spacing=LineSpacing("exact", 480),
            indents=Indents(left=4 * _ONE, right=_ONE, first_line=-3 * _ONE),
        ),
        _SMALL,
    ),
    ("云河市科学技术局办公室", ParagraphLook(indents=Indents(left=_ONE)), _SMALL),
    (
        "2026年1月8日印发",
        ParagraphLook(alignment="right", indents=Indents(right=_ONE)),
        _SMALL,
    ),
)


def _paragraph(
    number: int, piece: tuple[str, ParagraphLook, TypeFacts], table: int = 0
) -> ParagraphFacts:
    text, look, type_facts = piece
    runs = (RunFacts(text, type_facts),) if text else ()
    return ParagraphFacts(number, 1, look, runs, type_facts, table=table)


_BODY_AT = len(_HEAD)
_FOOT_AT = _BODY_AT + len(CORRECT.paragraphs)
COPIES, OFFICE, PRINTED = _FOOT_AT + 1, _FOOT_AT + 2, _FOOT_AT + 3
_THICK, _THIN = RuleFacts(1.0), RuleFacts(0.75)
_TABLE = TableFacts(
    1,
    1,
    COPIES,
    width=SECTION.text_width,
    last_paragraph=PRINTED,
    rules=(_THICK, _THIN, _THICK),
    is_at_foot=True,
    is_floating=True,
)
OFFICIAL: LayoutFacts = replace(
    CORRECT,
    paragraphs=(
        *(_paragraph(number, one) for number, one in enumerate(_HEAD, start=1)),
        *(replace(one, number=one.number + _BODY_AT) for one in CORRECT.paragraphs),
        *(_paragraph(COPIES + offset, one, table=1) for offset, one in enumerate(_FOOT)),
    ),
    tables=(_TABLE,),
)


def footed_with(words: str, **changes: object) -> LayoutExample:
    """Change the table that the 版记 is."""
    return LayoutExample(words, replace(OFFICIAL, tables=(replace(_TABLE, **changes),)))  # type: ignore[arg-type]  # fields of TableFacts


def lined(thickness: float, form: str = "single") -> RuleFacts:
    """Return a black line."""
    return RuleFacts(thickness, form=form)


def without(words: str, *numbers: int) -> LayoutExample:
    """Take paragraphs out."""
    kept = tuple(one for one in OFFICIAL.paragraphs if one.number not in numbers)
    return LayoutExample(words, replace(OFFICIAL, paragraphs=kept))


def with_after(words: str, number: int, text: str) -> LayoutExample:
    """Put a paragraph in after another; it has a number of its own at the end."""
    added = _paragraph(len(OFFICIAL.paragraphs) + 1, (text, _FLUSH, _FANG))
    found = OFFICIAL.paragraphs
    paragraphs = (*found[:number], added, *found[number:])
    return LayoutExample(words, replace(OFFICIAL, paragraphs=paragraphs))
