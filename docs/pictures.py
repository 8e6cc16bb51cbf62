"""Makes the pictures of the README from the sample: python docs/pictures.py.

Needs LibreOffice, poppler-utils and the fonts that .ci/run installs.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "云河市科学技术局" / "2025"
PICTURES = ROOT / "docs" / "pictures"
FONTS = ROOT / "tests" / "word" / "fontconfig" / "fonts.conf"
DOTS_PER_INCH = "64"


def main() -> None:
    """Build the sample, print it, and keep the first, a table, the last text and an 附件 page."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = _printed(Path(folder))
        PICTURES.mkdir(exist_ok=True)
        for name, number in _page_numbers(pdf).items():
            _picture(pdf, number, PICTURES / name)


def _printed(folder: Path) -> Path:
    build = [sys.executable, str(ROOT / "build.py"), str(SAMPLE), "--only", "总结"]
    subprocess.run([*build, "-o", str(folder)], check=True)  # noqa: S603 - our own command
    (draft,) = folder.glob("*.docx")
    soffice = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(  # noqa: S603 - our own command
        [*soffice, "--convert-to", "pdf", "--outdir", str(folder), str(draft)],
        check=True,
        env={**os.environ, "FONTCONFIG_FILE": str(FONTS)},
    )
    return draft.with_suffix(".pdf")


def _page_numbers(pdf: Path) -> dict[str, int]:
    """Choose the pages: the first, the first table, the signature, the last."""
    text = subprocess.run(  # noqa: S603 - our own command
        ["pdftotext", "-layout", str(pdf), "-"],  # noqa: S607 - wherever it is installed
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    pages = text.split("\f")[:-1]
    table = next(number for number, page in enumerate(pages, 1) if "单位：万元" in page)
    signed = next(number for number, page in enumerate(pages, 1) if "附件：" in page)
    return {"首页": 1, "表格": table, "落款": signed, "附件": len(pages)}


def _picture(pdf: Path, number: int, file: Path) -> None:
    page = str(number)
    subprocess.run(  # noqa: S603 - our own command
        [
            *("pdftoppm", "-png", "-gray", "-r", DOTS_PER_INCH, "-singlefile"),
            *("-f", page, "-l", page, str(pdf), str(file)),
        ],
        check=True,
    )


if __name__ == "__main__":
    main()
