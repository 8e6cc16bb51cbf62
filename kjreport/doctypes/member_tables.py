"""名单 as a table: one numbered row per member, columns that are numbers added up."""

from collections.abc import Mapping, Sequence

from kjreport.doctypes.sentences import Sentences
from kjreport.text.numbers import Number, NumberFormError, parse_number, total
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text, label, plain

_NUMBER = "序号"
#: Columns of numbers that make no sum.
_NOT_ADDED = ("序号", "年度", "年份", "编号", "电话", "位次", "排名", "率")


def member_columns(listed: Sequence[Mapping[str, Scalar]]) -> tuple[str, ...]:
    """Return the names of all columns, 序号 first."""
    return (_NUMBER, *dict.fromkeys(name for item in listed for name in item if name != _NUMBER))


def member_cells(
    listed: Sequence[Mapping[str, Scalar]], names: Sequence[str], sentences: Sentences
) -> list[tuple[Text, ...]]:
    """Return the cells of every row in the columns ``names``, those of the head first."""
    rows = [
        tuple(
            (label(str(number)),) if name == _NUMBER else sentences.text(item.get(name))
            for name in names
        )
        for number, item in enumerate(listed, start=1)
    ]
    return [tuple((label(name),) for name in names), *rows, *_sums(names, rows)]


def _sums(names: Sequence[str], rows: Sequence[tuple[Text, ...]]) -> list[tuple[Text, ...]]:
    """Return the row of the sums, none where no column can be added up."""
    added: list[Text] = [
        () if name.endswith(_NOT_ADDED) else _sum([row[index] for row in rows])
        for index, name in enumerate(names)
    ]
    place = next((index for index, name in enumerate(names) if name != _NUMBER), 0)
    if not any(added) or added[place]:
        return []
    added[place] = (label("合计"),)
    return [tuple(added)]


def _sum(cells: Sequence[Text]) -> Text:
    numbers: list[Number] = []
    for cell in cells:
        words = plain(cell).strip()
        if not words:
            continue
        try:
            numbers.append(parse_number(words))
        except NumberFormError:
            return ()
    if not numbers:
        return ()
    origin = next((segment.origin for cell in cells for segment in cell), None)
    return (Segment(str(total(numbers)), Role.COMPUTED, origin),)
