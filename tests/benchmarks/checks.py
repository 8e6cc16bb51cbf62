"""Time of the rules about words: python -m tests.benchmarks.checks [characters …].

A long text is made of the clean texts, their figures changed from copy to copy. Prints the time
of all rules together and of the slowest ones, in seconds.
"""

import random
import re
import sys
import time

from kjreport.checks.base import ProseCheck
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from tests.checks.manuscripts import manuscript, shipped
from tests.checks.planting import clean_texts

_LENGTHS = (20_000, 100_000, 1_000_000)
_SHOWN = 10
_FIGURE = re.compile("[1-9][0-9]*")


def long_text(length: int) -> str:
    """Repeat the clean texts with other figures until they are long enough."""
    chance = random.Random(length)  # not a secret
    text = "\n".join(clean_texts().values())
    copies = []
    while sum(map(len, copies)) < length:
        copies.append(_FIGURE.sub(lambda match: _varied(match[0], chance), text))
    return "\n".join(copies)[:length]


def _varied(figure: str, chance: random.Random) -> str:
    return figure if chance.random() < 0.7 else str(int(figure) + chance.randint(1, 9))


def _seconds(read: Manuscript, checks: tuple[ProseCheck, ...]) -> float:
    started = time.perf_counter()
    run_prose_checks(read, checks)
    return time.perf_counter() - started


def main() -> None:
    """Print one table per length."""
    lengths = tuple(map(int, sys.argv[1:])) or _LENGTHS
    checks = prose_checks()
    for length in lengths:
        text = long_text(length)
        together = _seconds(manuscript(text).beside(shipped()), checks)
        print(f"{length:>9} characters  {together:8.3f} s  all {len(checks)} rules")
        read = manuscript(text).beside(shipped())
        each = sorted(((_seconds(read, (one,)), one.code) for one in checks), reverse=True)
        for taken, code in each[:_SHOWN]:
            print(f"{taken:>32.3f} s  {code}")


if __name__ == "__main__":
    main()
