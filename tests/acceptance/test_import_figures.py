"""Numbers become 指标 and the rebuilt text stays the same, character by character."""

from datetime import date
from pathlib import Path

import pytest

from kjreport.doctree.walk import document_words
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents

TEXTS = Path(__file__).resolve().parent.parent / "importing" / "texts"


def imported(file: Path, folder: Path, *, with_figures: bool) -> ImportedFile:
    request = ImportRequest((file,), folder, folder, date(2026, 1, 8), with_figures=with_figures)
    (result,) = import_documents(request)
    assert result.failure is None
    return result


def words(result: ImportedFile) -> str:
    assert result.output is not None
    composed = compose_target(Target(result.output, result.output.parent), {})
    assert composed.value is not None
    return document_words(composed.value.outputs[0].composition.tree)


def assert_says_the_same(file: Path, folder: Path) -> int:
    plain = imported(file, folder / "文字", with_figures=False)
    figured = imported(file, folder / "指标", with_figures=True)
    assert words(figured) == words(plain)
    return figured.figures


@pytest.mark.parametrize("seed", ["000", "001", "002", "003", "004"])
def test_the_words_of_a_seed_stay(seeds: Path, tmp_path: Path, seed: str) -> None:
    (text,) = seeds.glob(f"{seed}_*.txt")
    found = assert_says_the_same(text, tmp_path)
    assert found >= {"000": 15, "001": 5, "002": 15, "003": 0, "004": 15}[seed]


@pytest.mark.parametrize("text", sorted(TEXTS.glob("*.txt")), ids=lambda file: file.stem)
def test_the_words_of_invented_texts_stay(tmp_path: Path, text: Path) -> None:
    assert_says_the_same(text, tmp_path)
