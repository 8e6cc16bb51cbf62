"""Load invented files that are nowhere saved."""

from pathlib import Path

from kjreport.findings import Finding, Outcome
from kjreport.location import TextPlace
from kjreport.source.document import SourceDocument, Value
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.text.scalars import Scalar

ROOT = Path("/数据")
FILE = ROOT / "年度.yaml"


def load(text: str, **others: str) -> Outcome[SourceDocument]:
    """Load one text; ``others`` are further files of the data folder, by stem."""
    overlay = {FILE: text, **{ROOT / f"{stem}.yaml": words for stem, words in others.items()}}
    return load_source(FILE, SourceSet(overlay), ROOT)


def loaded(text: str, **others: str) -> SourceDocument:
    """Load a text that is right."""
    outcome = load(text, **others)
    assert outcome.findings == ()
    assert outcome.value is not None
    return outcome.value


def plain(value: Value) -> object:
    """Return a value without addresses."""
    match value:
        case Scalar(text=text):
            return text
        case list():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
    return None


def data(text: str, **others: str) -> object:
    """Return the values of a text that is right."""
    return plain(dict(loaded(text, **others).data))


def place(finding: Finding) -> tuple[str, int, int]:
    """Return file name, line and column of a remark."""
    assert isinstance(finding.place, TextPlace)
    return finding.place.file.name, finding.place.line, finding.place.column


def pasted(text: str, finding: Finding) -> str:
    """Paste a suggestion over its line."""
    lines = text.split("\n")
    assert isinstance(finding.place, TextPlace)
    assert finding.suggestion is not None
    lines[finding.place.line - 1] = finding.suggestion
    return "\n".join(lines)
