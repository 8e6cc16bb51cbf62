"""Faults planted at random places of clean text: figures that stop agreeing.

Two ways: a figure of the clean text itself is changed (``SPOTS``), or a sentence about invented
things, right or wrong as asked, is put behind a random sentence. Nothing here looks at rules.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "texts"


@dataclass(frozen=True)
class Planted:
    """A text with one fault (or a sentence without), which stands in ``text[start:end]``."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


def clean_texts() -> dict[str, str]:
    """Read the clean documents by name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(TEXTS.glob("*.txt"))}


#: Figures of the clean texts that others depend on: kind, document, words with the figure in 【】.
SPOTS = (
    ("sum", "科技局工作总结", "资金合计【2386.5】万元，其中：中央引导地方"),
    ("sum", "科技局工作总结", "自治区重大专项资金【1150】万元；"),
    ("sum", "科技局工作总结", "新建各类科技平台【19】个，其中："),
    ("sum", "科技局工作总结", "工程技术研究中心【6】个；"),
    ("sum", "科技局工作总结", "重点实验室【5】个（云河学院2个，市农科院3个）"),
    ("sum", "科技局工作总结", "自治区级以上平台【62】个（国家级7个、自治区级55个）"),
    ("sum", "科技局工作总结", "对接活动【9】场，线上4场、线下5场"),
    ("sum", "科技局工作总结", "已验收15项，其余【9】项按计划推进"),
    ("sum", "科技局工作总结", "每项资助80万元，共计【400】万元"),
    ("count", "科技局工作总结", "市级科技领军企业【4】家（云河铝业"),
    ("count", "科技局工作总结", "明湖生物科技有限公司【3】家企业"),
    ("rate", "科技局工作总结", "提高到0.91%，提高【0.09】个百分点"),
    ("rate", "科技局工作总结", "增加到143家，净增【26】家"),
    ("rate", "科技局工作总结", "工业企业126家，占【60】%"),
    ("rate", "农牧局上半年工作汇报", "粮食作物392.5万亩，占【80.7】%"),
    ("sum", "农牧局上半年工作汇报", "剩余【12.8】万亩正在施工"),
    ("sum", "农牧局上半年工作汇报", "标准化养殖场【27】个（肉牛12个"),
    ("count", "农牧局上半年工作汇报", "金穗油脂【3】家企业参加"),
    ("sum", "农牧局上半年工作汇报", "每名补助3万元，共计【135】万元"),
    ("count", "教育局工作要点", "城南幼儿园【3】所学校秋季"),
    ("sum", "教育局工作要点", "投入【2150】万元更新设施设备，其中："),
    ("count", "教育局工作要点", "劳动教育基地【5】个（东湖、"),
    ("sum", "市场监管局工作总结", "制修订标准【32】项（国际标准1项"),
    ("sum", "市场监管局工作总结", "剩余【32】个限期整改"),
    ("rate", "市场监管局工作总结", "由62%提高到81%，提高【19】个百分点"),
    ("count", "卫健委讲话", "白杨镇卫生院【3】家单位"),
    ("rate", "卫健委讲话", "增加到1538人，增加【76】人"),
    ("sum", "卫健委讲话", "每所补助120万元，合计【1200】万元"),
    ("sum", "工信局行动方案", "服务商【15】家（本地企业6家"),
    ("count", "工信局行动方案", "工业互联网平台【3】个（化工云"),
    ("count", "工信局行动方案", "市技师学院【2】所学校"),
    ("rate", "工信局行动方案", "余额380亿元的【48】%"),
)  # fmt: skip


def changed_figures(chance: random.Random, count: int) -> Iterator[Planted]:
    """Yield clean texts with one of their figures changed."""
    texts = clean_texts()
    for _ in range(count):
        kind, name, words = chance.choice(SPOTS)
        before, figure, after = re.split("[【】]", words)
        text = texts[name]
        at = text.index(before + figure + after) + len(before)
        wrong = _changed(figure, chance, is_rate=kind == "rate")
        start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
        end = min(text.index("。", at) + 1, len(text))
        text = text[:at] + wrong + text[at + len(figure) :]
        yield Planted(kind, text, start, end + len(wrong) - len(figure))


def _changed(figure: str, chance: random.Random, *, is_rate: bool) -> str:
    """Change a figure as a slip does: by a few, or by two digits that change places."""
    decimals = len(figure.partition(".")[2])
    value = float(figure)
    least = 3 * 10**-decimals if is_rate else 10**-decimals
    step = max(least, round(value * chance.uniform(0.02, 0.2), decimals))
    wrong = value + step if value <= 2 * step or chance.random() < 0.5 else value - step
    return f"{wrong:.{decimals}f}"


_FIRM_WORDS = "恒远 鼎新 宏图 瑞达 中禾 天工 博雅 启明 华泽 森源 金桥 朗润 东辰 顺昌 泰和 永盛"
_THING_WORDS = "重点实验室 技术中心 众创空间 孵化器 示范基地 院士工作站 中试平台 星创天地"
_FIRMS, _THINGS = _FIRM_WORDS.split(), _THING_WORDS.split()
_GRADES = ("国家级", "自治区级", "市级", "县级")


def sentences(chance: random.Random, *, is_wrong: bool) -> Iterator[tuple[str, str]]:
    """Yield kinds and sentences of every pattern, with or without a fault."""
    for kind, make in _PATTERNS:
        yield kind, make(chance, is_wrong)


def inserted(chance: random.Random, *, is_wrong: bool, rounds: int) -> Iterator[Planted]:
    """Yield clean texts with one more sentence behind a random one."""
    texts = tuple(clean_texts().values())
    for _ in range(rounds):
        for kind, sentence in sentences(chance, is_wrong=is_wrong):
            text = chance.choice(texts)
            ends = [match.end() for match in re.finditer("。(?=[^\n])", text)]
            at = chance.choice(ends)
            yield Planted(kind, text[:at] + sentence + text[at:], at, at + len(sentence))


def _off(value: int, chance: random.Random, *, is_wrong: bool) -> int:
    if not is_wrong:
        return value
    by = max(1, round(value * chance.uniform(0.03, 0.25)))
    return value + by if value <= by + 1 or chance.random() < 0.5 else value - by


def _parts(chance: random.Random, count: int, most: int = 40) -> list[int]:
    return [chance.randint(2, most) for _ in range(count)]


def _bracket_sum(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    parts = _parts(chance, chance.randint(2, 4))
    total = _off(sum(parts), chance, is_wrong=is_wrong)
    mark = chance.choice("，、；")
    words = mark.join(f"{grade}{part}项" for grade, part in zip(_GRADES, parts, strict=False))
    return f"全年立项各类科技项目{total}项（{words}）。"


def _colon_sum(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    parts = _parts(chance, chance.randint(3, 6))
    total = _off(sum(parts), chance, is_wrong=is_wrong)
    things = chance.sample(_THINGS, len(parts))
    words = "；".join(f"{thing}{part}个" for thing, part in zip(things, parts, strict=True))
    opening = chance.choice(["，其中：", "。其中：", "：", "，分别为", "，分别是"])
    return f"今年建成创新载体{total}个{opening}{words}。"


def _money_sum(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    parts = [chance.randint(200, 9999) for _ in range(chance.randint(3, 5))]
    total = _off(sum(parts), chance, is_wrong=is_wrong)
    purposes = ["基础设施", "仪器购置", "人员培训", "成果奖励", "日常运行"]
    words = "；".join(
        f"用于{purpose}{part / 10:.1f}万元" for purpose, part in zip(purposes, parts, strict=False)
    )
    return f"共安排资金{total / 10:.1f}万元，其中：{words}。"


def _sum_last(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    parts = _parts(chance, 3)
    total = _off(sum(parts), chance, is_wrong=is_wrong)
    word = chance.choice(["共计", "合计", "总计", "共"])
    return (
        f"认定优秀团队{parts[0]}个、良好团队{parts[1]}个、合格团队{parts[2]}个，{word}{total}个。"
    )


def _remainder(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    done, rest = chance.randint(10, 60), chance.randint(4, 30)
    told = _off(rest, chance, is_wrong=is_wrong)
    word = chance.choice(["其余", "剩余"])
    return f"年初下达任务{done + rest}项，其中已办结{done}项，{word}{told}项正在办理。"


def _part_over(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    whole = chance.randint(40, 200)
    part = whole + chance.randint(3, 50) if is_wrong else whole - chance.randint(3, 30)
    return f"举办专题讲座{whole}场，其中进社区{part}场。"


def _bracket_names(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    count = chance.randint(3, 9)
    names = "、".join(chance.sample(_FIRMS, count))
    told = count + chance.choice([-1, 1, 2]) if is_wrong else count
    return f"新增规模以上企业{told}家（{names}）。"


def _names_before(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    count = chance.randint(2, 6)
    names = "、".join(f"{firm}科技有限公司" for firm in chance.sample(_FIRMS, count))
    told = count + chance.choice([-1, 1, 2] if count > 2 else [1, 2]) if is_wrong else count
    return f"推荐{names}{told}家企业申报质量奖。"


def _respectively(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    subjects = ["产值", "税收", "利润", "出口额"][: chance.randint(2, 4)]
    count = len(subjects) - 1 if is_wrong and len(subjects) > 2 else len(subjects) + is_wrong
    rates = "、".join(f"{chance.randint(30, 200) / 10}%" for _ in range(count))
    return f"园区{'、'.join(subjects)}分别增长{rates}。"


def _growth(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    before = chance.randint(80, 900)
    after = before + chance.randint(10, before)
    rate = (after - before) / before * 100 + is_wrong * chance.choice([0.4, 1, 3.3, 10])
    verb = chance.choice(["增加", "增长"])
    return f"入库企业由去年的{before}家{verb}到{after}家，增长{rate:.1f}%。"


def _share(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    whole = chance.randint(100, 900)
    part = chance.randint(20, whole - 10)
    rate = part / whole * 100 + is_wrong * chance.choice([0.3, 1, 5])
    return f"全年受理申请{whole}件，其中线上办理{part}件，占{rate:.1f}%。"


def _product(chance: random.Random, is_wrong: bool) -> str:  # noqa: FBT001  # a pattern
    count, each = chance.randint(3, 30), chance.randint(2, 50)
    total = _off(count * each, chance, is_wrong=is_wrong)
    return f"对{count}个村每个村补助{each}万元，共计{total}万元。"


Pattern = Callable[[random.Random, bool], str]
_PATTERNS: tuple[tuple[str, Pattern], ...] = (
    ("sum", _bracket_sum),
    ("sum", _colon_sum),
    ("sum", _money_sum),
    ("sum", _sum_last),
    ("sum", _remainder),
    ("sum", _product),
    ("part", _part_over),
    ("count", _bracket_names),
    ("count", _names_before),
    ("pairs", _respectively),
    ("rate", _growth),
    ("rate", _share),
)
