"""The short outputs, which print only what is marked for them."""

from kjreport.doctypes.codes import Code
from kjreport.doctypes.output_design import (
    Composition,
    Order,
    composed,
    nothing,
    overridden,
    titled,
    untitled,
    with_fields,
)
from kjreport.doctypes.selection import has_text, part_used_for
from kjreport.findings import Finding, Outcome, Severity
from kjreport.model.marks import Usage

#: What belongs to the whole document, not to an excerpt.
_LEFT_OUT = {
    "preface": (),
    "recipients": None,
    "closing": (),
    "annotation": None,
    "sign_off": None,
    "attachments": (),
    "masthead": None,
    "imprint": None,
}


def excerpt(order: Order, usage: Usage, *, before: str = "") -> Outcome[Composition]:
    """Compose the marked parts; its title is the document's, with ``usage`` in its words."""
    marked = part_used_for(with_fields(order.document, _LEFT_OUT), usage)
    if not has_text(marked):
        return nothing(_unmarked(order, usage))
    document = overridden(untitled(marked), order.output)
    after = usage.value.removesuffix("稿")
    return composed(order, document, titled(document, before, f"的{after}" if before else after))


def _unmarked(order: Order, usage: Usage) -> Finding:
    words = usage.value
    message = (
        f"没有内容注明用于{words}，所以没有生成{words}。"
        f"请在要写进{words}的小节、分项或段落里加一行：用于: {words}"
    )
    return Finding(Code.NOTHING_FOR_OUTPUT, Severity.WARNING, message, order.path)
