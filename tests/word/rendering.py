"""Prints Word files through LibreOffice and measures the pages.

The faces come from ``fontconfig/fonts.conf`` beside this file: one installed face per class
of the standard, so that the name of a font in the PDF tells the class that was asked for.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

POINTS_PER_MM = 72 / 25.4
TEXT_BOTTOM_MM = 262
#: LibreOffice sets the baseline of an exact line at four fifths of its height.
ASCENT_SHARE = 0.8
SECONDS = 180
#: The installed families that stand for the classes, see ``fontconfig/fonts.conf``.
FAMILIES = ("LXGW WenKai Mono", "AR PL UKai CN", "Noto Sans CJK SC", "Noto Serif CJK SC")

_FONTS = Path(__file__).parent / "fontconfig" / "fonts.conf"
_TYPEFACES = (
    ("NotoSerifCJKjp-Bold", "小标宋"),
    ("NotoSerifCJK", "宋体"),
    ("NotoSansCJK", "黑体"),
    ("UKaiCN", "楷体"),
    ("LXGWWenKaiMono", "仿宋"),
)


@dataclass(frozen=True, slots=True)
class LineFacts:
    """One printed line; lengths in mm from the paper's left or upper edge, sizes in points.

    ``characters`` counts what is not white; ``baseline`` is in points.
    """

    text: str
    baseline: float
    left: float
    right: float
    characters: int
    typefaces: frozenset[str]
    sizes: frozenset[float]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One printed page; ``page_number`` is the line under the 版心."""

    width: float
    height: float
    lines: tuple[LineFacts, ...]
    page_number: LineFacts | None


def missing_faces() -> tuple[str, ...]:
    """List the families of the test's fonts.conf that are not installed."""
    if shutil.which("fc-list") is None:
        return FAMILIES
    listed = subprocess.run(
        ["fc-list", ":", "family"], capture_output=True, timeout=SECONDS, check=True
    ).stdout.decode()
    return tuple(family for family in FAMILIES if family not in listed)


def render_pdf(docx: bytes, folder: Path) -> Path:
    """Print one Word file."""
    return render_pdfs({"draft": docx}, folder)["draft"]


def render_pdfs(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Print many Word files in one call of LibreOffice, which takes longest to start."""
    files = []
    for name, content in documents.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(content)
    convert(files, "pdf", folder)
    return {name: folder / f"{name}.pdf" for name in documents}


def convert(files: Iterable[Path], to_format: str, folder: Path) -> None:
    """Convert files with LibreOffice, in a profile of its own, with the faces of the tests."""
    profile = (folder / "profile").resolve().as_uri()
    result = subprocess.run(
        [
            shutil.which("soffice") or "libreoffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--norestore",
            "--convert-to",
            to_format,
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        env={**os.environ, "FONTCONFIG_FILE": str(_FONTS)},
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    suffix = to_format.partition(":")[0]
    missing = [file.name for file in files if not (folder / f"{file.stem}.{suffix}").is_file()]
    assert not missing, (missing, result.stderr.decode(errors="replace"))


def measure(pdf: Path) -> tuple[PageFacts, ...]:
    """Measure every page of a PDF."""
    with pdfplumber.open(pdf) as opened:
        return tuple(_page_facts(page) for page in opened.pages)


def mm(points: float) -> float:
    """Convert points to millimetres."""
    return points / POINTS_PER_MM


def _page_facts(page: pdfplumber.page.Page) -> PageFacts:
    characters_by_baseline: dict[float, list[dict[str, object]]] = {}
    for character in page.chars:
        baseline = round(float(page.height) - character["matrix"][5], 1)
        characters_by_baseline.setdefault(baseline, []).append(character)
    printed = (
        _line_facts(baseline, characters)
        for baseline, characters in sorted(characters_by_baseline.items())
    )
    lines = tuple(line for line in printed if line.characters)
    body = tuple(line for line in lines if mm(line.baseline) <= TEXT_BOTTOM_MM)
    below = lines[len(body) :]
    return PageFacts(mm(page.width), mm(page.height), body, below[0] if below else None)


def _line_facts(baseline: float, characters: list[dict[str, object]]) -> LineFacts:
    ordered = sorted(characters, key=lambda character: character["x0"])
    ink = [character for character in ordered if character["text"].strip()]
    return LineFacts(
        text="".join(character["text"] for character in ordered),
        baseline=baseline,
        left=mm(min((character["x0"] for character in ink), default=0)),
        right=mm(max((character["x1"] for character in ink), default=0)),
        characters=len(ink),
        typefaces=frozenset(_typeface(character["fontname"]) for character in ink),
        sizes=frozenset(round(character["size"], 1) for character in ink),
    )


def _typeface(font_name: str) -> str:
    plain = font_name.partition("+")[2] or font_name
    return next((face for start, face in _TYPEFACES if plain.startswith(start)), plain)
