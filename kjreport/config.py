"""The project's folders, found once."""

from dataclasses import dataclass
from pathlib import Path

TEMPLATE_NAME = "公文.docx"


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
    def output(self) -> Path:
        """The folder that drafts are written to by default."""
        return self.root / "output"


def installed_project() -> Project:
    """Return the project that this package lies in."""
    return Project(Path(__file__).resolve().parent.parent)
