"""署名 and 成文日期 as block XML: the indents are computed from the width of the words.

GB/T 9704—2012, 7.3.5. Widths are in 字; all paragraphs are set flush right and moved in.
"""

from collections.abc import Sequence

from kjreport.doctree.nodes import Seal, Signature
from kjreport.text.segments import Text, plain
from kjreport.text.widths import width_in_chars
from kjreport.word.runs import RunWriter, bookmarked
from kjreport.word.seal_rows import ROW_LINES, SealRows, seal_rows
from kjreport.word.standard import (
    DATE_RIGHT_CHARACTERS,
    UNSTAMPED_SIGNER_RIGHT_CHARACTERS,
    PageFormat,
)
from kjreport.word.style_names import BLANK_LINE, DATE_STYLE, SIGNER_STYLES
from kjreport.word.styles import StyleIds

#: Blank lines before the block: 7.3.5.2 one; with a seal of some 42 mm whose top must keep
#: within one line of the text (7.3.5.1) two; 7.3.5.3 two.
BLANK_LINES_BEFORE = {Seal.UNSTAMPED: 1, Seal.STAMPED: 2, Seal.SIGNET: 2}

_KEEP_NEXT = "<w:keepNext/>"
_DATE_SHIFT = 2
"""7.3.5.2: 首字比发文机关署名首字右移二字."""
_SIGNET_WIDTH = 6
"""Room for a 签名章 of some 33 mm (custom)."""
_SIGNET_GAP = 2
"""7.3.5.3: 签名章左空二字标注签发人职务."""


def signature_xml(
    block: Signature,
    styles: StyleIds,
    writer: RunWriter,
    anchor: int = 0,
    *,
    keeps_next: bool = False,
) -> str:
    """Write the blank lines before the block and its lines, kept on one page together.

    ``keeps_next`` keeps the 附注 below on that page too.
    """
    lines = _Lines(styles, writer, anchor)
    blank = lines.blank()
    if block.seal is Seal.STAMPED and len(block.signers) > 1:
        written = _seal_rows(block, lines, keeps_next=keeps_next)
    else:
        written = _plain_lines(block, lines, keeps_next=keeps_next)
    return blank * BLANK_LINES_BEFORE[block.seal] + written


class _Lines:
    """Writes the lines of one signature; the first that is written carries the bookmark."""

    def __init__(self, styles: StyleIds, writer: RunWriter, anchor: int) -> None:
        self.page = styles.page
        self._styles = styles
        self._writer = writer
        self._anchor = anchor

    def line(self, style: str, text: Text, properties: str) -> str:
        runs = bookmarked(self._writer.text_runs(text), self._anchor)
        self._anchor = 0
        return paragraph_xml(self._styles[style], runs, properties=properties)

    def blank(self) -> str:
        return paragraph_xml(self._styles[BLANK_LINE], "", properties=_KEEP_NEXT)


def _plain_lines(block: Signature, lines: _Lines, *, keeps_next: bool) -> str:
    """Write a line for each 署名 and one for the date; stamps of persons need room between."""
    signer_indents, date_indent = indents(block)
    style = SIGNER_STYLES[block.seal]
    placed = [(style, *placed) for placed in zip(block.signers, signer_indents, strict=True)]
    if block.date or not placed:
        placed.append((DATE_STYLE, block.date, date_indent))
    written: list[str] = []
    turns = False
    for number, (name, text, indent) in enumerate(placed, start=1):
        is_last = number == len(placed)
        if written and block.seal is Seal.SIGNET and (is_last or not turns):
            written.append(lines.blank())
        written.append(
            lines.line(name, text, _flush_right(lines.page, indent, keep=keeps_next or not is_last))
        )
        turns = width_in_chars(plain(text)) + indent > lines.page.characters
    return "".join(written)


