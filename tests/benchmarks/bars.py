"""Print the figures of bars 1, 3, 4 and 5: of the fixture of equal 汉字 and of built drafts.

    python -m tests.benchmarks.bars [FILE.docx ...]

Without files the fixture and the drafts of ``data/`` are measured. The verdict is 未核验 where
the faces asked for are not installed; the figures stand beside it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from kjreport.config import installed_project
from kjreport.jobs.check_rendered import PrintedDraft, check_rendered
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.rendered_drafts import built_drafts, word_files
from kjreport.word.standard import GB
from kjreport.word.template_builder import build_template
from tests.word.test_page import FIXTURES, fill


def main() -> int:
    """Print the figures; the exit code is 1 when a bar is not met."""
    files = tuple(Path(argument) for argument in sys.argv[1:])
    drafts = word_files(files, GB) if files else tuple(_own())
    is_met = True
    for result in check_rendered(drafts):
        print(f"{result.file}  {result.pages} pages")
        for verdict in result.verdicts:
            print(f"  {verdict.bar}  {verdict.status.value}  {verdict.figures or verdict.reason}")
            for deviation in verdict.deviations:
                is_met = False
                print(f"    page {deviation.page}: {deviation.message}")
    return 0 if is_met else 1


def _own() -> Iterator[PrintedDraft]:
    template = build_template()
    for name, words in FIXTURES.items():
        yield PrintedDraft(Path(f"fixture {name}"), fill(template, words))
    project = installed_project()
    yield from built_drafts(find_targets((), project), project)


if __name__ == "__main__":
    sys.exit(main())
