from pathlib import Path

import pytest

from kjreport.config import Project
from kjreport.errors import OutputError
from kjreport.findings import Severity
from kjreport.jobs.check import CheckRequest, check
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.new_document import NewDocumentRequest, new_document
from kjreport.model.official_document import DocType

ORGAN = "云河市科学技术局"


def _made(root: Path, doc_type: DocType = DocType.SUMMARY_AND_PLAN) -> Path:
    return new_document(NewDocumentRequest(2027, ORGAN, doc_type, Project(root)))


@pytest.mark.parametrize("doc_type", DocType)
def test_a_first_document_can_be_built_and_says_what_is_to_be_filled(
    tmp_path: Path, doc_type: DocType
) -> None:
    file = _made(tmp_path, doc_type)
    assert file == tmp_path / "data" / ORGAN / "2027" / f"{doc_type.value}.yaml"
    (result,) = check(CheckRequest(find_targets((), Project(tmp_path))))
    assert [one.message for one in result.findings if one.severity is Severity.ERROR] == []
    assert "F123" in {one.code for one in result.findings}


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    file = _made(tmp_path)
    file.write_text("我的", encoding="utf-8")
    with pytest.raises(OutputError, match="已经有了，没有覆盖"):
        _made(tmp_path)
    assert file.read_text(encoding="utf-8") == "我的"
