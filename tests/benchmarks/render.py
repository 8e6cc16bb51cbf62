"""Compares our rendering with plain docxtpl's: the same template, data and environment.

Run ``python tests/benchmarks/render.py`` from the project. Times run from the document tree
to the bytes of the file, for both sides; a run is a few documents, so that a side is warm;
runs alternate; every document has data of its own; every file is opened and its words are
counted, outside the measured time.
"""

import argparse
import gc
import io
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.doctree.nodes import (  # noqa: E402 - found beside this file's project
    Document,
    Paragraph,
    ParagraphKind,
    Row,
    Signature,
    Table,
)
from kjreport.doctree.walk import block_words  # noqa: E402
from kjreport.text.segments import Role, Segment, Text  # noqa: E402
from kjreport.word.context import build_context  # noqa: E402
from tests.benchmarks.process import compare_processes  # noqa: E402

Render = Callable[[Document], bytes]

TEMPLATE = ROOT / "templates" / "公文.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MS = 1000
TASKS = (
    "推动科技创新", "培育高新技术企业", "完成技术合同登记", "争取专项资金", "开展业务培训",
    "组织项目申报", "建设创新平台", "引进高层次人才", "服务企业发展", "落实研发加计扣除",
    "加强党的建设", "深化科技体制改革", "举办科普活动", "实施重点研发计划", "优化创新环境",
)  # fmt: skip
VERBS = ("累计", "新增", "同比增长", "较上年提高", "共计", "达到", "全年", "先后")
UNITS = ("家", "项", "万元", "人次", "个", "场次")


def literal(words: str) -> Text:
    return (Segment(words),)


def sentence(dice: random.Random, clauses: int) -> str:
    words = (
        f"{dice.choice(TASKS)}{dice.choice(VERBS)}{dice.randrange(1, 5000)}{dice.choice(UNITS)}"
        for _ in range(clauses)
    )
    return "，".join(words) + "。"


def draft(rows: int, dice: random.Random) -> Document:
    """Make up a report of seven sections, some thirty paragraphs and one table."""
    blocks: list[Paragraph | Table | Signature] = [
        Paragraph(
            ParagraphKind.TITLE, literal(f"云河市科学技术局{dice.randrange(1990, 2090)}年总结")
        )
    ]
    for _ in range(7):
        heading = (Segment("一、", Role.LABEL), Segment(dice.choice(TASKS), Role.HEADING))
        blocks.append(Paragraph(ParagraphKind.HEADING, heading, 1))
        for _ in range(4):
            figure = Segment(f"{dice.random() * 1000:.2f}", Role.COMPUTED)
            text = (Segment(sentence(dice, 17)), figure, Segment("万元。"))
            blocks.append(Paragraph(ParagraphKind.BODY, text))
    head = tuple(map(literal, ("序号", "名称", "单位", "金额", "备注")))
    blocks.append(Table(head, tuple(row(number, dice) for number in range(1, rows + 1))))
    blocks.append(Paragraph(ParagraphKind.BODY, literal(sentence(dice, 5))))
    blocks.append(Signature((literal("云河市科学技术局"),), literal("2026年1月8日")))
    return Document(tuple(blocks))


def drafts(count: int, rows: int, dice: random.Random) -> list[Document]:
    return [draft(rows, dice) for _ in range(count)]


def row(number: int, dice: random.Random) -> Row:
    words = (
        str(number),
        f"{dice.choice(TASKS)}中心",
        f"第{dice.randrange(1000)}研究所",
        f"{dice.random() * 100:.2f}",
        dice.choice(VERBS),
    )
    return Row(tuple(map(literal, words)))


def our_renderer(template: bytes) -> Render:
    from kjreport.word.drafting import render_document  # noqa: PLC0415 - one side per process

    return lambda document: render_document(document, template)


def docxtpl_renderer(template: bytes) -> Render:
    from docxtpl import DocxTemplate  # noqa: PLC0415 - one side per process

    from kjreport.word.plan_cache import plan_for  # noqa: PLC0415
    from kjreport.word.template_env import environment  # noqa: PLC0415

    styles = plan_for(template).styles

    def render(document: Document) -> bytes:
        filled = DocxTemplate(io.BytesIO(template))
        context = build_context(document, styles, anchored=False)
        filled.render(dict(context), environment(), autoescape=True)
        target = io.BytesIO()
        filled.save(target)
        return target.getvalue()

    return render


