"""Values of the right shape that cannot be read: years, numbers, dates, choices, names."""

import re
import unicodedata

from kjreport.loading.codes import Code
from kjreport.loading.faults import Fault
from kjreport.loading.remarks import Remark
from kjreport.loading.wording import place_words, quoted
from kjreport.text.nearest import nearest
from kjreport.text.scalars import Scalar

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_SHORT_YEAR = re.compile(r"([2-9]\d)(?:年|年度)?", re.ASCII)
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")  # noqa: RUF001  # both are typed
_YES = frozenset({"yes", "y", "true", "on", "1", "有", "对", "√", "是的"})
_NO = frozenset({"no", "n", "false", "off", "0", "无", "没有", "×", "不", "不是"})
_NOT_IN_A_NAME = re.compile(r"\W")


def _typed(fault: Fault) -> str:
    return fault.found.text.strip() if isinstance(fault.found, Scalar) else ""


def year_expected(fault: Fault) -> Remark:
    """Say how a year is written."""
    typed = _typed(fault)
    digits = unicodedata.normalize("NFKC", typed).translate(_CHINESE_DIGITS)
    found = _YEAR.search(digits)
    short = _SHORT_YEAR.fullmatch(digits)
    meant = found[0] if found else f"20{short[1]}" if short else None
    message = (
        f"{quoted(fault.name)}不能写{quoted(typed)}，请写四位数的年份，例如：{fault.name}: 2025"
    )
    return Remark(Code.YEAR, message, meant)


def number_expected(fault: Fault) -> Remark:
    """Pass on why it is no number."""
    message = f"{place_words(fault.path)}{quoted(_typed(fault))}：{fault.context['reason']}。"
    return Remark(Code.NUMBER, message, fault.context["suggestion"])


def date_expected(fault: Fault) -> Remark:
    """Pass on why it is no date."""
    message = f"{place_words(fault.path)}：{fault.context['reason']}。"
    return Remark(Code.DATE, message, fault.context["suggestion"])


def flag_expected(fault: Fault) -> Remark:
    """Say that only 是 and 否 will do."""
    typed = _typed(fault).casefold()
    meant = "是" if typed in _YES else "否" if typed in _NO else None
    message = f"{quoted(fault.name)}只能写“是”或“否”，例如：{fault.name}: 是"
    return Remark(Code.FLAG, message, meant)


def choice_expected(fault: Fault) -> Remark:
    """List the words that will do."""
    options = tuple(fault.context["options"])
    typed = _typed(fault)
    message = f"{quoted(fault.name)}不能写{quoted(typed)}，只能写：{'、'.join(options)}。"
    return Remark(Code.CHOICE, message, nearest(typed, options))


def figure_name_expected(fault: Fault) -> Remark:
    """Say which characters a figure may be called by."""
    name = fault.name
    plain = _NOT_IN_A_NAME.sub("", name)
    message = (
        f"指标的键{quoted(name)}不能用：只能用汉字、字母、数字和下划线“_”，并且不能以数字开头，"
        f"文中才能用 {{{{ 指标.名称 }}}} 引用；印出来的名称请写在它下面的“名称”里。"
    )
    is_name = bool(plain) and not plain[0].isdigit()
    return Remark(Code.FIGURE_NAME, message, plain if is_name else None, on_key=True)
