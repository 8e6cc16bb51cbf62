"""How long a report of 2,000 figures from a 50,000-row workbook takes, and how much memory.

``python -m tests.benchmarks.ledger`` builds it as staff do, in a process of its own, with the
plan cached and Python's bytecode kept, and fails above 5 s or 500 MB.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parent.parent.parent
ROWS = 50_000
FIGURES = 2_000
GROUPS = 1_000
MOST_SECONDS = 5.0
MOST_MEGABYTES = 500.0
RUNS = 3
COLUMNS = (
    *("序号", "项目编号", "项目名称", "承担单位", "县区", "年度"),
    *("级别", "类别", "金额（万元）", "自筹", "开始日期", "状态"),
)


def write_workbook(file: Path) -> None:
    """Write the rows: each 类别 has as many rows of either year."""
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("立项")
    page.append(("云河市科技计划项目台账",))
    page.append(COLUMNS)
    for number in range(ROWS):
        page.append(_row(number))
    book.save(file)


def _row(number: int) -> tuple[object, ...]:
    group = number % GROUPS
    names = (
        f"YH{number:06d}",
        f"第{number}号项目",
        f"云河第{number % 997}公司",
        f"第{number % 9}区",
    )
    year = 2025 - number // GROUPS % 2
    kinds = (("市级", "省级")[number % 2], f"类别{group:04d}")
    amounts = ((number % 500) / 10 + 1, number % 90)
    return (number + 1, *names, year, *kinds, *amounts, "2025-03-01", "在研")


def write_report(file: Path) -> None:
    """Write figures that filter by two columns, half of them with last year's, and sentences."""
    lines = [
        "文种: 工作总结",
        "单位: 云河市科学技术局",
        "年度: 2025",
        "台账: {项目: 台账.xlsx}",
        "指标:",
    ]
    for number in range(FIGURES):
        kind = f'类别: 类别{number % GROUPS:04d}, 年度: "{{{{ 年度 }}}}"'
        ask = "列: 金额" if number % 2 else "求: 个数"
        lines.append(f"  指标{number}: {{计量单位: 万元, 取自: {{{ask}, 条件: {{{kind}}}}}}}")
    lines += ["引言: 现将有关情况报告如下：", "工作成效:", "  小节:"]
    for number in range(0, FIGURES, 20):
        lines.append(f"  - 标题: 第{number}组")
        words = "，".join(f"安排{{{{ 指标.指标{one} }}}}" for one in range(number, number + 20))
        lines.append(f'    正文: "{words}。"')
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def seconds_of(folder: Path) -> float:
    """Build the report once in a process of its own."""
    command = [sys.executable, str(ROOT / "build.py"), str(folder / "总结.yaml"), "-o", str(folder)]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    begin = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> int:
    """Print the figures; 1 if a bar is not met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_workbook(folder / "台账.xlsx")
        write_report(folder / "总结.yaml")
        seconds_of(folder)
        seconds = min(seconds_of(folder) for _ in range(RUNS))
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{FIGURES} 个指标，{ROWS} 行：{seconds:.2f} s（≤ {MOST_SECONDS}），", end="")
    print(f"{megabytes:.0f} MB（≤ {MOST_MEGABYTES:.0f}）")
    return int(seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES)


if __name__ == "__main__":
    raise SystemExit(main())
