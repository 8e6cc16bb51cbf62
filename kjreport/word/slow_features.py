"""Which templates docxtpl itself must render: those not proven to give the same text.

docxtpl repairs tables and renumbers drawings after rendering, and mends broken XML. A plan
leaves that out, so it must know from the template alone that nothing would be changed.
"""

import re
from collections.abc import Iterable, Iterator

from jinja2 import nodes

from kjreport.word.template_env import environment

_FEATURES = (
    (re.compile(r"\{%\s*colspan\b|gridSpan w:val=\"\{"), "模板用了 colspan 标签"),
    (re.compile(r"w:fill=\"\{\{"), "模板用了 cellbg 标签"),
    (re.compile(r"loop\.first %\}(?:restart|<w:tc)|loop\.length"), "模板用了 vm 或 hm 标签"),
    (re.compile(r"<wp:docPr\b"), "模板有图片或图形，编号须由 docxtpl 重排"),
)
_UNESCAPING_FILTERS = frozenset({"safe", "xmlattr", "urlize", "tojson"})
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_ELEMENT = re.compile(r"<(/?)([\w:.-]+)(?:[^>]*?)(/?)>")


def slow_reason(sources: Iterable[str]) -> str:
    """Say in Chinese why docxtpl must render these patched parts, ``""`` when it need not."""
    for source in sources:
        for pattern, reason in _FEATURES:
            if pattern.search(source):
                return reason
        tree = environment().parse(source)
        if any(node.name in _UNESCAPING_FILTERS for node in tree.find_all(nodes.Filter)):
            return "模板用了 safe 一类的过滤器，输出是否完好无法事先断定"
        if not all(_reopens_what_it_closes(body) for body in _bodies(tree)):
            return "模板有标签跨越了段落、单元格或表格行"
        if not all(map(_is_even, _TABLE.findall(source))):
            return "模板的表格各行列数不一，或整个表格由循环生成"
    return ""


def _bodies(tree: nodes.Template) -> Iterator[list[nodes.Node]]:
    """Yield everything that may be printed or left out as a whole."""
    for node in tree.find_all(nodes.Stmt):
        for field in ("body", "else_"):
            body = getattr(node, field, None)
            if isinstance(body, list):
                yield body


def _reopens_what_it_closes(body: list[nodes.Node]) -> bool:
    """Tell whether the XML around ``body`` stays in order whether it is printed or not."""
    opened: list[str] = []
    closed: list[str] = []
    for end, name, empty in _ELEMENT.findall(_static_text(body)):
        if empty:
            continue
        if not end:
            opened.append(name)
        elif opened:
            if opened.pop() != name:
                return False
        else:
            closed.append(name)
    return opened == closed[::-1]


def _static_text(body: list[nodes.Node]) -> str:
    return "".join(
        part.data if isinstance(part, nodes.TemplateData) else ""
        for node in body
        if isinstance(node, nodes.Output)
        for part in node.nodes
    )


def _is_even(table: str) -> bool:
    """Tell whether every row has as many cells as the grid, the first one in any case."""
    first_row = table.partition("</w:tr>")[0]
    if "<w:tbl>" in table[1:] or "{%" in first_row.partition("<w:tr")[0]:
        return False
    columns = table.count("<w:gridCol ")
    rows = _ROW.findall(table)
    return bool(rows) and all(_cells(row) == columns for row in rows)


def _cells(row: str) -> int:
    spans = re.findall(r'<w:gridSpan w:val="(\d+)"', row)
    return len(re.findall(r"<w:tc[ >]", row)) + sum(int(span) - 1 for span in spans)
