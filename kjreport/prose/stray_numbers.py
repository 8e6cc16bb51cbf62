"""Digits typed in the text although a figure has them, or almost has them, or none backs them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from kjreport.findings import Finding, Severity
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.codes import Code
from kjreport.prose.known_amounts import KnownAmount, KnownAmounts, basic
from kjreport.prose.typed_quantities import TypedQuantity, typed_quantities
from kjreport.text.digit_slips import is_slip
from kjreport.text.numbers import EXACT
from kjreport.text.scalars import Scalar

#: Where sentences stand; digits elsewhere (期号, 发文字号, 完成时限) are no figures.
_TEXT_KEYS = frozenset(
    {"引言", "结语", "工作成效", "存在问题", "工作计划", "部分", "小节", "正文", "印发件", "附件"}
)
_NO_SENTENCES = frozenset(
    {"标题", "完成时限", "责任单位", "牵头单位", "表格", "图片", "图表", "文件"}
)
_SMALL = 10
_CLOSE = Decimal("0.1")
_MOST_HINTS = 20
_EXAMPLES = 5


def stray_number_findings(
    document: OfficialDocument, texts: Iterable[Scalar]
) -> tuple[Finding, ...]:
    """Remark typed numbers; a document without 指标 does not use figures and is left alone."""
    if not document.figures:
        return ()
    known = KnownAmounts(document.figures)
    found: list[Finding] = []
    unbacked: list[tuple[Scalar, TypedQuantity]] = []
    for text in filter(_is_sentence, texts):
        for quantity in typed_quantities(text.text):
            finding = _near_or_equal(text, quantity, known)
            if finding is not None:
                found.append(finding)
            elif not known.equal_to(quantity.value, quantity.unit):
                unbacked.append((text, quantity))
    return (*_few(found), *_unbacked(unbacked))


def _is_sentence(text: Scalar) -> bool:
    parts = text.path.parts
    return bool(parts) and parts[0] in _TEXT_KEYS and _NO_SENTENCES.isdisjoint(parts)


def _near_or_equal(text: Scalar, quantity: TypedQuantity, known: KnownAmounts) -> Finding | None:
    equal = known.equal_to(quantity.value, quantity.unit)
    if equal:
        best = _best(equal, quantity)
        if _is_small(quantity.value) and best.name not in quantity.sentence:
            return None
        message = (
            f"手打的“{quantity.text}”和指标“{best.key}”的数相同，请改写成 {_braced(best)}，"
            "数据改了文中会跟着改"
        )
        return _finding(Code.TYPED_FIGURE, Severity.HINT, message, (text, quantity, best))
    near = _nearest(quantity, known)
    if near is None:
        return None
    message = (
        f"手打的“{quantity.text}”和指标“{near.key}”的数很接近但不相等，请核对；"
        f"说的是同一个数就改写成 {_braced(near)}"
    )
    return _finding(Code.NEARLY_A_FIGURE, Severity.WARNING, message, (text, quantity, near))


def _is_small(value: Decimal) -> bool:
    """Whether a number is too common to tell a figure by: three of anything."""
    return value < _SMALL and value == value.to_integral_value()


def _best(equal: Sequence[KnownAmount], quantity: TypedQuantity) -> KnownAmount:
    """Prefer what the sentence names, then the figure itself."""
    return max(
        equal,
        key=lambda one: (one.name in quantity.sentence, one.is_current),
    )


def _nearest(quantity: TypedQuantity, known: KnownAmounts) -> KnownAmount | None:
    """Return what is within a tenth, if the sentence names it or a slip of the hand parts them."""
    margin = quantity.value * _CLOSE
    close = known.between(quantity.value - margin, quantity.value + margin, quantity.unit)
    value, _ = basic(quantity.value, quantity.unit)
    meant = (
        one
        for one in close
        if (one.is_current and one.name in quantity.sentence)
        or is_slip(_digits(value), _digits(one.value))
    )
    return min(meant, key=lambda one: abs(one.value - value), default=None)


def _digits(value: Decimal) -> str:
    return f"{value.normalize(EXACT):f}".replace(".", "").strip("0")


def _braced(known: KnownAmount) -> str:
    return f"{{{{ {known.expression} }}}}"


def _finding(
    code: Code, severity: Severity, message: str, where: tuple[Scalar, TypedQuantity, KnownAmount]
) -> Finding:
    text, quantity, known = where
    return Finding(
        code,
        severity,
        message,
        text.path,
        span=(quantity.start, quantity.end),
        excerpt=quantity.text,
        suggestion=_braced(known),
    )


def _few(found: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out hints beyond a screenful; the others come back when these are dealt with."""
    hints = 0
    for finding in found:
        hints += finding.severity is Severity.HINT
        if finding.severity is not Severity.HINT or hints <= _MOST_HINTS:
            yield finding


def _unbacked(typed: Sequence[tuple[Scalar, TypedQuantity]]) -> Iterator[Finding]:
    if not typed:
        return
    text, first = typed[0]
    shown = "、".join(f"“{quantity.text}”" for _, quantity in typed[:_EXAMPLES])
    more = "等" if len(typed) > _EXAMPLES else ""
    message = (
        f"文中有{len(typed)}处数字没有指标可依：{shown}{more}；"
        "要紧的请写进“指标”再用 {{ 指标.名称 }} 引用，这样才核得出前后是否一致"
    )
    yield Finding(
        Code.UNBACKED_NUMBERS,
        Severity.HINT,
        message,
        text.path,
        span=(first.start, first.end),
        excerpt=first.text,
    )
