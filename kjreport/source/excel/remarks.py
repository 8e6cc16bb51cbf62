"""Collecting what is wrong with a 台账: in a line of the data, or in a cell of a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kjreport.findings import Finding
from kjreport.location import CellPlace, TextPlace
from kjreport.source.excel.slips import MESSAGES, Slip, severity
from kjreport.source.places import head_place
from kjreport.source.tree import Leaf, Node

#: So many cells with one slip are told one by one.
_MOST_ALIKE = 5


class NoAnswerError(Exception):
    """What 取自 asks for cannot be had; why stands among the remarks."""


@dataclass(slots=True)
class Remarks:
    """The remarks on all 台账 of one document."""

    findings: list[Finding] = field(default_factory=list)

    def at_line(
        self, code: Slip, node: Node, *arguments: object, suggestion: str | None = None
    ) -> NoAnswerError:
        """Add a remark on a value of the data; return the error for who cannot go on."""
        place = head_place(node)
        line = node.source.lines[place.line - 1]
        excerpt = line[place.column - 1 : None if place.end is None else place.end - 1]
        self._add(code, arguments, place=place, excerpt=excerpt, suggestion=suggestion)
        return NoAnswerError()

    def at_cell(self, code: Slip, place: CellPlace, *arguments: object, excerpt: str = "") -> None:
        """Add a remark on a cell."""
        self._add(code, arguments, place=place, excerpt=excerpt)

    def at_cells(
        self, code: Slip, slips: Sequence[tuple[CellPlace, tuple[object, ...], str]]
    ) -> None:
        """Add one remark per cell (place, arguments, excerpt); the last tells of many more."""
        for place, arguments, excerpt in slips[:_MOST_ALIKE]:
            self.at_cell(code, place, *arguments, excerpt=excerpt)
        more = slips[_MOST_ALIKE:]
        if more:
            last = self.findings[-1]
            words = f"{last.message}（同样的还有 {len(more)} 处，如 {more[0][0].cell}。）"
            self.findings[-1] = replace(last, message=words)

    def _add(
        self,
        code: Slip,
        arguments: tuple[object, ...],
        *,
        place: TextPlace | CellPlace,
        excerpt: str,
        suggestion: str | None = None,
    ) -> None:
        message = MESSAGES[code].format(*arguments).replace("？。", "？")
        self.findings.append(
            Finding(
                code,
                severity(code),
                message,
                place=place,
                excerpt=excerpt,
                suggestion=suggestion,
            )
        )


def retyped(leaf: Leaf, words: str) -> str | None:
    """Return the line of a value with other words in its place; ``None`` over several lines."""
    if leaf.start.line != leaf.end.line or leaf.style in ("|", ">"):
        return None
    line = leaf.source.lines[leaf.start.line]
    sign = leaf.style if leaf.style in ("'", '"') else ""
    return line[: leaf.start.column] + sign + words + sign + line[leaf.end.column :]
