"""One value as staff typed it, with its address: what ``source`` hands to the model."""

from dataclasses import dataclass, field

from kjreport.location import FieldPath


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as typed, before anybody decides whether it is text, a number or a date."""

    text: str
    path: FieldPath = field(default_factory=FieldPath, compare=False)

    def __str__(self) -> str:
        return self.text
