"""What printing tests need beside LibreOffice: one installed face per class."""

import pytest

from tests.conftest import _absent
from tests.word.rendering import missing_faces


@pytest.fixture(scope="session")
def printer(soffice: str) -> str:
    """Return LibreOffice where its pages can be told apart by face."""
    missing = missing_faces()
    if missing:
        _absent(f"a face of the tests ({', '.join(missing)})")
    return soffice
