"""版头 and 版记 read back: the names of their paragraph styles tell what each line is."""

from dataclasses import dataclass, field

from kjreport.doctree.nodes import Imprint, Masthead
from kjreport.location import WordPlace
from kjreport.text.segments import Text
from kjreport.word import style_names as names

MASTHEAD_STYLES = frozenset(
    {
        names.COPY_NUMBER_STYLE,
        names.SECRECY_STYLE,
        names.URGENCY_STYLE,
        names.ORGAN_STYLE,
        names.ORGAN_SUFFIX_STYLE,
        names.DOCUMENT_NUMBER_STYLE,
        names.SIGNATORY_LABEL_STYLE,
        names.SIGNATORY_STYLE,
        names.MASTHEAD_SPACE_STYLE,
        names.MASTHEAD_RULE_STYLE,
    }
)
IMPRINT_STYLES = frozenset(
    {
        names.IMPRINT_RECIPIENTS_STYLE,
        names.IMPRINT_COPIES_STYLE,
        names.IMPRINT_OFFICE_STYLE,
        names.IMPRINT_DATE_STYLE,
    }
)
OFFICIAL_STYLES = MASTHEAD_STYLES | IMPRINT_STYLES


@dataclass(slots=True)
class OpenOfficialBlock:
    """A 版头 or 版记 whose lines are still being read."""

    is_masthead: bool
    paragraph: int
    bookmarks: list[str] = field(default_factory=list)
    texts: dict[str, list[Text]] = field(default_factory=dict)
    is_complete: bool = False

    def add(self, style: str, content: Text, bookmarks: list[str]) -> None:
        """Take one line; the red line ends a 版头."""
        self.bookmarks += bookmarks
        if content:
            self.texts.setdefault(style, []).append(content)
        self.is_complete = style == names.MASTHEAD_RULE_STYLE

    def closed(self, place: WordPlace) -> Masthead | Imprint:
        """Return the block."""
        if self.is_masthead:
            return Masthead(
                copy_number=self._one(names.COPY_NUMBER_STYLE),
                secrecy=self._one(names.SECRECY_STYLE),
                urgency=self._one(names.URGENCY_STYLE),
                organs=tuple(self.texts.get(names.ORGAN_STYLE, ())),
                suffix=self._one(names.ORGAN_SUFFIX_STYLE),
                number=self._one(names.DOCUMENT_NUMBER_STYLE),
                signatories=tuple(self.texts.get(names.SIGNATORY_STYLE, ())),
                origin=place,
            )
        return Imprint(
            recipients=self._one(names.IMPRINT_RECIPIENTS_STYLE),
            copies=self._one(names.IMPRINT_COPIES_STYLE),
            office=self._one(names.IMPRINT_OFFICE_STYLE),
            date=self._one(names.IMPRINT_DATE_STYLE),
            origin=place,
        )

    def _one(self, style: str) -> Text:
        return next(iter(self.texts.get(style, ())), ())
