"""How a command ends: findings and results printed, for people or for programs."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kjreport import __version__
from kjreport.commands.fixing import change_entries, show_changes
from kjreport.console import FOUND, INTERNAL, shown
from kjreport.findings import Finding, Severity, has_errors

if TYPE_CHECKING:
    from kjreport.jobs.results import Result
    from kjreport.reporting.json_report import LengthEntry


def report(
    results: Sequence["Result"], words: tuple[str, str], *, strict: bool, as_json: bool
) -> int:
    """Print what became of the documents, and return the exit code.

    ``words`` say what became of one with errors, and of one without errors and outputs.
    """
    findings = tuple(finding for result in results for finding in result.findings)
    if as_json:
        print_json(results, findings)
    else:
        _print_results(results, words)
    for kept in (copy for result in results for copy in result.kept):
        click.echo(f"上次的草稿改动过，已另存为 {shown(kept)}，没有丢失。", err=as_json)
    return ending(results, strict=strict)


def ending(results: Sequence["Result"], *, strict: bool) -> int:
    """Say what failed, and return the exit code."""
    failures = [result.failure for result in results if result.failure is not None]
    for message in dict.fromkeys(failure.message for failure in failures):
        click.echo(message, err=True)
    if details := "\n".join(failure.details for failure in failures if failure.details):
        own_mistake(details)
    if failures:
        return max(failure.exit_code for failure in failures)
    threshold = Severity.WARNING if strict else Severity.ERROR
    findings = (finding for result in results for finding in result.findings)
    return FOUND if any(finding.severity >= threshold for finding in findings) else 0


def print_json(results: Sequence["Result"], findings: Sequence[Finding]) -> None:
    """Print UTF-8 whatever the terminal speaks: a program reads it."""
    from kjreport.reporting.json_report import (  # noqa: PLC0415
        CheckEntries,
        CoverageEntry,
        json_report,
    )

    outputs = [output for result in results for output in result.outputs]
    coverage = tuple(
        CoverageEntry(
            result.target.file,
            result.layout.profile,
            result.layout.coverage.measured,
            result.layout.coverage.inferred,
            result.layout.coverage.by_hand,
        )
        for result in results
        if result.layout is not None
    )
    lengths = tuple(entry for result in results if (entry := _length_entry(result)) is not None)
    changes = tuple(entry for result in results for entry in change_entries(result))
    entries = CheckEntries(coverage, lengths, changes)
    sys.stdout.flush()
    text = json_report(findings, outputs, shown, entries)
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()


def _print_results(results: Sequence["Result"], words: tuple[str, str]) -> None:
    from kjreport.reporting.terminal import (  # noqa: PLC0415
        Row,
        finding_lines,
        length_lines,
        result_table,
    )

    show_changes(results)
    for result in results:
        for line in finding_lines(result.findings, shown):
            click.echo(line)
        if entry := _length_entry(result):
            for line in length_lines(entry, shown):
                click.echo(line)
        if result.findings or entry:
            click.echo()
    rows = [Row(one.target.file, _outcomes(one, words), one.findings) for one in results]
    for line in result_table(rows, shown):
        click.echo(line)


def _length_entry(result: "Result") -> "LengthEntry | None":
    words = result.words
    if words is None:
        return None
    from kjreport.reporting.json_report import LengthEntry  # noqa: PLC0415 - of a check alone

    kept = (words.kept.sentences, words.kept.percent) if words.kept else None
    return LengthEntry(result.target.file, words.total, words.parts, kept)


def _outcomes(result: "Result", words: tuple[str, str]) -> tuple[str, ...]:
    on_error, without_outputs = words
    written = tuple(f"已生成 {shown(output)}" for output in result.outputs)
    if result.failure is not None:
        return (*written, "没有完成")
    if has_errors(result.findings):
        return (on_error,)
    return written or (without_outputs,)


def own_mistake(details: str) -> int:
    """Log a mistake of ours, say where the log lies, and return the exit code."""
    from kjreport.reporting.mistake_log import write_log  # noqa: PLC0415

    log = write_log(__version__, details)
    advice = f"请把这个文件发给维护人员：{log}" if log else "请联系维护人员。"
    click.echo(f"程序内部出错，不是您的操作问题。{advice}", err=True)
    return INTERNAL
