"""Every text of a document as typed, with its place."""

from collections.abc import Iterator, Mapping

from kjreport.model.base import Model
from kjreport.model.official_document import OfficialDocument
from kjreport.model.units import Units
from kjreport.text.scalars import Scalar


def printed_scalars(document: OfficialDocument) -> Iterator[Scalar]:
    """Yield the texts of a document, 指标 left out."""
    for name in type(document).model_fields:
        if name != "figures":
            yield from _scalars(getattr(document, name))


def figure_scalars(document: OfficialDocument) -> Iterator[Scalar]:
    """Yield the texts of 指标: names, 口径, 来源 and the like, most of them not printed."""
    yield from _scalars(document.figures)


def scalars_in(record: Model) -> Iterator[Scalar]:
    """Yield the texts of one record of a document, those below it included."""
    yield from _scalars(record)


def _scalars(value: object) -> Iterator[Scalar]:
    match value:
        case Scalar():
            yield value
        case Model():
            for name in type(value).model_fields:
                yield from _scalars(getattr(value, name))
        case Units(typed=typed, names=names):
            yield from _scalars((typed, *names))
        case tuple():
            for item in value:
                yield from _scalars(item)
        case Mapping():
            for item in value.values():
                yield from _scalars(item)
