"""What is known about a document beside its text; light, as every build hands it on."""

from dataclasses import dataclass

from kjreport.location import FieldPath


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a document; what is unknown is empty."""

    doc_type: str = ""
    """文种: 工作总结及计划, 通知 …"""
    year: int | None = None
    issuers: tuple[str, ...] = ()
    draft_status: str = ""
    """稿别."""
    date: tuple[int, int, int] | None = None
    """成文日期: year, month and day (0 while open)."""
    budgets: tuple[tuple[FieldPath, int], ...] = ()
    """Parts of the data (the root is the whole) that may hold so many 字 at most."""
