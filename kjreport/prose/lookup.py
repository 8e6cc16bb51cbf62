"""Look-up in data: keys of mappings and places of lists, nothing of Python."""

from collections.abc import Mapping, Sequence

from kjreport.prose.slips import ProseSlipError, UnknownWordError
from kjreport.text.nearest import nearest

_SHOWN_NAMES = 8


def looked_up(owner: object, key: object) -> object:
    """Return the value of ``key`` in ``owner``; list places count from 0.

    An item of a list is also found by its 名称: 构成.省级资金 as well as 构成[0].

    Raises:
        ProseSlipError: there is none; carries the nearest name.
    """
    if isinstance(owner, Mapping):
        if key in owner:
            return owner[key]
        raise _unknown_key(owner, str(key))
    if isinstance(owner, list | tuple) and isinstance(key, int):
        if 0 <= key < len(owner):
            return owner[key]
        message = f"这里只有 {len(owner)} 项，序号从 0 数起，没有第 {key} 号"
        raise ProseSlipError(message, word=str(key))
    if isinstance(owner, list | tuple) and any(isinstance(item, Mapping) for item in owner):
        return _named(owner, str(key))
    message = f"“{key}”前面的值没有下一级内容，请去掉“.{key}”"
    raise ProseSlipError(message, word=str(key))


def _unknown_key(owner: Mapping[str, object], name: str) -> UnknownWordError:
    """Think of figures: their 名称 typed for their key, or 指标. left out before it."""
    figures = owner.get("指标")
    meant = None
    if isinstance(figures, Mapping):
        key = name if name in figures else _key_of(figures, name)
        meant = None if key is None else f"指标.{key}"
    elif isinstance(owner, dict):
        meant = _key_of(owner, name)
    if meant is None:
        return unknown_name(name, tuple(map(str, owner)))
    message = f"没有“{name}”这个名称，是否想写“{meant}”？"
    return UnknownWordError(message, word=name, meant=meant)


def _key_of(figures: Mapping[str, object], name: str) -> str | None:
    """Return the key of the figure that is called ``name`` in print."""
    for key, figure in figures.items():
        if isinstance(figure, Mapping) and str(figure.get("名称")) == name:
            return key
    return None


def _named(items: Sequence[object], name: str) -> object:
    item_by_name = {str(item["名称"]): item for item in items if isinstance(item, Mapping)}
    if name in item_by_name:
        return item_by_name[name]
    raise unknown_name(name, tuple(item_by_name))


def unknown_name(name: str, known: tuple[str, ...], kind: str = "名称") -> UnknownWordError:
    """Say that ``name`` is not among ``known``, and which of them was probably meant."""
    meant = nearest(name, known)
    if meant is not None:
        return UnknownWordError(
            f"没有“{name}”这个{kind}，是否想写“{meant}”？", word=name, meant=meant
        )
    shown = "、".join(known[:_SHOWN_NAMES]) + ("等" if len(known) > _SHOWN_NAMES else "")
    hint = f"，这里可以写：{shown}" if known else "，这里没有可用的内容"
    return UnknownWordError(f"没有“{name}”这个{kind}{hint}", word=name)
