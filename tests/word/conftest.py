from collections.abc import Iterator
from pathlib import Path

import pytest

from kjreport.word import plan_cache


@pytest.fixture(scope="session")
def template(repository: Path) -> bytes:
    return (repository / "templates" / "公文.docx").read_bytes()


@pytest.fixture(scope="session", autouse=True)
def _own_plan_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests' plans out of the user's own cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("plans")
        patch.setattr(plan_cache, "default_folder", lambda: folder)
        yield
