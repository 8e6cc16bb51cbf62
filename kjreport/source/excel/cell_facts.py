"""What an .xlsx says of single cells beyond their values: formulas without a result, errors, %.

The library that reads gives nothing for all of these, so the XML is looked through; only
where a value that is asked for is missing, or a figure is a percentage.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = r"<(?:\w+:)?c\b([^>]*)>"
_FORMULA = r"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
_UNCACHED = re.compile(
    _CELL + r"\s*" + _FORMULA + r"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</"
)
_ERROR = re.compile(
    r'<(?:\w+:)?c\b([^>]*\bt="e"[^>]*)>(?:' + _FORMULA + r")?\s*<(?:\w+:)?v>([^<]*)<"
)
_STYLED = re.compile(r'<(?:\w+:)?c\b([^>]*\bs="(\d+)"[^>]*)>')
_ADDRESS = re.compile(r'\br="([A-Z]+[0-9]+)"')
#: 0% and 0.00%.
_BUILT_IN_PERCENTS = frozenset({9, 10})


@dataclass(frozen=True, slots=True)
class CellFacts:
    """Cells by their addresses."""

    uncached: frozenset[str] = frozenset()
    """Formulas whose result is not stored."""
    errors: Mapping[str, str] = field(default_factory=dict)
    """#REF! and the like."""
    percents: frozenset[str] = frozenset()
    """Cells shown in percent: 0.35 stands for 35 %."""


NO_FACTS = CellFacts()


def cell_facts(content: bytes, sheet: str) -> CellFacts:
    """Look through one sheet of a package; nothing is known of a package that is not as usual."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            xml = package.read(_part_name(package, sheet)).decode("utf-8")
            percents = frozenset(_percent_styles(package))
    except (KeyError, ValueError, zipfile.BadZipFile, ET.ParseError):
        return NO_FACTS
    return CellFacts(
        frozenset(_address(match[1]) for match in _UNCACHED.finditer(xml)),
        {_address(match[1]): match[2] for match in _ERROR.finditer(xml)},
        frozenset(_address(m[1]) for m in _STYLED.finditer(xml) if int(m[2]) in percents)
        if percents
        else frozenset(),
    )


def _address(attributes: str) -> str:
    match = _ADDRESS.search(attributes)
    return match[1] if match else ""


def _part_name(package: zipfile.ZipFile, sheet: str) -> str:
    book = ET.fromstring(package.read("xl/workbook.xml"))  # noqa: S314  # expat bounds entities
    relations = ET.fromstring(package.read("xl/_rels/workbook.xml.rels"))  # noqa: S314  # as above
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for one in book.iter(f"{_MAIN}sheet"):
        if one.get("name") == sheet:
            target = targets[one.get(_RELATION)]
            return (
                target.removeprefix("/") if target.startswith("/") else normpath(join("xl", target))
            )
    raise KeyError(sheet)


def _percent_styles(package: zipfile.ZipFile) -> Iterator[int]:
    styles = ET.fromstring(package.read("xl/styles.xml"))  # noqa: S314  # as above
    own = {
        int(one.get("numFmtId", "0"))
        for one in styles.iter(f"{_MAIN}numFmt")
        if "%" in one.get("formatCode", "")
    }
    formats = styles.find(f"{_MAIN}cellXfs")
    for index, one in enumerate(formats if formats is not None else ()):
        if int(one.get("numFmtId", "0")) in _BUILT_IN_PERCENTS | own:
            yield index
