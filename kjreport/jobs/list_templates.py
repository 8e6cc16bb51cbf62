"""List templates: which there are, of which 版式, and whether somebody edited them."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kjreport.config import layout_of
from kjreport.errors import KjReportError
from kjreport.jobs.layouts import find_layout
from kjreport.word.profiles import deviations
from kjreport.word.standard import Profile
from kjreport.word.template_builder import build_template


class TemplateState(Enum):
    """How a template stands to the one that the program makes."""

    BUILT_IN = "没有改动"
    EDITED = "改动过"
    OWN = "自己的模板"


@dataclass(frozen=True, slots=True)
class ListTemplatesRequest:
    """Where the templates and the office's own 版式 lie."""

    folder: Path
    layouts: Path


@dataclass(frozen=True, slots=True)
class ListedTemplate:
    """One template; ``deviation_count`` is how often its 版式 departs from the standard."""

    file: Path
    state: TemplateState
    layout: str = ""
    deviation_count: int = 0


def list_templates(request: ListTemplatesRequest) -> tuple[ListedTemplate, ...]:
    """Return the templates of a folder by name; files that Word lays beside them are not."""
    return tuple(_listed(file, request.layouts) for file in template_files(request.folder))


def template_files(folder: Path) -> tuple[Path, ...]:
    """Return the templates themselves, without what Word lays beside them or we added."""
    return tuple(
        sorted(
            file
            for file in folder.glob("*.docx")
            if file.name[0] not in "~." and not file.stem.endswith(COMMENTED_ENDING)
        )
    )


COMMENTED_ENDING = "（检查意见）"
"""Ends the name of a copy that holds our comments."""


def profile_of(template: Path, layouts: Path) -> Profile | None:
    """Return the 版式 that the name of a template tells, ``None`` when it cannot be had."""
    layout = layout_of(template.name)
    if layout is None:
        return None
    try:
        return find_layout(layout, layouts).value
    except KjReportError:
        return None


def _listed(file: Path, layouts: Path) -> ListedTemplate:
    profile = profile_of(file, layouts)
    if profile is None:
        return ListedTemplate(file, TemplateState.OWN)
    is_same = file.read_bytes() == build_template(profile)
    state = TemplateState.BUILT_IN if is_same else TemplateState.EDITED
    return ListedTemplate(file, state, profile.name, len(deviations(profile)))
