"""版头 as block XML (GB/T 9704—2012, 7.2): lines, the red letters, 发文字号, the red line.

The lines above the letters always take the same room, so that 份号, 密级 and 紧急程度 never
push them down; whatever is not given is an empty line.
"""

from itertools import zip_longest

from kjreport.doctree.nodes import Masthead
from kjreport.text.segments import Text, plain
from kjreport.text.widths import width_in_chars
from kjreport.word import style_names as names
from kjreport.word.masthead_measures import SUFFIX_GAP, Lettering, lettering
from kjreport.word.runs import PLAIN_RUN_OPEN, RUN_CLOSE, RunWriter, bookmarked
from kjreport.word.signature import paragraph_xml
from kjreport.word.standard import half_points
from kjreport.word.styles import StyleIds

SIGNATORY_LABEL = "签发人："
_LINES_ABOVE = 3
_BLANK_LINES = 2
"""7.2.5: 发文机关标志下空二行; 7.3.1: 红色分隔线下空二行."""
_NAMES_PER_LINE = 2
"""7.2.6: 每行一般排两个姓名."""
_LEAST_CELL = 20
_SLACK = 60
"""Room that keeps a cell from breaking words that just fit, in twips."""


def masthead_xml(block: Masthead, styles: StyleIds, writer: RunWriter, anchor: int = 0) -> str:
    """Write a 版头 down to the two blank lines below the red line."""
    written = _MastheadWriter(styles, writer)
    blank = written.paragraph(names.BLANK_LINE)
    number = written.number_line(block) if block.number or block.signatories else blank
    pieces = (
        *written.lines_above(block),
        *written.organs(block),
        blank * _BLANK_LINES,
        number,
        paragraph_xml(styles[names.MASTHEAD_RULE_STYLE], bookmarked("", anchor)),
        blank * _BLANK_LINES,
    )
    return "".join(pieces)


