"""Every remark has a code of its own, and the page of codes names them all."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def generator(repository: Path) -> ModuleType:
    path = repository / "docs" / "generate_codes.py"
    specification = importlib.util.spec_from_file_location("generate_codes", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_no_two_modules_give_the_same_code(generator: ModuleType) -> None:
    shared = {code: homes for code, homes in generator.homes().items() if len(homes) > 1}
    assert shared == {}


def test_codes_of_every_family_are_found(generator: ModuleType) -> None:
    assert {code[0] for code in generator.homes()} == set("DEFGLNPRSTWXY")
    assert {"D181", "E117", "E230", "F101", "R101", "T104", "W101"} <= generator.homes().keys()


def test_the_page_of_codes_is_what_the_sources_say(generator: ModuleType, repository: Path) -> None:
    for name, text in generator.generated().items():
        written = (repository / name).read_text(encoding="utf-8")
        assert written == text, "python docs/generate_codes.py"
