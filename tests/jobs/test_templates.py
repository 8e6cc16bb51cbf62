from pathlib import Path

import pytest

from kjreport.errors import ProjectError
from kjreport.findings import Outcome
from kjreport.jobs.layouts import find_layout, layout_names
from kjreport.jobs.list_templates import (
    ListedTemplate,
    ListTemplatesRequest,
    TemplateState,
    list_templates,
)
from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates
from kjreport.word.profiles import BUILT_IN, built_in
from kjreport.word.standard import GB, Profile
from kjreport.word.template_builder import build_template

NAME = "公文.docx"


def _made(folder: Path, profile: Profile = GB) -> list[tuple[str, bool]]:
    request = MakeTemplatesRequest(folder, profile)
    return [(one.file.name, one.is_written) for one in make_templates(request)]


def _all_listed(folder: Path) -> tuple[ListedTemplate, ...]:
    return list_templates(ListTemplatesRequest(folder, folder / "版式"))


def _listed(folder: Path) -> list[tuple[str, TemplateState]]:
    return [(one.file.name, one.state) for one in _all_listed(folder)]


def _own_layout(folder: Path, name: str, text: str) -> None:
    (folder / "版式").mkdir(exist_ok=True)
    (folder / "版式" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_missing_template_is_made(tmp_path: Path) -> None:
    assert _made(tmp_path / "templates") == [(NAME, True)]
    assert _listed(tmp_path / "templates") == [(NAME, TemplateState.BUILT_IN)]


def test_a_template_that_an_office_edited_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"edited")
    assert _made(tmp_path) == [(NAME, False)]
    assert (tmp_path / NAME).read_bytes() == b"edited"
    assert _listed(tmp_path) == [(NAME, TemplateState.EDITED)]


def test_templates_of_the_office_are_listed_and_what_word_lays_beside_them_is_not(
    tmp_path: Path,
) -> None:
    for name in ("汇报.docx", "~$报.docx", ".~汇报.docx", "汇报（检查意见）.docx", "说明.txt"):
        (tmp_path / name).write_bytes(b"own")
    assert _listed(tmp_path) == [("汇报.docx", TemplateState.OWN)]


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_every_profile_has_a_template_of_its_own_name(tmp_path: Path, profile: Profile) -> None:
    name = NAME if profile.name == "gb" else f"公文（{profile.name}）.docx"

    assert _made(tmp_path, profile) == [(name, True)]
    (listed,) = _all_listed(tmp_path)
    assert (listed.layout, listed.state) == (profile.name, TemplateState.BUILT_IN)
    assert (listed.deviation_count == 0) is (profile.name == "gb")


def test_a_template_of_another_profile_counts_as_edited(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(build_template(BUILT_IN[1]))

    assert _listed(tmp_path) == [(NAME, TemplateState.EDITED)]


def test_an_offices_own_layout_is_found_by_the_name_of_its_file(tmp_path: Path) -> None:
    _own_layout(tmp_path, "云河", "基于: 28pt-house\n数字字体: Times New Roman\n")
    found = find_layout("云河", tmp_path / "版式").value

    assert found is not None
    assert (found.name, found.page.line, found.latin) == ("云河", 560, "Times New Roman")
    assert _made(tmp_path, found) == [("公文（云河）.docx", True)]
    (listed,) = _all_listed(tmp_path)
    assert (listed.layout, listed.state, listed.deviation_count) == (
        "云河",
        TemplateState.BUILT_IN,
        2,
    )
    assert layout_names(tmp_path / "版式")[-1] == "云河"


def test_an_office_cannot_take_the_name_of_a_built_in_layout(tmp_path: Path) -> None:
    _own_layout(tmp_path, "28pt-house", "行距: 30\n")

    assert find_layout("28pt-house", tmp_path / "版式") == Outcome(built_in("28pt-house"))


def test_a_template_whose_layout_has_a_mistake_is_still_listed(tmp_path: Path) -> None:
    _own_layout(tmp_path, "云河", "行距: 很大\n")
    (tmp_path / "公文（云河）.docx").write_bytes(b"own")

    assert _listed(tmp_path) == [("公文（云河）.docx", TemplateState.OWN)]


def test_an_unknown_layout_names_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"没有“28pt-hose”这个版式。是否想写 28pt-house？"):
        find_layout("28pt-hose", tmp_path)
    with pytest.raises(ProjectError, match="可用的有：gb、33476、"):
        find_layout("市府办", tmp_path)
