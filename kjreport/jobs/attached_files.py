"""附件 that are files of their own: whether the files are there."""

from collections.abc import Iterator
from pathlib import Path

from kjreport.findings import Finding, Severity
from kjreport.jobs.named_files import named_file
from kjreport.model.notice import Notice
from kjreport.model.official import Attachment
from kjreport.model.official_document import OfficialDocument
from kjreport.source.source_map import SourceMap

_MISSING = "E236"


def attached_file_findings(
    document: OfficialDocument, places: SourceMap, data_root: Path
) -> Iterator[Finding]:
    """Yield a remark for each 文件 of an 附件 that is not below the data root."""
    for attachment in _attachments(document):
        if attachment.file is None:
            continue
        name, path = attachment.file.text.strip(), attachment.file.path
        file = named_file(name, places.place(path).file, data_root)
        if file is None or not file.is_file():
            message = (
                f"数据文件夹里没有附件“{name}”，请把文件放进来，"
                "从本文件所在的文件夹写起，例如：附件/企业名单.xlsx"
            )
            yield Finding(_MISSING, Severity.WARNING, message, path)


def _attachments(document: OfficialDocument) -> tuple[Attachment, ...]:
    issued = document.issued if isinstance(document, Notice) else None
    return (*document.attachments, *(issued.attachments if issued else ()))
