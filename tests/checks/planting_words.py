"""Slips of the pen planted at random places of clean text: marks, repeats, dates, words, names.

Each way takes a clean text and returns one with a single slip and where it stands. Nothing here
looks at rules.
"""

import random
import re
from collections.abc import Callable, Iterator

from tests.checks.planting import Planted, clean_texts

_HAN = "[\u4e00-\u9fff]"
_WORDS = "工作|企业|项目|平台|建设|推进|服务|组织|完成|开展|全市|技术|培训|示范|安全|学校"

Way = Callable[[str, random.Random], "Planted | None"]


def planted_slips(chance: random.Random, rounds: int) -> Iterator[Planted]:
    """Yield clean texts with one slip, every way so many times where the text allows it."""
    texts = tuple(clean_texts().values())
    for _ in range(rounds):
        for kind, plant in _WAYS:
            for text in chance.sample(texts, len(texts)):
                planted = plant(text, chance)
                if planted is not None:
                    yield Planted(kind, planted.text, planted.start, planted.end)
                    break


def _replaced(pattern: str, right: str, wrong: str) -> Way:
    """Replace ``right`` by ``wrong`` within a random place that fits the pattern."""

    def plant(text: str, chance: random.Random) -> Planted | None:
        places = [match for match in re.finditer(pattern, text) if right in match[0]]
        if not places:
            return None
        match = chance.choice(places)
        at = match.start() + match[0].index(right)
        planted = _put(text, at, at + len(right), wrong)
        return Planted("", planted.text, min(match.start(), planted.start), planted.end)

    return plant


def _put(text: str, start: int, end: int, words: str) -> Planted:
    """Put words in the place of some; the fault is told with a few characters around it."""
    return Planted(
        "",
        text[:start] + words + text[end:],
        max(0, start - 1),
        start + max(len(words), 1) + 1,
    )


def _said(*sentences: str) -> Way:
    """Put a sentence behind a random one; 【】 mark what is wrong in it."""

    def plant(text: str, chance: random.Random) -> Planted:
        before, wrong, after = re.split("[【】]", chance.choice(sentences))
        ends = [match.end() for match in re.finditer("。(?=[^\n])", text)]
        at = chance.choice(ends)
        start = at + len(before)
        words = before + wrong + after
        return Planted("", text[:at] + words + text[at:], start, start + len(wrong))

    return plant


def _word_twice(text: str, chance: random.Random) -> Planted:
    match = chance.choice(list(re.finditer(_WORDS, text)))
    return Planted("", text[: match.end()] + match[0] + text[match.end() :], *_twice(match))


def _clause_twice(text: str, chance: random.Random) -> Planted:
    match = chance.choice(list(re.finditer(f"(?<=[，。]){_HAN}{{6,20}}[，。]", text)))
    return Planted("", text[: match.end()] + match[0] + text[match.end() :], *_twice(match))


def _paragraph_twice(text: str, chance: random.Random) -> Planted:
    lines = text.split("\n")
    number = chance.choice([place for place, line in enumerate(lines) if len(line) > 60])
    at = chance.choice([place for place in range(number + 1, len(lines)) if lines[place]])
    made = [*lines[:at], lines[number], *lines[at:]]
    start = sum(len(line) + 1 for line in made[:at])
    return Planted("", "\n".join(made), start, start + len(lines[number]))


