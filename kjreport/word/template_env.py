"""The Jinja environment of Word templates: data only, nothing undefined, everything escaped."""

from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from kjreport.word.runs import FORBIDDEN

_GLOBAL_NAMES = ("range", "namespace")


class MissingName(StrictUndefined):
    """A name that the data does not have: printing or asking it stops the draft."""

    @property
    def _undefined_message(self) -> str:
        return self._undefined_name or "" if not self._undefined_hint else self._undefined_hint


class TemplateEnvironment(SandboxedEnvironment):
    """Looks names up in the data first and never calls what a template has no business with."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=MissingName, finalize=without_forbidden)
        self.globals = {name: self.globals[name] for name in _GLOBAL_NAMES}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Look ``attribute`` up as data; only a loop and a namespace have attributes of code."""
        if isinstance(obj, LoopContext | Namespace):
            return super().getattr(obj, attribute)
        try:
            return obj[attribute]
        except (TypeError, LookupError):
            return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Look ``argument`` up as data."""
        try:
            return obj[argument]
        except (TypeError, LookupError):
            return self.undefined(obj=obj, name=argument)

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - Jinja's own signature
        """Allow macros, what loops offer, and the few global functions."""
        owner = getattr(obj, "__self__", None)
        return (
            isinstance(obj, Macro | LoopContext)
            or isinstance(owner, LoopContext)
            or any(obj is known for known in self.globals.values())
        )


def without_forbidden(value: object) -> object:
    """Drop the characters that XML has no place for; ready-made XML passes as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return FORBIDDEN.sub("", value)
    return value


@cache
def environment() -> TemplateEnvironment:
    """Return the one environment of all templates."""
    return TemplateEnvironment()
