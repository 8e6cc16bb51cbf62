"""署名 and 成文日期 as block XML: the indents are computed from the width of the words.

GB/T 9704—2012, 7.3.5. Widths are in 字; all paragraphs are set flush right and moved in.
"""

from kjreport.doctree.nodes import Seal, Signature
from kjreport.text.segments import plain
from kjreport.text.widths import width_in_chars
from kjreport.word.runs import RunWriter, bookmarked
from kjreport.word.standard import (
    DATE_RIGHT_CHARACTERS,
    GB,
    UNSTAMPED_SIGNER_RIGHT_CHARACTERS,
)
from kjreport.word.style_names import BLANK_LINE, DATE_STYLE, SIGNER_STYLES
from kjreport.word.styles import StyleIds

#: Blank lines before the block: 7.3.5.2 one; with a seal of some 42 mm whose top must keep
#: within one line of the text (7.3.5.1) two; 7.3.5.3 two.
BLANK_LINES_BEFORE = {Seal.UNSTAMPED: 1, Seal.STAMPED: 2, Seal.SIGNET: 2}

_DATE_SHIFT = 2
"""7.3.5.2: 首字比发文机关署名首字右移二字."""
_SIGNET_WIDTH = 6
"""Room for a 签名章 of some 33 mm (custom)."""
_SIGNET_GAP = 2
"""7.3.5.3: 签名章左空二字标注签发人职务."""


def signature_xml(block: Signature, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write the blank lines before the block and its paragraphs, kept on one page together."""
    blank = paragraph_xml(styles[BLANK_LINE], "", properties="<w:keepNext/>")
    signer_indents, date_indent = indents(block)
    lines = [
        (SIGNER_STYLES[block.seal], writer.text_runs(signer), indent)
        for signer, indent in zip(block.signers, signer_indents, strict=True)
    ]
    if block.date or not lines:
        lines.append((DATE_STYLE, writer.text_runs(block.date), date_indent))
    style, runs, indent = lines[0]
    lines[0] = (style, bookmarked(runs, anchor), indent)
    written = [
        paragraph_xml(styles[style], runs, properties=_properties(indent, keep=line < len(lines)))
        for line, (style, runs, indent) in enumerate(lines, start=1)
    ]
    if block.seal is Seal.SIGNET and block.date and block.signers:
        written.insert(-1, blank)
    return blank * BLANK_LINES_BEFORE[block.seal] + "".join(written)


def indents(block: Signature) -> tuple[tuple[float, ...], float]:
    """Return the space right of each 署名 and of the date, in 字, never negative."""
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


def _properties(indent: float, *, keep: bool) -> str:
    kept = "<w:keepNext/>" if keep else ""
    right = GB.page.characters_wide(indent)
    # A style's indent in characters outweighs twips unless it is taken back.
    return (
        f'{kept}<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="0" w:right="{right}"/>'
        '<w:jc w:val="right"/>'
    )


def paragraph_xml(style: str, runs: str, *, properties: str = "") -> str:
    """Write a paragraph with the style of this id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'
