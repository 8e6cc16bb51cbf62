"""The one way to change a file: edits in, the new text out, read again before it is given."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from kjreport.errors import EditRefusedError
from kjreport.findings import has_errors
from kjreport.source.composing import compose
from kjreport.source.edit.draft import (
    Draft,
    Splice,
    UnreachableError,
    draft_of,
    spliced,
)
from kjreport.source.edit.edits import (
    Delete,
    Edit,
    InsertItem,
    InsertKey,
    Plain,
    ReplaceSpan,
    SetValue,
    applied,
    in_normal_form,
    in_order,
)
from kjreport.source.edit.entries import delete, insert_item, insert_key
from kjreport.source.edit.setting import replace_span, set_value
from kjreport.source.edit.wording import Habits, Place, UnwritableError, keyed
from kjreport.source.files import SourceText
from kjreport.source.scan import scan

_EDITABLE = ("utf-8", "utf-8-sig")
_BYTE_ORDER_MARK = "\ufeff"
_Parts = tuple[str | int, ...]
_FIXED = (SetValue, ReplaceSpan, InsertKey)
"""Edits that leave every other value at its path."""


def edited(
    source: SourceText, edits: Iterable[Edit], known_keys: frozenset[str] = frozenset()
) -> str:
    """Return the text of a file after ``edits``, each addressed to what the one before left.

    Only what an edit is about is typed anew: comments, line ends, indentation, quotes and
    every other line stay as they are. The result says what the old data say after
    ``edits.applied``; otherwise nothing is given.

    Raises:
        EditRefusedError: the file is faulty or not UTF-8, a path leads nowhere, a value cannot
            be written, or the result would say something else.
    """
    wanted = tuple(edits)
    draft = _opened(source, known_keys)
    try:
        intended = applied(draft.root.plain if draft.root else None, wanted)
        words = _after(draft, wanted)
    except (LookupError, TypeError, UnreachableError) as error:
        raise _refused(source, "要改的地方在文件里找不到，或者形式不同") from error
    except UnwritableError as error:
        raise _refused(source, "要写入的内容含有文件里不能有的字符") from error
    except ValueError as error:
        raise _refused(source, "改后的文件读不出来") from error
    _verify(source, words, intended, known_keys)
    return words


def new_text(data: dict[str, Plain], known_keys: frozenset[str] = frozenset()) -> str:
    """Return the text of a new file that says ``data``.

    Raises:
        UnwritableError: a value cannot be written.
    """
    place = Place(is_flow=False, is_item=False, known_keys=known_keys)
    lines = [
        line
        for name, value in data.items()
        for line in keyed((name, in_normal_form(value)), place, Habits())
    ]
    return "".join(line + "\n" for line in lines)


def stored(source: SourceText, words: str) -> bytes:
    """Return the bytes of a text as its file stores them, the byte order mark kept."""
    mark = _BYTE_ORDER_MARK if source.encoding == "utf-8-sig" else ""
    return (mark + words).encode("utf-8")


def _opened(source: SourceText, known_keys: frozenset[str]) -> Draft:
    if source.encoding not in _EDITABLE:
        raise _refused(source, "文件不是 UTF-8 编码，请先在编辑器中另存为 UTF-8")
    composed = compose(source)
    is_sound = composed.stopped_at is None and not composed.odd_places
    if not is_sound or has_errors(scan(source, known_keys)):
        raise _refused(source, "文件有写法错误，请先按检查意见改好")
    return draft_of(source, source.text, known_keys)


def _after(draft: Draft, edits: tuple[Edit, ...]) -> str:
    """Make all edits; those that do not touch one another in one go."""
    batch = _Batch(draft)
    for edit in edits:
        batch.add(edit)
    return spliced(batch.draft.text.words, batch.splices)


class _Batch:
    """Edits that are all addressed to one state of the file."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.splices: list[Splice] = []
        self._begin()

    def _begin(self) -> None:
        self.splices = []
        self._ordered: list[Splice] = []
        self._paths: set[_Parts] = set()
        self._above: set[_Parts] = set()
        self._last: _Parts | None = None

    def add(self, edit: Edit) -> None:
        """Take an edit in; begin anew where it builds on an earlier one."""
        parts = edit.path.parts
        moves = not isinstance(edit, _FIXED)
        if moves or self._meets(parts):
            self._begin_anew()
        try:
            splices = _splices(self.draft, edit)
        except UnreachableError:
            if not self.splices:
                raise
            self._begin_anew()
            splices = _splices(self.draft, edit)
        is_last = getattr(edit, "after", None) is None and self.draft.find(parts) is None
        is_sibling = self._last is not None and self._last[:-1] == parts[:-1]
        if self._touches(splices, follows=is_last and is_sibling):
            self._begin_anew()
            splices = _splices(self.draft, edit)
        self._take(parts, splices)
        if moves:
            self._begin_anew()

    def _take(self, parts: _Parts, splices: tuple[Splice, ...]) -> None:
        self.splices.extend(splices)
        for splice in splices:
            insort(self._ordered, splice, key=_bounds)
        self._paths.add(parts)
        self._above.update(parts[:depth] for depth in range(len(parts)))
        self._last = parts

    def _meets(self, parts: _Parts) -> bool:
        """Tell whether a value was edited already, or a part of it, or what it is part of."""
        is_part = any(parts[:depth] in self._paths for depth in range(len(parts) + 1))
        return is_part or parts in self._above

    def _begin_anew(self) -> None:
        if self.splices:
            self.draft = self.draft.after(self.splices)
        self._begin()

    def _touches(self, others: tuple[Splice, ...], *, follows: bool) -> bool:
        """Tell whether stretches meet; a new entry may follow the one just put in."""
        return any(
            one.start <= other.end
            and other.start <= one.end
            and not (follows and len(others) == 1 and self._follows(one, other))
            for other in others
            for one in self._around(other)
        )

    def _around(self, splice: Splice) -> list[Splice]:
        """Return the stretches that may meet one: those taken are in order and apart."""
        first = bisect_left(self._ordered, (splice.start, splice.start), key=_bounds)
        while first and self._ordered[first - 1].end >= splice.start:
            first -= 1
        last = bisect_right(self._ordered, splice.end, key=lambda one: one.start)
        return self._ordered[first:last]

    def _follows(self, one: Splice, other: Splice) -> bool:
        at_one_place = one.start == one.end == other.start == other.end
        is_entry = other.words[:1] in (",", "\n", "\r", " ")
        is_alike = one.words[:1] == other.words[:1]
        return at_one_place and is_entry and is_alike and self.splices[-1].start == one.start


