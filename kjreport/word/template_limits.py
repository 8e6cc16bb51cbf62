"""What keeps a template from spinning or swelling: turns of loops, lengths of text, filters.

A template may come from a colleague. It sees data only (``template_env``); here it is kept
from using the machine up: loops are counted over a whole part, text that it makes itself has
a longest length, and only filters that cannot multiply text are there.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from operator import add, mod, mul
from typing import Any, cast

from jinja2 import Environment, TemplateSyntaxError, nodes, pass_context, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

#: Filters that give no more than they take.
FILTERS = (
    *("capitalize", "count", "d", "default", "e", "escape", "first", "float", "forceescape"),
    *("int", "items", "join", "last", "length", "list", "lower", "max", "min", "reverse"),
    *("round", "safe", "sort", "string", "sum", "title", "trim", "unique", "upper", "wordcount"),
)
INTERCEPTED = frozenset({"+", "*", "**", "%"})

_COUNTED = "计轮"
_MOST_TURNS = 20_000
_TURNS_PER_ITEM = 4
_LONGEST = 200_000
_HIGHEST = 10**15
_TOO_LONG = "标签拼出的文字过长"
_TOO_MANY = "标签里的循环次数过多"
_REFUSED = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Block, nodes.Macro)
_TURNS = cast("str", object())
"""Where a context keeps its count: no template can spell this name."""


def limited_filters(filters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters that a template may use, and the two that limit it."""
    kept = {name: filters[name] for name in FILTERS}
    return {**kept, "join": _joined, _COUNTED: _counted}


class Limiter(NodeTransformer):
    """Refuses what loads or defines other templates; puts counters into loops and joins."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Limit one node and all below it."""
        if isinstance(node, _REFUSED):
            message = "模板里不能用 include、import、extends、block、macro"
            raise TemplateSyntaxError(message, node.lineno)
        return super().visit(node, *args, **kwargs)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's naming
        """Count the turns."""
        self.generic_visit(node)
        node.iter = self._filtered(cast("nodes.Expr", node.iter), _COUNTED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja's naming
        """Join within the limit."""
        self.generic_visit(node)
        return self._filtered(nodes.List(node.nodes, lineno=node.lineno), "join")

    def _filtered(self, node: nodes.Expr, name: str) -> nodes.Filter:
        made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
        made.set_environment(self._environment)
        return made


@pass_context
def _counted(context: Context, values: Iterable[object]) -> Iterator[object]:
    items = context.get("全文", ())
    most = max(_MOST_TURNS, _TURNS_PER_ITEM * len(items))
    for value in values:
        turns = context.parent.get(_TURNS, 0) + 1
        if turns > most:
            raise SecurityError(_TOO_MANY)
        context.parent[_TURNS] = turns
        yield value


@pass_eval_context
def _joined(eval_context: EvalContext, values: Iterable[object], between: str = "") -> str:
    parts = list(islice(values, _LONGEST))
    if sum(len(str(part)) + len(between) for part in parts) > _LONGEST:
        raise SecurityError(_TOO_LONG)
    return cast("str", do_join(eval_context, parts, between))


_ARITHMETIC = {"+": add, "*": mul, "%": mod}


def limited_binop(operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - whatever a template has
    """Compute ``+ * ** %`` on small values only.

    Raises:
        SecurityError: the result could be larger than any template needs.
    """
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    if operator == "**" or not (numbers or operator == "+"):
        message = f"标签里不能这样用“{operator}”"
        raise SecurityError(message)
    if numbers:
        if max(abs(left), abs(right)) > _HIGHEST:
            raise SecurityError(_TOO_LONG)
        return _ARITHMETIC[operator](left, right)
    if len(left) + len(right) > _LONGEST:
        raise SecurityError(_TOO_LONG)
    return left + right
