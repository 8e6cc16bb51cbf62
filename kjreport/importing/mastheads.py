"""版头 above a title: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人."""

import re
from collections.abc import Sequence

from kjreport.importing.blocks import Data
from kjreport.importing.lines import Item, Line
from kjreport.text.document_numbers import document_number

_MOST_LINES = 8
_HEAD_ORGAN = re.compile(r"[\u4e00-\u9fff（）]{4,40}文件")
_SIGNATORY = re.compile(r"签发人[：:]\s*(.{2,20})")
_URGENCY = re.compile("(特急|加急|特提|平急)")
_SECRECY = re.compile(r"(绝密|机密|秘密)(?:[★☆].{1,8})?")
_COPY_NUMBER = re.compile(r"\d{6}")
_FIELDS = {
    "份号": _COPY_NUMBER,
    "密级": _SECRECY,
    "紧急程度": _URGENCY,
    "发文机关标志": _HEAD_ORGAN,
}


def read_masthead(items: Sequence[Item]) -> tuple[dict[str, Data], int]:
    """Return the fields above the title, in their order, and how many lines they take."""
    found: dict[str, Data] = {}
    count = 0
    for item in items[:_MOST_LINES]:
        if not isinstance(item, Line) or not masthead_line(item.text, found):
            break
        count += 1
    if count and ("发文字号" in found or "发文机关标志" in found):
        order = (*_FIELDS, "发文字号", "签发人")
        return {key: found[key] for key in order if key in found}, count
    return {}, 0


def masthead_line(text: str, found: dict[str, Data]) -> bool:
    """Take the fields of one line; ``False`` when it holds anything else."""
    signatory = _SIGNATORY.search(text)
    rest = text
    if signatory is not None:
        found["签发人"] = signatory[1].strip()
        rest = text[: signatory.start()].strip()
        if not rest:
            return True
    number = document_number(rest)
    if number is not None:
        found["发文字号"] = number
        return True
    for key, pattern in _FIELDS.items():
        if key not in found and pattern.fullmatch(rest):
            found[key] = rest
            return True
    return False
