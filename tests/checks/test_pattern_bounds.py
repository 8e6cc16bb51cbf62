"""No pattern of the rules can backtrack for long: what repeats is bounded or stands alone.

The parsed form of every pattern is walked: an unbounded repetition may not hold another one,
nor follow one that can match the same characters. What repeats again and again at every
position is fuzzed in ``test_speed``.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from kjreport import checks
from kjreport.checks.registry import PROSE_PACKAGES
from kjreport.text import brackets, number_phrases

_REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)
_MANY = 400
"""A repetition up to this bound counts as bounded."""
_OPEN = _MANY * 10
_MOST = _OPEN * _MANY
"""An open repetition may hold a bounded one, no other open one."""


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    modules = [number_phrases, brackets]
    for package in PROSE_PACKAGES:
        found = importlib.import_module(f"{checks.__name__}.{package}")
        modules += [
            importlib.import_module(f"{found.__name__}.{one.name}")
            for one in pkgutil.iter_modules(found.__path__)
        ]
    modules += [
        importlib.import_module(f"{checks.__name__}.{one.name}")
        for one in pkgutil.iter_modules(checks.__path__)
        if not one.ispkg
    ]
    for module in modules:
        for name, value in vars(module).items():
            for pattern in _compiled(value):
                yield f"{module.__name__}.{name}", pattern


def _compiled(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _compiled(one)


def _weight(parsed: Any) -> int:  # noqa: ANN401  # the parser's own tree
    """Return how often the innermost part may be tried; an open repetition counts many times."""
    most = 1
    for operation, argument in parsed:
        if operation in _REPEATS:
            _, high, inner = argument
            times = high if isinstance(high, int) and high <= _MANY else _OPEN
            most = max(most, times * _weight(inner) if _varies(inner) else times)
        elif operation is constants.SUBPATTERN:
            most = max(most, _weight(argument[3]))
        elif operation is constants.BRANCH:
            most = max(most, *(_weight(one) for one in argument[1]))
        elif operation in (constants.ASSERT, constants.ASSERT_NOT):
            most = max(most, _weight(argument[1]))
    return most


def _varies(parsed: Any) -> bool:  # noqa: ANN401  # the parser's own tree
    low, high = parsed.getwidth()
    return bool(low != high)


@pytest.mark.parametrize(
    ("name", "pattern"),
    tuple(_patterns()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_repetition_holds_an_open_one(name: str, pattern: re.Pattern[str]) -> None:
    assert _weight(parser.parse(pattern.pattern, pattern.flags)) <= _MOST, name


def test_the_walk_sees_what_backtracks() -> None:
    for bad in ("(a+)+", "(?:a*b?)*", "(?:[a-z]+,?)+"):
        assert _weight(parser.parse(bad)) > _MOST
    for good in ("[a-z]+", "(?:ab)+", "(?:a{1,9}b?){1,9}"):
        assert _weight(parser.parse(good)) <= _MOST
