"""Writes changes of words into anybody's .docx so that Word shows them, to accept or reject.

What goes stays in a ``w:del``, what comes stands in a ``w:ins`` and looks as what went did.
Accepting everything gives the words meant; rejecting everything gives the file as it was.
"""

from collections.abc import Iterable
from copy import deepcopy
from itertools import count, groupby
from typing import Final

from lxml import etree

from kjreport.doctree.word_changes import Reviser, WordChange
from kjreport.word.inspector_package import Element, W, WordPackage, damaged, local_name, parser
from kjreport.word.layout_fixer import text_paragraphs
from kjreport.word.package import pack
from kjreport.word.run_fixer import runs_between

_WORDS: Final = frozenset(
    {"rPr", "t", "tab", "br", "cr", "ptab", "noBreakHyphen", "lastRenderedPageBreak"}
)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def with_tracked_changes(data: bytes, changes: Iterable[WordChange], reviser: Reviser) -> bytes:
    """Return the file with the changes tracked; other parts are copied byte for byte.

    A change that would take a picture, a field or a note away is left out.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    wanted = sorted(changes, key=lambda one: (one.number, -one.start))
    if not wanted:
        return data
    package = WordPackage(data)
    try:
        root = etree.fromstring(package.content(), parser())
    except etree.XMLSyntaxError as error:
        raise damaged() from error
    paragraphs = tuple(text_paragraphs(root))
    marks = _Marks(root, reviser)
    for number, own in groupby(wanted, key=lambda one: one.number):
        for change in own:
            _track(paragraphs[number - 1], change, marks)
    parts = {name: package.read(name) for name in package.names}
    parts[package.document] = etree.tostring(
        root, encoding="UTF-8", xml_declaration=True, standalone=True
    )
    return pack(parts.items())


class _Marks:
    """Makes the elements that say who changed something, and when."""

    def __init__(self, root: Element, reviser: Reviser) -> None:
        used = (str(one.get(f"{W}id", "")) for one in root.iter("*"))
        self._ids = count(1 + max((int(one) for one in used if one.isdecimal()), default=0))
        self._reviser = reviser

    def mark(self, name: str) -> Element:
        """Return an empty ``w:ins`` or ``w:del``."""
        day = f"{self._reviser.day:%Y-%m-%d}T00:00:00Z"
        names = {"id": str(next(self._ids)), "author": self._reviser.name, "date": day}
        return etree.Element(f"{W}{name}", {f"{W}{key}": value for key, value in names.items()})

    def another(self, mark: Element) -> Element:
        """Return an empty mark that says the same of what it will hold."""
        names = {str(key): str(value) for key, value in mark.attrib.items()}
        return etree.Element(mark.tag, {**names, f"{W}id": str(next(self._ids))})

    def is_own(self, mark: Element) -> bool:
        """Tell whether an insertion was made in the same name."""
        return mark.get(f"{W}author") == self._reviser.name


def _track(paragraph: Element, change: WordChange, marks: _Marks) -> None:
    runs = tuple(runs_between(paragraph, change.start, change.end))
    if not runs or not all(map(_holds_words_only, runs)):
        return
    if change.words:
        _insert_behind(runs[-1], _run_like(runs[0], change.words), marks)
    for run in runs:
        _strike(run, marks)


def _holds_words_only(run: Element) -> bool:
    """Tell whether nothing but words would go: no picture, no mark of a field or a note."""
    return all(local_name(child) in _WORDS for child in run)


def _run_like(run: Element, words: str) -> Element:
    made = etree.Element(f"{W}r")
    properties = run.find(f"{W}rPr")
    if properties is not None:
        made.append(deepcopy(properties))
    text = etree.SubElement(made, f"{W}t")
    text.text = words
    text.set(_SPACE, "preserve")
    return made


def _insert_behind(run: Element, made: Element, marks: _Marks) -> None:
    """Put a run behind another; an insertion of somebody else's is cut there."""
    insertion = _insertion_of(run)
    if insertion is not None and marks.is_own(insertion):
        run.addnext(made)
        return
    mark = marks.mark("ins")
    mark.append(made)
    if insertion is None:
        run.addnext(mark)
        return
    rest = marks.another(insertion)
    rest.extend(list(run.itersiblings()))
    insertion.addnext(mark)
    if len(rest):
        mark.addnext(rest)


def _strike(run: Element, marks: _Marks) -> None:
    """Mark a run as gone; what the same name had put in goes without a trace."""
    parent = run.getparent()
    if parent is None:
        return
    insertion = _insertion_of(run)
    if insertion is not None and marks.is_own(insertion):
        parent.remove(run)
        if not len(insertion):
            _remove(insertion)
        return
    mark = marks.mark("del")
    run.addprevious(mark)
    mark.append(run)
    for text in run.iter(f"{W}t"):
        text.tag = f"{W}delText"


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _insertion_of(run: Element) -> Element | None:
    """Return the ``w:ins`` (or the target of a move) that a run stands in directly."""
    parent = run.getparent()
    is_inserted = parent is not None and local_name(parent) in {"ins", "moveTo"}
    return parent if is_inserted else None
