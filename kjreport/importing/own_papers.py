"""附件 and 印发件 of our own drafts, and titles as they were broken into lines."""

from collections.abc import Sequence

from kjreport.doctree.nodes import Block, Paragraph, ParagraphKind
from kjreport.importing.blocks import Data
from kjreport.importing.own_contents import own_contents
from kjreport.model.habits import DutyStyle
from kjreport.text.segments import Role, plain
from kjreport.text.title_lines import break_title

_NOTES = (ParagraphKind.ATTACHMENT_NOTE, ParagraphKind.ATTACHMENT_NOTE_MORE)


def title_data(words: str) -> Data:
    """Return a title on one line where the program breaks it just so, else line by line."""
    lines = words.split("\n")
    whole = "".join(lines)
    if len(lines) == 1 or list(break_title(whole)) == lines:
        return whole
    return list(lines)


def own_attachments(
    titles: Sequence[str], blocks: Sequence[Block], duty_style: DutyStyle = DutyStyle.BRACKETED
) -> list[Data]:
    """Return the 附件: ``titles`` as the 附件说明 names them, ``blocks`` their pages."""
    named: list[dict[str, Data]] = [{"标题": title, "另附": "是"} for title in titles]
    for label, page in pages(blocks):
        number = int(label) if label.isdecimal() else 1
        keys = _attachment(page, duty_style)
        if 0 < number <= len(named):
            named[number - 1] = {**keys, "标题": named[number - 1]["标题"]}
        else:
            named.append(keys)
    return [{"标题": one["标题"], **one} for one in named]


def pages(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """Part the 附件 at their labels: the number of each, and its blocks."""
    found: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.ATTACHMENT_LABEL:
            found.append((plain(block.content).removeprefix("附件"), []))
        elif found:
            found[-1][1].append(block)
    return found


def _attachment(blocks: Sequence[Block], duty_style: DutyStyle) -> dict[str, Data]:
    title: Data = "附件"
    below = list(blocks)
    first = below[0] if below else None
    if isinstance(first, Paragraph) and first.kind is ParagraphKind.ATTACHMENT_TITLE:
        title = plain(first.content).replace("\n", "")
        below = below[1:]
    return {"标题": title, **_body(below, duty_style)}


def _body(blocks: Sequence[Block], duty_style: DutyStyle) -> dict[str, Data]:
    contents = own_contents(blocks)
    lead = contents.lead.body()
    return {
        **({} if lead is None else {"正文": lead if isinstance(lead, str) else list(lead)}),
        **({"小节": contents.sections(duty_style)} if contents.tops else {}),
    }


def _own_pages(titles: Sequence[str], blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part the 附件 of an issued paper, which come first, from those of its notice."""
    own: list[Block] = []
    last = 0
    for label, page in pages(blocks):
        number = int(label) if label.isdecimal() else 1
        if not last < number <= len(titles) or _title(page) != titles[number - 1]:
            break
        last = number
        own += blocks[len(own) : len(own) + len(page) + 1]
    return own, list(blocks[len(own) :])


def _title(page: Sequence[Block]) -> str:
    first = page[0] if page else None
    return plain(first.content).replace("\n", "") if isinstance(first, Paragraph) else ""


def own_issued(
    blocks: Sequence[Block], attachments: Sequence[Block], duty_style: DutyStyle
) -> tuple[dict[str, Data], list[Block]]:
    """Return the 印发件 and the pages of 附件 that belong to the notice itself."""
    keys: dict[str, Data] = {}
    notes: list[Data] = []
    titles: list[str] = []
    text: list[Block] = []
    for block in blocks:
        kind = block.kind if isinstance(block, Paragraph) else None
        if not isinstance(block, Paragraph):
            text.append(block)
        elif kind is ParagraphKind.ISSUED_TITLE:
            keys["标题"] = title_data(plain(block.content))
        elif kind is ParagraphKind.HEADNOTE:
            notes.append(plain(block.content))
        elif kind in _NOTES:
            is_labelled = block.content[0].role is Role.LABEL
            titles.append(plain(block.content[is_labelled:]))
        else:
            text.append(block)
    if notes:
        keys["题注"] = notes[0] if len(notes) == 1 else notes
    keys.update(_body(text, duty_style))
    own, others = _own_pages(titles, attachments)
    made = own_attachments(titles, own, duty_style)
    if made:
        keys["附件"] = made
    return keys, others
