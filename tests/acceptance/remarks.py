"""What ``check`` says of the form of data; the words of a seed are as they were found."""

import json
from pathlib import Path

import pytest

from kjreport.checks.registry import prose_checks
from kjreport.cli import main


def remarks_on_form(file: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the codes of all remarks but those of proofreading, hints included."""
    main(["check", "--strict", "--json", str(file)])
    proofreading = {check.code for check in prose_checks()}
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [finding["code"] for finding in findings if finding["code"] not in proofreading]
