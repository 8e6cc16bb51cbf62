"""A table as facts, gathered while its cells are being read: width, place, lines."""

from dataclasses import dataclass, field

from kjreport.doctree.layout import RuleFacts, TableFacts
from kjreport.word.inspector_looks import rule_facts, style_of
from kjreport.word.inspector_package import Element, W, child_value, twips
from kjreport.word.style_chain import TABLE_RULES, Layer, StyleChain, laid_over, rules_layer

_PER_CENT_SHARE = 5000
_MOST_ROWS = 20
"""Lines are told apart row by row in small tables only: a 版记 is one, a list is not."""
_CELL_MARGIN = 108
"""What Word leaves beside the words of a cell when nothing is said."""
_CELL_RULES = {"top": "top", "bottom": "bottom"}
_AT_EDGE = {"bottom", "outside"}


@dataclass(slots=True)
class OpenTable:
    """A table whose cells are still being read."""

    first_paragraph: int
    style: str = ""
    _width: str = ""
    _width_kind: str = ""
    _grid: int = 0
    _rows: int = 0
    _rules: Layer = field(default_factory=dict)
    _cells: dict[int, Layer] = field(default_factory=dict)
    _place: dict[str, str] = field(default_factory=dict)
    _margin: int | None = None
    _alignment: str = ""

    def read_look(self, properties: Element) -> None:
        """Take in a ``w:tblPr``."""
        self.style = style_of(properties, "tblStyle")
        width = properties.find(f"{W}tblW")
        if width is not None:
            self._width, self._width_kind = width.get(f"{W}w", ""), width.get(f"{W}type", "")
        borders, place = properties.find(f"{W}tblBorders"), properties.find(f"{W}tblpPr")
        if borders is not None:
            self._rules = rules_layer(borders, TABLE_RULES)
        if place is not None:
            self._place = {str(key).rpartition("}")[2]: str(v) for key, v in place.attrib.items()}
        margins = properties.find(f"{W}tblCellMar")
        for side in ("left", "start"):
            margin = None if margins is None else margins.find(f"{W}{side}")
            if margin is not None:
                self._margin = twips(margin.get(f"{W}w"))
        self._alignment = child_value(properties, "jc") or ""

    def read_grid(self, grid: Element) -> None:
        """Take in a ``w:tblGrid``."""
        self._grid = sum(twips(column.get(f"{W}w")) for column in grid)

    def begin_row(self) -> None:
        """Count a row."""
        self._rows += 1

    def read_cell_rules(self, borders: Element) -> None:
        """Take in the lines of a cell; the first that says something speaks for its row."""
        if self._rows <= _MOST_ROWS:
            self._cells.setdefault(self._rows, rules_layer(borders, _CELL_RULES))

    def facts(
        self, number: int, section: int, last_paragraph: int, chain: StyleChain
    ) -> TableFacts:
        """Return what the table comes to."""
        share = self._share()
        is_given = self._width_kind in {"dxa", ""} and twips(self._width) > 0
        width = twips(self._width) if is_given else self._grid
        place = self._place
        return TableFacts(
            number,
            section,
            self.first_paragraph,
            width=0 if share else max(width, self._grid),
            share=share,
            last_paragraph=last_paragraph,
            rules=self._lines(chain) if self._rows <= _MOST_ROWS else (),
            is_at_foot=place.get("vertAnchor") == "margin" and place.get("tblpYSpec") in _AT_EDGE,
            is_floating=bool(place),
            cell_margin=_CELL_MARGIN if self._margin is None else self._margin,
            alignment=self._alignment,
        )

    def _lines(self, chain: StyleChain) -> tuple[RuleFacts | None, ...]:
        """Return the line above each row and below the last; a cell's own outweighs."""
        whole = laid_over(chain.table(self.style) if self.style else {}, self._rules)
        rows = [self._cells.get(number, {}) for number in range(1, self._rows + 1)]
        lines = []
        for index in range(self._rows + 1):
            is_edge = index in {0, self._rows}
            usual = "inside" if not is_edge else "bottom" if index else "top"
            written = whole.get(usual)
            if index < self._rows:
                written = rows[index].get("top", written)
            if index:
                written = rows[index - 1].get("bottom", written)
            lines.append(rule_facts(written))
        return tuple(lines)

    def _share(self) -> float:
        if self._width_kind != "pct":
            return 0.0
        if self._width.endswith("%"):
            return twips(self._width[:-1]) / 100
        return twips(self._width) / _PER_CENT_SHARE
