"""名录 read: the list of public facts that comes with the program, and the office's own."""

from pathlib import Path

from kjreport.errors import SourceError
from kjreport.findings import Finding, Outcome, Severity, has_errors, in_reading_order
from kjreport.loading.codes import Code
from kjreport.loading.validation import validated
from kjreport.location import TextPlace
from kjreport.model.registries import Registries
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source

#: The folder below the data root that holds the office's own lists.
FOLDER = "名录"
_SHIPPED = Path(__file__).parent / "名录"


def load_registries(sources: SourceSet, data_root: Path) -> Outcome[Registries]:
    """Read both lists; a file with mistakes is left out and its findings say so.

    The office's own entries come first: of two entries with one name theirs is found.
    """
    joined = Registries()
    findings: list[Finding] = []
    for root in (data_root / FOLDER, _SHIPPED):
        for file in sorted(root.glob("*.yaml")):
            read = _file(file, sources, root)
            findings.extend(read.findings)
            joined = joined.joined(read.value) if read.value else joined
    return Outcome(joined, in_reading_order(findings))


def _file(file: Path, sources: SourceSet, root: Path) -> Outcome[Registries]:
    try:
        read = load_source(file, sources, root)
    except SourceError as error:
        remark = Finding(Code.REGISTRY, Severity.WARNING, str(error), place=TextPlace(file, 1))
        return Outcome(None, (remark,))
    if read.value is None or has_errors(read.findings):
        return Outcome(None, read.findings)
    record = validated(read.value.data, Registries, read.value.source_map)
    located = tuple(map(read.value.source_map.locate, record.findings))
    return Outcome(record.value, (*read.findings, *located))
