"""Which rules there are: every module of the package that defines ``CHECK``."""

import importlib
import pkgutil
from functools import cache

from kjreport.checks import layout
from kjreport.checks.base import LayoutCheck


@cache
def layout_checks() -> tuple[LayoutCheck, ...]:
    """Return all rules about layout, in the order of their codes."""
    modules = (
        importlib.import_module(f"{layout.__name__}.{found.name}")
        for found in pkgutil.iter_modules(layout.__path__)
    )
    checks = [module.CHECK for module in modules if hasattr(module, "CHECK")]
    return tuple(sorted(checks, key=lambda check: check.code))