SIDES = {"ours": our_renderer, "docxtpl": docxtpl_renderer}


#: Name, table rows, documents in a run, how much faster it must be, runs.
RUNS = (
    ("20 table rows", 20, 5, 30, 40),
    ("200 table rows", 200, 5, 12, 16),
    ("2,000 table rows", 2000, 3, 12, 8),
    ("200 drafts in a row", 20, 200, 12, 3),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The times of both sides in seconds per document, run by run."""

    name: str
    ours: Sequence[float]
    docxtpl: Sequence[float]
    wanted: float
    sizes: tuple[int, int]

    def __str__(self) -> str:
        by_median = median(self.docxtpl) / median(self.ours)
        by_minimum = min(self.docxtpl) / min(self.ours)
        return (
            f"{self.name:<22}"
            f"{median(self.ours) * MS:9.2f} ({min(self.ours) * MS:8.2f})"
            f"{median(self.docxtpl) * MS:10.1f} ({min(self.docxtpl) * MS:8.1f})"
            f"{by_median:8.1f}× ({by_minimum:5.1f}×)  ≥ {self.wanted:g}×"
            f"{self.sizes[0] / 1024:8.1f} / {self.sizes[1] / 1024:.1f}"
        )


def count_words(document: Document) -> int:
    return sum(len(block_words(block)) for block in document.blocks)


def check(document: Document, data: bytes) -> None:
    """Open a file and hold the number of its characters against the document's."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    found = sum(len(text.text or "") for text in root.iter(f"{W}t"))
    if found != count_words(document):
        message = f"{found} characters in the file, {count_words(document)} in the document"
        raise AssertionError(message)


def timed(render: Render, documents: Sequence[Document]) -> tuple[float, list[bytes]]:
    gc.collect()
    start = time.perf_counter()
    files = [render(document) for document in documents]
    return time.perf_counter() - start, files


def compare(
    name: str, wanted: float, rounds: int, make: Callable[[], list[Document]]
) -> Comparison:
    template = TEMPLATE.read_bytes()
    ours, theirs = our_renderer(template), docxtpl_renderer(template)
    times: tuple[list[float], list[float]] = ([], [])
    sizes = (0, 0)
    for _ in range(rounds):
        files: list[list[bytes]] = []
        documents = make()
        for render, taken in zip((ours, theirs), times, strict=True):
            seconds, written = timed(render, documents)
            taken.append(seconds / len(documents))
            files.append(written)
            for document, data in zip(documents, written, strict=True):
                check(document, data)
        sizes = (len(files[0][0]), len(files[1][0]))
    return Comparison(name, *times, wanted, sizes)


def peak_memory(side: str, rows: int) -> int:
    """Measure one side alone in a process of its own; MiB."""
    command = [sys.executable, __file__, "--memory", side, "--rows", str(rows)]
    return int(subprocess.run(command, check=True, capture_output=True).stdout) // 1024


def print_own_peak(side: str, rows: int) -> None:
    render = SIDES[side](TEMPLATE.read_bytes())
    dice = random.Random(rows)
    for _ in range(5):
        render(draft(rows, dice))
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    # ru_maxrss would count the parent's memory: it outlives the call of a new program.
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--memory", choices=SIDES)
    arguments.add_argument("--rows", type=int, default=20)
    arguments.add_argument("--quick", action="store_true", help="fewer rounds")
    given = arguments.parse_args()
    if given.memory:
        print_own_peak(given.memory, given.rows)
        return
    dice = random.Random(20260108)
    share = 4 if given.quick else 1
    print("ms per document, median (minimum): ours; docxtpl; how much faster; KB of a file")
    for name, rows, documents, wanted, rounds in RUNS:
        make = partial(drafts, documents, rows, dice)
        print(compare(name, wanted, max(rounds // share, 1), make))
    for rows in (20, 2000):
        print(
            f"peak memory, {rows} rows: ours {peak_memory('ours', rows)} MiB,"
            f" docxtpl {peak_memory('docxtpl', rows)} MiB"
        )
    print(compare_processes())


if __name__ == "__main__":
    main()
