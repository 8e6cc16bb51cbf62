"""The text of our own drafts: 引言 and the 小节, told by the styles of their headings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.importing.blocks import Data
from kjreport.importing.own_flow import OwnFlow
from kjreport.importing.own_text import DutyUse, heading_and_text
from kjreport.importing.sections import ordered
from kjreport.model.habits import DutyStyle, HeadingStyle, Numbering
from kjreport.text.segments import Role, Text, plain

_HEADINGS = (ParagraphKind.HEADING, ParagraphKind.RUN_IN)


@dataclass(slots=True)
class Section:
    """A heading with what stands below it."""

    heading: Paragraph
    flow: list[Block] = field(default_factory=list)
    below: list["Section"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OwnContents:
    """What stands before the first heading, and the headings of level one."""

    lead: OwnFlow
    tops: list[Section]

    @property
    def is_plain(self) -> bool:
        """Whether the lead is nothing but paragraphs."""
        return all(item.keys() == {"正文"} for item in self.lead.items)

    def sections(self, duty_style: DutyStyle) -> list[Data]:
        """Return the 小节; one whose duties are worded otherwise than usual says so."""
        return [_data(one, 1, duty_style) for one in self.tops]


def own_contents(blocks: Sequence[Block]) -> OwnContents:
    """Arrange blocks under their headings."""
    lead: list[Block] = []
    tops: list[Section] = []
    above: list[Section] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.kind in _HEADINGS:
            del above[max(block.level - 1, 0) :]
            section = Section(block)
            (above[-1].below if above else tops).append(section)
            above.append(section)
        else:
            (above[-1].flow if above else lead).append(block)
    return OwnContents(OwnFlow().take(lead), tops)


def usual_duty_style(contents: Iterable[OwnContents]) -> DutyStyle:
    """Return the 责任样式 of a document: one that fits what stands under no 小节, and most else."""
    listed = list(contents)
    fixed = {use for one in listed for use in one.lead.duties}
    others = Counter(use for one in listed for top in one.tops for use in _duties(top))

    def fit(style: DutyStyle) -> tuple[int, int]:
        return (
            sum(use.fits(style) for use in fixed),
            sum(count for use, count in others.items() if use.fits(style)),
        )

    return max(DutyStyle, key=fit)


def _duties(section: Section) -> Iterator[DutyUse]:
    yield from OwnFlow().take(_blocks(section)).duties
    for one in section.below:
        yield from _duties(one)


def _blocks(section: Section) -> list[Block]:
    """Return the text under a heading, that which runs on behind it first."""
    heading = section.heading
    if heading.kind is not ParagraphKind.RUN_IN:
        return section.flow
    _, _, rest = _parts(heading)
    run_in = replace(heading, kind=ParagraphKind.BODY, content=rest, level=0)
    return [run_in, *section.flow] if plain(rest).strip() else section.flow


def own_title(heading: Paragraph) -> str:
    """Return the words of a heading without number and 。."""
    return _parts(heading)[1]


def _parts(heading: Paragraph) -> tuple[bool, str, Text]:
    content = heading.content
    is_numbered = bool(content) and content[0].role is Role.LABEL
    words, rest = heading_and_text(content[is_numbered:])
    if heading.kind is ParagraphKind.HEADING:
        return is_numbered, plain(content[is_numbered:]), ()
    return is_numbered, words, rest


def _data(section: Section, level: int, usual: DutyStyle) -> Data:
    is_numbered, title, _ = _parts(section.heading)
    flow = OwnFlow().take(_blocks(section))
    keys = flow.keys()
    if title:
        keys["标题"] = title
    if not is_numbered:
        keys["编号"] = Numbering.NONE.value
    is_alone = section.heading.kind is ParagraphKind.HEADING
    if title and is_alone and level > 1 and _begins_with_text(flow):
        keys["标题样式"] = HeadingStyle.OWN_LINE.value
    elif title and not is_alone and level == 1:
        keys["标题样式"] = HeadingStyle.RUN_IN.value
    if not all(use.fits(usual) for use in flow.duties):
        usual = next((one for one in DutyStyle if all(use.fits(one) for use in flow.duties)), usual)
        keys["责任样式"] = usual.value
    if section.below:
        keys["小节"] = [_data(one, level + 1, usual) for one in section.below]
    return ordered(keys)


def _begins_with_text(flow: OwnFlow) -> bool:
    first = flow.items[0] if flow.items else {}
    return "正文" in first or ("分项" in first and first.get("分项样式") != "另起段")
