"""What an import has to say: what was guessed, what is not in the draft, each with its line."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kjreport.findings import Finding, Severity
from kjreport.importing.blocks import Data
from kjreport.location import TextPlace
from kjreport.text.normal_form import normal_form

_GUESS = re.compile(r"\s*# 核：(.+)")
_KEY_AND_VALUE = re.compile(r"\s*(?:- )?(?:([^\s：:，。]{1,24}):(?:\s+|$))?(.*)")
_FOLD = re.compile(r">-?")
_EXCERPT = 40
_SHOWN = 16
_MOST_TOLD = 10


def guess_findings(draft: str, output: Path) -> Iterator[Finding]:
    """Yield a hint for every comment of the draft that asks for a look, at its line."""
    lines = draft.splitlines()
    for number, line in enumerate(lines, 1):
        guess = _GUESS.fullmatch(line)
        if guess is None:
            continue
        key, value = _meant(lines, number)
        name = f"“{key}”" if key else "这一段"
        shown = f"“{value[:_SHOWN]}{'…' if len(value) > _SHOWN else ''}”" if value else ""
        meant = f"{name}写作{shown}" if key and shown else name + shown
        place = TextPlace(output, number, len(line) - len(line.lstrip()) + 1)
        yield Finding("E302", Severity.HINT, f"{meant}：{guess[1]}", place=place)


def _meant(lines: list[str], start: int) -> tuple[str, str]:
    """Return the key and the first words of what stands below a comment."""
    below = [
        line for line in lines[start : start + _MOST_TOLD] if not line.lstrip().startswith("#")
    ]
    if not below:
        return "", ""
    found = _KEY_AND_VALUE.fullmatch(below[0])
    key, value = (found[1] or "", found[2]) if found is not None else ("", "")
    if _FOLD.fullmatch(value) or not value:
        value = below[1].strip().removeprefix("- ") if len(below) > 1 and not key else ""
    return key, value.strip("'\"")


def loss_finding(
    missing: tuple[str, ...], output: Path, source: tuple[Path, str] | None
) -> Finding:
    """Say which words the draft lacks; at the line of the source text where the first stands."""
    shown = "、".join(f"“{words[:_EXCERPT]}”" for words in missing[:_MOST_TOLD])
    more = f"等{len(missing)}处" if len(missing) > _MOST_TOLD else ""
    message = f"按导入的数据排出的稿子里没有找到这些文字，请对照原文核对：{shown}{more}。"
    place = TextPlace(output, 1)
    if source is not None:
        file, text = source
        place = TextPlace(file, _line_of(missing[0], text), 1)
    return Finding("E301", Severity.WARNING, message, place=place)


def _line_of(words: str, text: str) -> int:
    start = words[:_SHOWN]
    found = (
        number for number, line in enumerate(text.splitlines(), 1) if start in normal_form(line)
    )
    return next(found, 1)


def size_finding(output: Path) -> Finding:
    """Say that a draft is too long to be built, so that its words were compared alone."""
    message = "文字太多，没有试排成稿，只核对了数据里的文字；请先把它拆成几份，再逐份导入。"
    return Finding("E304", Severity.WARNING, message, place=TextPlace(output, 1))


def data_words(data: Data | Mapping[str, Data]) -> Iterator[str]:
    """Yield every text of the data, and the keys, some of which are printed before theirs."""
    if isinstance(data, str):
        yield data
        return
    if isinstance(data, Mapping):
        yield from data
    for value in data.values() if isinstance(data, Mapping) else data:
        yield from data_words(value)
