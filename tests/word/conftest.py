"""What Word tests share: the committed template, a plan folder of their own, a printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kjreport.word import plan_cache
from tests.conftest import absent
from tests.word.rendering import missing_faces


@pytest.fixture(scope="session")
def template(repository: Path) -> bytes:
    return (repository / "templates" / "公文.docx").read_bytes()


@pytest.fixture(scope="session")
def printer(soffice: str) -> str:
    """Return LibreOffice where its pages can be told apart by face."""
    missing = missing_faces()
    if missing:
        absent(f"a face of the tests ({', '.join(missing)})")
    return soffice


@pytest.fixture(scope="session", autouse=True)
def _own_plan_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests' plans out of the user's own cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("plans")
        patch.setattr(plan_cache, "default_folder", lambda: folder)
        yield
