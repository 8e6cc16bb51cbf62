"""Headings with what stands under them to 小节 and 部分."""

from collections.abc import Iterable, Sequence

from kjreport.doctree.numbering import heading_number
from kjreport.importing.blocks import Data, Path
from kjreport.importing.flows import Flow
from kjreport.importing.headings import Heading, first_clause
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.outline import Node
from kjreport.model.habits import HeadingStyle, Numbering

_ORDER = (
    "类别", "标题", "编号", "标题样式", "责任样式", "引言", "正文", "分项", "分项样式",
    "牵头单位", "责任单位", "完成时限", "小节",
)  # fmt: skip


def sections(nodes: Sequence[Node], level: int, path: Path, notes: Notes) -> list[Data]:
    """Return 小节 of one level; ``path`` is where the list stands in the data."""
    made: list[Data] = []
    number = 0
    for index, node in enumerate(nodes):
        data = section(node, level, (*path, index), notes)
        if "编号" not in data:
            number += 1
            _compare(node.heading, heading_number(level, number), notes)
        made.append(data)
    return made


def section(node: Node, level: int, path: Path, notes: Notes) -> dict[str, Data]:
    """Return one 小节 or, without its 类别, one part."""
    heading = node.heading
    if heading is None:
        return Flow(notes, path).data(node.flow)
    title, is_alone, flow = _titled(node, heading, level)
    keys = Flow(notes, path).data(flow)
    if not title and not keys:
        keys = {"正文": heading.title}
    begins_with_text = _begins_with_text(keys)
    if title:
        keys["标题"] = title
        if begins_with_text and is_alone and level > 1:
            keys["标题样式"] = HeadingStyle.OWN_LINE.value
        elif begins_with_text and not is_alone and level == 1:
            keys["标题样式"] = HeadingStyle.RUN_IN.value
    if heading.number is None:
        keys["编号"] = Numbering.NONE.value
    if node.children:
        keys["小节"] = sections(node.children, level + 1, (*path, "小节"), notes)
    return ordered(keys)


def _titled(node: Node, heading: Heading, level: int) -> tuple[str, bool, list[Item]]:
    """Return the heading, whether it stands alone, and the paragraphs below it.

    A part, and whatever has 小节, needs a heading: the first words of its text become it.
    An unnumbered or numbered line with nothing below is no heading but a text of its own.
    """
    flow = list(node.flow)
    if heading.title:
        is_leaf = not flow and not node.children and level > 1 and heading.number is not None
        return ("", False, flow) if is_leaf else (heading.title, heading.is_alone, flow)
    if level > 1 and not node.children:
        return "", False, flow
    words, rest = first_clause(heading.run_in)
    below: list[Item] = [Line(rest, heading.place)] if rest else []
    return words.removesuffix("。") if rest else words, not rest, [*below, *flow[1:]]


def _begins_with_text(keys: dict[str, Data]) -> bool:
    body = keys.get("正文")
    if isinstance(body, list):
        first = body[0]
        return isinstance(first, str) or "正文" in first or _runs_in(first)
    return (
        body is not None or _runs_in(keys) or any(key in keys for key in ("责任单位", "牵头单位"))
    )


def _runs_in(keys: Data) -> bool:
    return isinstance(keys, dict) and "分项" in keys and keys.get("分项样式") != "另起段"


def ordered(keys: dict[str, Data]) -> dict[str, Data]:
    """Return the keys in the order that the manual gives them."""
    return {key: keys[key] for key in _ORDER if key in keys}


def _compare(heading: Heading | None, printed: str, notes: Notes) -> None:
    """Remember a number that the program will print otherwise."""
    if heading is None:
        return
    typed = "".join(heading.typed.split()).replace("(", "（").replace(")", "）").replace("．", ".")
    if typed and typed != printed:
        notes.rewrite(typed, printed, "序号按国家标准重编", heading.place)


def with_common_heading_style(data: dict[str, Data], keys: Iterable[str]) -> dict[str, Data]:
    """Say 标题样式 once for the document where every heading below level one stands alone."""
    below = [one for key in keys for one in _below_level_one(data.get(key))]
    texts = [one for one in below if "标题" in one and _begins_with_text(one)]
    if len(texts) < _FEWEST or any(
        one.get("标题样式") != HeadingStyle.OWN_LINE.value for one in texts
    ):
        return data
    for one in texts:
        del one["标题样式"]
    return {**data, "标题样式": HeadingStyle.OWN_LINE.value}


_FEWEST = 4


def _below_level_one(data: Data | None) -> list[dict[str, Data]]:
    """Return every 小节 that stands below a part or a first 小节."""
    tops = data if isinstance(data, list) else [data]
    return [
        inner
        for top in tops
        if isinstance(top, dict)
        for one in _listed(top.get("小节"))
        for inner in (one, *_below_level_one([one]))
    ]


def _listed(data: Data | None) -> list[dict[str, Data]]:
    return [one for one in data if isinstance(one, dict)] if isinstance(data, list) else []
