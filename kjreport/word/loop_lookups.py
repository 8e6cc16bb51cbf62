"""A template's loop looks the same name up for every kind of paragraph; once is enough.

``{%p if 块.类 == "…" %} … {%p elif 块.类 == "…" %}`` asks some thirty times for ``块.类``.
Look-up reads data and has no effect, so its result may be kept for the turn of the loop.
"""

from collections import Counter

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from kjreport.word.template_env import environment

_OFTEN = 3


def with_lookups_kept(template: nodes.Template) -> nodes.Template:
    """Return the template with repeated look-ups in a loop variable done once per turn."""
    for number, loop in enumerate(list(template.find_all(nodes.For))):
        if isinstance(loop.target, nodes.Name) and not _is_assigned(loop, loop.target.name):
            _keep_lookups(loop, loop.target.name, number)
    return template


def _keep_lookups(loop: nodes.For, variable: str, number: int) -> None:
    asked = Counter(
        lookup.attr
        for part in loop.body
        for lookup in part.find_all(nodes.Getattr)
        if _is_of(lookup, variable)
    )
    for attribute, times in asked.items():
        if times < _OFTEN:
            continue
        kept = f"kept_{number}_{attribute}"
        keeper = _Keeper(variable, attribute, kept)
        body = [keeper.visit(part) for part in loop.body]
        source = nodes.Getattr(nodes.Name(variable, "load"), attribute, "load")
        loop.body = [nodes.Assign(nodes.Name(kept, "store"), source), *body]
        for part in loop.body:
            part.set_lineno(loop.lineno)
            part.set_environment(environment())


class _Keeper(NodeTransformer):
    def __init__(self, variable: str, attribute: str, kept: str) -> None:
        self._variable = variable
        self._attribute = attribute
        self._kept = kept

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802 - Jinja's naming
        if node.attr == self._attribute and _is_of(node, self._variable):
            return nodes.Name(self._kept, "load", lineno=node.lineno)
        return self.generic_visit(node)


def _is_of(lookup: nodes.Getattr, variable: str) -> bool:
    return isinstance(lookup.node, nodes.Name) and lookup.node.name == variable


def _is_assigned(loop: nodes.For, variable: str) -> bool:
    """Tell whether the name means something else somewhere in the loop."""
    inner = (part.find_all(nodes.Name) for part in loop.body)
    return any(name.name == variable and name.ctx != "load" for names in inner for name in names)
