from pathlib import Path

import pytest

from kjreport.config import Project
from kjreport.errors import ProjectError, SourceError, SourceNotFoundError
from kjreport.jobs.discovery import find_targets
from tests.jobs.reports import report, typed

DEPARTMENT = "科室: 科技人才科\n工作成效:\n  小节:\n  - 标题: 汇聚人才\n    正文: 引进人才5名。\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data").mkdir()
    return Project(tmp_path)


def _names(project: Project, *paths: Path) -> list[str]:
    return [target.file.name for target in find_targets(paths, project)]


def test_without_a_path_the_documents_of_data_are_found_in_name_order(project: Project) -> None:
    for name in ("乙局/2025/总结.yaml", "甲局/计划.yml", "甲局/2025/方案.yaml"):
        typed(project.data / name, report())
    found = [target.file.relative_to(project.data) for target in find_targets((), project)]
    assert found == sorted(found)
    assert {str(file) for file in found} == {
        "乙局/2025/总结.yaml",
        "甲局/计划.yml",
        "甲局/2025/方案.yaml",
    }


@pytest.mark.parametrize("name", [".schema/a.yaml", "名录/a.yaml", "局/名录/a.yaml", ".a.yaml"])
def test_dot_folders_dot_files_and_registers_are_not_searched(project: Project, name: str) -> None:
    typed(project.data / "总结.yaml", report())
    typed(project.data / name, report())
    assert _names(project) == ["总结.yaml"]


def test_the_file_of_a_department_is_no_document_of_its_own(project: Project) -> None:
    typed(project.data / "总结.yaml", report())
    typed(project.data / "各科室" / "人才科.yaml", DEPARTMENT)
    assert _names(project) == ["总结.yaml"]


def test_a_file_that_is_named_is_taken_as_it_is(project: Project) -> None:
    file = typed(project.data / "各科室" / "人才科.yaml", DEPARTMENT)
    assert _names(project, file) == ["人才科.yaml"]


@pytest.mark.parametrize("line", ["文种：工作总结", "文种:工作总结", "\ufeff文种: 工作总结"])
def test_a_broken_document_counts_as_one(project: Project, line: str) -> None:
    typed(project.data / "总结.yaml", report().replace("文种: 工作总结", line))
    assert _names(project) == ["总结.yaml"]


@pytest.mark.parametrize("line", ["", "文钟: 工作总结\n", "  文种: 工作总结\n"])
def test_a_report_that_lacks_its_doc_type_is_not_lost(project: Project, line: str) -> None:
    typed(project.data / "总结.yaml", f"{line}年度: 2025\n工作成效: {{标题: 甲, 正文: 乙。}}\n")
    assert _names(project) == ["总结.yaml"]


@pytest.mark.parametrize("naming", ["继承: ../共用.yaml\n", "继承:\n- ../共用.yaml\n"])
def test_a_base_file_that_a_report_names_is_no_report(project: Project, naming: str) -> None:
    typed(project.data / "2025" / "总结.yaml", naming + report())
    typed(project.data / "共用.yaml", "单位: 云河市科学技术局\n工作计划: {标题: 甲}\n")
    assert _names(project) == ["总结.yaml"]


def test_the_file_of_a_department_with_a_year_is_no_report(project: Project) -> None:
    typed(project.data / "总结.yaml", report())
    typed(project.data / "各科室" / "人才科.yaml", "年度: 2025\n" + DEPARTMENT)
    assert _names(project) == ["总结.yaml"]


def test_an_indented_doc_type_makes_no_document(project: Project) -> None:
    typed(project.data / "总结.yaml", report())
    typed(project.data / "其他.yaml", "说明:\n  文种: 工作总结\n")
    assert _names(project) == ["总结.yaml"]


def test_a_document_that_windows_notepad_stored_in_gbk_is_found(project: Project) -> None:
    (project.data / "总结.yaml").write_bytes(report().encode("gb18030"))
    assert _names(project) == ["总结.yaml"]


def test_a_file_that_cannot_be_read_is_kept_so_that_somebody_hears_of_it(project: Project) -> None:
    (project.data / "总结.yaml").write_bytes(bytes(range(256)) * 20)
    assert _names(project) == ["总结.yaml"]


def test_other_kinds_of_file_are_left_alone(project: Project) -> None:
    typed(project.data / "总结.YAML", report())
    typed(project.data / "总结.txt", report())
    assert _names(project) == ["总结.YAML"]


def test_a_document_that_is_named_twice_is_taken_once(project: Project) -> None:
    file = typed(project.data / "总结.yaml", report())
    assert _names(project, file, project.data, file.parent / "." / file.name) == ["总结.yaml"]


def test_named_files_keep_the_order_in_which_they_are_named(project: Project) -> None:
    later, earlier = (typed(project.data / name, report()) for name in ("b.yaml", "a.yaml"))
    assert _names(project, later, earlier) == ["b.yaml", "a.yaml"]


def test_a_path_that_does_not_exist_is_said(project: Project) -> None:
    with pytest.raises(SourceNotFoundError, match=r"找不到文件“没有\.yaml”"):
        find_targets((Path("没有.yaml"),), project)


def test_a_folder_without_documents_is_said(project: Project, tmp_path: Path) -> None:
    empty = tmp_path / "空"
    empty.mkdir()
    with pytest.raises(ProjectError, match=r"没有找到数据文件.*请检查"):
        find_targets((empty,), project)
    with pytest.raises(ProjectError, match="没有找到数据文件"):
        find_targets((), project)


def test_a_project_without_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="找不到数据文件夹"):
        find_targets((), Project(tmp_path / "别处"))


def test_a_folder_that_cannot_be_opened_is_said(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(SourceError, match=r"打不开文件夹.*请确认有读取权限"):
        find_targets((), project)


def test_a_document_of_the_project_may_quote_from_all_of_data(project: Project) -> None:
    file = typed(project.data / "甲局" / "2025" / "总结.yaml", report())
    for path in (file, file.parent, project.data):
        (target,) = find_targets((path,), project)
        assert target.data_root == project.data.resolve()


def test_a_document_elsewhere_may_quote_from_the_folder_that_was_named(
    project: Project, tmp_path: Path
) -> None:
    file = typed(tmp_path / "别处" / "2025" / "总结.yaml", report())
    (searched,) = find_targets((tmp_path / "别处",), project)
    (named,) = find_targets((file,), project)
    assert searched.data_root == (tmp_path / "别处").resolve()
    assert named.data_root == file.parent.resolve()
