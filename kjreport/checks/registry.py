"""Which rules there are: every module of the packages below that defines ``CHECK``."""

import importlib
import pkgutil
from functools import cache
from typing import Any

from kjreport.checks.base import LayoutCheck, ProseCheck

#: The packages of rules about words; a rule is one module of one of them.
PROSE_PACKAGES = ("figures", "wording", "structure", "registries", "lastyear")


@cache
def layout_checks() -> tuple[LayoutCheck, ...]:
    """Return all rules about layout, in the order of their codes."""
    return tuple(checks_in("layout"))


@cache
def prose_checks() -> tuple[ProseCheck, ...]:
    """Return all rules about words, in the order of their codes."""
    found = (check for package in PROSE_PACKAGES for check in checks_in(package))
    return tuple(sorted(found, key=lambda check: check.code))


def checks_in(name: str) -> list[Any]:
    """Return the rules of one package, in the order of their codes."""
    package = importlib.import_module(f"{__package__}.{name}")
    modules = (
        importlib.import_module(f"{package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(package.__path__)
    )
    checks = [module.CHECK for module in modules if hasattr(module, "CHECK")]
    return sorted(checks, key=lambda check: check.code)
