"""Which kinds of paragraphs a template would drop: found by filling it once."""

from kjreport.errors import TemplateTagError
from kjreport.word.additions import NO_ADDITIONS
from kjreport.word.plan import Plan
from kjreport.word.plan_compiler import compile_plan
from kjreport.word.renderer import render
from kjreport.word.runs import PLAIN_RUN_OPEN, RUN_CLOSE, word_xml
from kjreport.word.template_body import BLOCK, looped_styles


def lost_kinds(template: bytes) -> tuple[str, ...]:
    """Return the kinds whose words the template does not print.

    Raises:
        TemplateError: the template cannot be compiled or filled at all.
    """
    plan = compile_plan(template)
    kinds = (*looped_styles(), BLOCK)
    try:
        render(plan, _context(kinds), NO_ADDITIONS)
    except TemplateTagError:
        lost = tuple(kind for kind in kinds if not _prints(plan, kind))
        if lost == kinds:
            raise
        return lost
    return ()


def _prints(plan: Plan, kind: str) -> bool:
    try:
        render(plan, _context((kind,)), NO_ADDITIONS)
    except TemplateTagError:
        return False
    return True


def _context(kinds: tuple[str, ...]) -> dict[str, object]:
    return {"标题": "", "全文": [_item(kind) for kind in kinds]}


def _item(kind: str) -> dict[str, str]:
    runs = f"{PLAIN_RUN_OPEN}{_mark(kind)}{RUN_CLOSE}"
    if kind == BLOCK:
        return {"类": kind, "内容": word_xml(f"<w:p>{runs}</w:p>")}
    return {"类": kind, "文字": word_xml(runs)}


def _mark(kind: str) -> str:
    return f"〔试填：{kind}〕"
