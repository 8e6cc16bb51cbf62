"""版头 as typed against its right form: the draft prints the right one and says so."""

from collections.abc import Callable, Iterator

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.loading.wording import quoted
from kjreport.model.masthead import MastheadData
from kjreport.model.official import DraftStatus
from kjreport.model.official_document import OfficialDocument
from kjreport.text.document_numbers import (
    copy_number,
    document_number,
    is_open_number,
    secrecy_words,
)
from kjreport.text.scalars import Scalar

_COPY = '份号是6位数字，如：份号: "000001"'
_SECRECY = "密级和保密期限写成“机密★1年”，密级可写绝密、机密、秘密"
_NUMBER = "发文字号写成“云科发〔2026〕5号”：年份四位，用六角括号，不写“第”，号码前不加0"
#: 7.2.1: 涉密公文 carry a 份号 from 机密 up (党政机关公文处理工作条例, art. 9).
_NUMBERED_LEVELS = ("绝密", "机密")


def masthead_findings(document: OfficialDocument) -> Iterator[Finding]:
    """Yield what is wrong with 份号, 密级 and 发文字号."""
    data = document.masthead
    if data is None:
        return
    yield from _form(data.copy_number, copy_number, _COPY, "7.2.1")
    yield from _form(data.secrecy, secrecy_words, _SECRECY, "7.2.2")
    yield from _form(data.number, _shown_number, _NUMBER, "7.2.5")
    yield from _missing_copy_number(data)
    if document.draft_status is DraftStatus.ISSUED:
        yield from _open_number(data.number)


def _shown_number(typed: str) -> str | None:
    """Leave an open number as typed: how much room is left is not worth a remark."""
    return typed.strip() if is_open_number(typed) and "〔" in typed else document_number(typed)


def _form(
    scalar: Scalar | None, right_form: Callable[[str], str | None], rule: str, clause: str
) -> Iterator[Finding]:
    if scalar is None or "{{" in scalar.text:
        return
    right = right_form(scalar.text)
    if right == scalar.text.strip():
        return
    message = f"{quoted(scalar.text.strip())}的写法不对：{rule}。"
    yield Finding(
        Code.MASTHEAD_FORM,
        Severity.WARNING,
        message,
        scalar.path,
        suggestion=right,
        source=f"GB/T 9704—2012 {clause}",
    )


def _missing_copy_number(data: MastheadData) -> Iterator[Finding]:
    if data.secrecy is None or data.copy_number is not None:
        return
    if data.secrecy.text.strip().startswith(_NUMBERED_LEVELS):
        message = f"涉密公文要标注份号，请在“版头”里加一行。{_COPY}"
        yield Finding(
            Code.MASTHEAD_FORM,
            Severity.WARNING,
            message,
            data.secrecy.path,
            source="党政机关公文处理工作条例第九条",
        )


def _open_number(number: Scalar | None) -> Iterator[Finding]:
    if number is not None and is_open_number(number.text):
        message = "稿别是印发稿，发文字号还没有号码，请填上。"
        yield Finding(Code.MASTHEAD_FORM, Severity.ERROR, message, number.path)
