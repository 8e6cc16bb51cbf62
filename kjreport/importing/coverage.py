"""How much of a source text a built draft says: the check behind the law of import.

Both texts are cut into clauses in the normal form and counted; numbers before headings and
points are no words of the text. Time is linear in the length of both.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.importing.lines import WELL_WRITTEN
from kjreport.text.normal_form import normal_form
from kjreport.text.typed_numbers import typed_number

_CLAUSE = re.compile(r"[^，。；：、！？（）《》〈〉“”‘’【】〔〕「」—…,.;:!?()\[\]\s]+")
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑳]|附件\d{0,2}")
#: What points, numbers alone and 附件 begin with.
_NUMBERING = frozenset("一二三四五六七八九十第附0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: The number of a heading that was glued to the clause before it.
_GLUED_NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})$")
_LONGEST_PARTED = 200
_POINT = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}(?:部分|章|篇))"
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """``share`` of the source's characters that came through; ``missing`` clauses in order."""

    share: float
    missing: tuple[str, ...] = ()


def coverage(source: str, built: str) -> Coverage:
    """Compare the words of a source with those of what was built from it."""
    have = Counter(_clauses(built))
    runs: list[list[str]] = [[]]
    total = 0
    for clause in _clauses(source):
        total += len(clause)
        if have[clause]:
            have[clause] -= 1
            if runs[-1]:
                runs.append([])
        else:
            runs[-1].append(clause)
    missing = tuple(clause for run in runs for clause in _lost(run, have))
    share = 1 - sum(map(len, missing)) / total if total else 1.0
    return Coverage(share, missing)


def _lost(run: list[str], have: Counter[str]) -> list[str]:
    """Return the clauses of a run that are neither joined nor parted in what was built."""
    whole = "".join(run)
    if have[whole]:
        have[whole] -= 1
        return []
    return [
        clause
        for clause in run
        if not have[_GLUED_NUMBER.sub("", clause)] and not _is_parted(clause, have)
    ]


def _is_parted(clause: str, have: Counter[str]) -> bool:
    """Tell a clause that was built as two: an office and its date, a name and its heading."""
    return len(clause) <= _LONGEST_PARTED and any(
        have[clause[:end]] and have[clause[end:]] for end in range(1, len(clause))
    )


def _clauses(text: str) -> Iterator[str]:
    for line in text.splitlines() or [text]:
        words = line if WELL_WRITTEN.fullmatch(line) else normal_form(line)
        number = typed_number(words)
        for clause in _CLAUSE.finditer(words, 0 if number is None else number.end):
            said = clause[0]
            if said[0] in _NUMBERING:
                said = _POINT.sub("", said)
            if said and not (said[0] in _NUMBERING and _NUMBER.fullmatch(said)):
                yield said
