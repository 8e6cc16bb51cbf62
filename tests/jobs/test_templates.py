from pathlib import Path

from kjreport.jobs.list_templates import ListTemplatesRequest, TemplateState, list_templates
from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates

NAME = "公文.docx"


def _made(folder: Path) -> list[tuple[str, bool]]:
    return [(one.file.name, one.is_written) for one in make_templates(MakeTemplatesRequest(folder))]


def _listed(folder: Path) -> list[tuple[str, TemplateState]]:
    return [(one.file.name, one.state) for one in list_templates(ListTemplatesRequest(folder))]


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
    for name in ("汇报.docx", "~$报.docx", ".~汇报.docx", "说明.txt"):
        (tmp_path / name).write_bytes(b"own")
    assert _listed(tmp_path) == [("汇报.docx", TemplateState.OWN)]
