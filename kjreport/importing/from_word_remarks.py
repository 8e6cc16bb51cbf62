"""Comments of a Word file to comments of the YAML, each above what its paragraph became."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kjreport.importing.blocks import Data, Path, Remark
from kjreport.importing.from_word import WordRemark
from kjreport.importing.lines import printable, well_written

_MARKS = re.compile(r"[，。；：、！？（）“”‘’《》,.;:!?()\"'\s]+")
_KEY_LENGTH = 12
_FEWEST = 2


def placed_remarks(remarks: Sequence[WordRemark], data: Mapping[str, Data]) -> tuple[Remark, ...]:
    """Find the path of each remark; those whose words are not in the data stand at the head.

    Clauses are looked up by their first characters, so the time is linear.
    """
    if not remarks:
        return ()
    places: dict[str, list[Path]] = {}
    for path, text in _texts(data, ()):
        for clause in _clauses(text):
            found = places.setdefault(clause, [])
            if len(found) < _FEWEST and path not in found:
                found.append(path)
    return tuple(_placed(remark, places) for remark in remarks)


def _placed(remark: WordRemark, places: Mapping[str, list[Path]]) -> Remark:
    """Choose a clause that stands in one place only, the longest one."""
    clauses = [one for one in _clauses(well_written(remark.paragraph)) if one in places]
    best = min(clauses, key=lambda clause: (len(places[clause]), -len(clause)), default="")
    path = places[best][0] if best else ()
    return Remark(path, printable(remark.words.replace("\n", " ")))


def _texts(data: Data | Mapping[str, Data], path: Path) -> Iterator[tuple[Path, str]]:
    match data:
        case str():
            yield path, data
        case list():
            for index, value in enumerate(data):
                yield from _texts(value, (*path, index))
        case _:
            for key, value in data.items():
                yield from _texts(value, (*path, key))


def _clauses(text: str) -> list[str]:
    """Return the beginnings of the clauses of a text, and the whole of it."""
    clauses = [clause[:_KEY_LENGTH] for clause in _MARKS.split(text) if len(clause) >= _FEWEST]
    return [*clauses, text]
