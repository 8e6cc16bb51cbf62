"""How much of a source text a built draft says: the check behind the law of import.

Both texts are cut into clauses in the normal form and counted; numbers before headings and
points are no words of the text. Time is linear in the length of both.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.text.normal_form import normal_form

_CLAUSE = re.compile(r"[^，。；：、！？（）《》〈〉“”‘’【】〔〕「」—…,.;:!?()\[\]\s]+")
_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑳]|附件\d{0,2}")
_POINT = re.compile(r"^[一二三四五六七八九十]{1,3}是")


@dataclass(frozen=True, slots=True)
class Coverage:
    """``share`` of the source's characters that came through; ``missing`` clauses in order."""

    share: float
    missing: tuple[str, ...] = ()


def coverage(source: str, built: str) -> Coverage:
    """Compare the words of a source with those of what was built from it."""
    have = Counter(_clauses(built))
    missing: list[str] = []
    total = 0
    for clause in _clauses(source):
        total += len(clause)
        if have[clause]:
            have[clause] -= 1
        else:
            missing.append(clause)
    share = 1 - sum(map(len, missing)) / total if total else 1.0
    return Coverage(share, tuple(missing))


def _clauses(text: str) -> Iterator[str]:
    for line in text.splitlines() or [text]:
        for clause in _CLAUSE.finditer(normal_form(line)):
            words = _POINT.sub("", clause[0])
            if words and not _NUMBER.fullmatch(words):
                yield words
