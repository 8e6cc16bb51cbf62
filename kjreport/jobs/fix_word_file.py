"""check --fix of a Word file: one corrected copy, words as tracked changes, looks as they are."""

from datetime import date

from kjreport.checks.layout.corrections import corrections
from kjreport.doctree.word_changes import Reviser, WordChange
from kjreport.jobs.check_layout import CheckLayoutRequest, measured_layout, read_word_file
from kjreport.jobs.check_text import word_manuscript
from kjreport.jobs.corrected_copies import CorrectedCopy, write_copy
from kjreport.jobs.fixing import Change, changes_of, settled, wanted_fixes
from kjreport.location import WordPlace
from kjreport.word.layout_fixer import with_corrections
from kjreport.word.tracked_changes import with_tracked_changes

#: In whose name words are changed.
AUTHOR = "kjreport"


def write_corrected_copy(request: CheckLayoutRequest, today: date | None = None) -> CorrectedCopy:
    """Write a corrected copy beside the file, if anything is to be set right.

    Words are changed where ``today``, the day of the change, is given. The copy is never laid
    over a file that holds something else.

    Raises:
        SourceError: the file is missing or cannot be read.
        UnreadableDocumentError: it is not a .docx, damaged or monstrous.
        OutputError: the copy cannot be written.
    """
    data = read_word_file(request.file)
    corrected, changes = data, tuple[Change, ...]()
    if today is not None:
        corrected, changes = _with_words_set_right(data, request, today)
    wanted = corrections(measured_layout(corrected, request.profile))
    if corrected == data and wanted.is_empty:
        return CorrectedCopy()
    return CorrectedCopy(write_copy(request.file, with_corrections(corrected, wanted)), changes)


def _with_words_set_right(
    data: bytes, request: CheckLayoutRequest, today: date
) -> tuple[bytes, tuple[Change, ...]]:
    def one_round(content: bytes) -> tuple[bytes, tuple[Change, ...]]:
        layout = measured_layout(content, request.profile)
        manuscript = request.background.behind(word_manuscript(layout, request.file))
        made = wanted_fixes(manuscript, request.ignored)
        changes = [
            WordChange(place.paragraph, at, at + fix.end - fix.start, fix.words)
            for fix in made
            if isinstance(place := fix.passage.address(fix.start, fix.end).place, WordPlace)
            and (at := fix.passage.offset(fix.start)) >= 0
        ]
        tracked = with_tracked_changes(content, changes, Reviser(AUTHOR, today))
        return tracked, changes_of(made)

    return settled(data, one_round)
