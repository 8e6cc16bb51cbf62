"""The manual of 核对表 and 科室报送 names what the forms and the remarks hold."""

from pathlib import Path

import pytest

from kjreport.jobs import check_sheet_findings, collect_findings
from kjreport.jobs.check_sheet_rows import LOCKED, OPEN
from kjreport.jobs.collect_forms import DAY, PARTS, PERSON


def _page(repository: Path, name: str) -> str:
    return (repository / "docs" / "manual" / name).read_text(encoding="utf-8")


def _named(page: str) -> set[str]:
    """Return the codes of a page, ranges written out."""
    codes: set[str] = set()
    for word in page.replace("|", " ").split():
        first, _, last = word.partition("—")
        if first[:1] == "E" and first[1:].isdecimal():
            end = int(last[1:]) if last else int(first[1:])
            codes |= {f"E{number}" for number in range(int(first[1:]), end + 1)}
    return codes


def test_every_column_is_explained(repository: Path) -> None:
    sheet, forms = _page(repository, "核对表.md"), _page(repository, "科室报送.md")

    assert [name for name in (*LOCKED, *OPEN) if name not in sheet] == []
    assert [name for name in (*PARTS, PERSON, DAY) if name not in forms] == []


@pytest.mark.parametrize(
    ("name", "messages"),
    [("核对表.md", check_sheet_findings.MESSAGES), ("科室报送.md", collect_findings.MESSAGES)],
)
def test_every_code_is_in_the_table(repository: Path, name: str, messages: dict[str, str]) -> None:
    assert _named(_page(repository, name)) == set(messages)
