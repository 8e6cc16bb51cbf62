"""Write the manual of the rules from the rules themselves.

Run ``python docs/generate_rules.py`` after a change of ``kjreport/checks``; a test compares.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.checks.base import Check, LayoutCheck, ProseCheck  # noqa: E402  # runs from anywhere
from kjreport.checks.registry import (  # noqa: E402
    PROSE_PACKAGES,
    checks_in,
    layout_checks,
)
from kjreport.findings import Severity  # noqa: E402

FILE = Path("docs/rules.md")
_WEIGHTS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.HINT: "提示"}
_CHAPTERS = {
    "figures": "数字勾稽",
    "wording": "文字和标点",
    "structure": "结构和要素",
    "registries": "名录核对",
    "lastyear": "与上年比对",
}
_INTRODUCTION = """# 检查规则

本页由 `docs/generate_rules.py` 按程序里的规则生成，请勿手改。

`python build.py check 文件` 检查数据（.yaml）、文本（.txt）和任何一份 Word 文件（.docx）：
文字方面的规则三种都查；版面格式的规则只查 .docx，
加 `--fix` 另存一份改好的，加 `--profile 版式` 换一个版式来对照。

“错误”“警告”“提示”说的是有多要紧；“依据”后面括号里是条款的措辞：
应（必须这样）、一般（通常这样）、推荐、实务（标准没有规定，通行做法）。
测不出来的（印章、纸张、装订等）列在“须人工核验”里。

某条规则不需要时：数据里写“忽略: [N105]”；只在某一行不需要，就在这一行末尾加注释
“# 忽略 N105”；.txt 和 .docx 用 `--ignore N105`。
"""


def generated() -> dict[Path, str]:
    """Return the manual by its path below the project root."""
    return {FILE: "\n".join(_lines())}


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    for package in PROSE_PACKAGES:
        checks: tuple[ProseCheck, ...] = tuple(checks_in(package))
        if checks:
            yield from _chapter(_CHAPTERS[package], checks)
            for check in checks:
                yield from _entry(check, _quoted(check))
    yield from _chapter("版面格式", layout_checks())
    for layout_check in layout_checks():
        yield from _entry(layout_check, _told(layout_check))
    yield ""


def _chapter(name: str, checks: Iterable[Check]) -> Iterator[str]:
    yield f"## {name}"
    yield ""
    yield "| 编号 | 规则 | 轻重 | 依据 |"
    yield "|---|---|---|---|"
    for check in checks:
        cells = (check.code, check.title, _WEIGHTS[check.severity], _source(check))
        yield f"| {' | '.join(cells)} |"


def _source(check: Check) -> str:
    return f"{check.source}（{check.strength.value}）"


def _entry(check: Check, examples: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"### {check.code} {check.title}"
    yield ""
    yield check.why if check.why.endswith("。") else f"{check.why}。"
    yield ""
    yield f"- 依据：{_source(check)}"
    yield f"- 怎么改：{check.remedy}。"
    yield from examples


def _told(check: LayoutCheck) -> Iterator[str]:
    yield f"- 会指出：{'；'.join(example.words for example in check.bad)}"
    if check.good:
        yield f"- 不会指出：{'；'.join(example.words for example in check.good)}"


def _quoted(check: ProseCheck) -> Iterator[str]:
    """Show the examples, and what of them is pointed at."""
    for example in check.bad:
        yield f"- 会指出（{example.words}）：{_one_line(example.text)} → `{example.found}`"
    for example in check.good:
        yield f"- 不会指出（{example.words}）：{_one_line(example.text)}"
    yield ""


def _one_line(text: str) -> str:
    return " / ".join(line.strip() for line in text.split("\n") if line.strip())


def main() -> None:
    """Write the manual."""
    for path, text in generated().items():
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
