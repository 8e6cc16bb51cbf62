from pathlib import Path

import pytest

from kjreport.errors import TemplateNotFoundError
from kjreport.jobs.check_templates import CheckedTemplate, CheckTemplatesRequest, check_templates
from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates
from kjreport.word import font_list
from kjreport.word.profiles import BUILT_IN
from kjreport.word.template_builder import build_template
from tests.word.documents import parts_of
from tests.word.office_templates import paragraphs


def _checked(
    folder: Path, *files: Path, with_comments: bool = False
) -> tuple[CheckedTemplate, ...]:
    request = CheckTemplatesRequest(files, folder, folder / "版式", with_comments)
    return check_templates(request)


def test_every_template_of_the_folder_is_checked_against_its_layout(tmp_path: Path) -> None:
    for profile in BUILT_IN:
        make_templates(MakeTemplatesRequest(tmp_path, profile))
    checked = _checked(tmp_path)

    assert {one.layout for one in checked} == {profile.name for profile in BUILT_IN}
    assert [one.findings for one in checked] == [()] * len(BUILT_IN)
    assert {one.layout for one in checked if not one.deviations} == {"gb"}


def test_a_template_of_another_layout_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "公文.docx").write_bytes(build_template(BUILT_IN[1]))
    (checked,) = _checked(tmp_path)

    assert {finding.code for finding in checked.findings} == {"T131", "T132"}


def test_comments_go_into_a_copy_and_the_template_stays(tmp_path: Path) -> None:
    file = tmp_path / "来稿.docx"
    file.write_bytes(paragraphs("{{ 标提 }}"))
    before = file.read_bytes()
    (checked,) = _checked(tmp_path, file, with_comments=True)

    assert checked.commented == tmp_path / "来稿（检查意见）.docx"
    assert (
        "是否想写“标题”" in parts_of(checked.commented.read_bytes())["word/comments.xml"].decode()
    )
    assert file.read_bytes() == before
    assert [one.file.name for one in _checked(tmp_path)] == ["来稿.docx"]


def test_without_remarks_there_is_no_copy(tmp_path: Path) -> None:
    make_templates(MakeTemplatesRequest(tmp_path))
    (checked,) = _checked(tmp_path, with_comments=True)

    assert checked.commented is None
    assert [file.name for file in tmp_path.iterdir()] == ["公文.docx"]


def test_a_file_that_is_no_template_is_one_remark_and_gets_no_copy(tmp_path: Path) -> None:
    file = tmp_path / "来稿.docx"
    file.write_bytes(b"nothing")
    (checked,) = _checked(tmp_path, file, with_comments=True)

    assert [finding.code for finding in checked.findings] == ["T100"]
    assert checked.commented is None


def test_missing_files_and_empty_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFoundError, match="没有 Word 模板"):
        _checked(tmp_path)
    with pytest.raises(TemplateNotFoundError, match=r"没有\.docx"):
        _checked(tmp_path, tmp_path / "没有.docx")


def test_faces_that_are_not_installed_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_templates(MakeTemplatesRequest(tmp_path))
    monkeypatch.setattr(font_list, "installed_faces", lambda: frozenset({"仿宋_gb2312", "simhei"}))
    (checked,) = _checked(tmp_path)

    assert set(checked.missing_faces) == {"方正小标宋简体", "楷体_GB2312", "宋体"}


def test_no_face_is_called_missing_where_the_system_does_not_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_templates(MakeTemplatesRequest(tmp_path))
    monkeypatch.setattr(font_list, "installed_faces", frozenset)

    assert _checked(tmp_path)[0].missing_faces == ()
