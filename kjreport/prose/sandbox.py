"""The Jinja environment of a sentence: expressions over data, and nothing else.

Look-up sees the keys of mappings and the places of lists, never attributes or methods of
Python objects. Calls, tests, slices and literals of lists or mappings are refused when the
expression is compiled; arithmetic takes numbers only, exactly.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal, DecimalException
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.environment import TemplateExpression
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from kjreport.prose.filters import FILTERS
from kjreport.prose.lookup import looked_up
from kjreport.prose.printing import PrintedDecimal
from kjreport.prose.quantity_view import GapView
from kjreport.prose.slips import ProseSlipError
from kjreport.text.numbers import EXACT, Number, number_of

_ALLOWED = (
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Keyword),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg, nodes.Pos, nodes.Concat),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr),
)
_QUOTIENT_DECIMALS = 2


class ForbiddenExpressionError(TemplateError):
    """The expression is valid Jinja that a sentence may not use."""


class SentenceEnvironment(SandboxedEnvironment):
    """Evaluates one expression at a time; ``str`` values are plain text, not markup."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=False, cache_size=0)
        self.globals.clear()
        self.tests.clear()
        self.filters = dict(FILTERS)

    def getattr(self, obj: object, attribute: str) -> object:
        """Look up ``obj.attribute`` in data."""
        return looked_up(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Look up ``obj[argument]`` in data."""
        return looked_up(obj, argument)

    def call_binop(self, _context: object, operator: str, left: object, right: object) -> object:
        """Compute exactly; sums keep the decimals as typed."""
        if operator not in _ARITHMETIC:
            message = f"不能用“{operator}”"
            raise ProseSlipError(message, word=operator)
        try:
            number = _ARITHMETIC[operator](_operand(left, operator), _operand(right, operator))
        except DecimalException as error:
            message = "除数为 0，算不出来" if operator == "/" else "算出的数太大，请检查表达式"
            raise ProseSlipError(message) from error
        return PrintedDecimal(number)


def _operand(value: object, operator: str) -> Number:
    value = value["数值"] if isinstance(value, Mapping) and "数值" in value else value
    if isinstance(value, GapView):
        message = "有一个数暂缺，算不出来，请先补上数值，或删去这个算式"
        raise ProseSlipError(message)
    if isinstance(value, PrintedDecimal):
        return value.number
    if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        exact = Decimal(str(value))
        return number_of(exact, max(0, -int(exact.as_tuple().exponent)))
    hint = "；连接文字请用“~”" if operator == "+" else ""
    message = f"“{operator}”两边都要是数字{hint}"
    raise ProseSlipError(message)


def _sum(left: Number, right: Number) -> Number:
    return _aligned(EXACT.add(left.value, right.value), left, right)


def _difference(left: Number, right: Number) -> Number:
    return _aligned(EXACT.subtract(left.value, right.value), left, right)


def _aligned(value: Decimal, left: Number, right: Number) -> Number:
    return number_of(
        value,
        max(left.decimals, right.decimals),
        is_grouped=left.is_grouped or right.is_grouped,
    )


def _product(left: Number, right: Number) -> Number:
    return _shortest(EXACT.multiply(left.value, right.value), left.decimals + right.decimals)


def _quotient(left: Number, right: Number) -> Number:
    return _shortest(EXACT.divide(left.value, right.value), _QUOTIENT_DECIMALS)


def _shortest(value: Decimal, decimals: int) -> Number:
    digits = number_of(value, decimals).digits
    return Number(value, digits.rstrip("0").rstrip(".") if "." in digits else digits)


_ARITHMETIC: Mapping[str, Callable[[Number, Number], Number]] = {
    "+": _sum,
    "-": _difference,
    "*": _product,
    "/": _quotient,
}

ENVIRONMENT = SentenceEnvironment()


@lru_cache(maxsize=4096)
def compiled(expression: str) -> TemplateExpression:
    """Compile what stands between ``{{`` and ``}}``.

    Raises:
        ForbiddenExpressionError: it uses what a sentence may not use.
        jinja2.TemplateError: it is not an expression, or names an unknown filter.
    """
    tree = Parser(ENVIRONMENT, expression, state="variable").parse_expression()
    for node in (tree, *tree.find_all(nodes.Node)):
        if not isinstance(node, _ALLOWED):
            raise ForbiddenExpressionError(type(node).__name__)
    return ENVIRONMENT.compile_expression(expression, undefined_to_none=False)
