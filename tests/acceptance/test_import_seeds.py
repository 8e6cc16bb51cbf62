"""The seed texts, imported without a hand's help, are the documents of the YAML beside them."""

import re
from datetime import date
from pathlib import Path

import pytest

from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import Block, Document, Paragraph, ParagraphKind
from kjreport.doctree.walk import document_words
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents
from kjreport.text.normal_form import normal_form
from kjreport.text.segments import plain
from tests.acceptance.words import seed_words

#: Their texts have no title; the one that is printed is made of 单位 and 年度.
UNTITLED = ("000", "001")
#: What the web page of 003 put between the words: marks of its editor.
_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")
SEEDS = (*UNTITLED, "003", "004")


@pytest.fixture(scope="module")
def imported(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, ImportedFile]:
    folder = tmp_path_factory.mktemp("imported")
    files = tuple(sorted(seeds.glob("*.txt")))
    request = ImportRequest(files, folder, folder, date(2026, 1, 8))
    return {result.file.name[:3]: result for result in import_documents(request)}


def tree(file: Path) -> Document:
    composed = compose_target(Target(file, file.parent), {})
    assert composed.value is not None
    return composed.value.outputs[0].composition.tree


def without_title(document: Document) -> Document:
    return Document(tuple(block for block in document.blocks if not is_title(block)))


def is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind is ParagraphKind.TITLE


def compared(document: Document, seed: str) -> Document:
    return without_title(document) if seed in UNTITLED else document


@pytest.mark.parametrize("seed", SEEDS)
def test_the_tree_is_that_of_the_yaml_beside_the_text(
    imported: dict[str, ImportedFile], seeds: Path, seed: str
) -> None:
    output = imported[seed].output
    assert output is not None

    expected = tree(seeds / f"{seed}.yaml")
    assert [str(change) for change in diff(expected, tree(output))] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_draft_says_what_the_text_says(
    imported: dict[str, ImportedFile], seeds: Path, seed: str
) -> None:
    output = imported[seed].output
    assert output is not None
    (text,) = seeds.glob(f"{seed}_*.txt")
    expected = normal_form(_BOOKMARK.sub("", seed_words(text.read_text(encoding="utf-8"))))

    built = normal_form(document_words(compared(tree(output), seed)))
    # The draft of 004 has the title of the page, which seed_words leaves to the page.
    assert built.endswith(expected)


@pytest.mark.parametrize("seed", [*SEEDS, "002"])
def test_every_word_came_through(imported: dict[str, ImportedFile], seed: str) -> None:
    assert imported[seed].share == 1.0
    assert [str(one.message) for one in imported[seed].findings if one.code == "E301"] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_draft_gives_no_error_and_no_warning(
    imported: dict[str, ImportedFile], seed: str
) -> None:
    output = imported[seed].output
    assert output is not None

    composed = compose_target(Target(output, output.parent), {})
    assert [f"{one.code} {one.message}" for one in composed.findings] == []


def test_the_page_of_news_has_the_columns_and_titles_of_its_yaml(
    imported: dict[str, ImportedFile], seeds: Path
) -> None:
    output = imported["002"].output
    assert output is not None
    kinds = (ParagraphKind.COLUMN, ParagraphKind.ARTICLE_TITLE, ParagraphKind.AUTHOR)

    def headings(document: Document) -> list[str]:
        paragraphs = (block for block in document.blocks if isinstance(block, Paragraph))
        return [plain(one.content).strip("“”") for one in paragraphs if one.kind in kinds]

    assert headings(tree(output)) == headings(tree(seeds / "002.yaml"))


def test_repeats_and_fragments_of_the_page_of_news_are_listed(
    imported: dict[str, ImportedFile],
) -> None:
    output = imported["002"].output
    assert output is not None
    written = output.read_text(encoding="utf-8")

    repeated = written.split("# 与前文重复：")[1].splitlines()
    assert sum(line.startswith("#   ") for line in repeated) == 6
    assert written.count("这一段没有写完") == 2
    assert written.count("这一段开头像是缺了字") == 1
