"""Every error crosses to a worker and back, and ends the program with code 2."""

import inspect
import pickle
from pathlib import Path

import pytest

from kjreport import errors
from kjreport.errors import KjReportError, SourceError

CLASSES = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, KjReportError)
]


def _made(kind: type[KjReportError]) -> KjReportError:
    message = "打不开文件“甲.yaml”，请关闭正在使用它的程序。"
    return kind(message, Path("甲.yaml")) if issubclass(kind, SourceError) else kind(message)


@pytest.mark.parametrize("kind", CLASSES)
def test_an_error_crosses_to_a_worker_and_back(kind: type[KjReportError]) -> None:
    error = _made(kind)
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(back), str(back), back.exit_code) == (kind, str(error), 2)
    assert vars(back) == vars(error)


def test_the_tree_at_the_top_of_the_module_is_the_tree() -> None:
    drawn = {
        line.split("─ ")[-1].split()[0]
        for line in (errors.__doc__ or "").splitlines()
        if "──" in line
    }
    assert drawn | {"KjReportError"} == {found.__name__ for found in CLASSES}


@pytest.mark.parametrize("kind", CLASSES)
def test_a_kind_of_error_is_drawn_below_its_parent(kind: type[KjReportError]) -> None:
    assert kind is KjReportError or issubclass(kind.__mro__[1], KjReportError)
