"""What the recognition has to say, collected while the data is made."""

from kjreport.importing.blocks import Confidence, Doubt, LeftOut, Path, Rewritten
from kjreport.location import Location
from kjreport.model.habits import DutyStyle


class Notes:
    """Collects doubts, changes and what was left out; knows the habits of the document."""

    def __init__(self, duty_style: DutyStyle = DutyStyle.BRACKETED) -> None:
        self.duty_style = duty_style
        self._doubts: list[Doubt] = []
        self._rewritten: list[Rewritten] = []
        self._left_out: list[LeftOut] = []

    def doubt(
        self, path: Path, message: str, confidence: Confidence, place: Location | None = None
    ) -> None:
        """Remember a guess."""
        self._doubts.append(Doubt(path, message, confidence, place))

    def rewrite(self, typed: str, written: str, reason: str, place: Location | None) -> None:
        """Remember words that stand in the data in another form."""
        self._rewritten.append(Rewritten(typed, written, reason, place))

    def leave_out(self, text: str, reason: str, place: Location | None) -> None:
        """Remember words that are not in the data."""
        self._left_out.append(LeftOut(text, reason, place))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The guesses in the order they were made."""
        return tuple(self._doubts)

    @property
    def rewritten(self) -> tuple[Rewritten, ...]:
        """The changes in the order they were made."""
        return tuple(self._rewritten)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What is not in the data."""
        return tuple(self._left_out)
