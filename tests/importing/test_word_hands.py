"""The invented texts, put into Word by five hands, import to the trees of the texts."""

from datetime import date
from pathlib import Path

import pytest

from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import Document
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.import_documents import ImportRequest, import_documents
from tests.importing.word_hands import HANDS

TEXTS = Path(__file__).parent / "texts"
#: Where a hand destroys what tells: rows of a table parted by an empty paragraph, the numbers
#: taken from a table of contents, a last line put into the cell of the section above it.
LOST = {
    ("函里的总结", "一种样式"),
    ("评估报告", "自动编号"),
    ("多家联合", "表格排版"),
    # The text breaks a heading in two where Word has two paragraphs.
    ("讲话", "标题样式"),
    ("讲话", "一种样式"),
}
CASES = [
    (text, hand)
    for text in sorted(TEXTS.glob("*.txt"))
    for hand in HANDS
    if (text.stem, hand) not in LOST
]


def trees(file: Path, folder: Path) -> list[Document]:
    found = []
    for result in import_documents(ImportRequest((file,), folder, folder, date(2026, 1, 8))):
        assert result.output is not None
        composed = compose_target(Target(result.output, result.output.parent), {})
        assert composed.value is not None
        found.append(composed.value.outputs[0].composition.tree)
    return found


@pytest.mark.parametrize(("text", "hand"), CASES, ids=lambda one: getattr(one, "stem", one))
def test_a_hand_gives_the_tree_of_the_text(tmp_path: Path, text: Path, hand: str) -> None:
    lines = [line for line in text.read_text(encoding="utf-8").splitlines() if line.strip()]
    file = tmp_path / "一份.docx"
    file.write_bytes(HANDS[hand](lines))

    expected, actual = trees(text, tmp_path / "文本"), trees(file, tmp_path / "文档")

    assert len(actual) == len(expected)
    for one, other in zip(expected, actual, strict=True):
        assert [str(change) for change in diff(one, other)] == []