def _seal_rows(block: Signature, lines: _Lines, *, keeps_next: bool) -> str:
    """Write joint 署名 in rows of a table without borders, the last name over the date.

    The date's line is written even when it is empty: Word joins tables that touch.
    """
    widths = [width_in_chars(plain(signer)) for signer in block.signers]
    layout = seal_rows(widths, width_in_chars(plain(block.date)), lines.page)
    style = SIGNER_STYLES[block.seal]

    def words(name: int | None) -> str:
        if name is None:
            return lines.blank()
        return lines.line(
            style, block.signers[name], _centred(lines.page, layout.side(widths[name]))
        )

    rows = [tuple(map(words, row)) for row in layout.rows(len(widths))]
    date = lines.line(
        DATE_STYLE, block.date, _flush_right(lines.page, layout.date_right, keep=keeps_next)
    )
    return _seal_table(rows, layout, lines.page) + date


def _seal_table(rows: Sequence[tuple[str, ...]], layout: SealRows, page: PageFormat) -> str:
    left, cell = map(page.characters_wide, (layout.left, layout.cell))
    opened = f'<w:tc><w:tcPr><w:tcW w:w="{cell}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
    columns = f'<w:gridCol w:w="{cell}"/>' * layout.columns
    written = (
        f"<w:tr><w:trPr><w:cantSplit/>{_height(ROW_LINES * page.line if number else 0)}</w:trPr>"
        + "".join(f"{opened}{words}</w:tc>" for words in row)
        + "</w:tr>"
        for number, row in enumerate(rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{cell * layout.columns}" w:type="dxa"/>'
        f'<w:tblInd w:w="{left}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(written)}</w:tbl>"
    )


def _height(twips: int) -> str:
    return f'<w:trHeight w:val="{twips}" w:hRule="atLeast"/>' if twips else ""


def indents(block: Signature) -> tuple[tuple[float, ...], float]:
    """Return the space right of each 署名 and of the date, in 字, never negative.

    Joint 署名 with seals stand in rows instead, see ``seal_rows``.
    """
    signers = [width_in_chars(plain(signer)) for signer in block.signers]
    date = width_in_chars(plain(block.date))
    widest = max(signers, default=0.0)
    match block.seal:
        case Seal.STAMPED:
            centre = max(DATE_RIGHT_CHARACTERS + date / 2, widest / 2)
            signer_indents = [centre - width / 2 for width in signers]
            date_indent = centre - date / 2
        case Seal.UNSTAMPED:
            right, date_indent = _unstamped(widest, date)
            signer_indents = [right + widest - width for width in signers]
        case Seal.SIGNET:
            right = DATE_RIGHT_CHARACTERS + _SIGNET_WIDTH + _SIGNET_GAP
            signer_indents = [right] * len(signers)
            date_indent = DATE_RIGHT_CHARACTERS
    return tuple(max(indent, 0.0) for indent in signer_indents), max(date_indent, 0.0)


def _unstamped(signer: float, date: float) -> tuple[float, float]:
    """Indent 署名 and date without a seal (7.3.5.2): the longer one keeps 右空二字."""
    right = UNSTAMPED_SIGNER_RIGHT_CHARACTERS
    if date > signer:
        return right + date + _DATE_SHIFT - signer, right
    return right, right + signer - _DATE_SHIFT - date


def _flush_right(page: PageFormat, indent: float, *, keep: bool) -> str:
    return f'{_KEEP_NEXT if keep else ""}{_indent(page, 0, indent)}<w:jc w:val="right"/>'


def _centred(page: PageFormat, side: float) -> str:
    return f'{_KEEP_NEXT}{_indent(page, side, side)}<w:jc w:val="center"/>'


def _indent(page: PageFormat, left: float, right: float) -> str:
    """Write an indent; one of a style in characters outweighs twips unless it is taken back."""
    room = page.characters_wide
    return (
        f'<w:ind w:leftChars="0" w:left="{room(left)}" w:rightChars="0" w:right="{room(right)}"'
        ' w:firstLineChars="0" w:firstLine="0"/>'
    )


def paragraph_xml(style: str, runs: str, *, properties: str = "") -> str:
    """Write a paragraph with the style of this id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'
