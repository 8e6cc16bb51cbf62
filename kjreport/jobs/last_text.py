"""Last year's text, to hold this year's against: --against, and 上年报告 of a data file."""

from dataclasses import replace
from pathlib import Path

from kjreport.checks.manuscript import Manuscript
from kjreport.errors import KjReportError, SourceError
from kjreport.jobs.background import Background
from kjreport.jobs.check_words import composed_manuscript
from kjreport.jobs.discovery import YAML_ENDINGS, Target
from kjreport.jobs.drafting import Composed, compose_target
from kjreport.jobs.last_report import last_report_root

#: Word's own endings; what is no .docx inside is refused with its reason.
_WORD_ENDINGS = (".docx", ".docm", ".dotx", ".doc", ".wps")


def last_year_text(target: Target) -> Manuscript:
    """Read last year's document: our data, a Word file, or plain text.

    Raises:
        SourceError: the file is missing, cannot be read, or its data hold mistakes.
        UnreadableDocumentError: the Word file is no .docx, damaged or monstrous.
    """
    ending = target.file.suffix.lower()
    if ending in YAML_ENDINGS:
        return _of_data(target)
    if ending in _WORD_ENDINGS:
        return _of_word_file(target.file)
    return _of_text(target.file)


def beside_last_report(background: Background, document: Composed, data_root: Path) -> Background:
    """Put the text of 上年报告 behind a document that names one.

    A last year that was asked for comes first. A 上年报告 that cannot be read was remarked
    on when its figures were wanted.
    """
    if background.last_year is not None or document.last_report is None:
        return background
    root = last_report_root(document.last_report, data_root)
    try:
        last_year = last_year_text(Target(document.last_report, root))
    except KjReportError:
        return background
    return replace(background, last_year=last_year)


def _of_data(target: Target) -> Manuscript:
    document = compose_target(target, {}).value
    manuscript = None if document is None else composed_manuscript(document)
    if manuscript is None:
        message = f"上年的“{target.file}”里有错误，读不出来；请先检查那一份：python build.py check"
        raise SourceError(message, target.file)
    return manuscript


def _of_word_file(file: Path) -> Manuscript:
    from kjreport.jobs.check_layout import (  # noqa: PLC0415 - loads what reads Word files
        measured_layout,
        read_word_file,
    )
    from kjreport.jobs.check_text import word_manuscript  # noqa: PLC0415 - see above
    from kjreport.word.standard import GB  # noqa: PLC0415 - see above

    return word_manuscript(measured_layout(read_word_file(file), GB), file)


def _of_text(file: Path) -> Manuscript:
    from kjreport.jobs.check_text import text_manuscript  # noqa: PLC0415 - not for data
    from kjreport.source.files import SourceSet  # noqa: PLC0415 - not for data

    return text_manuscript(SourceSet().read(file))
