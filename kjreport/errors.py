"""What stops a job: one paragraph for staff, no traceback, exit code 2.

KjReportError
├── ProjectError                 数据或模板目录找不到
├── SourceError
│   ├── SourceNotFoundError      文件不存在
│   ├── SourceEncodingError      编码认不出
│   ├── SourceTooLargeError      文件过大
│   ├── SourceChangedError       文件在别处被改过
│   └── EditRefusedError         改不进去
├── TemplateError
│   ├── TemplateNotFoundError    Word 模板不存在
│   └── TemplateTagError         模板标签写错
├── OutputError
│   ├── OutputLockedError        成品正被 Word 或 WPS 打开
│   └── UnknownOutputError       没有要求的那种输出
├── ReadError
│   └── UnreadableDocumentError  不是可读的 .docx
└── ToolMissingError             缺 LibreOffice 等外部程序

A writer's mistake is never an exception: it is a Finding.
Messages are Chinese and say what to do next; structured attributes stand beside them.
"""

from pathlib import Path


class KjReportError(Exception):
    """The job cannot be done; ``str(error)`` is the paragraph that staff read."""

    exit_code = 2


class ProjectError(KjReportError):
    """The data or template folder is missing or not usable."""


class SourceError(KjReportError):
    """A file that staff wrote cannot be used."""

    def __init__(self, message: str, file: Path) -> None:
        super().__init__(message)
        self.file = file

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, Path]]:
        return type(self), (str(self), self.file)


class SourceNotFoundError(SourceError):
    """The file does not exist, or is not a file."""


class SourceEncodingError(SourceError):
    """The bytes are neither UTF-8 nor GB18030 text."""


class SourceTooLargeError(SourceError):
    """The file is larger than a report can be."""


class SourceChangedError(SourceError):
    """The file was changed by somebody else since it was read."""


class EditRefusedError(SourceError):
    """The file cannot be changed so that it says what was intended; it stays as it is."""


class TemplateError(KjReportError):
    """A Word template cannot be used."""


class TemplateNotFoundError(TemplateError):
    """The template file does not exist."""


class TemplateTagError(TemplateError):
    """A tag in the template is misspelt, unknown or left open."""


class OutputError(KjReportError):
    """The result cannot be written."""


class OutputLockedError(OutputError):
    """The previous result is open in Word or WPS."""


class UnknownOutputError(OutputError):
    """There is no such output as was asked for."""


class ReadError(KjReportError):
    """A file from outside cannot be read."""


class UnreadableDocumentError(ReadError):
    """The file is not a readable .docx."""


class ToolMissingError(KjReportError):
    """An external program that the job needs is not installed."""
