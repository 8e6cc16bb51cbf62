"""L225: the list of copies does not end in 。."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.imprint_place import imprint_of
from kjreport.checks.layout.official_samples import COPIES, OFFICIAL
from kjreport.checks.layout.samples import rewritten
from kjreport.findings import Severity

_LABELS = ("抄送：", "抄送:")


def find(layout: Layout) -> Iterator[Fault]:
    """Yield lists of copies with another mark at their end, or none."""
    imprint = imprint_of(layout)
    copies = [one for one in imprint.pieces if one.words.startswith(_LABELS)] if imprint else []
    for piece in copies[-1:]:
        is_continued = imprint is not None and piece is not imprint.pieces[-1] and len(copies) > 1
        if not piece.words.endswith("。") and not is_continued:
            yield Fault("抄送机关的末尾没有句号", piece, excerpt=piece.words[-8:])


CHECK = LayoutCheck(
    code="L225",
    title="抄送机关末尾没有句号",
    why="抄送：后标全角冒号，最后一个抄送机关名称后标句号。",
    source="GB/T 9704—2012 第7.4.2条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请在最后一个抄送机关后面加“。”",
    find=find,
    bad=(rewritten("没有句号", COPIES, "抄送：市人大常委会办公室，市政协办公室", OFFICIAL),),
)
