"""Looks for words of a Word file that its PDF does not have.

LibreOffice can lose a mark that hangs over the right edge (``docs/notes/libreoffice.md``).
"""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.word.container import Container

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHITE = re.compile(r"\s")
_PAGE_NUMBER = re.compile(r"—[0-9]+—")
_CONTEXT = 6
"""So many characters on either side tell where a lost one stood."""
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class LostCharacter:
    """A character that was not printed; ``paragraph`` counts from 1, 0 when not found."""

    character: str
    paragraph: int
    excerpt: str


def pdf_words(pdf: bytes) -> str | None:
    """Return the text of a PDF without white space, ``None`` when nothing can read it."""
    try:
        from kjreport.word.pdf_objects import read_pages  # noqa: PLC0415 - an extra
    except ImportError:
        return _by_poppler(pdf)
    try:
        return _bare(
            "".join(character.text for page in read_pages(pdf) for character in page.characters)
        )
    except RuntimeError:
        return None


def lost_characters(docx: bytes, printed: str) -> tuple[LostCharacter, ...]:
    """List what stands in the Word file's text and not in ``printed``, the words of its PDF.

    Page numbers and heads of tables that the PDF repeats do no harm. A paragraph that cannot
    be found for another reason than one lost character is no loss as long as all characters
    are there: a text box may be printed in another order.

    Raises:
        UnreadableDocumentError: not a readable .docx.
    """
    printed = _PAGE_NUMBER.sub("", printed)
    paragraphs = tuple(_paragraphs(docx))
    found = tuple(
        lost
        for number, words in enumerate(paragraphs, start=1)
        if words not in printed
        for lost in _lost_of(number, words, printed)
    )
    told = Counter(one.character for one in found)
    missing = Counter("".join(paragraphs)) - Counter(printed) - told
    return (*found, *(LostCharacter(one, 0, "") for one in missing.elements()))


def _paragraphs(docx: bytes) -> Iterator[str]:
    package = Container(docx)
    for paragraph in package.tree(package.document).iter(f"{_W}p"):
        yield _bare("".join(text.text or "" for text in paragraph.iter(f"{_W}t")))


def _lost_of(number: int, words: str, printed: str) -> Iterator[LostCharacter]:
    """Yield the characters without which the paragraph is found, piece by piece."""
    start = 0
    while start < len(words) and words[start:] not in printed:
        length = _found_length(words[start:], printed)
        lost = start + length
        before = words[max(0, lost - _CONTEXT) : lost]
        after = words[lost + 1 : lost + 1 + _CONTEXT]
        if before + after not in printed:
            return
        yield LostCharacter(words[lost], number, before + words[lost] + after)
        start = lost + 1


def _found_length(words: str, printed: str) -> int:
    """Return how long a beginning of ``words`` is found, by halving."""
    found, too_long = 0, len(words)
    while too_long - found > 1:
        middle = (found + too_long) // 2
        if words[:middle] in printed:
            found = middle
        else:
            too_long = middle
    return found


def _by_poppler(pdf: bytes) -> str | None:
    program = shutil.which("pdftotext")
    if program is None:
        return None
    try:
        read = subprocess.run(  # noqa: S603 - our own arguments, no shell
            [program, "-raw", "-enc", "UTF-8", "-", "-"],
            input=pdf,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return _bare(read.stdout.decode("utf-8", "replace"))


def _bare(text: str) -> str:
    return _WHITE.sub("", text)
