"""Manuscripts for tests: lines of text, as ``check`` reads a .txt."""

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from kjreport.checks.base import ProseCheck, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.prose_runner import run_prose_checks
from kjreport.findings import Finding
from kjreport.jobs.check_text import text_manuscript
from kjreport.loading.registries import load_registries
from kjreport.model.registries import Registries
from kjreport.source.files import SourceSet, SourceText

FILE = Path("稿件.txt")


def manuscript(text: str, facts: Facts | None = None, last_year: str = "") -> Manuscript:
    """Read a text; ``last_year`` is the one it is held against."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = SourceText(FILE, text, "utf-8", digest, tuple(text.split("\n")))
    before = manuscript(last_year) if last_year else None
    return replace(text_manuscript(source, facts), last_year=before)


@cache
def shipped() -> Registries:
    """Return the list of public facts that comes with the program."""
    read = load_registries(SourceSet(), FILE.parent / "没有这个文件夹")
    assert read.value is not None
    return read.value


def findings(check: ProseCheck, example: TextExample) -> tuple[Finding, ...]:
    """Run one rule over its example."""
    read = manuscript(example.text, example.facts, example.last_year)
    read = read.beside(example.registries.joined(shipped()))
    return run_prose_checks(read, (check,))
