import tempfile
from pathlib import Path

import pytest

from kjreport.reporting.mistake_log import write_log


def test_the_log_tells_the_versions_and_the_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    log = write_log("0.1.0", "ZeroDivisionError: 除以零")
    assert log is not None
    text = log.read_text(encoding="utf-8")
    assert text.startswith("kjreport 0.1.0\nPython 3.")
    assert text.endswith("ZeroDivisionError: 除以零")


def test_where_no_log_can_be_written_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "没有"))
    assert write_log("0.1.0", "x") is None
