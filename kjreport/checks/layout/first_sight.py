"""How a line of anybody's document looks at first sight: centred, large, like a title."""

from kjreport.checks.layout.classes import BLANKS
from kjreport.checks.layout.patterns import heading_level
from kjreport.doctree.layout import ParagraphFacts

ENDS = "。；！？：:;"
_LONGEST_TITLE = 80
_TITLE_STYLES = {"title", "标题", "文档标题", "大标题", "公文标题"}


def may_be_title(facts: ParagraphFacts, words: str) -> bool:
    """Tell whether a line can be a title: short, unnumbered, without a mark at its end."""
    if len(words) > _LONGEST_TITLE or words[-1] in "。；！:：;" or heading_level(words):
        return facts.look.style.lower() in _TITLE_STYLES
    return True


def is_centred(facts: ParagraphFacts) -> bool:
    """Tell whether a line stands in the middle, be it by blanks."""
    text = facts.text
    lead = len(text) - len(text.lstrip(BLANKS))
    return facts.look.alignment in {"center", "distribute"} or lead >= _PUSHED


_PUSHED = 5
"""So many blanks at the start push a line to the middle."""


def largest_size(facts: ParagraphFacts) -> float:
    """Return the largest size of type in a paragraph, in points."""
    return max((run.type.size for run in facts.runs if run.text.strip(BLANKS)), default=0.0)


def is_in_kai(facts: ParagraphFacts) -> bool:
    """Tell whether a line is set in 楷体, the face of what stands beside the text."""
    inked = [run.type.east_asia.lower() for run in facts.runs if run.text.strip(BLANKS)]
    return bool(inked) and all("楷" in face or "kai" in face for face in inked)


def is_large(facts: ParagraphFacts) -> bool:
    """Tell whether a line is set as large as titles are."""
    return largest_size(facts) >= _TITLE_AT_LEAST


_TITLE_AT_LEAST = 18.0
