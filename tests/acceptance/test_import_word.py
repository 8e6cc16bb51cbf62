"""The seed texts, put into Word by five hands, import to the tree of the text itself."""

from datetime import date
from pathlib import Path

import pytest

from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import Document
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents
from tests.importing.word_hands import HANDS

SEEDS = ("000", "001", "003", "004")


def imported(file: Path, folder: Path) -> ImportedFile:
    (result,) = import_documents(ImportRequest((file,), folder, folder, date(2026, 1, 8)))
    assert result.failure is None
    return result


def tree(result: ImportedFile) -> Document:
    assert result.output is not None
    composed = compose_target(Target(result.output, result.output.parent), {})
    assert composed.value is not None
    return composed.value.outputs[0].composition.tree


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_hand_gives_the_tree_of_the_text(
    seeds: Path, tmp_path: Path, seed: str, hand: str
) -> None:
    (text,) = seeds.glob(f"{seed}_*.txt")
    lines = [line for line in text.read_text(encoding="utf-8").splitlines() if line.strip()]
    file = tmp_path / f"{seed}.docx"
    file.write_bytes(HANDS[hand](lines))

    expected = tree(imported(text, tmp_path / "文本"))
    result = imported(file, tmp_path / "文档")

    assert [str(change) for change in diff(expected, tree(result))] == []
    assert result.share == 1.0
