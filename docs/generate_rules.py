"""Write the manual of the rules from the rules themselves.

Run ``python docs/generate_rules.py`` after a change of ``kjreport/checks``; a test compares.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.checks.base import LayoutCheck  # noqa: E402  # runs from anywhere
from kjreport.checks.registry import layout_checks  # noqa: E402
from kjreport.findings import Severity  # noqa: E402

FILE = Path("docs/rules.md")
_WEIGHTS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.HINT: "提示"}
_INTRODUCTION = """# 检查规则

本页由 `docs/generate_rules.py` 按程序里的规则生成，请勿手改。

`python build.py check 文件.docx` 检查任何一份 Word 文件的格式，自己的、别处来的都行；
加 `--fix` 另存一份改好的，加 `--profile 版式` 换一个版式来对照。

“错误”“警告”说的是与所选版式差多少；“依据”后面括号里是条款的措辞：
应（必须这样）、一般（通常这样）、推荐、实务（标准没有规定，通行做法）。
测不出来的（印章、纸张、装订等）列在“须人工核验”里。
"""


def generated() -> dict[Path, str]:
    """Return the manual by its path below the project root."""
    return {FILE: "\n".join(_lines())}


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield "## 版面格式"
    yield ""
    yield "| 编号 | 规则 | 轻重 | 依据 |"
    yield "|---|---|---|---|"
    checks = layout_checks()
    for check in checks:
        cells = (check.code, check.title, _WEIGHTS[check.severity], _source(check))
        yield f"| {' | '.join(cells)} |"
    for check in checks:
        yield from _entry(check)
    yield ""


def _source(check: LayoutCheck) -> str:
    return f"{check.source}（{check.strength.value}）"


def _entry(check: LayoutCheck) -> Iterator[str]:
    yield ""
    yield f"### {check.code} {check.title}"
    yield ""
    yield f"{check.why}"
    yield ""
    yield f"- 依据：{_source(check)}"
    yield f"- 怎么改：{check.remedy}。"
    yield f"- 会指出：{'；'.join(example.words for example in check.bad)}"
    if check.good:
        yield f"- 不会指出：{'；'.join(example.words for example in check.good)}"


def main() -> None:
    """Write the manual."""
    for path, text in generated().items():
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
