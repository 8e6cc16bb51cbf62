"""What every test may ask for: the seed documents, LibreOffice, golden files."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew, then review them"
    )


def absent(what: str) -> None:
    """Skip where a person works, fail where the whole suite must run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is absent, and CI must not skip")
    pytest.skip(f"{what} is absent")


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def seeds() -> Path:
    folder = Path(os.environ.get("KJREPORT_SEEDS", REPOSITORY.parent / "shared" / "seeds"))
    if not folder.is_dir():
        absent(f"the folder of seed documents ({folder})")
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        absent("LibreOffice")
    return str(program)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name beside the test module."""

    def compare(name: str, actual: str) -> None:
        file = Path(request.path).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(actual, encoding="utf-8", newline="\n")
        assert file.read_text(encoding="utf-8") == actual

    return compare
