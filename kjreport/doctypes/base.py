"""What a 文种 decides for itself; everything else is common to all."""

from collections.abc import Callable
from dataclasses import dataclass

from kjreport.model.documents import DocType, OfficialDocument


@dataclass(frozen=True, slots=True)
class Form:
    """One 文种 as it is printed.

    ``default_title`` gives the words that follow the organ's name where 标题 is not given,
    ``""`` where only staff can know the title.
    """

    doc_type: DocType
    default_title: Callable[[OfficialDocument], str]
