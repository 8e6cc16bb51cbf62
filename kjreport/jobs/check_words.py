"""What the rules about words say of a document of ours, each remark at its YAML line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kjreport.checks.manuscript import Manuscript
from kjreport.checks.manuscript_of_tree import manuscript_of_tree
from kjreport.checks.prose_runner import run_prose_checks
from kjreport.checks.registry import prose_checks
from kjreport.doctree.nodes import Document
from kjreport.findings import Finding
from kjreport.jobs.background import NO_BACKGROUND, Background
from kjreport.jobs.drafting import Composed, placed
from kjreport.location import FieldPath, TextPlace
from kjreport.model.outputs import OutputForm
from kjreport.source.source_map import SourceMap

_SWITCHED_OFF = re.compile(
    r"#[^#\n]{0,60}忽略[:：\s]\s*(?P<codes>[A-Z][0-9]{3}(?:[\s,，、]+[A-Z][0-9]{3}){0,20})"
)
_CODE = re.compile("[A-Z][0-9]{3}")


def composed_manuscript(
    document: Composed, background: Background = NO_BACKGROUND
) -> Manuscript | None:
    """Return what the rules about words read; ``None`` for a document without any text."""
    tree = _tree(document)
    if tree is None:
        return None
    return background.behind(manuscript_of_tree(tree, document.facts))


def remarks_on_manuscript(manuscript: Manuscript, document: Composed) -> tuple[Finding, ...]:
    """Run the rules over what was read of a document, and locate what they find."""
    checks = (check for check in prose_checks() if check.code not in document.ignored)
    findings = run_prose_checks(manuscript, checks)
    located = [placed(finding, document.source_map) for finding in findings]
    return tuple(_not_switched_off(located, document.source_map))


def _tree(document: Composed) -> Document | None:
    """Return the document itself, or the first of its outputs where it is not printed."""
    outputs = sorted(document.outputs, key=lambda one: one.form is not OutputForm.DRAFT)
    return outputs[0].composition.tree if outputs else None


def is_switched_off(code: str, path: FieldPath, place: TextPlace, source_map: SourceMap) -> bool:
    """Tell whether a comment on the line, or on that of the key, switches a rule off."""
    lines = source_map.lines()
    return _is_switched_off(code, (place, source_map.place(path, on_key=True)), lines)


def _not_switched_off(findings: Iterable[Finding], source_map: SourceMap) -> Iterator[Finding]:
    lines: Mapping[Path, tuple[str, ...]] | None = None
    for finding in findings:
        if finding.path is None or not isinstance(finding.place, TextPlace):
            yield finding
            continue
        lines = lines or source_map.lines()
        key = source_map.place(finding.path, on_key=True)
        if not _is_switched_off(finding.code, (finding.place, key), lines):
            yield finding


def _is_switched_off(
    code: str, places: tuple[TextPlace, ...], lines: Mapping[Path, tuple[str, ...]]
) -> bool:
    return any(code in _codes(lines[place.file][place.line - 1]) for place in places)


def _codes(line: str) -> frozenset[str]:
    """Return the codes that a comment like ``# 忽略 N101、W203`` names."""
    match = _SWITCHED_OFF.search(line) if "忽略" in line else None
    return frozenset(_CODE.findall(match["codes"])) if match else frozenset()
