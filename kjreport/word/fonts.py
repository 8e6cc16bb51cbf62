"""What the faces of a template cannot print: characters outside GB 2312.

A _GB2312 face holds 6,763 汉字; what it lacks (镕, 喆, 堃 in names) is silently set in another
face. The template, not the profile, says which face prints which style.
"""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind, Signature, Table
from kjreport.doctree.walk import iter_texts
from kjreport.findings import Finding, Severity
from kjreport.location import FieldPath
from kjreport.text.characters import is_in_gb2312
from kjreport.text.segments import Segment, Text
from kjreport.word.style_names import (
    SIGNER_STYLES,
    TABLE_CELL_STYLE,
    TABLE_HEAD_STYLE,
    character_styles,
    paragraph_style,
    style_of,
)

FACE_SUFFIX = "_GB2312"
OUTSIDE = "W101"
_BODY = paragraph_style(ParagraphKind.BODY)


def characters_outside(document: Document, template: bytes) -> tuple[Finding, ...]:
    """Warn of each character that the template's _GB2312 face lacks, once per place.

    Raises:
        TemplateError: the template cannot be used.
    """
    if not any(map(_has_rare, _every_text(document))):
        return ()
    faces = _Faces(template)
    found: dict[tuple[object, str], Finding] = {}
    for block in document.blocks:
        for style, segment in _styled(block):
            for position, character in enumerate(segment.text):
                key = (segment.origin or block.origin, character)
                if key in found or not _is_rare(character):
                    continue
                face = faces.of(style)
                if face.endswith(FACE_SUFFIX):
                    found[key] = _warning(segment, position, block, face)
    return tuple(found.values())


def _every_text(document: Document) -> Iterator[Text]:
    for block in document.blocks:
        yield from iter_texts(block)


def _has_rare(text: Text) -> bool:
    return any(not segment.text.isascii() and any(map(_is_rare, segment.text)) for segment in text)


def _is_rare(character: str) -> bool:
    return not (is_in_gb2312(character) or character.isspace())


def _styled(block: Block) -> Iterator[tuple[tuple[str, str], Segment]]:
    """Yield each stretch with its paragraph style and character style, ``""`` for none."""
    for style, text in _texts(block):
        as_paragraph = (
            block if isinstance(block, Paragraph) else Paragraph(ParagraphKind.BODY, text)
        )
        for character_style, segment in zip(character_styles(as_paragraph), text, strict=True):
            yield (style, character_style), segment


def _texts(block: Block) -> Iterator[tuple[str, Text]]:
    match block:
        case Paragraph():
            yield style_of(block), block.content
        case Table():
            yield from ((TABLE_HEAD_STYLE, text) for text in block.head)
            for row in block.rows:
                yield from ((TABLE_CELL_STYLE, text) for text in row.cells)
        case Signature():
            style = SIGNER_STYLES[block.seal]
            yield from ((style, text) for text in (*block.signers, block.date))
        case _:
            yield from ((_BODY, text) for text in iter_texts(block))


class _Faces:
    """The face of 汉字 in each style of a template."""

    def __init__(self, template: bytes) -> None:
        from kjreport.word.inspector_package import WordPackage  # noqa: PLC0415 - loads lxml
        from kjreport.word.plan_cache import plan_for  # noqa: PLC0415 - rare characters only
        from kjreport.word.style_chain import StyleChain, laid_over  # noqa: PLC0415 - loads lxml

        self._chain = StyleChain(next(WordPackage(template).related("/styles"), None))
        self._ids = plan_for(template).style_ids
        self._laid_over = laid_over

    def of(self, style: tuple[str, str]) -> str:
        """Name the face; a character style goes before the paragraph's."""
        paragraph, character = (self._ids.get(name.lower(), "") for name in style)
        layer = self._laid_over(self._chain.run_defaults, self._chain.run(paragraph))
        if character:
            layer = self._laid_over(layer, self._chain.run(character, "character"))
        return layer.get("eastAsia", "")


def _warning(segment: Segment, position: int, block: Block, face: str) -> Finding:
    character = segment.text[position]
    message = (
        f"“{character}”不在 GB2312 字符集里，字体“{face}”没有这个字，印出来会换成别的字体。"
        "请定稿后在 Word 里核对这个字，或者写“版式: windows-fonts”，改用收字较多的仿宋、楷体。"
    )
    path = segment.origin if isinstance(segment.origin, FieldPath) else None
    if path is None and isinstance(block.origin, FieldPath):
        path = block.origin
    at = None if segment.offset is None else segment.offset + position
    span = None if at is None else (at, at + 1)
    return Finding(
        OUTSIDE,
        Severity.WARNING,
        message,
        path,
        span,
        excerpt=character,
        source="实务（GB/T 2312）",
    )
