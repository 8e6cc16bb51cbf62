"""字数: how long a document and its parts may be."""

from collections.abc import Iterable, Iterator

from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument
from kjreport.model.sections import Content

#: The address of a document, part or 小节, and its most 字.
Budget = tuple[FieldPath, int]


def budgets(document: OfficialDocument) -> tuple[Budget, ...]:
    """Return what is limited; a 小节 without a heading has no address and no limit."""
    own = () if document.budget is None else ((FieldPath(), int(document.budget.value)),)
    return (*own, *_of(document.contents))


def _of(contents: Iterable[Content]) -> Iterator[Budget]:
    for content in contents:
        if content.budget is not None and content.title is not None:
            yield content.title.path.parent, int(content.budget.value)
        yield from _of(content.sections)
