"""Our own drafts: of the project's sample, of the seeds, in any 版式."""

from collections.abc import Iterator
from pathlib import Path

from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import DraftRequest, draft
from kjreport.jobs.make_templates import MakeTemplatesRequest, make_templates
from kjreport.word.standard import Profile

SAMPLES = "data/云河市科学技术局/2025"


def templates_of(profile: Profile, folder: Path) -> Path:
    """Make the templates of a 版式 and name the standard's own, beside which they lie."""
    make_templates(MakeTemplatesRequest(folder))
    make_templates(MakeTemplatesRequest(folder, profile))
    return folder / "公文.docx"


def drafts_of(file: Path, template: Path, profile: Profile | None = None) -> Iterator[bytes]:
    """Yield every Word draft of a data file."""
    text = file.read_text(encoding="utf-8")
    overlay = {}
    if profile is not None:
        overlay = {file.resolve(): f"版式: {profile.name}\n{text}"}
    request = DraftRequest(Target(file.resolve(), file.parent.resolve()), template, overlay)
    outcome = draft(request)
    assert outcome.value, [finding.message for finding in outcome.findings]
    for one in outcome.value:
        if one.name.endswith(".docx"):
            yield one.content


def sample_draft(repository: Path) -> bytes:
    """Return the report of the project's sample."""
    file = repository / SAMPLES / "工作总结及计划.yaml"
    return next(drafts_of(file, repository / "templates" / "公文.docx"))
