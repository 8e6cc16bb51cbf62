"""What the expressions of a template name: variables, kinds of paragraphs, filters.

One tag is looked at by itself; ``scope`` says what the loops around it have named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes

from kjreport.text.nearest import nearest
from kjreport.word.template_body import BLOCK, looped_styles
from kjreport.word.template_env import environment
from kjreport.word.template_limits import FILTERS

ITEMS = "全文"
KIND = "类"
_DATA = ("标题", ITEMS)
_ITEM_KEYS = (KIND, "文字", "内容")
_HOSTILE_FILTERS = frozenset({"attr", "map", "format", "tojson", "xmlattr", "pprint"})
_MISSPELT, _UNKNOWN_FILTER, _UNKNOWN_KIND, _HOSTILE = "T105", "T106", "T107", "T110"

Remark = tuple[str, str]
"""Code and message."""


@dataclass(slots=True)
class Scope:
    """The names around a tag; ``items`` are those that stand for one item of 全文."""

    names: set[str] = field(default_factory=set)
    items: set[str] = field(default_factory=set)

    def inside(self, loop: nodes.For) -> "Scope":
        """Return the scope in a loop."""
        targets = {name.name for name in loop.find_all(nodes.Name) if name.ctx == "store"}
        named = (name.name for name in loop.iter.find_all(nodes.Name))
        loops_over_items = any(nearest(name, _DATA) == ITEMS for name in named)
        items = targets if loops_over_items else set()
        return Scope(self.names | targets | {"loop"}, (self.items - targets) | items)


def parsed(source: str) -> nodes.Template | None:
    """Parse a tag that was made whole; ``None`` when it is not well formed."""
    try:
        return environment().parse(source)
    except TemplateSyntaxError:
        return None


def name_remarks(tree: nodes.Template, scope: Scope) -> Iterator[Remark]:
    """Yield what is wrong with the names in one tag."""
    known = (*_DATA, *scope.names, *environment().globals)
    for name in _undeclared(tree) - {*known}:
        if name.startswith("_"):
            yield _HOSTILE, _hostile(name)
        else:
            yield _MISSPELT, f"没有“{name}”这个名称，{_advice(name, known)}"
    yield from _looked_up(tree, scope)
    yield from _filters(tree)
    for kind in kinds(tree, scope):
        if kind not in (*looped_styles(), BLOCK):
            advice = _advice(kind, (*looped_styles(), BLOCK))
            yield _UNKNOWN_KIND, f"没有“{kind}”这一类段落，{advice}"


def _undeclared(tree: nodes.Template) -> set[str]:
    names = tuple(tree.find_all(nodes.Name))
    stored = {name.name for name in names if name.ctx != "load"}
    return {name.name for name in names} - stored


def _advice(word: str, known: tuple[str, ...]) -> str:
    meant = nearest(word, known)
    if meant:
        return f"是否想写“{meant}”？"
    shown = [name for name in known if not name.isascii()][:8]
    return f"可用的有：{'、'.join(shown)}等。"


def _hostile(words: str) -> str:
    return f"“{words}”不能用在模板里：模板只能取数据，不能调用程序。请删去这个标签。"


def _looked_up(tree: nodes.Template, scope: Scope) -> Iterator[Remark]:
    lookups: tuple[nodes.Getattr | nodes.Getitem, ...] = (
        *tree.find_all(nodes.Getattr),
        *tree.find_all(nodes.Getitem),
    )
    for node in lookups:
        name, owner = _key(node), _name(node.node)
        if name.startswith("_"):
            yield _HOSTILE, _hostile(name)
        elif owner in scope.items and name and name not in _ITEM_KEYS:
            yield _MISSPELT, f"“{owner}”没有“{name}”，{_advice(name, _ITEM_KEYS)}"
        elif owner in _DATA and name:
            yield _MISSPELT, f"“{owner}”里没有“{name}”，请直接写“{owner}”。"
    for call in tree.find_all(nodes.Call):
        if not _is_allowed_call(call):
            yield _HOSTILE, _hostile("()")


def _key(node: nodes.Getattr | nodes.Getitem) -> str:
    if isinstance(node, nodes.Getattr):
        return node.attr
    value = node.arg.value if isinstance(node.arg, nodes.Const) else None
    return value if isinstance(value, str) else ""


def _name(node: nodes.Node) -> str:
    return node.name if isinstance(node, nodes.Name) else ""


def _is_allowed_call(call: nodes.Call) -> bool:
    called = call.node
    if isinstance(called, nodes.Getattr):
        called = called.node
        return isinstance(called, nodes.Name) and called.name == "loop"
    return isinstance(called, nodes.Name) and called.name in (*environment().globals, "loop")


def _filters(tree: nodes.Template) -> Iterator[Remark]:
    own = environment().filters
    for node in tree.find_all(nodes.Filter):
        if node.name in _HOSTILE_FILTERS:
            yield _HOSTILE, _hostile(node.name)
        elif node.name not in own:
            yield _UNKNOWN_FILTER, f"没有“{node.name}”这个过滤器，{_filter_advice(node.name)}"
    for test in tree.find_all(nodes.Test):
        if test.name not in environment().tests:
            yield _UNKNOWN_FILTER, f"没有“is {test.name}”这种判断，请改写条件。"


def _filter_advice(name: str) -> str:
    meant = nearest(name, FILTERS)
    return f"是否想写“{meant}”？" if meant else "请删去“|”和它后面的名称。"


def kinds(tree: nodes.Template, scope: Scope) -> tuple[str, ...]:
    """Return the kinds of paragraphs that a condition asks for."""
    found: list[str] = []
    for compare in tree.find_all(nodes.Compare):
        sides = (compare.expr, *(operand.expr for operand in compare.ops))
        if any(_asks_kind(side, scope) for side in sides):
            found += (
                one.value for one in compare.find_all(nodes.Const) if isinstance(one.value, str)
            )
    return tuple(dict.fromkeys(found))


def _asks_kind(node: nodes.Node, scope: Scope) -> bool:
    return (
        isinstance(node, nodes.Getattr | nodes.Getitem)
        and _key(node) == KIND
        and _name(node.node) in scope.items
    )
