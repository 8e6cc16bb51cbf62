"""The plainest expressions, worked out without Jinja: 指标.专项资金.构成[0], 指标.培训 | 列示.

Nearly all expressions are of this kind. Compiling one costs half a millisecond; looking it
up costs nothing, and means the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kjreport.prose.filters import FILTERS
from kjreport.prose.lookup import looked_up, unknown_name

_NAME = r"[^\W\d]\w*"
_STEP = re.compile(r"\w+")
_CHAIN = re.compile(rf"\s*({_NAME}(?:\.{_NAME}|\[[0-9]+\])*)\s*(?:\|\s*({_NAME})\s*)?")


@dataclass(frozen=True, slots=True)
class Chain:
    """Names and places in lists, and the filter after them ("" for none)."""

    steps: tuple[str | int, ...]
    filter_name: str = ""

    def value(self, scope: Mapping[str, object]) -> object:
        """Look the steps up one after the other.

        Raises:
            ProseSlipError: a name or the filter is unknown, or there is no value.
        """
        found: object = scope
        for step in self.steps:
            found = looked_up(found, step)
        if not self.filter_name:
            return found
        if self.filter_name not in FILTERS:
            raise unknown_name(self.filter_name, tuple(FILTERS), "写法")
        return FILTERS[self.filter_name](found)


def chain_of(expression: str, scope: Mapping[str, object]) -> Chain | None:
    """Take ``expression`` as a chain; ``None`` when it is more, or begins with no known name."""
    match = _CHAIN.fullmatch(expression)
    if match is None:
        return None
    first, *others = _STEP.findall(match[1])
    steps = (first, *(int(step) if step[0].isdigit() else step for step in others))
    return Chain(steps, match[2] or "") if first in scope else None
