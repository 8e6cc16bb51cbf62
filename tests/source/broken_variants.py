"""Lexically broken variants of an invented report, made by editing its text only."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

REPORT = """\
# 云河市科学技术局年度材料
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
稿别: 送审稿
指标:
  专项资金:
    计量单位: 万元
    构成:
    - {名称: 中央引导地方科技发展资金, 数值: 50}
    - {名称: 自治区科技成果转化专项资金, 数值: 362.50}
  高新技术企业: {计量单位: 家, 上年: 9, 名单: [甲公司, 乙公司, 丙公司], 下年目标: 12}
  培训: {计量单位: 人次, 数值: 200, 约数: 余}
  研发强度: {名称: R&D经费投入强度, 计量单位: "%", 数值: 0.51}
引言: "{{ 年度 }}年，市科技局紧扣中心工作，扎实推进各项任务。现将工作情况汇报如下："
工作成效:
  标题: 工作开展情况
  小节:
  - 标题: 争取专项资金取得新突破
    正文: 全年获得各级专项资金{{ 指标.专项资金 }}，其中：{{ 指标.专项资金 | 列示 }}。
    责任单位: [规划科, 资管科]
  - 标题: 培育创新主体
    正文: 高新技术企业总数达{{ 指标.高新技术企业 | 名单 }}，再创新高。
    分项:
    - 开展培训。全年举办培训班12期，覆盖企业200余家。
    - 上门辅导。组建服务专班，逐户走访、逐项梳理。          # 二是
    - 标题: 兑现奖补
      正文: 及时兑现认定奖补，做到应补尽补。
  - 标题: '推动"揭榜挂帅"落地'
    正文: |
      围绕主导产业征集技术需求，发布榜单。

      组织三批专家论证，遴选项目8项。
    完成时限: 2025年12月底前
  - 标题: 优化科技服务
    正文:
    - 搭建线上平台，网址为 http://kjj.example.cn/fw ，全天开放。
    - >
      建成科技特派员工作站，
      服务群众3000余人次。
    - 一是：加强统筹；二是：压实责任。
存在问题:
  标题: 存在的问题
  分项:
  - 研发投入强度偏低。企业研发投入意愿不强，结构不优。
  - 高层次人才短缺。引才渠道还不宽，留才政策有待完善。
工作计划:
  标题: 下一步工作安排
  引言: 下一年，重点抓好以下工作。
  小节:
  - 标题: 强化企业创新主体地位
    正文: 新增高新技术企业3家以上，入库科技型中小企业20家以上。
  - 标题: 加快成果转化
    正文: '建设中试基地，推动不少于5项成果就地转化。'
  - 标题: 厚植创新文化
    正文: 办好科技活动周，提高公众科学素养。
落款:
  署名: 云河市科学技术局
  日期: 2026年1月8日
