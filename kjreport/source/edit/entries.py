"""Which characters give way when a key or a list item comes or goes."""

from kjreport.source.edit.draft import Draft, Found, Splice, UnreachableError
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.setting import set_value
from kjreport.source.edit.syntax import Part
from kjreport.source.edit.wording import Place, flow, key, keyed, listed
from kjreport.source.tree import Leaf, Mark


def insert_key(
    draft: Draft, holder: Found | None, entry: tuple[str, Plain], after: str | None
) -> tuple[Splice, ...]:
    """Add a key with its value to a mapping.

    Raises:
        UnreachableError: there is no mapping, or it has the key already.
        UnwritableError: the value cannot be typed.
    """
    place = Place(is_flow=False, is_item=False, known_keys=draft.known_keys)
    if holder is None:
        return _below_line(draft, len(draft.text.starts) - 1, keyed(entry, place, draft.habits))
    part = holder.part
    if part.leaf is not None and part.leaf.text is None:
        return set_value(draft, holder, {entry[0]: entry[1]})
    if part.pairs is None or entry[0] in part.numbers:
        raise UnreachableError(entry[0])
    if not part.pairs:
        return _filled(draft, part, flow({entry[0]: entry[1]}, place))
    if after is not None and after not in part.numbers:
        raise UnreachableError(after)
    index = len(part.pairs) - 1 if after is None else part.numbers[after]
    if part.is_flow:
        place = Place(is_flow=True, is_item=False, known_keys=draft.known_keys)
        words = f"{key(entry[0], place)}: {flow(entry[1], place)}"
        return _flow_entry_after(draft, part, index, words)
    column = part.start.column
    above = part.pairs[index][1]
    habits = draft.habits_above(above.end.line, column)
    lines = tuple(_indented(line, column) for line in keyed(entry, place, habits))
    return _after_part(draft, above, lines)


def insert_item(draft: Draft, holder: Found, value: Plain, index: int | None) -> tuple[Splice, ...]:
    """Add an item to a list.

    Raises:
        UnreachableError: there is no list, or it is too short.
        UnwritableError: the value cannot be typed.
    """
    part = holder.part
    if part.leaf is not None and part.leaf.text is None and not index:
        return set_value(draft, holder, [value])
    at = len(part.items or ()) if index is None else index
    if part.items is None or not 0 <= at <= len(part.items):
        raise UnreachableError(index)
    place = Place(is_flow=part.is_flow, is_item=True, known_keys=draft.known_keys)
    if not part.items:
        return _filled(draft, part, flow([value], place))
    if part.is_flow and at:
        return _flow_entry_after(draft, part, at - 1, flow(value, place))
    start = draft.text.offset(part.items[0].start if part.is_flow else part.start)
    if part.is_flow:
        return (Splice(start, start, f"{flow(value, place)}, "),)
    column = part.start.column
    above = part.items[at - 1] if at else None
    habits = draft.habits_above(above.end.line, column) if above else draft.habits
    lines = tuple(_indented(line, column) for line in listed(value, place, habits))
    if above:
        return _after_part(draft, above, lines)
    newline = draft.text.newline(part.start.line)
    words = "".join(line + newline for line in lines)[column:]
    return (Splice(start, start, words + " " * column),)


def delete(draft: Draft, found: Found) -> tuple[Splice, ...]:
    """Take a key or a list item away, with its value.

    Raises:
        UnreachableError: the value is the whole file.
    """
    holder = found.holder
    if holder is None:
        raise UnreachableError
    count = len(holder.items if holder.items is not None else holder.pairs or ())
    if count == 1 or holder.is_flow:
        return _deleted_in_flow(draft, found, holder, count)
    text = draft.text
    start = found.key.start if found.key else draft.dash(found)
    if not text.line(start.line)[: start.column].strip():
        last = _last_remark(draft, found.part.end.line, start.column)
        return (Splice(text.starts[start.line], text.below(last), ""),)
    following = _entry_start(draft, holder, found.index + 1)
    between = text.words[text.offset(found.part.end) : text.offset(following)]
    stop = found.part.end if "#" in between else following
    return (Splice(text.offset(start), text.offset(stop), ""),)


def _last_remark(draft: Draft, last: int, column: int) -> int:
    """Return the last line of an entry, the remarks indented below it counted in."""
    for number in range(last + 1, len(draft.text.starts)):
        line = draft.text.line(number)
        words = line.lstrip(" \t")
        if words and (words[0] != "#" or len(line) - len(words) <= column):
            break
        last = number if words else last
    return last


