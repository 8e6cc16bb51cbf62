"""What of a document can be set right mechanically: looks only, never a word.

Only what was measured to be wrong is corrected, so a corrected document needs no correction.
Elements whose place needs judgement (版头, the lines of a 版记) are left to a person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kjreport.checks.layout import (
    misplaced_page_number,
    missing_page_number,
    same_page_number_sides,
    wrong_characters_per_line,
    wrong_grid,
    wrong_margins,
    wrong_page_number_drop,
    wrong_page_number_face,
    wrong_page_number_form,
    wrong_page_number_size,
    wrong_paper,
)
from kjreport.checks.layout.classes import Kind, Layout, Piece
from kjreport.checks.layout.coloured_text import is_black
from kjreport.checks.layout.element_corrections import (
    element_corrections,
    signature_rights,
    table_widths,
)
from kjreport.checks.layout.faces import SHARED_MARKS, face_of_mark, is_han, is_western, stretches
from kjreport.checks.layout.measures import (
    first_line_chars,
    leading_blanks,
    left_chars,
    right_chars,
)
from kjreport.doctree.corrections import (
    Corrections,
    ParagraphCorrection,
    TypeCorrection,
)
from kjreport.doctree.format_rules import (
    FormatRules,
)
from kjreport.doctree.layout import (
    TWIPS_PER_POINT,
    RunFacts,
)

_PAGE = (wrong_paper, wrong_margins, wrong_grid)
_NUMBERS = (
    misplaced_page_number,
    missing_page_number,
    same_page_number_sides,
    wrong_page_number_drop,
    wrong_page_number_face,
    wrong_page_number_form,
    wrong_page_number_size,
)
_FACES = {1: "黑体", 2: "楷体", 3: "仿宋", 4: "仿宋"}
_TEXT = {Kind.BODY, Kind.HEADING}
_PLAIN = {Kind.RECIPIENTS, Kind.ATTACHMENT_NOTE, Kind.SIGNER, Kind.DATE, Kind.NOTE}
_CORRECTED = _TEXT | _PLAIN | {Kind.TITLE, Kind.ATTACHMENT_LABEL}
_INDENT = 2
_OFF = 0.15


def corrections(layout: Layout) -> Corrections:
    """Return what to set right."""
    page = layout.rules.page
    sections = {
        fault.section
        for rule in _PAGE
        for fault in rule.find(layout)
        if not layout.facts.sections[fault.section - 1].is_landscape
    }
    is_tight = any(True for _ in wrong_characters_per_line.find(layout)) or bool(sections)
    elements = {one.number: one for one in element_corrections(layout)}
    rights = dict(signature_rights(layout))
    planned = (
        elements.get(piece.facts.number)
        or _placed(_paragraph(layout, piece, is_tight=is_tight), piece, rights)
        for piece in layout.pieces
    )
    return Corrections(
        page,
        tuple(one for one in planned if one is not None),
        tuple(sorted(sections)),
        tuple(table_widths(layout)),
        _page_number_face(layout, is_new_page=bool(sections)),
    )


def _page_number_face(layout: Layout, *, is_new_page: bool) -> str | None:
    """Footers are written anew only where nothing else stands in them."""
    is_wrong = is_new_page or any(True for rule in _NUMBERS for _ in rule.find(layout))
    sections = layout.facts.sections
    is_simple = len(sections) == 1 and not sections[0].has_own_first_page
    lines = [
        one for section in sections for marginal in section.marginals for one in marginal.paragraphs
    ]
    if not is_simple or any(_holds_more(one.text, one.fields) for one in lines):
        return None
    return layout.rules.faces["宋体"].name if is_wrong else None


def _holds_more(text: str, fields: tuple[str, ...]) -> bool:
    return bool(text.strip("—–-－ \t0123456789第页")) or len(fields) > 1


def _paragraph(layout: Layout, piece: Piece, *, is_tight: bool) -> ParagraphCorrection | None:
    if piece.kind not in _CORRECTED:
        return None
    types = tuple(_types(layout.rules, piece, is_tight=is_tight))
    indent = _indent(piece)
    line = None if _has_pitch(piece, layout.rules.page.line) else layout.rules.page.line
    alignment = "center" if _needs_centre(piece) else None
    if not types and indent is None and line is None and alignment is None:
        return None
    return ParagraphCorrection(
        number=piece.facts.number,
        types=types,
        line=line,
        first_line_chars=indent,
        first_line=0 if indent is None else indent * _cell(layout.rules),
        alignment=alignment,
        blanks=0 if indent is None else len(leading_blanks(piece)),
    )


def _placed(
    correction: ParagraphCorrection | None, piece: Piece, rights: Mapping[int, int]
) -> ParagraphCorrection | None:
    """Add the place of a line of the signature to what else is to be set in it."""
    right = rights.get(piece.facts.number)
    if right is None:
        return correction
    return replace(
        correction or ParagraphCorrection(piece.facts.number),
        right=right,
        alignment="right",
        blanks=len(leading_blanks(piece)),
    )


def _cell(rules: FormatRules) -> int:
    return rules.page.text_width // rules.page.characters


def _has_pitch(piece: Piece, line: int) -> bool:
    spacing = piece.facts.look.spacing
    is_plain = not (spacing.before or spacing.after or spacing.before_lines or spacing.after_lines)
    is_exact = spacing.rule == "exact" and spacing.value == line
    return piece.kind is Kind.TITLE or (is_exact and is_plain)


def _needs_centre(piece: Piece) -> bool:
    return piece.kind is Kind.TITLE and piece.facts.look.alignment not in {"center", "distribute"}


def _indent(piece: Piece) -> int | None:
    """Return the first-line indent to set, ``None`` where it is right or not ours to say."""
    if piece.kind in _TEXT and not piece.facts.label and piece.facts.look.alignment != "center":
        wanted = _INDENT
    elif piece.kind in {Kind.RECIPIENTS, Kind.ATTACHMENT_LABEL, Kind.TITLE}:
        wanted = 0
    else:
        return None
    off = abs(first_line_chars(piece) - wanted), abs(left_chars(piece)), abs(right_chars(piece))
    return wanted if leading_blanks(piece) or max(off) > _OFF else None


def _types(rules: FormatRules, piece: Piece, *, is_tight: bool) -> Iterator[TypeCorrection]:
    for start, end, face, is_heading in _stretches(piece):
        runs = [run for run in stretches(piece, start, end) if run.text.strip()]
        size = rules.title_size if piece.kind is Kind.TITLE else rules.body_size
        has_face = not face or all(_is_right(run, face, rules) for run in runs)
        has_size = all(run.type.size == size for run in runs)
        is_wanted = is_heading and piece.level in rules.bold_levels
        has_weight = not is_heading or all(run.type.is_bold == is_wanted for run in runs)
        spacing = _spacing(rules, piece) if is_tight else None
        has_spacing = spacing is None or all(run.type.spacing == spacing for run in runs)
        has_black = all(is_black(run.type.colour) for run in runs)
        if has_face and has_size and has_weight and has_spacing and has_black:
            continue
        yield TypeCorrection(
            start,
            end,
            face=None if has_face else rules.faces[face].name,
            digits=_own_digits(rules),
            size=None if has_size else size,
            spacing=None if has_spacing else spacing,
            is_bold=None if has_weight else is_wanted,
            is_black=not has_black,
        )


def _own_digits(rules: FormatRules) -> str:
    is_own = not any(rule.accepts(rules.digits.name) for rule in rules.faces.values())
    return rules.digits.name if is_own else ""


def _stretches(piece: Piece) -> Iterator[tuple[int, int | None, str, bool]]:
    """Yield the stretches of a paragraph, the class of faces of each, and whether it heads."""
    if piece.kind is Kind.TITLE:
        yield 0, None, "小标宋", True
    elif piece.kind is Kind.ATTACHMENT_LABEL:
        yield 0, None, "黑体", False
    elif piece.kind is Kind.HEADING:
        yield 0, None, _FACES.get(piece.level, ""), True
    elif piece.heading_end:
        yield 0, piece.heading_end, _FACES.get(piece.level, ""), True
        yield piece.heading_end, None, "仿宋", False
    else:
        yield 0, None, "仿宋", False


def _is_right(run: RunFacts, face: str, rules: FormatRules) -> bool:
    type_facts = run.type
    has_han = any(map(is_han, run.text))
    has_ascii = any(one.isascii() and one.isalnum() for one in run.text)
    if has_han and not rules.faces[face].accepts(type_facts.east_asia):
        return False
    if has_ascii and not rules.digits.accepts(type_facts.ascii):
        return False
    if type_facts.themed and (has_han or has_ascii):
        return False
    has_marks = any(one in SHARED_MARKS for one in run.text)
    return not (has_marks and is_western(face_of_mark(type_facts), rules))


def _spacing(rules: FormatRules, piece: Piece) -> int | None:
    if piece.kind is Kind.TITLE or rules.page.grid == "linesAndChars":
        return None
    return round(_cell(rules) - rules.body_size * TWIPS_PER_POINT)
