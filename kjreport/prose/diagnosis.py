"""Why an expression failed, and at which character."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import TemplateError

from kjreport.prose.codes import Code
from kjreport.prose.filters import FILTERS
from kjreport.prose.lookup import looked_up, unknown_name
from kjreport.prose.sandbox import ForbiddenExpressionError, compiled
from kjreport.prose.slips import ProseSlipError, UnknownWordError
from kjreport.prose.words import WordKind, Words, words_of
from kjreport.text.half_width import HALF_WIDTH

_TYPED_FOR = HALF_WIDTH | {
    ord("。"): ".",
    ord("“"): '"',
    ord("”"): '"',
    ord("‘"): "'",
    ord("’"): "'",
    ord("、"): ",",
}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A remark on an expression; ``start`` and ``end`` count from the character after ``{{``.

    ``correction`` is what should stand there instead, if that is plain.
    """

    code: Code
    message: str
    start: int
    end: int
    correction: str | None = None


def diagnosis(expression: str, scope: Mapping[str, object], error: Exception) -> Diagnosis:
    """Explain ``error``, which came up when ``expression`` was compiled or evaluated."""
    words = words_of(expression)
    slip = _wrong_word(words, scope)
    if slip is not None:
        return slip
    if isinstance(error, ProseSlipError):
        return _failed(expression, words, error)
    if isinstance(error, TemplateError):
        return _malformed(expression, words, error)
    return _whole(expression, Code.NO_VALUE, "这个表达式算不出来，请检查写法")


def _wrong_word(words: Words, scope: Mapping[str, object]) -> Diagnosis | None:
    for word in words.words:
        if word.kind is WordKind.FILTER and word.text not in FILTERS:
            slip = unknown_name(word.text, tuple(FILTERS), "写法")
            return _at(Code.UNKNOWN_FILTER, slip, word.start)
    for chain in words.chains():
        owner: object = scope
        for word in chain:
            try:
                owner = looked_up(owner, word.text)
            except ProseSlipError as slip:
                code = Code.UNKNOWN_NAME if isinstance(slip, UnknownWordError) else Code.NO_VALUE
                return _at(code, slip, word.start, len(word.text))
    return None


def _at(code: Code, slip: ProseSlipError, start: int, length: int | None = None) -> Diagnosis:
    end = start + (len(slip.word) if length is None else length)
    return Diagnosis(code, slip.message, start, end, slip.meant)


def _failed(expression: str, words: Words, slip: ProseSlipError) -> Diagnosis:
    word = words.named(slip.word) if slip.word else None
    if word is None:
        return _whole(expression, Code.NO_VALUE, slip.message)
    return _at(Code.NO_VALUE, slip, word.start)


def _malformed(expression: str, words: Words, error: TemplateError) -> Diagnosis:
    half_width = expression.translate(_TYPED_FOR)
    if half_width != expression and _compiles(half_width):
        return _whole(expression, Code.MALFORMED, "表达式里的标点要用半角", half_width)
    if words.strange is not None:
        sign = expression[words.strange : words.strange + 1]
        message = f"表达式里不能有“{sign}”，请检查写法"
        return Diagnosis(Code.MALFORMED, message, words.strange, words.strange + 1)
    if isinstance(error, ForbiddenExpressionError):
        message = "表达式只能查数据、做加减乘除和用“|”后的写法，不能调用函数"
        return _whole(expression, Code.FORBIDDEN, message)
    return _whole(expression, Code.MALFORMED, "表达式没有写完整，请检查写法，如 {{ 指标.名称 }}")


def _compiles(expression: str) -> bool:
    try:
        compiled(expression)
    except Exception:  # noqa: BLE001  # whatever is wrong, it is not the width of the signs
        return False
    return True


def _whole(expression: str, code: Code, message: str, correction: str | None = None) -> Diagnosis:
    start = len(expression) - len(expression.lstrip())
    end = max(len(expression.rstrip()), start)
    meant = None if correction is None else correction[start:end]
    return Diagnosis(code, message, start, end, meant)
