"""Typed text to segments: literal stretches as typed, expressions as the values they give."""

from collections.abc import Iterator, Mapping

from kjreport.findings import Finding, Outcome, Severity
from kjreport.prose.chains import chain_of
from kjreport.prose.codes import Code
from kjreport.prose.figures import FigureView
from kjreport.prose.lookup import looked_up, unknown_name
from kjreport.prose.marked import marked
from kjreport.prose.printing import Catalogue, printed
from kjreport.prose.slips import ProseSlipError
from kjreport.prose.stretches import Stretch, StretchKind, stretches
from kjreport.prose.unverified import rests_on, unverified_figures
from kjreport.text.pending_marks import UNVERIFIED_MARK
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text

MAX_EXPRESSION = 500
_BRACE = len("{{")


class Evaluator:
    """Evaluates the texts of one document over one scope; it never raises.

    A finding's ``span`` counts in the typed text; its ``suggestion`` is what should stand in
    place of exactly that span.
    """

    def __init__(self, scope: Mapping[str, object]) -> None:
        self._scope = scope
        self._unverified = unverified_figures(scope)

    def evaluate(self, scalar: Scalar) -> Outcome[Text]:
        """Return the segments of ``scalar``, or no value and what is wrong with it."""
        if "{" not in scalar.text and "｛" not in scalar.text:
            return Outcome(_literal(scalar, scalar.text, 0) if scalar.text else ())
        segments: list[Segment] = []
        findings: list[Finding] = []
        for stretch in stretches(scalar.text):
            findings.extend(self._single_braces(scalar, stretch))
            match self._piece(scalar, stretch):
                case Finding() as finding:
                    findings.append(finding)
                case piece:
                    segments.extend(piece)
        return Outcome(None if findings else tuple(segments), tuple(findings))

    def figure(self, key: str) -> FigureView:
        """Return the figure of this key.

        Raises:
            UnknownWordError: there is none; carries the nearest key.
        """
        figures = self._scope.get("指标", Catalogue())
        found = looked_up(figures, key)
        if not isinstance(found, FigureView):
            raise unknown_name(key, ())
        return found

    def _piece(self, scalar: Scalar, stretch: Stretch) -> Text | Finding:
        reason: tuple[Code, str, str | None]
        match stretch.kind:
            case StretchKind.LITERAL:
                return _literal(scalar, stretch.text, stretch.start)
            case StretchKind.EXPRESSION:
                return self._value(scalar, stretch)
            case StretchKind.FULL_WIDTH:
                reason = (Code.MALFORMED, "花括号要用半角的“{{”“}}”", _closed(stretch.text))
            case StretchKind.UNCLOSED:
                stretch = self._reached(scalar, stretch)
                reason = (Code.UNCLOSED, "“{{”没有配对的“}}”，请补上", _closed(stretch.text))
            case StretchKind.STATEMENT:
                reason = (Code.STATEMENT, "正文里不能写“{%”“{#”语句，只能写 {{ 表达式 }}", None)
        return _finding(scalar, stretch, reason)

    def _single_braces(self, scalar: Scalar, stretch: Stretch) -> Iterator[Finding]:
        if stretch.kind is not StretchKind.LITERAL or not {"{", "｛"} & set(stretch.text):
            return
        from kjreport.prose.single_braces import single_braced  # noqa: PLC0415  # seldom needed

        for typed, meant in single_braced(stretch, self._scope):
            message = f"“{typed.text}”会照原样印出；要印出数据，两边各写两个花括号：{meant}"
            yield _finding(scalar, typed, (Code.SINGLE_BRACE, message, meant))

    def _value(self, scalar: Scalar, stretch: Stretch) -> Text | Finding:
        expression = stretch.text[_BRACE:-_BRACE]
        if len(expression) > MAX_EXPRESSION:
            message = f"表达式超过 {MAX_EXPRESSION} 字，请拆开写"
            return _finding(scalar, stretch, (Code.TOO_LONG, message, None))
        if not expression.strip():
            return _finding(
                scalar, stretch, (Code.MALFORMED, "“{{ }}”里没有内容，请写上或删去", "")
            )
        try:
            words = _evaluated(expression, self._scope)
        except Exception as error:  # noqa: BLE001  # whatever staff type must end in a remark
            return self._explained(scalar, stretch, error)
        if not words:
            return ()
        value = marked(Segment(words, Role.COMPUTED, scalar.path, expression=expression.strip()))
        if not rests_on(expression, words, self._unverified):
            return value
        return (*value, Segment(UNVERIFIED_MARK, Role.MARK, scalar.path))

    def _reached(self, scalar: Scalar, stretch: Stretch) -> Stretch:
        """Take what follows a ``{{`` without any ``}`` as far as the data know its names."""
        if stretch.text.endswith(("}", "｝")):
            return stretch
        from kjreport.prose.unclosed import reach  # noqa: PLC0415  # only failures need it

        end = reach(scalar.text, stretch.start + _BRACE, self._scope) or stretch.end
        return Stretch(stretch.kind, scalar.text[stretch.start : end], stretch.start)

    def _explained(self, scalar: Scalar, stretch: Stretch, error: Exception) -> Finding:
        from kjreport.prose.diagnosis import diagnosis  # noqa: PLC0415  # only failures need it

        expression = stretch.text[_BRACE:-_BRACE]
        found = diagnosis(expression, self._scope, error)
        first = stretch.start + _BRACE
        message = found.message
        if found.correction is not None:
            corrected = expression[: found.start] + found.correction + expression[found.end :]
            message += f"（正确写法：{{{{{corrected}}}}}）"
        return Finding(
            found.code,
            Severity.ERROR,
            message,
            path=scalar.path,
            span=(first + found.start, first + found.end),
            excerpt=expression[found.start : found.end],
            suggestion=found.correction,
        )


def _literal(scalar: Scalar, text: str, offset: int) -> Text:
    return marked(Segment(text, Role.LITERAL, scalar.path, offset))


def _closed(text: str) -> str | None:
    """Put an expression between half-width braces; ``None`` when there is nothing in it."""
    inside = text.strip("{}｛｝").strip()
    return "{{ " + inside + " }}" if inside else None


def _finding(scalar: Scalar, stretch: Stretch, what: tuple[Code, str, str | None]) -> Finding:
    code, message, suggestion = what
    return Finding(
        code,
        Severity.ERROR,
        message,
        path=scalar.path,
        span=(stretch.start, stretch.end),
        excerpt=stretch.text,
        suggestion=suggestion,
    )


def _evaluated(expression: str, scope: Mapping[str, object]) -> str:
    chain = chain_of(expression, scope)
    value = _compiled_value(expression, scope) if chain is None else chain.value(scope)
    if value is None:
        message = "这里没有值"
        raise ProseSlipError(message)
    return printed(value)


def _compiled_value(expression: str, scope: Mapping[str, object]) -> object:
    from kjreport.prose.sandbox import compiled  # noqa: PLC0415  # jinja2 costs 50 ms to import

    return compiled(expression)(scope)
