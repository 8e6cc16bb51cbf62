"""check --fix of plain text: a corrected copy beside the file, which stays as it is."""

import re

from kjreport.jobs.check_text import CheckTextRequest, text_manuscript
from kjreport.jobs.corrected_copies import CorrectedCopy, write_copy
from kjreport.jobs.fixing import Change, changes_of, settled, wanted_fixes
from kjreport.location import TextPlace
from kjreport.source.files import SourceSet

_LINE_END = re.compile(r"\r\n|\r|\n")


def fix_text(request: CheckTextRequest) -> CorrectedCopy:
    """Write the corrected copy, if anything is to be changed.

    Raises:
        SourceError: the file is missing or cannot be read.
        OutputError: the copy cannot be written.
    """
    source = SourceSet().read(request.file)

    def one_round(text: str) -> tuple[str, tuple[Change, ...]]:
        return _corrected(text, request)

    text, changes = settled(source.text, one_round)
    if not changes:
        return CorrectedCopy()
    content = text.encode(source.encoding)
    return CorrectedCopy(write_copy(request.file, content), changes)


def _corrected(text: str, request: CheckTextRequest) -> tuple[str, tuple[Change, ...]]:
    source = SourceSet({request.file: text}).read(request.file)
    manuscript = request.background.behind(text_manuscript(source))
    made = wanted_fixes(manuscript, request.ignored)
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    for fix in reversed(made):
        place = fix.passage.address(fix.start, fix.end).place
        if isinstance(place, TextPlace):
            at = starts[place.line - 1] + place.column - 1
            text = text[:at] + fix.words + text[at + fix.end - fix.start :]
    return text, changes_of(made)
