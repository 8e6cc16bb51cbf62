"""L202: secrecy or urgency is not in 三号黑体 at the left edge, in the order of the standard."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.faces import size_words, wrong_face, wrong_sizes
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.measures import start_chars
from kjreport.checks.layout.official_samples import OFFICIAL, SECRECY, URGENCY
from kjreport.checks.layout.red_head import Part
from kjreport.checks.layout.samples import relooked, retyped, rewritten
from kjreport.findings import Severity

_ORDER = (Part.COPY_NUMBER, Part.SECRECY, Part.URGENCY, Part.ORGAN)
_OFF = 0.3


def find(layout: Layout) -> Iterator[Fault]:
    """Yield 密级 and 紧急程度 in another face, size, place or order."""
    head = head_of(layout)
    if head is None:
        return
    latest = 0
    for place, part in head.places:
        rank = _ORDER.index(part) if part in _ORDER else latest
        piece = head.pieces[place]
        if rank < latest and part in {Part.SECRECY, Part.URGENCY}:
            yield Fault(f"{part.value}的位置不对（自上而下是份号、密级、紧急程度）", piece)
        elif part in {Part.SECRECY, Part.URGENCY}:
            message = _fault(layout, piece)
            if message:
                yield Fault(f"{part.value}{message}", piece)
        latest = max(latest, rank)


def _fault(layout: Layout, piece: Piece) -> str | None:
    face = wrong_face(piece, layout.rules.faces["黑体"])
    if face:
        return f"用的是{face}（应为黑体）"
    size = next((own for own, _ in wrong_sizes(piece, layout.rules.body_size)), None)
    if size:
        return f"用的是{size_words(size)}（应为三号）"
    is_off = piece.facts.look.alignment in {"center", "right"} or start_chars(piece) > _OFF
    return "没有顶格" if is_off else None


CHECK = LayoutCheck(
    code="L202",
    title="密级、紧急程度排得不对",
    why="密级和保密期限、紧急程度一般用 3 号黑体字，顶格编排在版心左上角，"
    "自上而下是份号、密级和保密期限、紧急程度。",
    source="GB/T 9704—2012 第7.2.2、7.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请改为三号黑体，不缩进，按份号、密级、紧急程度的顺序各占一行",
    find=find,
    bad=(
        retyped("仿宋的密级", SECRECY, OFFICIAL, east_asia="仿宋_GB2312"),
        retyped("二号的紧急程度", URGENCY, OFFICIAL, size=22.0),
        relooked("居右的紧急程度", URGENCY, OFFICIAL, alignment="right"),
        rewritten(
            "密级在份号上面", 1, "机密★1年", rewritten("", SECRECY, "000001", OFFICIAL).facts
        ),
        rewritten(
            "紧急程度在密级上面", SECRECY, "加急", rewritten("", URGENCY, "秘密", OFFICIAL).facts
        ),
    ),
)
