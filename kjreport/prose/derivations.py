"""How a printed number came about, in words for those who approve it: 50 + 362.50 = 412.50万元."""

from collections.abc import Iterator, Sequence

from kjreport.prose.figures import FigureView
from kjreport.prose.part_view import PartView
from kjreport.prose.slips import ProseSlipError

#: What a usage is worked out from, beside the number itself.
_EARLIER = {
    "较上年": "上年",
    "增减": "上年",
    "增量": "上年",
    "由上年": "上年",
    "同比": "上年",
    "增长": "上年",
    "增幅": "上年",
    "环比": "上期",
    "完成率": "目标",
    "完成情况": "目标",
}
#: How a number came in.
TYPED, TAKEN, LAST_YEAR = "填写", "取自台账", "取自上年报告"
_PUBLISHED = frozenset({"公布", "位次", "上年位次", "位次变化"})
_TYPED_APART = frozenset({"上年", "上期", "累计", "预计", "目标", "下年目标"})
_MOST_PARTS = 30


def derivation_lines(view: FigureView, usage: str, given: str = TYPED) -> Iterator[str]:
    """Yield what the number is, what it is worked out from, and what is known about it.

    ``given`` says how the numbers came in that are not worked out.
    """
    figure = view.figure
    if usage in _TYPED_APART:
        yield f"{view.name}的{usage}：{_printed(view, usage)}，{given}"
    elif usage in _PUBLISHED:
        published = "，".join(f"{name}：{words}" for name, words in figure.published.items())
        yield f"{view.name}，照录公布的数：{published}"
    else:
        yield f"{view.name}：{_number(view, given)}"
        if usage in _EARLIER:
            key = _EARLIER[usage]
            yield f"{usage}由本数与{key}算出，{key}：{_printed(view, key)}"
    yield from _circumstances(view)


def part_lines(
    view: FigureView, places: Sequence[int], usage: str, given: str = TYPED
) -> Iterator[str]:
    """Yield the same for one item of 构成, found by its place in each list.

    Raises:
        IndexError: there is no such item.
    """
    part: FigureView | PartView = view
    for place in places:
        part = part.parts[place]
    yield f"{view.name}中的{part.name}：{_number(part, given)}"
    if usage in _EARLIER or usage == "上年":
        yield f"上年：{_printed(part, '上年')}，{given}"
    elif usage == "占比":
        yield f"占比 = {part.amount} ÷ 各项之和，各项占比合计100%"
    yield from _circumstances(view)


def _circumstances(view: FigureView) -> Iterator[str]:
    figure = view.figure
    yield f"状态：{figure.status.value if figure.status else '没有写，视为已核'}"
    yield from (
        f"{name}：{words}"
        for name, words in (("口径", figure.scope), ("截至", figure.as_of), ("说明", figure.note))
        if words is not None
    )
    yield from _source(view)


def rests_on(usage: str) -> tuple[str, ...]:
    """Name the keys of a figure that a usage is worked out from."""
    if usage in _TYPED_APART:
        return (usage,)
    if usage in _PUBLISHED:
        return ("公布",)
    own = ("数值", "构成", "名单")
    return (*own, _EARLIER[usage]) if usage in _EARLIER else own


def _source(view: FigureView) -> Iterator[str]:
    source = view.figure.source
    if source is not None:
        given = (source.section_office, source.person, source.time, source.file)
        yield f"来源：{'，'.join(str(words) for words in given if words is not None)}"


def _number(view: FigureView | PartView, given: str) -> str:
    if isinstance(view, FigureView) and view.is_missing:
        return "暂缺"
    words = _printed(view, "数量" if isinstance(view, PartView) else "")
    if view.is_typed:
        return f"{words}，{given}"
    if view.parts:
        return f"{_sum(view.parts)} = {words}（构成{len(view.parts)}项之和）"
    return f"{words}，由名单逐个数出"


def _sum(parts: tuple[PartView, ...]) -> str:
    shown = [f"{part.name}{part.amount}" for part in parts[:_MOST_PARTS] if part.has_amount]
    return " + ".join(shown) + (" + …" if len(parts) > _MOST_PARTS else "")


def _printed(view: FigureView | PartView, usage: str) -> str:
    try:
        return str(view[usage] if usage else view)
    except ProseSlipError:
        return "没有填写"
