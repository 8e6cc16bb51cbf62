"""L208: 签发人 is not in 三号仿宋, or the name behind it not in 三号楷体."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout, Piece
from kjreport.checks.layout.faces import size_words, wrong_face, wrong_sizes
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.official_samples import NUMBER, OFFICIAL
from kjreport.checks.layout.red_head import SIGNATORY, Part
from kjreport.checks.layout.samples import rewritten, split
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield labels and names of who signed in another face or size."""
    head = head_of(layout)
    if head is None:
        return
    for piece in (*head.of(Part.NUMBER), *head.of(Part.SIGNATORY)):
        for start, end, name, what in _stretches(piece):
            rule, wanted = layout.rules.faces[name], layout.rules.body_size
            face = wrong_face(piece, rule, start, end)
            size = next((own for own, _ in wrong_sizes(piece, wanted, start, end)), None)
            if face or size:
                own = face or size_words(size or wanted)
                yield Fault(f"{what}用的是{own}（应为{size_words(wanted)}{rule.name}）", piece)
                break


def _stretches(piece: Piece) -> Iterator[tuple[int, int | None, str, str]]:
    label = SIGNATORY.search(piece.facts.text)
    if label is not None:
        yield label.start(), label.end(), "仿宋", "“签发人”三字"
        yield label.end(), None, "楷体", "签发人姓名"
    elif piece.facts.look.style == "签发人":
        yield 0, None, "楷体", "签发人姓名"


_SIGNED = "云科发〔2026〕5号\t签发人：李明"

CHECK = LayoutCheck(
    code="L208",
    title="签发人字体字号不对",
    why="“签发人”三字用 3 号仿宋体字，签发人姓名用 3 号楷体字。",
    source="GB/T 9704—2012 第7.2.6条",
    strength=Strength.MUST,
    severity=Severity.ERROR,
    remedy="请选中签发人姓名改为三号楷体，“签发人：”保持三号仿宋",
    find=find,
    bad=(
        rewritten("姓名也是仿宋", NUMBER, _SIGNED, OFFICIAL),
        split(
            "姓名是二号",
            NUMBER,
            len(_SIGNED) - 2,
            rewritten("", NUMBER, _SIGNED, OFFICIAL).facts,
            east_asia="楷体",
            size=22.0,
        ),
    ),
    good=(
        split(
            "姓名用楷体",
            NUMBER,
            len(_SIGNED) - 2,
            rewritten("", NUMBER, _SIGNED, OFFICIAL).facts,
            east_asia="楷体",
        ),
    ),
)
