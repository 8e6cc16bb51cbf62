"""The words of a template, paragraph by paragraph, with the place in Word's terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from lxml import etree

from kjreport.word.inspector_package import Element, W, WordPackage, damaged, parser
from kjreport.word.style_chain import Layer, StyleChain, run_layer

_P, _R, _T, _TBL, _TR, _TC = (f"{W}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc"))
_MARGIN_PARTS = (("/header", "页眉"), ("/footer", "页脚"), ("/footnotes", "脚注"))
MARGINS = tuple(where for _, where in _MARGIN_PARTS)
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}


@dataclass(frozen=True, slots=True)
class TemplateParagraph:
    """One paragraph; ``number`` counts those of the text, tables included, or of its margin."""

    number: int
    text: str
    style: str
    where: str = ""
    """页眉, 页脚, 脚注, or the cell: 表1第2行第3列; ``""`` in the text itself."""
    in_text: bool = True
    """Not in a header, footer or footnote."""
    format_changes: tuple[int, ...] = ()
    """Where in ``text`` the type changes; runs that look alike count as one."""


def template_paragraphs(package: WordPackage) -> tuple[TemplateParagraph, ...]:
    """Return every paragraph that may hold tags: the text, then headers, footers, footnotes.

    Raises:
        UnreadableDocumentError: a part is damaged or too large.
    """
    chain = StyleChain(next(package.related("/styles"), None))
    body = tuple(_paragraphs(text_root(package), chain, ""))
    margins = (
        paragraph
        for kind, where in _MARGIN_PARTS
        for root in package.related(kind)
        for paragraph in _paragraphs(root, chain, where)
    )
    return (*body, *margins)


def text_root(package: WordPackage) -> Element:
    """Parse the part that carries the text.

    Raises:
        UnreadableDocumentError: it is damaged or too large.
    """
    try:
        return etree.fromstring(package.content(), parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error


def _paragraphs(root: Element, chain: StyleChain, where: str) -> Iterator[TemplateParagraph]:
    tables = [table for table in root.iter(_TBL) if next(table.iterancestors(_TBL), None) is None]
    for number, paragraph in enumerate(root.iter(_P), start=1):
        runs = [run for run in paragraph.iter(_R) if _is_own(run, paragraph)]
        identity = paragraph.find(f"{W}pPr/{W}pStyle")
        yield TemplateParagraph(
            number,
            "".join(map(_run_text, runs)),
            chain.name("" if identity is None else identity.get(f"{W}val", "")),
            where or _cell(paragraph, tables),
            not where,
            tuple(_format_changes(runs)),
        )


def _is_own(run: Element, paragraph: Element) -> bool:
    """Tell a run of the paragraph from one of a text box that stands in it."""
    return next(run.iterancestors(_P), None) is paragraph


def _run_text(run: Element) -> str:
    return "".join(
        child.text or "" if child.tag == _T else _BREAKS.get(str(child.tag), "") for child in run
    )


def _format_changes(runs: list[Element]) -> Iterator[int]:
    ends = accumulate(len(_run_text(run)) for run in runs)
    for end, (run, following) in zip(ends, pairwise(runs), strict=False):
        if _looks(run) != _looks(following):
            yield end


def _looks(run: Element) -> Layer:
    """Return what a run says of its type; the hint only tells how signs are taken."""
    return {key: value for key, value in run_layer(run.find(f"{W}rPr")).items() if key != "hint"}


def _cell(paragraph: Element, tables: list[Element]) -> str:
    cells = list(paragraph.iterancestors(_TC))
    if not cells:
        return ""
    cell = cells[-1]
    row = cell.getparent()
    table = next(reversed(list(paragraph.iterancestors(_TBL))))
    if row is None or table not in tables:
        return ""
    rows, columns = list(table.iter(_TR)), list(row.iter(_TC))
    return f"表{tables.index(table) + 1}第{rows.index(row) + 1}行第{columns.index(cell) + 1}列"
