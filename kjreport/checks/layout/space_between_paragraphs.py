"""L136: there is extra space before or after a paragraph."""

from collections.abc import Iterator

from kjreport.checks.base import Fault, LayoutCheck, Strength
from kjreport.checks.layout.classes import Layout
from kjreport.checks.layout.samples import BODY, relooked
from kjreport.doctree.layout import TWIPS_PER_POINT, LineSpacing
from kjreport.findings import Severity


def find(layout: Layout) -> Iterator[Fault]:
    """Yield body paragraphs and headings with space around them."""
    pieces = layout.running
    for piece in pieces:
        words = "，".join(_spaces(piece.facts.look.spacing))
        if words:
            yield Fault(f"{words}（应为 0）", piece, key=words, population=len(pieces))


def _spaces(spacing: LineSpacing) -> Iterator[str]:
    sides = (
        ("段前", spacing.before, spacing.before_lines),
        ("段后", spacing.after, spacing.after_lines),
    )
    for word, twips, lines in sides:
        if lines:
            yield f"{word} {lines:g} 行"
        elif twips:
            yield f"{word} {twips / TWIPS_PER_POINT:g} 磅"


CHECK = LayoutCheck(
    code="L136",
    title="段前段后有间距",
    why="每面 22 行、行行相齐，段落之间不另加间距。",
    source="GB/T 9704—2012 第5.2.3条",
    strength=Strength.USUAL,
    severity=Severity.ERROR,
    remedy="请选中段落，在“段落→间距”中把段前、段后都改为 0",
    find=find,
    bad=(
        relooked("段后 10 磅", BODY, spacing=LineSpacing("exact", 579, after=200)),
        relooked("段前 0.5 行", BODY, spacing=LineSpacing("exact", 579, before_lines=0.5)),
    ),
)