def _twice(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end() + len(match[0])


def _number_left_out(text: str, chance: random.Random) -> Planted | None:
    """Take a heading's number on by one, so that one is missing."""
    places = list(re.finditer(r"^（([二三四])）", text, re.MULTILINE))
    if not places:
        return None
    match = chance.choice(places)
    after = {"二": "三", "三": "四", "四": "五"}[match[1]]
    return _put(text, match.start(1), match.end(1), after)


def _point_left_out(text: str, chance: random.Random) -> Planted | None:
    places = list(re.finditer("([二三])是(?=[^。]{2,40}。)", text))
    if not places:
        return None
    match = chance.choice(places)
    start, end = match.span(1)
    wrong = {"二": "三", "三": "五"}[match[1]]
    planted = _put(text, start, end, wrong)
    line = text.rfind("\n", 0, start) + 1
    return Planted("", planted.text, line, planted.end)


def _sentence_cut(text: str, chance: random.Random) -> Planted:
    """Cut a long paragraph in the middle of a sentence."""
    places = [
        match.start(1)
        for match in re.finditer(f"{_HAN}{{3}}(){_HAN}{{3}}", text)
        if match.start() - text.rfind("\n", 0, match.start()) > 60
        and "。" in text[match.end() : match.end() + 60].partition("\n")[0]
    ]
    at = chance.choice(places)
    return Planted("", text[:at] + "\n" + text[at:], at - 12, at)


_WAYS: tuple[tuple[str, Way], ...] = (
    ("mark", _replaced(f"{_HAN}，{_HAN}", "，", ",")),
    ("mark", _replaced(f"{_HAN}；{_HAN}", "；", ";")),
    ("mark", _replaced(f"{_HAN}（[^（）\n]{{2,30}}）", "（", "(")),
    ("mark", _replaced(f"{_HAN}，{_HAN}", "，", "，，")),
    ("mark", _replaced(f"{_HAN}。{_HAN}", "。", "，。")),
    ("mark", _replaced("（[^（）\n]{2,30}）", "）", "")),
    ("mark", _replaced("“[^“”\n]{2,12}”", "”", "")),
    ("mark", _replaced("《[^《》\n]{2,30}》", "》", "")),
    ("mark", _replaced(f"{_HAN}等{_HAN}", "等", "、等")),
    ("mark", _said("落实【云科发[2025]12号】文件要求。", "按照【云政办发（2025）3号】文件执行。")),
    ("mark", _said('实施【"春雨"】行动。', "观看《【《春雨》】》。", "开展展览【……等】活动。")),
    ("space", _replaced(f"{_HAN}{{2}}，{_HAN}", "，", " ，")),
    ("space", _replaced(f"{_HAN}[0-9]", "", " ")),
    ("space", _said("扎实推进【各 项】工作。", "新增单位【 3】家。")),
    ("repeat", _word_twice),
    ("repeat", _clause_twice),
    ("repeat", _paragraph_twice),
    ("repeat", _said("不断提升群众的【的】获得感。", "召开【座谈会座谈会】3次。")),
    ("date", _said("【24年】3月启动建设。", "【23年】底全部完工。", "到【25年】上半年见效。")),
    ("date", _said("2025年【03月05日】开工。", "【2025年13月】竣工。", "【6月31日】前报送。")),
    ("date", _said("【截止】2025年底完成。", "【截止】目前进展顺利。", "【截止到】6月底过半。")),
    ("date", _said("达标率【8—12%】。", "降幅保持在【5至8%】。")),
    ("word", _said("【部暑】工作。", "加强【幅射】带动。", "及时【拔付】资金。", "按期【峻工】。")),
    ("word", _said("【再接再励】抓落实。", "坚持【因地治宜】。", "增强【自已】造血功能。")),
    ("word", _said("参会【约30余人】。", "投资【近5亿元左右】。", "覆盖【超过20个以上】村。")),
    ("word", _said("有力【的推动了】工作。", "逐步【有序的实施】。", "【取的了】明显成效。")),
    ("word", _said("新建场所【二个】，已经启用。", "慰问困难群众【二家】。")),
    ("word", _said("合格率提高3【个百分比】。", "占比下降2【个百分数】。")),
    ("left", _said("新增单位【XX】家。", "联系人【×××】。", "投资【____】万元。", "【待补充】。")),
    ("left", _said("推进【&nbsp;】工作。", "【[bookmark: _Toc12]】如下。", "【关闭 打印 下载】。")),
    ("name", _said("联合【农业部】试点。", "经【国家质检总局】批准。", "报【环境保护部】备案。")),
    ("name", _said("树立【青山绿水就是金山银山】理念。", "【筑牢中华民族共同体意识】。")),
    ("name", _said("局长【周明源】到会。", "【副局长周明远】作报告。")),
    ("name", _said("落实《【高新技术企业认证管理办法】》。")),
    ("name", _said("学习贯彻【党的十九大】精神。", "认真落实【党的十八大】精神。")),
    ("number", _number_left_out),
    ("number", _point_left_out),
    ("number", _sentence_cut),
)  # fmt: skip
