"""List templates: which Word templates there are, and whether somebody edited them."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kjreport.config import TEMPLATE_NAME
from kjreport.word.template_builder import build_template


class TemplateState(Enum):
    """How a template stands to the one that ships with the program."""

    BUILT_IN = "标准模板，没有改动"
    EDITED = "标准模板，改动过"
    OWN = "自己的模板"


@dataclass(frozen=True, slots=True)
class ListTemplatesRequest:
    """Where the templates lie."""

    folder: Path


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """One template."""

    file: Path
    state: TemplateState


def list_templates(request: ListTemplatesRequest) -> tuple[ListedTemplate, ...]:
    """Return the templates of a folder by name; files that Word lays beside them are not."""
    files = sorted(file for file in request.folder.glob("*.docx") if file.name[0] not in "~.")
    return tuple(ListedTemplate(file, _state(file)) for file in files)


def _state(file: Path) -> TemplateState:
    if file.name != TEMPLATE_NAME:
        return TemplateState.OWN
    is_same = file.read_bytes() == build_template()
    return TemplateState.BUILT_IN if is_same else TemplateState.EDITED
