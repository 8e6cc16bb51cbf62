"""The text of our own drafts: 引言 and the 小节, told by the styles of their headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.importing.blocks import Data
from kjreport.importing.own_flow import OwnFlow
from kjreport.importing.own_text import heading_and_text
from kjreport.importing.sections import ordered
from kjreport.model.habits import DutyStyle, HeadingStyle, Numbering
from kjreport.text.segments import Role, Text, plain

_HEADINGS = (ParagraphKind.HEADING, ParagraphKind.RUN_IN)


@dataclass(slots=True)
class _Section:
    heading: Paragraph
    flow: list[Block] = field(default_factory=list)
    below: list["_Section"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OwnContents:
    """What stands before the first heading, the 小节, and how duties are worded."""

    lead: OwnFlow
    is_plain: bool
    """Whether the lead is nothing but paragraphs."""
    sections: list[Data]
    duty_style: DutyStyle


def own_contents(blocks: Sequence[Block]) -> OwnContents:
    """Arrange blocks under their headings."""
    lead: list[Block] = []
    tops: list[_Section] = []
    above: list[_Section] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.kind in _HEADINGS:
            del above[max(block.level - 1, 0) :]
            section = _Section(block)
            (above[-1].below if above else tops).append(section)
            above.append(section)
        else:
            (above[-1].flow if above else lead).append(block)
    flow = OwnFlow().take(lead)
    styles = {*flow.duty_styles, *(style for one in tops for style in _styles(one))}
    common = next(iter(styles)) if len(styles) == 1 else DutyStyle.BRACKETED
    return OwnContents(
        flow,
        all(item.keys() == {"正文"} for item in flow.items),
        [_data(one, 1, common) for one in tops],
        common,
    )


def _styles(section: _Section) -> set[DutyStyle]:
    own = OwnFlow().take(_blocks(section)).duty_styles
    return own.union(*map(_styles, section.below))


def _blocks(section: _Section) -> list[Block]:
    """Return the text under a heading, that which runs on behind it first."""
    heading = section.heading
    if heading.kind is not ParagraphKind.RUN_IN:
        return section.flow
    _, _, rest = _parts(heading)
    run_in = replace(heading, kind=ParagraphKind.BODY, content=rest, level=0)
    return [run_in, *section.flow] if plain(rest).strip() else section.flow


def _parts(heading: Paragraph) -> tuple[bool, str, Text]:
    content = heading.content
    is_numbered = bool(content) and content[0].role is Role.LABEL
    words, rest = heading_and_text(content[is_numbered:])
    if heading.kind is ParagraphKind.HEADING:
        return is_numbered, plain(content[is_numbered:]), ()
    return is_numbered, words, rest


def _data(section: _Section, level: int, common: DutyStyle) -> Data:
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
    own = flow.duty_styles - {common}
    if own:
        keys["责任样式"] = next(iter(own)).value
    if section.below:
        keys["小节"] = [_data(one, level + 1, common) for one in section.below]
    return ordered(keys)


def _begins_with_text(flow: OwnFlow) -> bool:
    first = flow.items[0] if flow.items else {}
    return "正文" in first or ("分项" in first and first.get("分项样式") != "另起段")