class _MastheadWriter:
    def __init__(self, styles: StyleIds, writer: RunWriter) -> None:
        self._styles = styles
        self._page = styles.page
        self._writer = writer

    def paragraph(self, style: str, text: Text = (), properties: str = "") -> str:
        runs = self._writer.text_runs(text) if text else ""
        return paragraph_xml(self._styles[style], runs, properties=properties)

    def lines_above(self, block: Masthead) -> list[str]:
        """Write the lines at the top: 密级 stands on the second even without a 份号 (7.2.2)."""
        lines = []
        if block.copy_number:
            lines.append(self.paragraph(names.COPY_NUMBER_STYLE, block.copy_number))
        if block.secrecy:
            if not lines:
                lines.append(self.paragraph(names.BLANK_LINE))
            lines.append(self.paragraph(names.SECRECY_STYLE, block.secrecy))
        if block.urgency:
            lines.append(self.paragraph(names.URGENCY_STYLE, block.urgency))
        missing = _LINES_ABOVE - len(lines)
        return [*lines, *[self.paragraph(names.BLANK_LINE)] * missing]

    def organs(self, block: Masthead) -> list[str]:
        """Write the red letters: one line, or the joint organs with 文件 to their right."""
        widths = [width_in_chars(plain(organ)) for organ in block.organs]
        suffix = width_in_chars(plain(block.suffix)) + SUFFIX_GAP if block.suffix else 0.0
        fitted = lettering(
            max(widths, default=1.0) + suffix, rows=max(len(widths), 1), page=self._page
        )
        space = self.paragraph(
            names.MASTHEAD_SPACE_STYLE,
            properties=f'<w:spacing w:line="{fitted.space_above}" w:lineRule="exact"/>',
        )
        if len(block.organs) > 1:
            return [space, self._joint_organs(block, fitted, (max(widths), suffix))]
        lines = (self._letters(names.ORGAN_STYLE, organ, fitted) for organ in block.organs)
        return [space, *lines]

    def _letters(
        self, style: str, text: Text, fitted: Lettering, *, gap: int = 0, spread: bool = False
    ) -> str:
        size = half_points(fitted.size)
        properties = (
            f'<w:w w:val="{fitted.percent}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        )
        runs = self._writer.text_runs(text).replace("</w:rPr>", f"{properties}</w:rPr>")
        spacing = f'<w:spacing w:after="{gap}" w:line="{fitted.line}" w:lineRule="exact"/>'
        aligned = '<w:jc w:val="distribute"/>' if spread else ""
        return paragraph_xml(self._styles[style], runs, properties=spacing + aligned)

    def _joint_organs(
        self, block: Masthead, fitted: Lettering, characters: tuple[float, float]
    ) -> str:
        name_width, suffix_width = (fitted.width(one) for one in characters)
        widths = (
            name_width + 2 * _LEAST_CELL,
            *((suffix_width + _LEAST_CELL,) * bool(block.suffix)),
        )
        rows = []
        last = len(block.organs) - 1
        for index, organ in enumerate(block.organs):
            gap = 0 if index == last else fitted.pitch_gap
            name = self._letters(names.ORGAN_STYLE, organ, fitted, gap=gap, spread=True)
            merge = '<w:vMerge w:val="restart"/>' if index == 0 else "<w:vMerge/>"
            suffix = (
                self._letters(names.ORGAN_SUFFIX_STYLE, block.suffix, fitted)
                if index == 0
                else self.paragraph(names.UNSEEN_STYLE)
            )
            joined = _cell(widths[-1], suffix, f'{merge}<w:vAlign w:val="center"/>')
            rows.append(_cell(widths[0], name) + (joined if block.suffix else ""))
        return _table(widths, rows, centred=True)

    def number_line(self, block: Masthead) -> str:
        """Write the 发文字号, with the 签发人 to its right in a paper that goes up (7.2.6)."""
        if not block.signatories:
            return self.paragraph(names.DOCUMENT_NUMBER_STYLE, block.number)
        signatories = block.signatories
        lines = list(zip_longest(*[iter(signatories)] * _NAMES_PER_LINE, fillvalue=()))
        columns = list(zip(*lines, strict=True))
        character = self._page.characters_wide(1)
        label = round(width_in_chars(SIGNATORY_LABEL) * character) + _SLACK
        widths = [_column_width(column, character) for column in columns if any(column)]
        # The room behind the last name is 右空一字.
        left = max(self._page.text_width - label - sum(widths), _LEAST_CELL)
        every = (left, label, *widths)
        last = len(lines) - 1
        rows = []
        for index, line in enumerate(lines):
            number = self._number_cell(block.number if index == last else ())
            label_cell = self._label_cell() if index == 0 else self.paragraph(names.BLANK_LINE)
            cells = (number, label_cell, *(self._name_cell(name) for name in line[: len(widths)]))
            rows.append("".join(map(_cell, every, cells)))
        return _table(every, rows)

    def _number_cell(self, number: Text) -> str:
        if not number:
            return self.paragraph(names.BLANK_LINE)
        edge = self._page.characters_wide(1)  # 7.2.6: 左空一字
        placed = f'<w:ind w:left="{edge}"/><w:jc w:val="left"/>'
        return self.paragraph(names.DOCUMENT_NUMBER_STYLE, number, placed)

    def _label_cell(self) -> str:
        run = f"{PLAIN_RUN_OPEN}{SIGNATORY_LABEL}{RUN_CLOSE}"
        return paragraph_xml(self._styles[names.SIGNATORY_LABEL_STYLE], run)

    def _name_cell(self, name: Text) -> str:
        style = names.SIGNATORY_STYLE if name else names.BLANK_LINE
        return self.paragraph(style, name)


def _column_width(column: tuple[Text, ...], character: int) -> int:
    """Return the room of a name and of the 字 behind it."""
    widest = max(width_in_chars(plain(name)) for name in column)
    return round((widest + 1) * character)


def _cell(width: int, content: str, properties: str = "") -> str:
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{size}{properties}</w:tcPr>{content}</w:tc>"


def _table(widths: tuple[int, ...], rows: list[str], *, centred: bool = False) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    aligned = '<w:jc w:val="center"/>' if centred else ""
    no_margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    written = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>" for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{aligned}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{no_margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
    )
