"""Slips that clerks make, put into a report by editing its text, never through our loader."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Edit = Callable[[str, random.Random], str | None]
"""One line to the same line with a slip in it, ``None`` where this slip cannot be made."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A broken text: what kind of slip, on which line (counted from 1)."""

    kind: str
    line: int
    text: str


_KEY = re.compile(r"^(?P<lead>[ -]*)(?P<key>[\u4e00-\u9fff]{2,5}):(?= |$)")
_OWN_NAMES = re.compile(r"^  [\u4e00-\u9fff]+:")
_EXPRESSION = re.compile(r"\{\{ (?P<name>指标)\.(?P<figure>[\u4e00-\u9fff]+)")
_SENTENCE = re.compile(r"[\u4e00-\u9fff，、]{12,}")


def _key(edit: Callable[[str, random.Random], str]) -> Edit:
    def slip(line: str, chance: random.Random) -> str | None:
        match = _KEY.match(line)
        if match is None or _OWN_NAMES.match(line) or match["key"] in {"引用", "科室"}:
            return None
        changed = edit(match["key"], chance)
        return f"{match['lead']}{changed}{line[match.end('key') :]}"

    return slip


def _dropped(key: str, chance: random.Random) -> str:
    at = chance.randrange(len(key))
    return key[:at] + key[at + 1 :] if len(key) > 2 else key + key[-1]


def _doubled(key: str, chance: random.Random) -> str:
    at = chance.randrange(len(key))
    return key[:at] + key[at] + key[at:]


def _mistyped(key: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(key)) if len(key) > 2 else 1
    return key[:at] + chance.choice("校堤炅胃柱") + key[at + 1 :]


def _sub(pattern: str, new: str) -> Edit:
    def slip(line: str, _: random.Random) -> str | None:
        changed = re.sub(pattern, new, line, count=1)
        return changed if changed != line else None

    return slip


def _inside(mark: str) -> Edit:
    def slip(line: str, chance: random.Random) -> str | None:
        match = _SENTENCE.search(line)
        is_in_block = not re.match(r" *(- |[^\s#]+: )", line)
        if match is None or is_in_block or re.search("[\"'>|]", line[:20]):
            return None
        at = chance.randrange(match.start() + 4, match.end() - 4)
        return line[:at] + mark + line[at:]

    return slip


def _wrong_figure(line: str, chance: random.Random) -> str | None:
    match = _EXPRESSION.search(line)
    if match is None or len(match["figure"]) < 4:
        return None
    at = match.start("figure") + chance.randrange(1, len(match["figure"]))
    return line[:at] + line[at + 1 :]


def _deeper(line: str, _: random.Random) -> str | None:
    return " " + line if re.match(r"^ +(标题|正文|完成时限): ", line) else None


SLIPS: dict[str, Edit] = {
    "键名漏字": _key(_dropped),
    "键名重字": _key(_doubled),
    "键名错字": _key(_mistyped),
    "全角冒号": _sub(r"^([ -]*[\u4e00-\u9fff]+): ", r"\1："),
    "全角冒号，后面没有字": _sub(r"^( *[\u4e00-\u9fff]+):$", r"\1："),
    "冒号后没有空格": _sub(r"^([ -]*[\u4e00-\u9fff]+): (?=[\u4e00-\u9fff])", r"\1:"),
    "流式里全角冒号": _sub(r"\{(计量单位|名称): ", r"{\1："),
    "流式里全角逗号": _sub(r"(, 数值: [\d.]+), ", r"\1，"),
    "引号没有收": _sub(r'^(.*: "[^"]*)"$', r"\1"),
    "句中井号": _inside(" #"),
    "缩进多一格": _deeper,
    "减号后没有空格": _sub(r"^( +)- (?=[\u4e00-\u9fff])", r"\1-"),
    "Tab 缩进": _sub(r"^  (?=[\u4e00-\u9fff])", "\t"),
    "指标名错": _wrong_figure,
    "花括号没有收": _sub(r"\{\{ ([^}]*) \}\}(?=[^{}]*$)", r"{{ \1"),
    "过滤器错": _sub(r"\| (列)示", r"| \1式"),
    "年度不是年份": _sub(r"^年度: \d+$", "年度: 二〇二五"),
    "稿别不认得": _sub(r"^稿别: .*$", "稿别: 送审"),
    "日期不存在": _sub(r"^  日期: .*$", "  日期: 2025-13-26"),
    "数值里有汉字": _sub(r"数值: (\d+)([,}])", r"数值: \1家\2"),
    "引用的文件不在": _sub(r"人才科\.yaml", "人材科.yaml"),
    "文种不认得": _sub(r"^文种: .*$", "文种: 工作总结和计划"),
}


def iter_slips(report: str, count: int, seed: int) -> Iterator[Slip]:
    """Yield ``count`` broken texts, the kinds in turn, each at a random fitting line."""
    chance = random.Random(seed)
    lines = report.split("\n")
    places = {kind: _places(lines, edit, chance) for kind, edit in SLIPS.items()}
    kinds = [kind for kind, found in places.items() if found]
    for number in range(count):
        kind = kinds[number % len(kinds)]
        index, changed = chance.choice(places[kind])
        broken = [*lines[:index], changed, *lines[index + 1 :]]
        yield Slip(kind, index + 1, "\n".join(broken))


def _places(lines: list[str], edit: Edit, chance: random.Random) -> list[tuple[int, str]]:
    changes = (
        (index, edit(line, chance)) for index, line in enumerate(lines) if not _is_note(line)
    )
    return [(index, changed) for index, changed in changes if changed is not None]


def _is_note(line: str) -> bool:
    return line.lstrip().startswith("#")
