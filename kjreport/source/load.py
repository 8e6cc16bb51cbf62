"""Read a document: every lexical mistake, the values, their places."""

from pathlib import Path

from kjreport.findings import Finding, Outcome, has_errors, in_reading_order
from kjreport.source.document import SourceDocument, document_of
from kjreport.source.excel.asking import asks_for_ledgers
from kjreport.source.files import SourceSet
from kjreport.source.inclusion import merged_tree
from kjreport.source.reading import Reading


def load_source(
    file: Path,
    sources: SourceSet,
    data_root: Path,
    known_keys: frozenset[str] = frozenset(),
) -> Outcome[SourceDocument]:
    """Read ``file`` and what it names under 继承 and 引用.

    ``known_keys`` are the keys of the format; with them the scan tells ``标题：x`` from text.
    A document with errors has no value: checks of its content would only repeat them.

    Raises:
        SourceError: the file itself cannot be read at all.
    """
    reading = Reading(sources, data_root, known_keys)
    tree = merged_tree(reading, file)
    findings = _unique(reading.findings)
    if tree is None or has_errors(findings):
        return Outcome(None, findings)
    if asks_for_ledgers(tree):
        from kjreport.source.excel.binding import bound  # noqa: PLC0415  # few documents need it

        tree, slips = bound(tree)
        findings = _unique([*findings, *slips])
    return Outcome(None if has_errors(findings) else document_of(tree), findings)


def _unique(findings: list[Finding]) -> tuple[Finding, ...]:
    """Report a file that is included twice once."""
    return in_reading_order(dict.fromkeys(findings))
