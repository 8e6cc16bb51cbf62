"""The drafts of the seeds say what the seed texts say, character for character."""

from pathlib import Path

import pytest
import yaml

from kjreport.cli import main
from kjreport.text.normal_form import normal_form
from tests.acceptance.remarks import remarks_on_form
from tests.acceptance.words import docx_paragraphs, seed_words

SEEDS = ("000", "001", "004")
#: What the YAML adds to the text: the title where the seed text has none, and the 稿别.
ADDED_STYLES = ("公文标题", "稿别")


@pytest.fixture(scope="module")
def drafts(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    built = {}
    for seed in SEEDS:
        folder = tmp_path_factory.mktemp(seed)
        assert main([str(seeds / f"{seed}.yaml"), "-o", str(folder)]) == 0
        (built[seed],) = folder.glob("*.docx")
    return built


@pytest.mark.parametrize("seed", SEEDS)
def test_draft_words_equal_the_seed_text(drafts: dict[str, Path], seeds: Path, seed: str) -> None:
    (text,) = seeds.glob(f"{seed}_*.txt")
    expected = normal_form(seed_words(text.read_text(encoding="utf-8")))

    paragraphs = docx_paragraphs(drafts[seed])
    actual = normal_form("".join(words for style, words in paragraphs if style not in ADDED_STYLES))

    assert actual == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_the_data_format_of_the_seeds_gives_no_finding(
    seeds: Path, seed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert remarks_on_form(seeds / f"{seed}.yaml", capsys) == []


def test_the_title_of_004_is_the_one_of_the_web_page(drafts: dict[str, Path], seeds: Path) -> None:
    data = yaml.safe_load((seeds / "004.yaml").read_text(encoding="utf-8"))

    titles = [words for style, words in docx_paragraphs(drafts["004"]) if style == "公文标题"]
    assert titles == [data["标题"]]
