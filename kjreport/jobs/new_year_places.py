"""From which 年度 and folder to which: names of files, paths in the data, years on their own."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kjreport.source.edit.edits import Plain

_LONE_YEAR = re.compile(r"(?P<year>[0-9]{4})(?P<word>年度?)?")
_BOOK = "台账"
_NAMES_IN_BOOKS = frozenset({"表", "列", "按", "行"})


@dataclass(frozen=True, slots=True)
class Rolling:
    """One step from a year's folder to the next one's."""

    old: int
    new: int
    source: Path
    """Last year's folder, resolved."""
    folder: Path
    """Next year's folder, resolved."""
    emptied_books: Mapping[str, bool] = field(default_factory=dict)
    """Which 台账, by its name in the data, is copied without last year's rows."""

    def year_brought_up(self, words: str) -> str:
        """Bring up a value that is nothing but one of last year's years."""
        match = _LONE_YEAR.fullmatch(words.strip())
        if match is None or abs(int(match["year"]) - self.old) > 1:
            return words
        return f"{int(match['year']) + self.new - self.old}{match['word'] or ''}"

    def name_brought_up(self, name: str) -> str:
        """Bring up the years in the name of a file or folder."""
        years = "|".join(str(one) for one in (self.old - 1, self.old, self.old + 1))
        step = self.new - self.old
        pattern = rf"(?<![0-9])(?:{years})(?![0-9])"
        return re.sub(pattern, lambda match: str(int(match[0]) + step), name)

    def relative(self, file: Path) -> PurePosixPath | None:
        """Return where a file of last year's folder goes in the new one; ``None`` if outside."""
        resolved = file.resolve()
        if not resolved.is_relative_to(self.source):
            return None
        within = PurePosixPath(resolved.relative_to(self.source))
        return PurePosixPath(*(self.name_brought_up(part) for part in within.parts))

    def path_brought_up(self, words: str, file: Path) -> str:
        """Return how ``file``, moved into the new folder, names what it named before."""
        written = words.strip().replace("\\", "/")
        if not written or "{{" in written or Path(written).is_absolute():
            return words
        named = Path(os.path.normpath(file.parent.resolve() / written))
        own = self.relative(file)
        if own is None:
            return words
        place = self.folder / own.parent
        inside = self.relative(named)
        wanted = named if inside is None else self.folder / inside
        return Path(os.path.relpath(wanted, place)).as_posix()

    def path_to(self, named: Path, file: Path) -> str:
        """Return how ``file``, moved into the new folder, names a file that stays where it is."""
        own = self.relative(file)
        place = self.folder if own is None else self.folder / own.parent
        return Path(os.path.relpath(named.resolve(), place)).as_posix()

    def request_brought_up(self, raw: Plain, key: str = "") -> Plain:
        """Bring up the years in a 取自: alone in 条件, within the names of sheets and columns."""
        match raw:
            case str():
                name = self.name_brought_up(raw)
                return name if key in _NAMES_IN_BOOKS else self.year_brought_up(raw)
            case list():
                return [self.request_brought_up(item, key) for item in raw]
            case dict():
                return {
                    self.name_brought_up(name): self.request_brought_up(item, name)
                    for name, item in raw.items()
                }
        return None

    def empties(self, requests: Plain) -> bool:
        """Tell whether what 取自 names is copied without its rows."""
        wanted = requests if isinstance(requests, list) else [requests]
        names = {one.get(_BOOK) for one in wanted if isinstance(one, dict)}
        return bool(names) and all(map(self._is_emptied, names))

    def _is_emptied(self, name: Plain) -> bool:
        if isinstance(name, str):
            return self.emptied_books.get(name, False)
        return bool(self.emptied_books) and all(self.emptied_books.values())
