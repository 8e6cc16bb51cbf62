"""The numbers of the five seeds, as figures: our own sentences print every one of them."""

import re
from pathlib import Path

import pytest

from kjreport.doctree.nodes import Document
from kjreport.doctree.walk import document_words
from kjreport.findings import Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.prose.typed_quantities import typed_quantities

FOLDER = Path(__file__).parent / "seed_figures"
FILES = sorted(FOLDER.glob("*.yaml"))
#: 22,169 has no comma in the seeds; a comma between figures of a sentence is one of the text.
_COMMA = re.compile(r",")


def tree_of(file: Path) -> Document:
    composed = compose_target(Target(file, FOLDER), {})
    errors = [one for one in composed.findings if one.severity is Severity.ERROR]
    assert errors == []
    assert composed.value is not None
    return composed.value.outputs[0].composition.tree


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_digit_is_typed_in_a_sentence(file: Path) -> None:
    sentences = file.read_text(encoding="utf-8").partition("引言:")[2]

    assert not re.search(r"\d", sentences)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_the_figures_print_is_what_the_seed_says(file: Path, seeds: Path) -> None:
    (seed,) = seeds.glob(f"{file.stem}*.txt")
    said = re.sub(r"\s*\n\s*", "", seed.read_text(encoding="utf-8"))
    printed = document_words(tree_of(file))

    assert _quantities(said) - _quantities(printed) == set()


def _quantities(words: str) -> set[str]:
    return {one.text for one in typed_quantities(_COMMA.sub("，", words))}