def _bounds(splice: Splice) -> tuple[int, int]:
    return splice.start, splice.end


def _splices(draft: Draft, edit: Edit) -> tuple[Splice, ...]:
    parts = edit.path.parts
    found = draft.find(parts)
    match edit:
        case SetValue(value=value) if found is not None:
            return set_value(draft, found, in_normal_form(value))
        case SetValue(value=value):
            return _new_key(draft, parts, in_normal_form(value), None)
        case InsertKey(value=value, after=after):
            return _new_key(draft, parts, in_normal_form(value), after)
        case ReplaceSpan(span=span, words=words) if found is not None:
            return replace_span(draft, found, span, str(in_normal_form(words)))
        case InsertItem(value=value, index=index) if found is not None:
            return insert_item(draft, found, in_normal_form(value), index)
        case Delete() if found is not None:
            return delete(draft, found)
    raise UnreachableError(edit)


def _new_key(
    draft: Draft, parts: tuple[str | int, ...], value: Plain, after: str | None
) -> tuple[Splice, ...]:
    name = parts[-1] if parts else None
    holder = draft.find(parts[:-1])
    is_top_of_empty = holder is None and draft.root is None and len(parts) == 1
    if not isinstance(name, str) or (holder is None and not is_top_of_empty):
        raise UnreachableError(parts)
    return insert_key(draft, holder, (name, value), after)


def _verify(source: SourceText, words: str, intended: Plain, known: frozenset[str]) -> None:
    try:
        changed = draft_of(source, words, known)
    except ValueError as error:
        raise _refused(source, "改后的文件读不出来") from error
    says = changed.root.plain if changed.root else None
    if in_order(says) != in_order(intended) or has_errors(scan(changed.source, known)):
        raise _refused(source, "改后的文件与原意不符")


def _refused(source: SourceText, reason: str) -> EditRefusedError:
    message = f"没有改动 {source.file}：{reason}。请打开这个文件手工修改。"
    return EditRefusedError(message, source.file)
