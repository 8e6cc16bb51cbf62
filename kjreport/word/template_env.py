"""The Jinja environment of Word templates: data only, nothing undefined, everything escaped."""

import re
from functools import cache
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from kjreport.word.template_limits import INTERCEPTED, Limiter, limited_binop, limited_filters

#: What XML has no place for, save \a and \f: docxtpl reads them as a new paragraph or page.
_FORBIDDEN = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GLOBAL_NAMES = ("range", "namespace")


class MissingName(StrictUndefined):
    """A name that the data does not have: printing or asking it stops the draft."""

    @property
    def _undefined_message(self) -> str:
        return self._undefined_name or "" if not self._undefined_hint else self._undefined_hint


class TemplateEnvironment(SandboxedEnvironment):
    """Looks names up in the data first and never calls what a template has no business with."""

    intercepted_binops = INTERCEPTED

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=MissingName)
        self.filters = limited_filters(self.filters)
        self.globals = {name: self.globals[name] for name in _GLOBAL_NAMES}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Look ``attribute`` up as data; only a loop and a namespace have attributes of code."""
        try:
            return obj[attribute]
        except (TypeError, LookupError):
            if isinstance(obj, LoopContext | Namespace):
                return super().getattr(obj, attribute)
            return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Look ``argument`` up as data."""
        try:
            return obj[argument]
        except (TypeError, LookupError):
            return self.undefined(obj=obj, name=argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002 - Jinja's own signature
        """Compute on small values only."""
        return limited_binop(operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse as Jinja does, then put the limits in; compiling ever begins here."""
        parsed = super()._parse(source, name, filename)
        Limiter(self).visit(parsed)
        return parsed

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - Jinja's own signature
        """Allow macros, what loops offer, and the few global functions."""
        owner = getattr(obj, "__self__", None)
        return (
            isinstance(obj, Macro | LoopContext)
            or isinstance(owner, LoopContext)
            or any(obj is known for known in self.globals.values())
        )


@cache
def environment() -> TemplateEnvironment:
    """Return the one environment of all templates."""
    return TemplateEnvironment()


def executable(code: CodeType) -> Template:
    """Make a template of its code; what it prints is escaped by ``printed``."""
    template_env = environment()
    namespace: dict[str, Any] = {"environment": template_env, "__file__": code.co_filename}
    exec(code, namespace)  # noqa: S102 - our own compiler's output
    namespace["escape"] = printed
    return Template.from_module_dict(template_env, namespace, template_env.globals)


def printed(value: object) -> str:
    """Escape a value for XML and drop what XML forbids; ready-made XML passes as it is.

    markupsafe copies ready-made XML, which for a long table costs more than writing it.
    """
    if isinstance(value, Markup):
        return value
    return _FORBIDDEN.sub("", escape(value))
