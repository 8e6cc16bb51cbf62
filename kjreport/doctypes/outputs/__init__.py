"""One module per output form, each with its ``DESIGN``; a new module here is found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kjreport.doctypes.output_design import OutputDesign
from kjreport.model.outputs import OutputForm


@cache
def designs_by_form() -> dict[OutputForm, OutputDesign]:
    """Return every design of this package by its 形式."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    designs: tuple[OutputDesign, ...] = tuple(module.DESIGN for module in modules)
    return {design.form: design for design in designs}
