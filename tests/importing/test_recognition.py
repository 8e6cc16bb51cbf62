"""Laws of import: nothing is lost, whatever the text; what our drafts say is read back."""

import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Signature, Table
from kjreport.doctree.walk import document_words
from kjreport.importing.blocks import Data, Imported
from kjreport.importing.reading import draft_text, import_text
from kjreport.importing.yaml_text import yaml_text
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.text.normal_form import normal_form
from kjreport.text.segments import plain

FILE = Path("/somewhere/draft.yaml")
YEAR = 2026
#: Marks that the program sets itself: of sentences, headings, points, dates.
OWN_MARKS = frozenset(
    "，。；：、（）“”‘’\"'!?,.()《》—-｜|·…〔〕[]【】 0123456789一二三四五六七八九十是①年月日"
)

_PIECES = """
    一、 （一） 1. 2、 (3) ① 一是 二是 三是 首先， 其次， 最后， 附件 附件： 附件1 。 ， ； ：
    工作情况 存在的问题 下一步打算 云河市科技局 2024年1月5日 2024年 工作总结 甲方案 —— | **
    关于印发《甲方案》的通知 责任单位：市科技局、市财政局 （责任单位：市科技局） 牵头单位：甲
    抄送：市委办公室。 {{ }} {% 报：甲 科技简报 第3期 甲乙丙丁戊己庚辛 本报3月2日讯 abc 3.5 %
    " ' “ ” （ ） 《 》 - * # 同志们： 讲话 第一部分 1.1 【动态】 联系人：甲 目录 ～ ."""
PIECES = _PIECES.split()
TEXTS = st.lists(st.sampled_from([*PIECES, "\n", "\n", "\n\n", "  ", "\t"]), max_size=60).map(
    "".join
)


def tree(draft: str) -> Document:
    composed = compose_target(Target(FILE, FILE.parent), {FILE: draft})
    errors = [str(one.message) for one in composed.findings if one.severity.name == "ERROR"]
    assert errors == []
    assert composed.value is not None
    return composed.value.outputs[0].composition.tree


def characters(text: str) -> Counter[str]:
    return Counter(character for character in normal_form(text) if character not in OWN_MARKS)


def accounted(imported: Imported) -> Counter[str]:
    told = [
        *(one.text for one in imported.left_out),
        *(one.typed for one in imported.rewritten),
        *imported.fields.values(),
    ]
    built = document_words(tree(draft_text(imported, "x.txt")))
    return sum(map(characters, told), characters(built))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_every_character_is_built_or_listed(text: str) -> None:
    (imported,) = import_text(text, Path("x.txt"), YEAR)

    assert characters(text) - accounted(imported) == Counter()


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80))
def test_any_text_at_all_is_imported_and_built(text: str) -> None:
    (imported,) = import_text(text, Path("x.txt"), YEAR)

    lost = {one for one in characters(text) - accounted(imported) if one.isprintable()}
    assert {one for one in lost if one.isalnum()} == set()


WORDS = ("推进", "深化", "强化", "科技", "成果", "转化", "平台", "主体", "人才", "服务")
NAMES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=5, unique=True).map("".join)
#: ``#`` becomes a number of its own, for what stands twice is left out.
SENTENCES = st.sampled_from(
    ("全年走访企业#家，解决问题36个。", "落实奖补资金#元，惠及企业。", "新建平台#家；提升服务。")
)
POINTS = st.lists(SENTENCES, min_size=2, max_size=4)


@st.composite
def sections(draw: st.DrawFn, level: int) -> dict[str, Any]:
    """Make a 小节 that a text can carry: with a heading, and words below it."""
    keys: dict[str, Any] = {"标题": draw(NAMES)}
    is_leaf = level == 4 or draw(st.booleans())
    if is_leaf and level > 1 and draw(st.booleans()):
        keys["标题样式"] = "独行"
    if is_leaf or draw(st.booleans()):
        keys["正文"] = draw(SENTENCES)
    if is_leaf and draw(st.booleans()):
        keys["分项"] = draw(POINTS)
    if is_leaf and draw(st.booleans()):
        keys["责任单位"] = draw(st.lists(st.sampled_from(("市科技局", "市财政局")), min_size=1))
    if not is_leaf:
        keys["小节"] = draw(st.lists(sections(level + 1), min_size=2, max_size=3))
    return keys


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "文种": "工作方案",
        "单位": "云河市科学技术局",
        "年度": "2025",
        "标题": "云河市科学技术局2025年工作方案",
        "引言": draw(SENTENCES),
        "小节": draw(st.lists(sections(1), min_size=2, max_size=4)),
        "落款": {"署名": "云河市科学技术局", "日期": "2025-03-06"},
    }


def counted(data: Data, numbers: Iterator[int]) -> Data:
    """Put a number of its own into every sentence."""
    if isinstance(data, dict):
        return {key: counted(value, numbers) for key, value in data.items()}
    if isinstance(data, list):
        return [counted(value, numbers) for value in data]
    return data.replace("#", str(next(numbers)))


def printed(document: Document) -> str:
    """Print a tree as somebody would save it: a line per paragraph."""
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Signature):
            lines += [*map(plain, block.signers), plain(block.date)]
        elif isinstance(block, Paragraph):
            lines.append(plain(block.content))
            lines += [""] * (block.kind is ParagraphKind.TITLE)
        else:
            assert isinstance(block, Table)
    return "\n".join(lines)


@settings(deadline=None, max_examples=40)
@given(documents())
def test_a_draft_of_ours_saved_as_text_gives_its_tree_again(data: dict[str, Any]) -> None:
    numbered = counted(data, count(100))
    assert isinstance(numbered, dict)
    original = tree(yaml_text(numbered))

    (imported,) = import_text(printed(original), Path("x.txt"), YEAR)

    again = tree(draft_text(imported, "x.txt"))
    assert [str(change) for change in diff(original, again)] == []


#: Seconds below which a busy machine says nothing; a hundred times as many would still fail.
_NOISE = 0.1


@pytest.mark.parametrize(
    "unit",
    [
        "全年争取项目12项，资金860万元，同比增长12%。\n",
        "（一）抓项目。全年争取项目12项，一是抓早；二是抓实。（责任单位：市科技局）\n",
        "工作，\n",
        "（" * 30,
        '"' * 30,
        "[bookmark: ",
        "<a ",
        "&amp",
        "附件1\n甲\n",
        "工作动态\n",
        "a\tb\n",
        "字体字体字体大中小\n",
        "2024年1月5日\n",
    ],
)
def test_the_time_grows_no_faster_than_the_text(unit: str) -> None:
    """Ten times the text takes about ten times the time; a backtracking pattern, a hundred."""
    short, long = (unit * (size // len(unit)) for size in (5_000, 50_000))

    def seconds(text: str) -> float:
        start = time.process_time()
        import_text(text, Path("x.txt"), YEAR)
        return time.process_time() - start

    assert seconds(long) < 40 * max(seconds(short), _NOISE)
