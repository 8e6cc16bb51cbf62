"""L224: lines of the imprint do not keep one 字 clear on either side."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.imprint_place import Imprint, imprint_of
from kjreport.checks.layout.measures import left_chars, right_chars, start_chars
from kjreport.checks.layout.official_samples import COPIES, OFFICE, OFFICIAL, PRINTED
from kjreport.checks.layout.samples import relooked, rewritten
from kjreport.doctree.layout import TWIPS_PER_POINT, Indents
from kjreport.findings import Severity
from kjreport.text.widths import width_in_chars

_LEAST, _MOST = 0.4, 1.9
_LABEL = 3
"""抄送： is three 字 wide."""
_OFF = 0.9
_COPIES = ("抄送：", "抄送:", "主送：", "主送:")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lines without 左右各空一字, and lists that do not turn under their first name."""
    imprint = imprint_of(layout)
    for piece in imprint.pieces if imprint else ():
        if imprint and (message := _fault(layout, imprint, piece)):
            yield Fault(message, piece)


def _fault(layout: Layout, imprint: Imprint, piece: Piece) -> str | None:
    character = layout.rules.small_size * TWIPS_PER_POINT
    margin = imprint.table.cell_margin / character if imprint.table else 0.0
    if piece.facts.look.alignment == "right":
        return None if _is_one(right_chars(piece) + margin) else "右边没有空一字"
    if piece.facts.look.alignment in {"both", "left"} and not _is_one(start_chars(piece) + margin):
        return "左边没有空一字"
    room = layout.section_of(piece).text_width / character - 2
    is_list = piece.words.startswith(_COPIES)
    if not is_list or width_in_chars(piece.words) <= room:
        return None
    if abs(left_chars(piece) + margin - _LABEL - 1) > _OFF:
        return "回行没有与冒号后的首字对齐"
    return None if _is_one(right_chars(piece) + margin) else "右边没有空一字"


def _is_one(room: float) -> bool:
    return _LEAST <= room <= _MOST


_LONG = f"抄送：{'市人大常委会办公室，' * 5}市政协办公室。"

CHECK = LayoutCheck(
    code="L224",
    title="版记没有左右各空一字",
    why="抄送机关、印发机关左空一字，印发日期右空一字，抄送回行时与冒号后的首字对齐。",
    source="GB/T 9704—2012 第7.4.2、7.4.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请在“段落→缩进”中把左右各改为 1 字符；抄送用悬挂缩进 3 字符、左侧 4 字符",
    find=find,
    bad=(
        relooked("印发机关顶格", OFFICE, OFFICIAL, indents=Indents()),
        relooked("印发日期顶到右边", PRINTED, OFFICIAL, indents=Indents()),
        relooked(
            "回行顶到左边",
            COPIES,
            rewritten("", COPIES, _LONG, OFFICIAL).facts,
            indents=Indents(right=280, first_line=280),
        ),
    ),
    good=(rewritten("抄送排了两行", COPIES, _LONG, OFFICIAL),),
)
