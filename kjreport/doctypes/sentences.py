"""Typed text to segments while a document is composed, remarks kept for the end."""

from collections.abc import Iterable

from kjreport.findings import Finding, Severity
from kjreport.prose.codes import Code
from kjreport.prose.evaluate import Evaluator
from kjreport.prose.figures import FigureView
from kjreport.prose.slips import ProseSlipError
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text, label, plain, trimmed, with_role


class Sentences:
    """Evaluates the texts of one document and collects what there is to say about them."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._findings: list[Finding] = []

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the texts gave rise to so far; a text that is printed twice is remarked once."""
        return tuple(dict.fromkeys(self._findings))

    def text(self, scalar: Scalar | None) -> Text:
        """Evaluate one text, white space around it dropped.

        What cannot be evaluated becomes a remark and no text.
        """
        if scalar is None:
            return ()
        outcome = self._evaluator.evaluate(scalar)
        self._findings.extend(outcome.findings)
        return trimmed(outcome.value or ())

    def figure(self, name: Scalar) -> FigureView | None:
        """Return the figure that staff name by its key; a wrong name becomes a remark."""
        key = name.text.strip()
        try:
            return self._evaluator.figure(key)
        except ProseSlipError as slip:
            start = name.text.index(key)
            span = (start, start + len(key))
            self.remark(
                Finding(
                    Code.UNKNOWN_NAME,
                    Severity.ERROR,
                    slip.message,
                    name.path,
                    span=span,
                    excerpt=key,
                    suggestion=slip.meant,
                )
            )
            return None

    def remark(self, finding: Finding) -> None:
        """Keep what there is to say about something else than a text."""
        self._findings.append(finding)

    def echoed(self, scalar: Scalar) -> Text:
        """Evaluate words that the program made, of typed ones perhaps, which stand elsewhere.

        What is wrong with those is remarked where they stand.
        """
        words = plain(self._evaluator.evaluate(scalar).value or ())
        return (Segment(words, Role.COMPUTED, scalar.path),)

    def heading(self, scalar: Scalar | None) -> Text:
        """Evaluate the words of a heading."""
        return with_role(self.text(scalar), Role.HEADING)

    def joined(self, scalars: Iterable[Scalar], separator: str) -> Text:
        """Evaluate several texts and put ``separator`` between them."""
        pieces: list[Text] = []
        for scalar in scalars:
            if pieces:
                pieces.append((label(separator),))
            pieces.append(self.text(scalar))
        return tuple(segment for piece in pieces for segment in piece)
