"""The canonical form of a document: what a Word file can carry, said in one way.

``read(render(t)) == t`` holds for canonical trees. Whatever the loaders make is rendered all
the same; canonicalising only drops what no paper shows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Context, Decimal

from kjreport.doctree.nodes import (
    Block,
    Chart,
    ChartKind,
    Document,
    Field,
    FieldRow,
    FieldTable,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Picture,
    Row,
    Seal,
    Series,
    Signature,
    Table,
)
from kjreport.doctree.numbering import DEEPEST_LEVEL
from kjreport.text.characters import without_forbidden
from kjreport.text.segments import Segment, Text, merged, plain

_LEVELLED = frozenset({ParagraphKind.HEADING, ParagraphKind.RUN_IN})
_FIELDS_PER_ROW = 2
#: What a workbook keeps of a number.
_WORKBOOK_DIGITS = Context(prec=15)


def canonical(document: Document) -> Document:
    r"""Return the canonical form.

    Texts: neighbours of one role merged, none empty, characters that XML forbids removed,
    ``\r\n`` and ``\r`` written ``\n``, none at the end (it prints nothing). Paragraphs: those
    that say nothing are dropped; levels are 1–4 for headings and run-in headings, else 0.
    Tables: rows filled up to one width (a group row has one cell); a table without columns is
    dropped. Signatures: empty 署名 left out; one without any is 加盖印章; one that says nothing is
    dropped. 版头 and 版记: one that says nothing is dropped; the name of a single organ holds its
    suffix. Pictures: white space in the name is one blank; one without a name is dropped.
    Charts: names are plain words on one line, numbers where there are none; as many values as
    categories, of 15 digits; a 饼 has one series; one without categories or series is dropped.
    """
    blocks = (_block(block) for block in document.blocks)
    return Document(tuple(block for block in blocks if block is not None))


def _block(block: Block) -> Block | None:
    kept: Block | None
    match block:
        case Paragraph():
            kept = _paragraph(block)
        case Table():
            kept = _table(block)
        case FieldTable():
            kept = _field_table(block)
        case Signature():
            kept = _signature(block)
        case Masthead():
            kept = _masthead(block)
        case Imprint():
            kept = _imprint(block)
        case Picture():
            kept = _picture(block)
        case Chart():
            kept = _chart(block)
    return kept


def _paragraph(paragraph: Paragraph) -> Paragraph | None:
    content = canonical_text(paragraph.content)
    if not content:
        return None
    level = min(max(paragraph.level, 1), DEEPEST_LEVEL) if paragraph.kind in _LEVELLED else 0
    return replace(paragraph, content=content, level=level)


def canonical_text(text: Text) -> Text:
    """Return the canonical form of one text."""
    kept = merged(_legal(segment) for segment in text)
    while kept and kept[-1].text.endswith("\n"):
        kept = merged((*kept[:-1], replace(kept[-1], text=kept[-1].text.rstrip("\n"))))
    return kept


def _legal(segment: Segment) -> Segment:
    text = segment.text.replace("\r\n", "\n").replace("\r", "\n")
    return replace(segment, text=without_forbidden(text))


def _table(table: Table) -> Table | None:
    rows = [row.cells for row in table.rows if not row.is_group]
    columns = max(len(table.head), *map(len, rows)) if rows else len(table.head)
    if not columns:
        return None
    return replace(
        table,
        head=_cells(table.head, columns),
        rows=tuple(
            Row(
                _cells(
                    row.cells[:1] if row.is_group else row.cells, 1 if row.is_group else columns
                ),
                row.is_group,
            )
            for row in table.rows
        ),
    )


def _cells(cells: tuple[Text, ...], count: int) -> tuple[Text, ...]:
    missing: tuple[Text, ...] = ((),) * (count - len(cells))
    return tuple(map(canonical_text, cells)) + missing


def _masthead(masthead: Masthead) -> Masthead | None:
    organs = tuple(filter(None, map(canonical_text, masthead.organs)))
    suffix = canonical_text(masthead.suffix)
    if len(organs) <= 1:
        # The name of a single organ and what follows it are one line.
        whole = merged(segment for text in (*organs, suffix) for segment in text)
        organs, suffix = ((whole,) if whole else ()), ()
    named = replace(
        masthead,
        copy_number=canonical_text(masthead.copy_number),
        secrecy=canonical_text(masthead.secrecy),
        urgency=canonical_text(masthead.urgency),
        organs=organs,
        suffix=suffix,
        number=canonical_text(masthead.number),
        signatories=tuple(filter(None, map(canonical_text, masthead.signatories))),
    )
    return named if named != Masthead() else None


def _imprint(imprint: Imprint) -> Imprint | None:
    named = replace(
        imprint,
        recipients=canonical_text(imprint.recipients),
        copies=canonical_text(imprint.copies),
        office=canonical_text(imprint.office),
        date=canonical_text(imprint.date),
    )
    return named if named != Imprint() else None


def _field_table(table: FieldTable) -> FieldTable | None:
    rows = tuple(part for row in table.rows for part in _field_rows(row))
    return replace(table, rows=rows) if rows else None


def _field_rows(row: FieldRow) -> Iterator[FieldRow]:
    """Yield the row in parts of as many fields as stand side by side."""
    fields = [Field(canonical_text(one.name), canonical_text(one.value)) for one in row.fields]
    for start in range(0, len(fields), _FIELDS_PER_ROW):
        yield FieldRow(tuple(fields[start : start + _FIELDS_PER_ROW]), row.is_tall)


def _signature(signature: Signature) -> Signature | None:
    signers = tuple(filter(None, map(canonical_text, signature.signers)))
    date = canonical_text(signature.date)
    if not signers and not date:
        return None
    seal = signature.seal if signers else Seal.STAMPED
    return replace(signature, signers=signers, date=date, seal=seal)


def _picture(picture: Picture) -> Picture | None:
    name = " ".join(without_forbidden(picture.name).split())
    return replace(picture, name=name) if name else None


def _chart(chart: Chart) -> Chart | None:
    if not chart.categories or not chart.series:
        return None
    shown = chart.series[:1] if chart.kind is ChartKind.PIE else chart.series
    return replace(
        chart,
        categories=_chart_names(chart.categories, "类别"),
        series=tuple(
            Series(name, _chart_values(one.values, len(chart.categories)))
            for name, one in zip(_chart_names((s.name for s in shown), "系列"), shown, strict=True)
        ),
        unit=_chart_words(chart.unit),
    )


def _chart_names(names: Iterable[Text], kind: str) -> tuple[Text, ...]:
    """Number what has no name, as office software does."""
    return tuple(
        _chart_words(name) or (Segment(f"{kind}{number}"),)
        for number, name in enumerate(names, start=1)
    )


def _chart_values(values: tuple[Decimal | None, ...], count: int) -> tuple[Decimal | None, ...]:
    missing: tuple[Decimal | None, ...] = (None,) * (count - len(values))
    return tuple(map(_chart_value, values[:count])) + missing


def _chart_value(value: Decimal | None) -> Decimal | None:
    return None if value is None or not value.is_finite() else _WORKBOOK_DIGITS.plus(value)


def _chart_words(text: Text) -> Text:
    words = " ".join(without_forbidden(plain(text)).split())
    return (Segment(words),) if words else ()
