import time
import zipfile
from pathlib import Path

import pytest
from docx import Document

from kjreport.errors import SourceNotFoundError, UnreadableDocumentError
from kjreport.findings import Severity
from kjreport.jobs.check_layout import (
    CheckLayoutRequest,
    check_layout,
    layout_result,
)
from kjreport.jobs.fix_word_file import write_corrected_copy
from kjreport.word.standard import GB
from tests.checks.clerk_files import (
    Spoilt,
    all_by_default,
    correct_document,
    heading,
    house_style,
    one_by_one,
    ours_spoilt,
    paragraph,
    saved,
)
from tests.checks.drafts import sample_draft
from tests.checks.foreign_files import notice

PARAGRAPHS_OF_30_PAGES = 330
MOST_SECONDS = 2.0


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    file = tmp_path / "稿子.docx"
    file.write_bytes(saved(correct_document()))
    return file


def _findings(file: Path) -> list[str]:
    return [finding.code for finding in check_layout(CheckLayoutRequest(file)).findings]


def _words(file: Path) -> list[str]:
    return [one.text.strip(" \t\u3000") for one in Document(str(file)).paragraphs]


def test_a_right_document_has_no_findings_and_says_what_was_not_measured(clean: Path) -> None:
    outcome = check_layout(CheckLayoutRequest(clean))
    assert [one.code for one in outcome.findings if one.code.startswith("L")] == []
    assert outcome.value is not None
    assert outcome.value.profile == GB.name
    coverage = outcome.value.coverage
    assert any("行数" in item for item in coverage.inferred)
    assert any("印章" in item for item in coverage.by_hand)
    assert any("装订" in item for item in coverage.by_hand)
    assert "署名和成文日期的位置、写法" in coverage.measured
    assert "表格的宽度、字体字号" not in coverage.measured


def test_what_a_document_has_is_claimed_and_nothing_more(clean: Path, tmp_path: Path) -> None:
    official = tmp_path / "通知.docx"
    official.write_bytes(saved(notice()))
    for file, is_official in ((official, True), (clean, False)):
        report = check_layout(CheckLayoutRequest(file)).value
        assert report is not None
        lists = (report.coverage.measured, report.coverage.inferred, report.coverage.by_hand)
        for items, words in zip(lists, ("版记", "红色分隔线", "末条分隔线"), strict=True):
            assert any(words in item for item in items) is is_official, words


def test_a_file_that_is_missing_or_no_word_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="找不到文件"):
        check_layout(CheckLayoutRequest(tmp_path / "没有.docx"))
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04")
    with pytest.raises(UnreadableDocumentError, match="另存为"):
        check_layout(CheckLayoutRequest(broken))
    result = layout_result(CheckLayoutRequest(broken))
    assert result.failure is not None
    assert (result.failure.exit_code, result.layout) == (2, None)


def _spoilt(name: str, repository: Path) -> Spoilt:
    makers = {"默认": all_by_default, "零星": one_by_one, "习惯": house_style}
    return makers[name]() if name in makers else ours_spoilt(sample_draft(repository))


@pytest.mark.parametrize("name", ["默认", "零星", "习惯", "我们"])
class TestCorrectedCopy:
    @pytest.fixture
    def file(self, name: str, repository: Path, tmp_path: Path) -> Path:
        file = tmp_path / "来稿.docx"
        file.write_bytes(_spoilt(name, repository).content)
        return file

    def test_it_lies_beside_and_has_fewer_findings(self, file: Path) -> None:
        before, content = _findings(file), file.read_bytes()
        copy = write_corrected_copy(CheckLayoutRequest(file)).file
        assert copy == file.with_name("来稿（修正）.docx")
        assert file.read_bytes() == content
        assert len(_findings(copy)) < len(before)
        assert not {"L131", "L132", "L133", "L134", "L135", "L151", "L152", "L153"} & set(
            _findings(copy)
        )

    def test_not_a_word_is_touched(self, file: Path) -> None:
        copy = write_corrected_copy(CheckLayoutRequest(file)).file
        assert copy is not None
        assert _words(copy) == _words(file)
        with zipfile.ZipFile(copy) as archive:
            assert archive.testzip() is None

    def test_correcting_it_again_changes_nothing(self, file: Path) -> None:
        copy = write_corrected_copy(CheckLayoutRequest(file)).file
        assert copy is not None
        content = copy.read_bytes()
        assert write_corrected_copy(CheckLayoutRequest(copy)).file is None
        assert write_corrected_copy(CheckLayoutRequest(file)).file == copy
        assert copy.read_bytes() == content
        assert len(list(file.parent.iterdir())) == 2

    def test_a_copy_that_somebody_worked_on_is_left(self, file: Path) -> None:
        taken = file.with_name("来稿（修正）.docx")
        taken.write_bytes(b"by hand")
        copy = write_corrected_copy(CheckLayoutRequest(file)).file
        assert copy == file.with_name("来稿（修正2）.docx")
        assert taken.read_bytes() == b"by hand"


def test_a_right_document_gets_no_copy(clean: Path) -> None:
    assert write_corrected_copy(CheckLayoutRequest(clean)).file is None
    assert [file.name for file in clean.parent.iterdir()] == ["稿子.docx"]


def test_30_pages_are_checked_in_2_seconds(tmp_path: Path) -> None:
    document = correct_document()
    for number in range(PARAGRAPHS_OF_30_PAGES):
        if number % 10 == 0:
            heading(document, f"{number // 10 + 1}.壮大队伍", 3)
        one = paragraph(document, "全市科技工作取得新的进展，企业创新能力不断提高。" * 2)
        for piece in ("2025年", "新增", "12家", "企业。"):
            one.add_run(piece)
    file = tmp_path / "长.docx"
    file.write_bytes(saved(document))
    check_layout(CheckLayoutRequest(file))
    started = time.process_time()
    findings = check_layout(CheckLayoutRequest(file)).findings
    assert time.process_time() - started < MOST_SECONDS
    assert any(finding.severity is Severity.ERROR for finding in findings)