def _deleted_in_flow(draft: Draft, found: Found, holder: Part, count: int) -> tuple[Splice, ...]:
    if count == 1:
        empty: Plain = [] if holder.items is not None else {}
        return _emptied(draft, holder, empty)
    text = draft.text
    if found.index == 0:
        start, stop = _flow_bounds(holder, 0)[0], _flow_bounds(holder, 1)[0]
    else:
        start, stop = _flow_bounds(holder, found.index - 1)[1], _flow_bounds(holder, found.index)[1]
    return (Splice(text.offset(start), text.offset(stop), ""),)


def _emptied(draft: Draft, holder: Part, empty: Plain) -> tuple[Splice, ...]:
    above = _found(draft, holder)
    return set_value(draft, above, empty)


def _found(draft: Draft, part: Part) -> Found:
    """Find what a part hangs on."""
    waiting = [] if draft.root is None else [Found(draft.root)]
    while waiting:
        found = waiting.pop()
        if found.part is part:
            return found
        for index, item in enumerate(found.part.items or ()):
            waiting.append(Found(item, None, found.part, index))
        for index, (name, value) in enumerate(found.part.pairs or ()):
            waiting.append(Found(value, name, found.part, index))
    raise UnreachableError


def _entry_start(draft: Draft, holder: Part, index: int) -> Mark:
    if holder.pairs is not None:
        return holder.pairs[index][0].start
    items = holder.items or ()
    return draft.dash(Found(items[index], None, holder, index))


def _flow_bounds(holder: Part, index: int) -> tuple[Mark, Mark]:
    if holder.pairs is None:
        item = (holder.items or ())[index]
        return item.start, item.end
    name, value = holder.pairs[index]
    return name.start, _flow_end(name, value)


def _flow_end(name: Leaf, value: Part) -> Mark:
    is_empty = value.leaf is not None and value.leaf.text is None
    if not is_empty:
        return value.end
    words = name.source.lines[name.end.line]
    colon = words.find(":", name.end.column)
    is_colon = colon >= 0 and not words[name.end.column : colon].strip()
    if not is_colon:
        return name.end
    is_spaced = words[colon + 1 : colon + 2] == " "
    return Mark(name.end.line, colon + 2 if is_spaced else colon + 1)


def _flow_entry_after(draft: Draft, part: Part, index: int, words: str) -> tuple[Splice, ...]:
    """Add an entry after another, on a line of its own where the entries have theirs."""
    start, end = _flow_bounds(part, index)
    at = draft.text.offset(end)
    above = _flow_bounds(part, index - 1)[0] if index else part.start
    if above.line == start.line:
        return (Splice(at, at, f", {words}"),)
    gap = "," + draft.text.newline(start.line) + " " * start.column
    return (Splice(at, at, gap + words),)


def _filled(draft: Draft, part: Part, words: str) -> tuple[Splice, ...]:
    return (Splice(draft.text.offset(part.start), draft.text.offset(part.end), words),)


def _after_part(draft: Draft, part: Part, lines: tuple[str, ...]) -> tuple[Splice, ...]:
    """Put lines below the last line of a value."""
    while part.leaf is None and not part.is_flow:
        part = part.items[-1] if part.items else (part.pairs or ())[-1][1]
    return (*_closed(draft, part), *_below_line(draft, part.end.line, lines))


def _closed(draft: Draft, part: Part) -> tuple[Splice, ...]:
    """Keep a text below ``|`` that ends with the file from gaining a line end."""
    text, leaf = draft.text, part.leaf
    is_last = part.end.line == len(text.starts) - 1
    if leaf is None or leaf.style not in ("|", ">") or not is_last:
        return ()
    at = text.offset(leaf.start) + 1
    header = text.line(leaf.start.line)[leaf.start.column + 1 :]
    if header.startswith("+"):
        return (Splice(at, at + 1, "-"),)
    return () if "-" in header[:2] else (Splice(at, at, "-"),)


def _below_line(draft: Draft, number: int, lines: tuple[str, ...]) -> tuple[Splice, ...]:
    text = draft.text
    newline = text.newline(number)
    at = text.below(number)
    is_open_end = number == len(text.starts) - 1 and text.line(number) != ""
    if is_open_end:
        return (Splice(at, at, "".join(newline + line for line in lines)),)
    return (Splice(at, at, "".join(line + newline for line in lines)),)


def _indented(line: str, column: int) -> str:
    return " " * column + line if line else line
