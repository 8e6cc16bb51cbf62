"""The codes of what composing remarks; one place, so that none is used twice."""

from enum import StrEnum


class Code(StrEnum):
    """A kind of remark; the value is what staff see and may write under 忽略."""

    NOTHING_FOR_OUTPUT = "D181"
    """An output was ordered for which the document has no text."""
    OUTPUT_TWICE = "D182"
    REPORT_ELEMENT_MISSING = "D183"
    """A 报告 without 主送机关 or 签发人."""
    PAGE_ELEMENT_MISSING = "D184"
    """公开信息 that the page of a government website must carry."""
    NOT_PUBLIC = "D185"
    """A 公开版 of what may not be published."""
    LOST_ATTACHMENT = "D186"
    """The text names an 附件 that this output does not keep."""
    RECIPIENTS_MOVED = "D187"
    """主送机关 moved to the 版记 (GB/T 9704—2012, 7.3.2)."""
    FIRST_PAGE_FULL = "D188"
    """No text on the first page (7.3.3)."""
    LONELY_SIGNATURE = "D189"
    """A 落款 that may stand on a page without text (7.3.5.5)."""
    UNTITLED = "D190"
    UNPRINTED_KEY = "D191"
    """A key that a 简报 has no place for."""
    CHART = "D192"
    TWO_ATTACHMENT_LISTS = "D195"
    """Both the notice and what it issues have 附件."""
