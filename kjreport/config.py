"""The project's folders, found once."""

from dataclasses import dataclass
from pathlib import Path

TEMPLATE_NAME = "公文.docx"
#: The 版式 of the standard, whose template has the plain name.
STANDARD_LAYOUT = "gb"


@dataclass(frozen=True, slots=True)
class Project:
    """Where everything lies; ``root`` holds data, templates and output."""

    root: Path

    @property
    def data(self) -> Path:
        """The folder that staff edit."""
        return self.root / "data"

    @property
    def templates(self) -> Path:
        """The folder that the layout owner edits."""
        return self.root / "templates"

    @property
    def template(self) -> Path:
        """The Word template of the official format."""
        return self.templates / TEMPLATE_NAME

    @property
    def layouts(self) -> Path:
        """The folder of the office's own 版式."""
        return layouts_beside(self.template)

    @property
    def output(self) -> Path:
        """The folder that drafts are written to by default."""
        return self.root / "output"


def layouts_beside(template: Path) -> Path:
    """Return the folder of the office's own 版式, which lies beside its templates."""
    return template.parent / "版式"


def template_name(layout: str) -> str:
    """Name the Word template of a 版式."""
    return TEMPLATE_NAME if layout == STANDARD_LAYOUT else f"公文（{layout}）.docx"


def layout_of(template_name: str) -> str | None:
    """Name the 版式 of a template, ``None`` when its name tells none."""
    if template_name == TEMPLATE_NAME:
        return STANDARD_LAYOUT
    if template_name.startswith("公文（") and template_name.endswith("）.docx"):
        return template_name.removeprefix("公文（").removesuffix("）.docx")
    return None


def installed_project() -> Project:
    """Return the project that this package lies in."""
    return Project(Path(__file__).resolve().parent.parent)
