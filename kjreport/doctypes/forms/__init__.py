"""One module per 文种, each with its ``FORM``; a new module here is found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kjreport.doctypes.base import Form
from kjreport.model.official_document import DocType


@cache
def forms_by_doc_type() -> dict[DocType, Form]:
    """Return every form of this package by its 文种."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    forms: tuple[Form, ...] = tuple(module.FORM for module in modules)
    return {form.doc_type: form for form in forms}
