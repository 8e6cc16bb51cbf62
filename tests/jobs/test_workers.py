import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kjreport.jobs.workers import work_through

PARENT = os.getpid()


def _doubled(number: int) -> int:
    return 2 * number


def _doubled_after_a_while(number: int) -> int:
    time.sleep(0.2 if number == 0 else 0)
    return 2 * number


def _deadly_when_odd(number: int) -> int:
    if number % 2 and os.getpid() != PARENT:
        os._exit(3)
    return 2 * number


def _deadly_once(item: tuple[Path, int]) -> int:
    mark, number = item
    if number == 1 and not mark.exists():
        mark.write_bytes(b"")
        os._exit(3)
    return 2 * number


def _refusing(number: int) -> int:
    raise ValueError(number)


def _process_and_its_interruption(_: int) -> tuple[int, bool]:
    return os.getpid(), signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def _lost(number: int) -> int:
    return -number


def _item_lost(item: tuple[Path, int]) -> int:
    return -item[1]


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_results_come_in_the_order_of_the_items(processes: int) -> None:
    results = work_through(range(6), _doubled_after_a_while, _lost, processes=processes)
    assert results == (0, 2, 4, 6, 8, 10)


def test_an_item_that_kills_its_process_takes_no_other_along() -> None:
    results = work_through(range(6), _deadly_when_odd, _lost, processes=2)
    assert results == (0, -1, 4, -3, 8, -5)


def test_an_item_whose_process_died_is_tried_again(tmp_path: Path) -> None:
    items = [(tmp_path / "died", number) for number in range(4)]
    assert work_through(items, _deadly_once, _item_lost, processes=2) == (0, 2, 4, 6)


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("work", [_doubled, _deadly_when_odd])
def test_each_item_is_counted_once(processes: int, work: Callable[[int], int]) -> None:
    done = []
    work_through(range(5), work, _lost, processes=processes, on_done=lambda: done.append(1))
    assert len(done) == 5


@pytest.mark.parametrize("processes", [1, 2])
def test_an_exception_comes_through(processes: int) -> None:
    with pytest.raises(ValueError, match="0"):
        work_through(range(1), _refusing, _lost, processes=processes)
    with pytest.raises(ValueError, match=r"\d"):
        work_through(range(3), _refusing, _lost, processes=processes)


def test_one_item_needs_no_process_of_its_own() -> None:
    ((process, _),) = work_through([0], _process_and_its_interruption, _lost, processes=8)
    assert process == os.getpid()


def test_an_interruption_is_the_business_of_the_parent() -> None:
    results = work_through([0, 1], _process_and_its_interruption, _lost, processes=2)
    assert all(process != PARENT and is_ignored for process, is_ignored in results)


class _HandedOutSlowly(list[int]):
    def __iter__(self) -> Iterator[int]:
        for item in super().__iter__():
            yield item
            time.sleep(0.1)


def test_a_process_that_dies_while_work_is_handed_out_loses_nothing() -> None:
    items = _HandedOutSlowly([1, 2, 4, 6])
    assert work_through(items, _deadly_when_odd, _lost, processes=2) == (-1, 4, 8, 12)


def _noted(mark: Path) -> int:
    time.sleep(0.02)
    mark.write_bytes(b"")
    return 0


def _note_lost(_: Path) -> int:
    return 1


def test_after_an_interruption_no_more_work_is_begun(tmp_path: Path) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    marks = [tmp_path / str(number) for number in range(40)]
    with pytest.raises(KeyboardInterrupt):
        work_through(marks, _noted, _note_lost, processes=2, on_done=interrupt)
    assert 0 < len(list(tmp_path.iterdir())) < 20
