"""位次 as published: 第5位, 较上年提升2位."""

from collections.abc import Mapping

from kjreport.prose.slips import ProseSlipError
from kjreport.text.scalars import Scalar

_AROUND = "第位名 "


def rank_words(published: Mapping[str, Scalar], key: str) -> str:
    """Write 第5位 from 5 or 第5位.

    Raises:
        ProseSlipError: it is not given, or is no number.
    """
    return f"第{_rank(published, key)}位"


def rank_change_words(published: Mapping[str, Scalar]) -> str:
    """Write 较上年提升2位, 较上年下降1位 or 位次与上年持平.

    Raises:
        ProseSlipError: 位次 or 上年位次 is not given, or is no number.
    """
    gained = _rank(published, "上年位次") - _rank(published, "位次")
    if gained == 0:
        return "位次与上年持平"
    return f"较上年{'提升' if gained > 0 else '下降'}{abs(gained)}位"


def _rank(published: Mapping[str, Scalar], key: str) -> int:
    typed = published.get(key)
    if typed is None:
        message = f"“公布”里没有填写“{key}”，请补上，如：公布: {{{key}: 5}}"
        raise ProseSlipError(message)
    digits = typed.text.strip(_AROUND)
    if not (digits.isascii() and digits.isdigit()):
        message = f"“公布”里的“{key}”请只写数字，如：{key}: 5"
        raise ProseSlipError(message)
    return int(digits)
