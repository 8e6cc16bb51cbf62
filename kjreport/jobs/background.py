"""What a document is read against: the names that are known, and last year's text."""

from dataclasses import dataclass, replace
from pathlib import Path

from kjreport.checks.manuscript import NO_REGISTRIES, Manuscript
from kjreport.findings import Finding, Outcome
from kjreport.loading.registries import load_registries
from kjreport.model.registries import Registries
from kjreport.source.files import SourceSet


@dataclass(frozen=True)
class Background:
    """Known names, and last year's document where there is one."""

    registries: Registries = NO_REGISTRIES
    last_year: Manuscript | None = None

    def behind(self, manuscript: Manuscript) -> Manuscript:
        """Put a document before it; a last year that it brought itself stays."""
        before = manuscript.last_year or self.last_year
        return replace(manuscript, registries=self.registries, last_year=before)


#: Nothing is known.
NO_BACKGROUND = Background()


def known_names(data_root: Path) -> Outcome[Background]:
    """Read the lists of the office and those that ship; a broken list is left out and remarked."""
    read = load_registries(SourceSet(), data_root)
    findings: tuple[Finding, ...] = read.findings
    return Outcome(Background(read.value or NO_REGISTRIES), findings)
