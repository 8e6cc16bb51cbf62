"""How many faults of figures are planted, and that the ones everybody makes are among them."""

import pytest

from tests.acceptance.test_planted_check_sheet_faults import CASES
from tests.acceptance.test_planted_figures import PLANTED
from tests.acceptance.test_planted_ledger_faults import FAULTS

LEAST = 40
#: What went wrong in real reports, and the code that tells it.
KNOWN = {
    "a part over its total": "F107",
    "a wrong sum": "F101",
    "shares that are not 100": "F108",
    "a missing last year": "P106",
    "a slip of unit": "F112",
    "a list that counts otherwise": "F102",
    "a name twice": "F103",
    "暂缺 in a 送审稿": "F121",
    "a hidden sheet": "X122",
    "words in a cell of numbers": "X141",
    "a returned 核对表 with another value": "E418",
    "a moved column of a 核对表": "E407",
}


def test_at_least_forty_faults_are_planted_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = [fault for fault in FAULTS if fault.told]
    total = len(PLANTED) + len(told) + len(CASES)
    codes = {one.code for one in PLANTED} | {code for _, code, *_ in CASES.values()}
    codes |= {where.split()[0] for fault in told for where in fault.told}
    with capsys.disabled():
        print(
            f"\n{total} planted faults told at their line or cell: {len(PLANTED)} in figures,"
            f" {len(told)} in 台账 (and {len(FAULTS) - len(told)} oddities read as meant),"
            f" {len(CASES)} in returned 核对表; {len(codes)} codes"
        )
    assert total >= LEAST
    assert sorted(set(KNOWN.values()) - codes) == []
