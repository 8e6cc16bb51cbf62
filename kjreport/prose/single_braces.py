"""Expressions in single braces, ``{ 指标.高企 }``: they would be printed as typed."""

import re
from collections.abc import Iterator, Mapping

from kjreport.prose.chains import chain_of
from kjreport.prose.stretches import Stretch, StretchKind

_SINGLE = re.compile(r"[{｛]([^{}｛｝\n]+)[}｝]{1,2}")


def single_braced(stretch: Stretch, scope: Mapping[str, object]) -> Iterator[tuple[Stretch, str]]:
    """Yield what in a literal stretch was meant as an expression, and how it is written.

    Only what begins with a name of the data counts; other braces are text.
    """
    for match in _SINGLE.finditer(stretch.text):
        if chain_of(match[1], scope) is not None:
            typed = Stretch(StretchKind.UNCLOSED, match[0], stretch.start + match.start())
            yield typed, "{{ " + match[1].strip() + " }}"
