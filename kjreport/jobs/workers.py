"""The same work on many things, in this process or in several; nothing lost when one dies."""

from collections.abc import Callable, Sequence
from concurrent.futures import as_completed
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from typing import TypeVar

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
    results: dict[int, ResultT] = {}
    with ProcessPoolExecutor(processes) as pool:
        index_by_future = {pool.submit(work, item): index for index, item in enumerate(items)}
        for future in as_completed(index_by_future):
            if not isinstance(future.exception(), BrokenProcessPool):
                results[index_by_future[future]] = _counted(future.result(), on_done)
    return results


def _alone(
    item: ItemT, work: Callable[[ItemT], ResultT], on_death: Callable[[ItemT], ResultT]
) -> ResultT:
    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(work, item).result()
    except BrokenProcessPool:
        return on_death(item)