"""

_QUOTED = re.compile(r"(?<=: )(['\"]).+\1$")


@dataclass(frozen=True)
class Variant:
    """One broken text; lines count from 1."""

    kind: str
    text: str
    line: int
    advice_expected: bool = True


Lines = list[str]
Mutation = Callable[[Lines, int, random.Random], str | None]


def _replace(pattern: str, new: str) -> Mutation:
    def mutate(lines: Lines, index: int, _: random.Random) -> str | None:
        changed = re.sub(pattern, new, lines[index], count=1)
        return None if changed == lines[index] else changed

    return mutate


def _shift(step: int) -> Mutation:
    def mutate(lines: Lines, index: int, _: random.Random) -> str | None:
        line = lines[index]
        indent = len(line) - len(line.lstrip())
        above = lines[index - 1]
        is_sibling = len(above) - len(above.lstrip()) == indent and not above.endswith(":")
        if not line.strip() or indent + step < 0 or index == 0:
            return None
        if step % 2 == 0 and (not is_sibling or above.lstrip().startswith("-")):
            return None
        return " " * (indent + step) + line.lstrip()

    return mutate


def _in_sentence(mark: str) -> Mutation:
    def mutate(lines: Lines, index: int, chance: random.Random) -> str | None:
        line = lines[index]
        match = re.search(r"[\u4e00-\u9fff，、]{9,}", line)
        if "#" in line or "'" in line or '"' in line or match is None or "|" in line:
            return None
        at = chance.randrange(match.start() + 3, match.end() - 3)
        return line[:at] + mark + line[at:]

    return mutate


def _inner_quotes(lines: Lines, index: int, _: random.Random) -> str | None:
    match = _QUOTED.search(lines[index])
    if match is None or match[1] != '"' or len(match[0]) < 8:
        return None
    at = match.end() - 6
    return lines[index][:at] + '"重点"' + lines[index][at:]


def _lead(sign: str) -> Mutation:
    return _replace(r"(: |- )([\u4e00-\u9fff]{4})", rf"\g<1>{sign}\2")


def _tab(lines: Lines, index: int, _: random.Random) -> str | None:
    line = lines[index]
    return "\t" + line.lstrip() if line.startswith("  ") else None


def _wide_indent(lines: Lines, index: int, _: random.Random) -> str | None:
    line = lines[index]
    return "\u3000" + line[2:] if line.startswith("  ") else None


def _no_break_indent(lines: Lines, index: int, _: random.Random) -> str | None:
    line = lines[index]
    return "\xa0\xa0" + line[2:] if line.startswith("  ") else None


MUTATIONS: dict[str, Mutation] = {
    "全角冒号": _replace(r"^([ -]*\w+): ", r"\1："),
    "全角冒号（无值）": _replace(r"^( *\w+):$", r"\1："),
    "花括号里全角冒号": _replace(r"(\{\w+): ", r"\1："),
    "冒号后缺空格": _replace(r"^([ -]*\w+): ", r"\1:"),
    "花括号里缺空格": _replace(r"(, \w+): ", r"\1:"),
    "缺冒号": _replace(r"^([ -]*\w+): ", r"\1 "),
    "全角逗号": _replace(r"(\[\w+), ", r"\1，"),
    "花括号里全角逗号": _replace(r"(\{\w+: [\w&]+), ", r"\1，"),
    "全角竖线": _replace(r"\|$", "｜"),
    "全角大于号": _replace(r">$", "＞"),
    "全角减号": _replace(r"^( *)- ", r"\1－ "),
    "破折号": _replace(r"^( *)- ", r"\1— "),
    "减号后缺空格": _replace(r"^( *)- (?=[\u4e00-\u9fff])", r"\1-"),
    "井号": _in_sentence(" #"),
    "半角冒号": _in_sentence(": "),
    "列表项过深": _replace(r"^( *)- (?=[\u4e00-\u9fff][^:]*$)", r"\1  - "),
    "星号开头": _lead("*"),
    "与号开头": _lead("&"),
    "叹号开头": _lead("!"),
    "百分号开头": _lead("%"),
    "艾特开头": _lead("@"),
    "反引号开头": _lead("`"),
    "引号里有引号": _inner_quotes,
    "引号后有字": _replace(r"(?<=: )'?\"?([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])", r'"\1"'),
    "引号未闭": _replace(r"(?<=: )([\"'])(.{3,})\1$", r"\1\2"),
    "引号未开": _replace(r"(?<=: )([\"'])(.{3,})\1$", r"\2\1"),
    "重复键": _replace(r"^( +)(\w+): ([^\[{|>\"']+)$", r"\1\2: \3\n\1\2: 另写"),
    "Tab缩进": _tab,
    "全角空格缩进": _wide_indent,
    "不间断空格缩进": _no_break_indent,
    "缩进多一格": _shift(1),
    "缩进少一格": _shift(-1),
    "缩进多两格": _shift(2),
    "锚点": _replace(r"^( *\w+):$", r"\1: &甲"),
    "两份文档": _replace(r"^(工作\w+|存在问题):", r"---\n\1:"),
    "方括号未闭": _replace(r"\]$", ""),
    "花括号未闭": _replace(r"\}$", ""),
}


def _is_free_text(lines: Lines, index: int) -> bool:
    """Tell a line of a block value, or one after it, where a list mark is plain text."""
    above = [line for line in lines[:index] if line.strip()]
    depth = len(lines[index]) - len(lines[index].lstrip())
    for line in reversed(above):
        own = len(line) - len(line.lstrip())
        if own < depth or line.endswith(("|", ">")):
            return line.endswith(("|", ">"))
    return False


def broken_variants(seed: int, per_kind: int) -> Iterator[Variant]:
    """Yield the variants, at places chosen by ``seed``."""
    chance = random.Random(seed)  # places in a text, no secrets
    lines = REPORT.split("\n")
    for kind, mutate in MUTATIONS.items():
        places = [index for index in range(len(lines)) if not _is_free_text(lines, index)]
        chance.shuffle(places)
        made = 0
        for index in places:
            changed = mutate(lines, index, chance)
            if changed is None or made == per_kind:
                continue
            text = "\n".join([*lines[:index], changed, *lines[index + 1 :]])
            line = index + 1 + (1 if kind == "重复键" else 0)
            made += 1
            yield Variant(kind, text, line)


def valid_variants() -> Iterator[tuple[str, str]]:
    """Yield texts that are right, by what was done to them."""
    yield "原文", REPORT
    yield (
        "多加注释",
        REPORT.replace("年度: 2025", "年度: 2025 # 今年").replace(
            "工作成效:", "# 说明：这里写成效\n工作成效:  # 成效"
        ),
    )
    yield "回车换行", REPORT.replace("\n", "\r\n")
    yield "字节序标记", "\ufeff" + REPORT
    yield "空行", REPORT.replace("\n  ", "\n\n  ").replace("工作计划:", "\n\n工作计划:")
    yield "单引号", re.sub(r"(?<=标题: )(\w+)$", r"'\1'", REPORT, flags=re.MULTILINE)
    yield "双引号", re.sub(r"(?<=标题: )(\w+)$", r'"\1"', REPORT, flags=re.MULTILINE)
    yield "折行", REPORT.replace("，结构不优。", "，\n    结构不优：有待改进。")
    yield (
        "块",
        re.sub(r"(?m)^( *)引言: (下一年.*)$", r"\1引言: |-\n\1  \2\n\1   # 正文里的井号", REPORT),
    )
    yield "行内井号", REPORT.replace("及时兑现", "C#及时#兑现")
    yield "引号里井号", REPORT.replace("正文: '建设", "正文: '建设 #1 ")
    yield "网址", REPORT.replace("优化科技服务", "优化服务http://a.example:80/x")
    yield "文档开头", "---\n" + REPORT
    yield "冒号在文字里", REPORT.replace("再创新高", "再创新高：其中a:b")
    yield "多行引号", REPORT.replace("，扎实推进", "，\n  扎实推进")
    yield "多行方括号", REPORT.replace("[规划科, 资管科]", "[\n      规划科,\n      资管科\n    ]")
    yield "列表缩进两格", re.sub(r"(?m)^  (- (?:研发|高层))", r"    \1", REPORT)
