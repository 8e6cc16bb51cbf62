"""What paragraphs come to: indents in 字, line pitch in words, lengths in millimetres."""

from collections import Counter
from collections.abc import Sequence

from kjreport.checks.layout.classes import BLANKS, Piece
from kjreport.doctree.layout import TWIPS_PER_POINT, LineSpacing, SectionFacts
from kjreport.text.widths import width_in_chars

TWIPS_PER_MM = 1440 / 25.4
_LINE = 240


def millimetres(twips: int) -> str:
    """Write a length as Word's page dialog shows it, in centimetres."""
    return f"{twips / TWIPS_PER_MM / 10:.2f}".rstrip("0").rstrip(".") + "厘米"


def type_size(piece: Piece) -> float:
    """Return the size that most of a paragraph is set in, in points."""
    sizes: Counter[float] = Counter()
    for run in piece.facts.runs:
        sizes[run.type.size] += len(run.text.strip(BLANKS))
    return sizes.most_common(1)[0][0] if sizes else piece.facts.mark.size


def first_line_chars(piece: Piece) -> float:
    """Return how far the first line is indented against the others, in 字."""
    indents = piece.facts.look.indents
    return indents.first_line_chars or _in_chars(indents.first_line, piece)


def left_chars(piece: Piece) -> float:
    """Return the left indent of all lines, in 字."""
    indents = piece.facts.look.indents
    return indents.left_chars or _in_chars(indents.left, piece)


def start_chars(piece: Piece) -> float:
    """Return where the first line's words begin, blanks counted, in 字."""
    blanks = width_in_chars(leading_blanks(piece).replace("\t", "  "))
    return left_chars(piece) + first_line_chars(piece) + blanks


def right_chars(piece: Piece) -> float:
    """Return the right indent, in 字."""
    indents = piece.facts.look.indents
    return indents.right_chars or _in_chars(indents.right, piece)


def _in_chars(twips: int, piece: Piece) -> float:
    return twips / (max(type_size(piece), 1.0) * TWIPS_PER_POINT)


def leading_blanks(piece: Piece) -> str:
    """Return the blank characters that a paragraph begins with."""
    text = piece.facts.text
    return text[: len(text) - len(text.lstrip(BLANKS))]


def room_on_the_right(piece: Piece, section: SectionFacts) -> float | None:
    """Return how many 字 stay free on the right of a one-line paragraph."""
    if piece.facts.look.alignment == "right":
        trailing = piece.facts.text[len(piece.facts.text.rstrip(BLANKS)) :]
        return right_chars(piece) + width_in_chars(trailing.replace("\t", ""))
    if piece.facts.look.alignment == "center":
        return None
    size = max(type_size(piece), 1.0) * TWIPS_PER_POINT
    start = left_chars(piece) + first_line_chars(piece)
    return section.text_width / size - start - width_in_chars(piece.facts.text.rstrip(BLANKS))


def pitch_words(spacing: LineSpacing) -> str:
    """Say a line pitch as Word's paragraph dialog does."""
    if spacing.rule == "exact":
        return f"固定值 {spacing.value / TWIPS_PER_POINT:g} 磅"
    if spacing.rule == "atLeast":
        return f"最小值 {spacing.value / TWIPS_PER_POINT:g} 磅"
    names = {_LINE: "单倍行距", _LINE * 3 // 2: "1.5 倍行距", _LINE * 2: "2 倍行距"}
    return names.get(spacing.value, f"{spacing.value / _LINE:.3g} 倍行距")


def most_common(values: Sequence[LineSpacing]) -> LineSpacing | None:
    """Return the line pitch that most paragraphs have."""
    counts = Counter((one.rule, one.value) for one in values)
    if not counts:
        return None
    (rule, value), _ = counts.most_common(1)[0]
    return LineSpacing(rule, value)
