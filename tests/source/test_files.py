"""What may be read, in which encodings, and what is refused before reading."""

import hashlib
from pathlib import Path

import pytest

from kjreport.errors import (
    SourceEncodingError,
    SourceNotFoundError,
    SourceTooLargeError,
)
from kjreport.findings import Severity
from kjreport.source.files import SIZE_LIMIT, SourceSet
from kjreport.source.load import load_source
from kjreport.source.recognition import has_doc_type_line
from tests.source.reading import FILE, load, place

TEXT = "文种: 工作总结\n单位: 云河市科学技术局\n"


def written(folder: Path, content: bytes) -> Path:
    file = folder / "甲.yaml"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("utf-16"), "utf-16"),
    ],
)
def test_text_is_read_in_the_encodings_of_office_editors(
    tmp_path: Path, content: bytes, encoding: str
) -> None:
    source = SourceSet().read(written(tmp_path, content))

    assert (TEXT, encoding) == (source.text, source.encoding)
    assert source.sha256 == hashlib.sha256(content).hexdigest()


def test_gbk_is_a_warning_and_the_draft_is_still_built(tmp_path: Path) -> None:
    outcome = load_source(written(tmp_path, TEXT.encode("gbk")), SourceSet(), tmp_path)

    assert [(f.code, f.severity) for f in outcome.findings] == [("E202", Severity.WARNING)]
    assert outcome.value is not None
    assert str(outcome.value.data["单位"]) == "云河市科学技术局"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_the_same_however_they_end(tmp_path: Path, end: str) -> None:
    content = "甲: 一\n乙：二\n丙: |\n  三\n  四\n".replace("\n", end).encode()
    (finding,) = load_source(written(tmp_path, content), SourceSet(), tmp_path).findings

    assert place(finding) == ("甲.yaml", 2, 2)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", "# 只有注释\n".encode()])
def test_an_empty_file_is_a_finding(tmp_path: Path, content: bytes) -> None:
    outcome = load_source(written(tmp_path, content), SourceSet(), tmp_path)

    assert [finding.code for finding in outcome.findings] == ["E200"]
    assert outcome.value is None


def test_a_file_without_keys_is_a_finding() -> None:
    assert [finding.code for finding in load("- 甲\n- 乙\n").findings] == ["E201"]


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "没有.yaml", Path("/dev/null")):
        with pytest.raises(SourceNotFoundError):
            SourceSet().read(file)


def test_a_large_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "大.yaml"
    with file.open("wb") as stream:
        stream.truncate(SIZE_LIMIT * 10)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("was read"))

    with pytest.raises(SourceTooLargeError):
        SourceSet().read(file)


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04" + bytes(range(256)) * 4,
        bytes(2000),
        b"\xff\xff\xff\x80\x80",
        TEXT.encode() * 5 + b"\xe4\xba" + TEXT.encode(),
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SourceEncodingError):
        SourceSet().read(written(tmp_path, content))


def test_a_damaged_file_is_refused_with_the_line(tmp_path: Path) -> None:
    content = TEXT.encode() * 5 + b"\xe4\xba\n" + TEXT.encode()

    with pytest.raises(SourceEncodingError, match="第 11 行"):
        SourceSet().read(written(tmp_path, content))


def test_unsaved_text_goes_before_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, TEXT.encode())

    assert SourceSet({file: "甲: 新\n"}).read(file).text == "甲: 新\n"
    assert SourceSet({file: ""}).read(file).text == ""
    assert SourceSet({FILE: "甲: 新\n"}).read(file).text == TEXT


def test_a_forbidden_character_is_a_warning_at_its_place() -> None:
    outcome = load("甲: 一\n乙: 二\x0b三\n")
    (finding,) = outcome.findings

    assert (finding.code, finding.severity) == ("E126", Severity.WARNING)
    assert place(finding) == ("年度.yaml", 2, 5)
    assert finding.suggestion == "乙: 二三"
    assert outcome.value is not None
    assert str(outcome.value.data["乙"]) == "二三"


@pytest.mark.parametrize(
    ("text", "is_document"),
    [
        ("文种: 通知\n", True),
        ("文种：通知\n", True),
        ("\ufeff文种:通知\n", True),
        ("# 注\r\n文种 : 通知\r\n  坏[\n", True),
        ("单位: 甲\r文种: 通知", True),
        ("  文种: 通知\n", False),
        ("# 文种: 通知\n", False),
        ("单位: 文种: 通知\n", False),
        ("", False),
    ],
)
def test_a_document_is_told_from_its_text(text: str, is_document: bool) -> None:  # noqa: FBT001
    assert is_document is has_doc_type_line(text)
