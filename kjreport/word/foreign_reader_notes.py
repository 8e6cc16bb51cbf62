"""Comments, footnotes, headers and diagrams of a foreign Word file: what stands beside its text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kjreport.doctree.foreign import FoundRemark, SetAside
from kjreport.word.inspector_package import Element, W, WordPackage, local_name

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_DELETED = {"del", "moveFrom"}


@dataclass(frozen=True, slots=True)
class SideTexts:
    """Texts by the id that marks in the text refer to."""

    comments: Mapping[str, FoundRemark] = field(default_factory=dict)
    footnotes: Mapping[str, str] = field(default_factory=dict)
    endnotes: Mapping[str, str] = field(default_factory=dict)


def side_texts(package: WordPackage) -> SideTexts:
    """Read comments, footnotes and endnotes.

    Raises:
        UnreadableDocumentError: a part is damaged or too large.
    """
    comments = {
        element.get(f"{W}id", ""): FoundRemark(
            element.get(f"{W}author", "").strip(), words_of(element)
        )
        for root in package.related("/comments")
        for element in root.iter(f"{W}comment")
    }
    footnotes = dict(_notes(package, "/footnotes", "footnote"))
    endnotes = dict(_notes(package, "/endnotes", "endnote"))
    return SideTexts(comments, footnotes, endnotes)


def _notes(package: WordPackage, kind: str, name: str) -> Iterator[tuple[str, str]]:
    for root in package.related(kind):
        for element in root.iter(f"{W}{name}"):
            if element.get(f"{W}type") not in _SEPARATORS:
                yield element.get(f"{W}id", ""), words_of(element)


def marginal_texts(package: WordPackage) -> Iterator[SetAside]:
    """Yield what headers and footers say; page numbers are no words.

    Raises:
        UnreadableDocumentError: a part is damaged or too large.
    """
    for kind, reason in (("/header", "页眉"), ("/footer", "页脚")):
        texts = (words_of(root) for root in package.related(kind))
        for text in dict.fromkeys(texts):
            if text and not _is_page_number(text):
                yield SetAside(text, reason)


def _is_page_number(text: str) -> bool:
    return not any(character.isalpha() for character in text.strip("第页共of Page"))


def words_of(element: Element) -> str:
    """Return the words below an element in one line, deleted ones left out."""
    pieces: list[str] = []
    _collect(element, pieces)
    return " ".join("".join(pieces).split())


def _collect(element: Element, pieces: list[str]) -> None:
    for child in element:
        name = local_name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _BREAKS:
            pieces.append(_BREAKS[name])
        elif name not in _DELETED:
            _collect(child, pieces)
            if name == "p":
                pieces.append("\n")
