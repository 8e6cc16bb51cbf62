"""The text between opening and ending as data: 引言, parts, 小节."""

from collections.abc import Sequence

from kjreport.importing.blocks import Confidence, Data, Path
from kjreport.importing.flows import Flow
from kjreport.importing.lines import Item, Line
from kjreport.importing.notes import Notes
from kjreport.importing.outline import Node, outline
from kjreport.importing.parts import categories
from kjreport.importing.sections import ordered, section, sections
from kjreport.importing.splitting import split
from kjreport.model.habits import Category, Numbering

_SHORT_FORM = {
    Category.ACHIEVEMENTS: "工作成效",
    Category.SHORTCOMINGS: "存在问题",
    Category.PLANS: "工作计划",
}


def arranged(items: Sequence[Item]) -> Node:
    """Return the outline of a text; headings inside lines get lines of their own."""
    return outline(split(items))


def preface(items: Sequence[Item]) -> tuple[list[str], list[Item]]:
    """Part the paragraphs at the head from what begins with the first table or picture."""
    count = next(
        (index for index, item in enumerate(items) if not isinstance(item, Line)), len(items)
    )
    texts = [item.text for item in items[:count] if isinstance(item, Line)]
    return texts, list(items[count:])


def one_or_many(texts: Sequence[Data]) -> Data:
    """Return the shortest form of a list of texts."""
    return texts[0] if len(texts) == 1 else list(texts)


def sectioned(root: Node, path: Path, notes: Notes) -> dict[str, Data]:
    """Return 引言 and 小节; a text without headings is one 小节 without number."""
    texts, rest = preface(root.flow)
    keys: dict[str, Data] = {}
    if not root.children:
        plain = section(Node(flow=root.flow), 1, (*path, "小节", 0), notes)
        return {"小节": [ordered({**plain, "编号": Numbering.NONE.value})]} if plain else {}
    if texts:
        keys["引言"] = one_or_many(texts)
    below = sections(root.children, 1, (*path, "小节"), notes)
    if rest:
        lead = Flow(notes, (*path, "小节", 0)).data(rest)
        below = [ordered({**lead, "编号": Numbering.NONE.value}), *below]
    return {**keys, "小节": below}


def bodied(root: Node, path: Path, notes: Notes) -> dict[str, Data]:
    """Return 正文 and 小节, for papers whose text before the first heading may hold anything."""
    keys = Flow(notes, path).data(root.flow)
    body = keys.pop("正文", None)
    if keys:
        items: list[Data] = _as_list(body)
        if "分项" in keys and items and isinstance(items[-1], str):
            items = [*items[:-1], {"正文": items[-1], **keys}]
        else:
            items = [*items, keys]
        body = items
    found: dict[str, Data] = {} if body is None else {"正文": body}
    if root.children:
        found["小节"] = sections(root.children, 1, (*path, "小节"), notes)
    return found


def _as_list(data: Data | None) -> list[Data]:
    if data is None:
        return []
    return list(data) if isinstance(data, list) else [data]


def annual(root: Node, year: int, notes: Notes) -> dict[str, Data]:
    """Return 引言 and the parts, in the short form where the three parts are those it names."""
    texts, rest = preface(root.flow)
    if not root.children:
        plain = Flow(notes, ("部分", 0)).data(root.flow)
        return {"部分": [{"类别": Category.OTHER.value, **plain}]} if plain else {}
    keys: dict[str, Data] = {"引言": one_or_many(texts)} if texts else {}
    made = sections(root.children, 1, ("部分",), notes)
    parts = [part for part in made if isinstance(part, dict)]
    lead = Flow(notes, ("部分", 0)).data(rest) if rest else {}
    return {**keys, **categorised_parts(parts, year, notes, lead)}


def categorised_parts(
    parts: Sequence[dict[str, Data]],
    year: int,
    notes: Notes,
    lead: dict[str, Data] | None = None,
) -> dict[str, Data]:
    """Give each part its 类别; ``lead`` is what stands before the first, without a heading."""
    keys: dict[str, Data] = {}
    about = _told(parts, year, notes)
    if lead:
        parts = [lead, *parts]
        about = [(Category.OTHER,), *about]
    if _fits_short_form(parts, about):
        for part, (category,) in zip(parts, about, strict=True):
            keys[_SHORT_FORM[category]] = part
    else:
        keys["部分"] = [_categorised(part, one) for part, one in zip(parts, about, strict=True)]
    return keys


def _told(parts: Sequence[dict[str, Data]], year: int, notes: Notes) -> list[tuple[Category, ...]]:
    """Tell what each part is about; what stands before any other is taken for what was done."""
    about = [_categories(part, year) for part in parts]
    is_first = True
    for index, one in enumerate(about):
        if one == (Category.OTHER,):
            message = "看标题定不了这一部分属于成效、问题还是计划"
            notes.doubt(("部分", index, "类别"), message, Confidence.LOW)
            if is_first:
                about[index] = (Category.ACHIEVEMENTS,)
        is_first = is_first and about[index] == (Category.ACHIEVEMENTS,)
    return about


def _categories(part: dict[str, Data], year: int) -> tuple[Category, ...]:
    title = part.get("标题")
    return categories(title, year) if isinstance(title, str) else (Category.OTHER,)


def _fits_short_form(
    parts: Sequence[dict[str, Data]], about: Sequence[tuple[Category, ...]]
) -> bool:
    flat = [one[0] for one in about if len(one) == 1]
    order = [category for category in _SHORT_FORM if category in flat]
    is_plain = all("编号" not in part and "标题" in part for part in parts)
    return is_plain and len(flat) == len(about) and flat == order


def _categorised(part: dict[str, Data], about: tuple[Category, ...]) -> dict[str, Data]:
    return ordered({**part, "类别": one_or_many([category.value for category in about])})
