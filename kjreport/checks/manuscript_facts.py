"""What a document found outside says of itself: 文种, year, date."""

import re
from collections.abc import Iterable

from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Passage, PassageKind
from kjreport.text.dates import DateFormError, parse_date

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:年|[—–～~-](?:20)?[0-9]{2}年)")
#: The words that a title ends with, longest meaning first.
_DOC_TYPES = (
    (re.compile(r"总结.{0,20}(?:计划|安排|打算|要点)"), "工作总结及计划"),
    (re.compile(r"通知$"), "通知"),
    (re.compile(r"简报|专报|快报|动态"), "简报"),
    (re.compile(r"方案$|方案[（(]"), "工作方案"),
    (re.compile(r"要点$"), "工作要点"),
    (re.compile(r"讲话|致辞|发言"), "讲话"),
    (re.compile(r"总结$|总结[（(]|情况报告$|情况的报告$|工作报告$"), "工作总结"),
    (re.compile(r"计划$|打算$|安排$"), "工作计划"),
    (re.compile(r"汇报"), "汇报"),
)
_RESIDUE = re.compile(r"\[[^\[\]]{1,40}\]")
"""What Word leaves in a text that was copied: [bookmark: …]."""
_FIRST = 8
"""So many passages from the beginning may name the year and kind of a document."""
_LONGEST = 60


def facts_of(passages: Iterable[Passage]) -> Facts:
    """Infer the facts; what does not stand there stays empty."""
    every = tuple(passages)
    title = "".join(one.text for one in every if one.kind is PassageKind.TITLE)
    first = [_RESIDUE.sub("", one.text) for one in every[:_FIRST]]
    head = title + "\n".join(first)
    year = _YEAR.search(head)
    signers = tuple(one.text.strip() for one in every if one.kind is PassageKind.SIGNER)
    return Facts(
        doc_type=_doc_type(title) or _doc_type_of_lines(first),
        year=int(year[1]) if year else None,
        issuers=signers,
        date=_date(one.text for one in every if one.kind is PassageKind.DATE),
    )


def _doc_type(title: str) -> str:
    words = "".join(title.split())
    return next((name for pattern, name in _DOC_TYPES if pattern.search(words)), "")


def _doc_type_of_lines(first: Iterable[str]) -> str:
    """Look for a title that was not recognised as one: a short line without a full stop."""
    lines = (line.strip() for line in first if len(line) <= _LONGEST and "。" not in line)
    return next(filter(None, map(_doc_type, lines)), "")


def _date(texts: Iterable[str]) -> tuple[int, int, int] | None:
    for text in texts:
        try:
            date = parse_date(text)
        except DateFormError:
            continue
        return date.year, date.month, date.day or 0
    return None
