"""Makes the pictures of the README from the sample: python docs/pictures.py.

Needs LibreOffice, poppler-utils and the fonts that .ci/run installs.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "云河市科学技术局" / "2025"
PICTURES = ROOT / "docs" / "pictures"
DOTS_PER_INCH = "64"
#: Picture, the draft it shows, words of the page (the first page without).
SHOWN = (
    ("首页", "_工作总结及计划_送审稿.pdf", ""),
    ("表格", "_工作总结及计划_送审稿.pdf", "单位：万元"),
    ("落款", "_工作总结及计划_送审稿.pdf", "附件："),
    ("附件", "_工作总结及计划_送审稿.pdf", "序号"),
    ("图表", "_工作总结及计划_送审稿.pdf", "科技企业数量变化"),
    ("目标对照表", "_目标对照表_送审稿.pdf", ""),
    ("报告", "_报告_送审稿.pdf", ""),
    ("通知", "_通知.pdf", ""),
    ("版记", "_通知.pdf", "抄送："),
    ("简报", "_简报第12期.pdf", ""),
)


def main() -> None:
    """Build and print the sample, and keep one page of each kind."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        build = [sys.executable, str(ROOT / "build.py"), str(SAMPLE), "--pdf"]
        subprocess.run([*build, "-o", str(folder)], check=False)  # noqa: S603 - our own command
        PICTURES.mkdir(exist_ok=True)
        for name, ending, words in SHOWN:
            (pdf,) = folder.glob(f"*{ending}")
            _picture(pdf, _page_with(pdf, words), PICTURES / name)


def _page_with(pdf: Path, words: str) -> int:
    text = subprocess.run(  # noqa: S603 - our own command
        ["pdftotext", "-layout", str(pdf), "-"],  # noqa: S607 - wherever it is installed
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    return next(number for number, page in enumerate(text.split("\f"), 1) if words in page)


def _picture(pdf: Path, number: int, file: Path) -> None:
    page = str(number)
    subprocess.run(  # noqa: S603 - our own command
        [
            *("pdftoppm", "-png", "-r", DOTS_PER_INCH, "-singlefile"),
            *("-f", page, "-l", page, str(pdf), str(file)),
        ],
        check=True,
    )


if __name__ == "__main__":
    main()
