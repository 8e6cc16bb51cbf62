"""A template that LibreOffice saved again prints the same words, with no part twice."""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from kjreport.word.standard import GB
from kjreport.word.template_builder import build_template
from kjreport.word.template_check import check_template
from tests.word.documents import file_of, parts_of, report
from tests.word.rendering import convert

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@pytest.fixture(scope="module")
def resaved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    assert soffice
    folder = tmp_path_factory.mktemp("resaved")
    source = folder / "source" / "公文.docx"
    source.parent.mkdir()
    source.write_bytes(build_template())
    convert([source], "docx:MS Word 2007 XML", folder)
    return (folder / "公文.docx").read_bytes()


def _names(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.namelist()


def words(docx: bytes) -> list[str]:
    root = ET.fromstring(parts_of(docx)["word/document.xml"])
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in root.iter(f"{W}p")
    ]


def test_it_prints_the_same_words(resaved: bytes) -> None:
    document = report()
    rendered = render_document(document, resaved, file_of=file_of)

    assert words(rendered) == words(render_document(document, build_template(), file_of=file_of))
    assert read_document(rendered) == document


def test_no_part_is_there_twice_and_every_part_has_its_type(resaved: bytes) -> None:
    rendered = render_document(report(), resaved, file_of=file_of)
    counts = Counter(_names(rendered))
    types = ET.fromstring(parts_of(rendered)["[Content_Types].xml"])
    overrides = [one.get("PartName", "").lstrip("/") for one in types.iter(f"{TYPES}Override")]
    defaults = {one.get("Extension", "") for one in types.iter(f"{TYPES}Default")}

    assert max(counts.values()) == 1
    assert len(overrides) == len({*overrides})
    assert {*overrides} <= {*counts}
    assert all(
        name in overrides or name.rpartition(".")[2] in defaults
        for name in counts
        if name != "[Content_Types].xml"
    )


def test_every_relationship_is_there_once_and_leads_somewhere(resaved: bytes) -> None:
    rendered = parts_of(render_document(report(), resaved, file_of=file_of))
    for name, content in rendered.items():
        if not name.endswith(".rels"):
            continue
        folder = Path(name).parent.parent
        found = ET.fromstring(content)
        identifiers = [one.get("Id") for one in found]
        assert len(identifiers) == len({*identifiers}), name
        for one in found:
            target = one.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else _joined(folder, target)
            assert path in rendered, (name, target)


def _joined(folder: Path, target: str) -> str:
    steps = [step for step in (folder / target).as_posix().split("/") if step != "."]
    while ".." in steps:
        place = steps.index("..")
        del steps[place - 1 : place + 1]
    return "/".join(steps)


def test_the_check_finds_nothing_wrong_with_it(resaved: bytes) -> None:
    findings = check_template(Path("公文.docx"), resaved, GB)
    assert [finding.message for finding in findings] == []


def test_its_tags_are_still_whole(resaved: bytes) -> None:
    tags = re.findall(r"\{%p.*?%\}", "\n".join(words(resaved)))
    assert tags == re.findall(r"\{%p.*?%\}", "\n".join(words(build_template())))
