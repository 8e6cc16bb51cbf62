"""Which rows of a table a request is about."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from kjreport.source.excel.cells import look_ups, words
from kjreport.source.excel.headers import Column
from kjreport.source.excel.remarks import Remarks, retyped
from kjreport.source.excel.requests import Condition, Request
from kjreport.source.excel.shelf import advice, listing
from kjreport.source.excel.slips import Slip
from kjreport.source.excel.tables import Table
from kjreport.source.tree import Leaf


class Selection:
    """Finds columns and rows of one table, and says at which word of 取自 it could not."""

    def __init__(self, table: Table, remarks: Remarks) -> None:
        self._table = table
        self._remarks = remarks

    def column(self, name: Leaf) -> Column:
        """Return the column of that name.

        Raises:
            NoAnswerError: several have it.
        """
        found = self._table.head.named(name.text or "")
        if len(found) == 1:
            return found[0]
        titles = tuple(dict.fromkeys(one.title for one in found))
        where = listing(tuple(self._table.place(one.spot).cell for one in found))
        remedy = f"请写全：{listing(titles)}" if len(titles) > 1 else "请在台账里改成不同的列名"
        raise self._remarks.at_line(
            Slip.SAME_COLUMNS, name, self._table.sheet.name, name.text, where, remedy
        )

    def rows(self, request: Request) -> tuple[int, ...]:
        """Return the data rows that meet all conditions, or the one of that name.

        Raises:
            NoAnswerError: there is none, or there are several of the name.
        """
        rows = self._conditioned(request)
        if request.row is None:
            return rows
        return (self._row(request, request.row, rows),)

    def _conditioned(self, request: Request) -> tuple[int, ...]:
        conditions = request.conditions
        if not conditions:
            return self._table.rows
        fewest, *others = sorted(map(self._meeting(request), conditions), key=len)
        rows = tuple(sorted(row for row in fewest if all(row in other for other in others)))
        if not rows:
            said = "，".join(
                f"“{one.column.text}”为“{'、'.join(word.text or '' for word in one.words)}”"
                for one in conditions
            )
            slip = Slip.NOTHING_FOUND if request.may_be_nothing else Slip.NO_COMMON_ROWS
            first, sheet = conditions[0].column, self._table.sheet.name
            error = self._remarks.at_line(slip, first, sheet, said)
            if not request.may_be_nothing:
                raise error
        return rows

    def _meeting(self, request: Request) -> Callable[[Condition], AbstractSet[int]]:
        """Return what finds the rows that meet a condition; a word of several may be absent."""

        def meeting(condition: Condition) -> AbstractSet[int]:
            column = self.column(condition.column)
            index = self._table.index(column)
            sets = [index.get(look_ups(word.text or "")[-1], set()) for word in condition.words]
            for word, found in zip(condition.words, sets, strict=True):
                if not found:
                    self._check_word(request, condition, word)
            return sets[0] if len(sets) == 1 else frozenset().union(*sets)

        return meeting

    def _check_word(self, request: Request, condition: Condition, word: Leaf) -> None:
        """Let a word that no row says pass for nothing only where it is no slip.

        A year that is not there was not entered yet; a word like another is misspelt.
        """
        column = self.column(condition.column)
        labels = (words(self._table.label(row, column)) for row in self._table.rows)
        known = tuple(dict.fromkeys(filter(None, labels)))
        typed = word.text or ""
        is_number = look_ups(typed)[-1][:1].isdigit()
        if is_number:
            known = tuple(sorted({look_ups(one)[0] for one in known}))
            hint, meant = f"这一列有：{listing(known)}", None
        else:
            hint, meant = advice(typed, known, "这一列有")
        if meant is None and not is_number and request.may_be_nothing:
            return
        line = retyped(word, meant) if meant else None
        said = (self._table.sheet.name, condition.column.text, typed, hint)
        raise self._remarks.at_line(Slip.NO_SUCH_ROWS, word, *said, suggestion=line)

    def _row(self, request: Request, name: Leaf, rows: tuple[int, ...]) -> int:
        measured = {self.column(one).index for one in request.columns}
        columns = [one for one in self._table.head.columns if one.index not in measured]
        found = self._table.rows_labelled(name.text or "", columns)
        if request.conditions:
            found = tuple(row for row in found if row in set(rows))
        sheet = self._table.sheet.name
        if not found:
            labels = (
                words(self._table.value(row, column))
                for column in columns
                for row in (*self._table.rows, *self._table.totals)
            )
            hint, meant = advice(name.text or "", tuple(dict.fromkeys(filter(None, labels))), "有")
            line = retyped(name, meant) if meant else None
            raise self._remarks.at_line(Slip.NO_ROW, name, sheet, name.text, hint, suggestion=line)
        if len(found) > 1:
            numbers = "、".join(f"第 {row + 1} 行" for row in found)
            raise self._remarks.at_line(Slip.SAME_ROWS, name, sheet, name.text, numbers)
        return found[0]
