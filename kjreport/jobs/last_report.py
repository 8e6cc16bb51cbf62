"""上年报告: the figures of last year's report, read beside this year's."""

from collections.abc import Mapping
from pathlib import Path

from kjreport.errors import SourceError
from kjreport.findings import Finding, Outcome, Severity
from kjreport.loading.load import load_report
from kjreport.location import FieldPath
from kjreport.model.figures import Figure
from kjreport.model.official_document import OfficialDocument
from kjreport.prose.codes import Code
from kjreport.prose.last_year import completed_by
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source

_PATH = FieldPath(("上年报告",))


def last_figures(
    name: str, file: Path, sources: SourceSet, data_root: Path
) -> Outcome[Mapping[str, Figure]]:
    """Read the figures of the report ``name``, a path from the folder of ``file``.

    What cannot be read is a warning: this year's report does not depend on it.
    """
    wanted = last_report_file(name, file)
    if wanted == file.resolve():
        return Outcome(None, (_warning("“上年报告”写成了本文件自己，请写上年那份数据的文件"),))
    try:
        read = load_source(wanted, sources, last_report_root(wanted, data_root))
    except SourceError:
        message = (
            f"找不到上年报告“{name}”，请核对文件名，从本文件所在的文件夹写起，"
            "如 ../2024/报告.yaml；没有上年数据的，把这一行删去"
        )
        return Outcome(None, (_warning(message),))
    report = None if read.value is None else load_report(read.value).value
    if report is None:
        message = f"上年报告“{name}”里有错误，没有拿来核对；请先检查那一份：python build.py check"
        return Outcome(None, (_warning(message),))
    return Outcome(report.figures)


def completed_report(
    report: OfficialDocument, file: Path, sources: SourceSet, data_root: Path
) -> Outcome[OfficialDocument]:
    """Fill in what the figures leave to 上年报告; as it is where there is none to read."""
    if not report.last_report:
        return Outcome(report)
    last = last_figures(report.last_report, file, sources, data_root)
    completed = report if last.value is None else completed_by(report, last.value)
    return Outcome(completed, last.findings)


def last_report_file(name: str, file: Path) -> Path:
    """Return the file of the report ``name``, a path from the folder of ``file``."""
    return (file.parent / name.strip().replace("\\", "/")).resolve()


def last_report_root(wanted: Path, data_root: Path) -> Path:
    """Return the folder that 引用 of last year's report may not leave.

    Outside data/ each year's folder is one of its own.
    """
    return data_root if wanted.is_relative_to(data_root.resolve()) else wanted.parent


def _warning(message: str) -> Finding:
    return Finding(Code.LAST_REPORT, Severity.WARNING, message, _PATH)
