"""Which YAML files are documents: told from their text, so that broken files count."""

import re

_QUOTED_END = r"[\"']?[ \t\u3000\xa0]*[:：]"
_PARTS = "工作成效|存在问题|工作计划|部分|小节|栏目|印发件"


def _top_line(names: str) -> re.Pattern[str]:
    return re.compile(rf"^\ufeff?[\"']?(?:{names}){_QUOTED_END}", re.MULTILINE)


_DOC_TYPE_LINE = _top_line("文种")
_HEAD_LINE = _top_line("单位|年度")
_PART_LINE = _top_line(_PARTS)
_DEPARTMENT_LINE = _top_line("科室")
_NAMING = re.compile(rf"(?:继承|引用){_QUOTED_END}")


def has_doc_type_line(text: str) -> bool:
    """Tell whether a top-level line ``文种：`` or ``文种:`` stands in a text."""
    return _DOC_TYPE_LINE.search(_with_plain_ends(text)) is not None


def lacks_doc_type_line(text: str) -> bool:
    """Tell whether a text says what a report says, all but its 文种.

    The file of a 科室 is no such text: a report takes it in.
    """
    plain = _with_plain_ends(text)
    is_report = _HEAD_LINE.search(plain) is not None and _PART_LINE.search(plain) is not None
    return is_report and not (_DOC_TYPE_LINE.search(plain) or _DEPARTMENT_LINE.search(plain))


def names_file(text: str, file_name: str) -> bool:
    """Tell whether a text has 继承 or 引用 and, somewhere, the name of a file."""
    return file_name in text and _NAMING.search(text) is not None


def _with_plain_ends(text: str) -> str:
    return text.replace("\r", "\n")
