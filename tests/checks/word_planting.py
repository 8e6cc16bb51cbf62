"""Faults of wording planted at random places of clean text: marks, repeats, years, names.

Each way takes a text and changes it in one place; nothing here looks at rules.
"""

import random
import re
from collections.abc import Callable, Iterator

from tests.checks.planting import Planted, clean_texts

Way = Callable[[random.Random, str], tuple[str, int, int] | None]
_HAN = "\u4e00-\u9fff"
_WORDS = [
    "科技",
    "项目",
    "企业",
    "发展",
    "平台",
    "创新",
    "服务",
    "工作",
    "建设",
    "资金",
    "人才",
    "培训",
    "管理",
    "产业",
    "推进",
    "提升",
]
_FORMER = ("国土资源部", "环境保护部", "国家旅游局", "国家工商行政管理总局", "国务院扶贫办")
_SLIPS = ("布署", "拔付", "竟赛", "再接再励", "因地治宜", "签定", "己经", "撤消", "座谈汇")


def _places(pattern: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(pattern, text))


def _replaced(
    chance: random.Random, text: str, pattern: str, new: str
) -> tuple[str, int, int] | None:
    """Put ``new`` (with ``{0}`` for what was matched) over one match."""
    found = _places(pattern, text)
    if not found:
        return None
    match = chance.choice(found)
    words = new.replace("{0}", match[0])
    return (
        text[: match.start()] + words + text[match.end() :],
        match.start(),
        match.start() + len(words),
    )


def _half_width(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    wide, half = chance.choice([("，", ","), ("；", ";"), ("：", ":")])
    return _replaced(chance, text, f"(?<=[{_HAN}]){wide}(?=[{_HAN}])", half)


def _doubled_mark(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(
        chance, text, "(?<=[^”）])[，。](?=[^”）])", chance.choice(["，，", "。。", "，。"])
    )


def _lost_bracket(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _lost(chance, text, "（[^（）\n]{2,60}）")


def _lost_quote(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _lost(chance, text, "“[^“”\n]{2,30}”")


def _lost(chance: random.Random, text: str, pattern: str) -> tuple[str, int, int] | None:
    found = _places(pattern, text)
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.end() - 1] + text[match.end() :], match.start(), match.end() - 1


def _mark_before_deng(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(
        chance,
        text,
        "(?<=[企业目台室])等(?=[0-9]|工作|项目|企业|单位|活动)",
        "、{0}",
    )


def _space(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(
        chance, text, f"(?<=[{_HAN}]{{3}})[{_HAN}](?=[{_HAN}]{{3}}[^\n]{{10}})", "{0} "
    )


def _doubled_word(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, f"(?:{'|'.join(_WORDS)})(?=[{_HAN}])", "{0}{0}")


def _doubled_clause(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, f"(?<=，)[{_HAN}]{{6,16}}，", "{0}{0}")


def _doubled_paragraph(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    lines = text.split("\n")
    long = [place for place, line in enumerate(lines) if len(line) > 60 and "习近平" not in line]
    if not long:
        return None
    place = chance.choice(long)
    start = len("\n".join(lines[: place + 1])) + 1
    repeated = lines[place]
    text = "\n".join([*lines[: place + 1], repeated, *lines[place + 1 :]])
    return text, start, start + len(repeated)


def _copied_sentence(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    found = _places("(?<=。)[^。\n、《]{38,120}。", text)
    ends = _places("。(?=\n)", text)
    usual = [one for one in found if not re.search("习近平|党的|单位", one[0])]
    if not usual or not ends:
        return None
    copied = chance.choice(usual)
    later = [end for end in ends if end.start() > copied.end()]
    if not later:
        return None
    sentence, end = copied[0], chance.choice(later).end()
    return text[:end] + sentence + text[end:], end, end + len(sentence)


def _two_digit_year(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    found = _places("20(2[0-9])年(?=底|[0-9]{1,2}月[^个])", text)
    if not found:
        return None
    match = chance.choice(found)
    return (
        text[: match.start()] + f"{match[1]}年" + text[match.end() :],
        match.start(),
        match.start() + 3,
    )


def _zero_month(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, "(?<=年)[1-9](?=月[^个])", "0{0}")


def _no_such_month(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, "(?<=年)[0-9]{1,2}(?=月[^个])", "13")


def _until(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, "截至(?=目前|[0-9]{4}年|[0-9]{1,2}月)", "截止")


def _skipped_number(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, "(?<=\n)（二）", "（三）")


def _skipped_point(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _replaced(chance, text, "(?<=[。；])二是", "三是")


def _inserted(chance: random.Random, text: str, sentence: str) -> tuple[str, int, int] | None:
    at = chance.choice(_places("。(?=[^\n])", text)).end()
    return text[:at] + sentence + text[at:], at, at + len(sentence)


def _former_organ(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _inserted(chance, text, f"积极向{chance.choice(_FORMER)}汇报衔接。")


def _spelling(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    return _inserted(chance, text, f"对这项任务，{chance.choice(_SLIPS)}一事另行通知。")


def _wrong_number(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    left, right = chance.choice(["[]", "()", "【】", "（）"])
    return _inserted(
        chance, text, f"按照云政办发{left}2025{right}{chance.randint(1, 60)}号文件执行。"
    )


def _wrong_formula(chance: random.Random, text: str) -> tuple[str, int, int] | None:
    wrong = chance.choice(["青山绿水就是金山银山", "“放服管”改革", "筑牢中华民族共同体意识"])
    return _inserted(chance, text, f"始终坚持{wrong}，不断改进工作。")


#: The ways by kind; a kind is what a proofreader would call the fault.
WAYS: tuple[tuple[str, Way], ...] = (
    ("mark", _half_width),
    ("mark", _doubled_mark),
    ("mark", _lost_bracket),
    ("mark", _lost_quote),
    ("mark", _mark_before_deng),
    ("mark", _space),
    ("repeat", _doubled_word),
    ("repeat", _doubled_clause),
    ("repeat", _doubled_paragraph),
    ("repeat", _copied_sentence),
    ("year", _two_digit_year),
    ("year", _zero_month),
    ("year", _no_such_month),
    ("word", _until),
    ("word", _spelling),
    ("number", _skipped_number),
    ("number", _skipped_point),
    ("name", _former_organ),
    ("name", _wrong_number),
    ("name", _wrong_formula),
)


def planted_words(chance: random.Random, rounds: int) -> Iterator[Planted]:
    """Yield clean texts with one fault; a way that finds no place in a text is passed over."""
    texts = tuple(clean_texts().values())
    for _ in range(rounds):
        for kind, way in WAYS:
            made = way(chance, chance.choice(texts))
            if made is not None:
                text, start, end = made
                yield Planted(kind, text, start, end)
