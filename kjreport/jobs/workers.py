"""The same work on many things, in this process or in several; nothing lost when one dies.

The standard library's pools are loaded only for several processes: they cost a start 15 ms.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from concurrent.futures.process import ProcessPoolExecutor

ItemT = TypeVar("ItemT")
ResultT = TypeVar("ResultT")


def work_through(
    items: Sequence[ItemT],
    work: Callable[[ItemT], ResultT],
    on_death: Callable[[ItemT], ResultT],
    *,
    processes: int = 1,
    on_done: Callable[[], None] = lambda: None,
) -> tuple[ResultT, ...]:
    """Return ``work(item)`` for each item, in order.

    With several processes, ``work`` and ``on_death`` are functions of a module and items and
    results can be pickled. What a dying process took with it is done again, each item in a
    process of its own; an item that kills that one too gets ``on_death(item)``.
    """
    if processes <= 1 or len(items) <= 1:
        return tuple(_counted(work(item), on_done) for item in items)
    results = _in_one_pool(items, work, min(processes, len(items)), on_done)
    for index, item in enumerate(items):
        if index not in results:
            results[index] = _counted(_alone(item, work, on_death), on_done)
    return tuple(results[index] for index in range(len(items)))


def _counted(result: ResultT, on_done: Callable[[], None]) -> ResultT:
    on_done()
    return result


def _in_one_pool(
    items: Sequence[ItemT],
    work: Callable[[ItemT], ResultT],
    processes: int,
    on_done: Callable[[], None],
) -> dict[int, ResultT]:
    """Return what the pool managed to do before it broke, if it did."""
    from concurrent.futures import as_completed  # noqa: PLC0415 - see the module's docstring
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as above

    results: dict[int, ResultT] = {}
    index_by_future: dict[Future[ResultT], int] = {}
    with _pool(processes) as pool:
        with suppress(BrokenProcessPool):
            for index, item in enumerate(items):
                index_by_future[pool.submit(work, item)] = index
        for future in as_completed(index_by_future):
            if not isinstance(future.exception(), BrokenProcessPool):
                results[index_by_future[future]] = _counted(future.result(), on_done)
    return results


def _alone(
    item: ItemT, work: Callable[[ItemT], ResultT], on_death: Callable[[ItemT], ResultT]
) -> ResultT:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as above

    try:
        with _pool(1) as pool:
            return pool.submit(work, item).result()
    except BrokenProcessPool:
        return on_death(item)


@contextmanager
def _pool(processes: int) -> Iterator["ProcessPoolExecutor"]:
    """Open a pool; after an interruption what has not begun is not begun any more."""
    from concurrent.futures.process import ProcessPoolExecutor  # noqa: PLC0415 - as above

    pool = ProcessPoolExecutor(processes, initializer=_leave_interruptions_to_the_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interruptions_to_the_parent() -> None:
    """Keep Ctrl-C from printing a traceback for every process."""
    import signal  # noqa: PLC0415 - see the module's docstring

    signal.signal(signal.SIGINT, signal.SIG_IGN)
