"""The styles and the page of a template, held against those that the program would make."""

from collections.abc import Iterator, Mapping

from kjreport.findings import Finding, Severity
from kjreport.word.inspector import inspect_layout
from kjreport.word.inspector_package import W, WordPackage, twips
from kjreport.word.standard import GB, TWIPS_PER_MM, TWIPS_PER_POINT, Profile
from kjreport.word.style_chain import Layer, StyleChain, laid_over
from kjreport.word.style_names import TABLE_STYLE
from kjreport.word.template_builder import build_template
from kjreport.word.template_findings import remark_on_whole
from kjreport.word.template_formats import PAGE_NUMBER_STYLE
from kjreport.word.template_looks import character_styles, paragraph_styles

_Ids = Mapping[str, str]
_WORDS: dict[str, str] = {
    "eastAsia": "中文字体",
    "ascii": "数字和西文字体",
    "sz": "字号",
    "b": "加粗",
    "line": "行距",
    "lineRule": "行距类型",
    "before": "段前",
    "after": "段后",
    "firstLine": "首行缩进",
    "left": "左缩进",
    "right": "右缩进",
    "jc": "对齐",
    "outlineLvl": "大纲级别",
}
_RUN = ("eastAsia", "ascii", "sz", "b")
_DEFAULTS = {"lineRule": "auto", "jc": "left", "outlineLvl": "9", "b": "0"}
_NONE = "0"
_NAMED = {
    "jc": {"both": "两端对齐", "center": "居中", "left": "左对齐", "right": "右对齐"},
    "lineRule": {"exact": "固定值", "auto": "多倍", "atLeast": "最小值"},
    "b": {"1": "加粗", "0": "不加粗", "": "不加粗"},
    "outlineLvl": {"9": "正文文本", **{str(level): f"{level + 1} 级" for level in range(9)}},
}
_MOST_NAMES = 6
_INDENTS = frozenset({"firstLine", "left", "right"})
_PAGE = (
    *(("width", "纸张宽度"), ("height", "纸张高度"), ("top", "上边距"), ("bottom", "下边距")),
    *(("left", "左边距"), ("right", "右边距"), ("footer", "页脚距边界")),
)
_CLOSE = 6
"""Twips that office software may round by when it saves."""


def needed_styles() -> tuple[str, ...]:
    """Name every style that drafts may be printed in."""
    paragraphs = (style.name for style in paragraph_styles(GB))
    named = (*paragraphs, *(style.name for style in character_styles(GB)), TABLE_STYLE)
    return tuple(name for name in named if name != PAGE_NUMBER_STYLE)


def missing_styles(package: WordPackage) -> Iterator[Finding]:
    """Report the styles that rendering looks up by name and does not find."""
    there = _ids(package)
    missing = [name for name in needed_styles() if name.lower() not in there]
    if missing:
        message = (
            f"模板里没有这些样式：{_listed(missing)}。"
            "请在 Word 的样式窗格里补上同名样式，或者从 template make 生成的模板复制过来。"
        )
        yield remark_on_whole("T112", Severity.ERROR, message)


def _listed(names: list[str]) -> str:
    more = f"等 {len(names)} 个" if len(names) > _MOST_NAMES else ""
    return f"{'、'.join(f'“{name}”' for name in names[:_MOST_NAMES])}{more}"


def look_findings(data: bytes, profile: Profile) -> Iterator[Finding]:
    """Report what the template has otherwise than its 版式."""
    built = build_template(profile)
    yield from _page_findings(data, built, profile)
    yield from _style_findings(WordPackage(data), WordPackage(built), profile)


def _page_findings(data: bytes, built: bytes, profile: Profile) -> Iterator[Finding]:
    own, made = (inspect_layout(one).sections[0] for one in (data, built))
    for name, word in _PAGE:
        value, expected = getattr(own, name), getattr(made, name)
        if abs(value - expected) > _CLOSE:
            message = f"页面的{word}是 {_mm(value)}，版式“{profile.name}”是 {_mm(expected)}。"
            yield remark_on_whole("T131", Severity.WARNING, message, "5.1、5.2.1")
    if (own.grid, own.line_pitch) != (made.grid, made.line_pitch):
        message = (
            f"文档网格是 {own.grid or '无网格'}、{own.line_pitch / TWIPS_PER_POINT:g} 磅，"
            f"版式“{profile.name}”是 {made.grid}、{made.line_pitch / TWIPS_PER_POINT:g} 磅。"
        )
        yield remark_on_whole("T131", Severity.WARNING, message, "5.2.3")


def _style_findings(own: WordPackage, made: WordPackage, profile: Profile) -> Iterator[Finding]:
    chains = [StyleChain(next(one.related("/styles"), None)) for one in (own, made)]
    own_ids, made_ids = _ids(own), _ids(made)
    names_by_difference: dict[tuple[str, ...], list[str]] = {}
    for name in (*needed_styles(), PAGE_NUMBER_STYLE):
        if name == TABLE_STYLE or name.lower() not in own_ids:
            continue
        key = name.lower()
        looks = [
            _look(chain, ids[key]) for chain, ids in zip(chains, (own_ids, made_ids), strict=True)
        ]
        if differing := tuple(_differences(*looks)):
            names_by_difference.setdefault(differing, []).append(name)
    for differing, names in names_by_difference.items():
        message = f"样式{_listed(names)}与版式“{profile.name}”不同：{'；'.join(differing)}。"
        yield remark_on_whole("T132", Severity.WARNING, message)


def _ids(package: WordPackage) -> _Ids:
    root = next(package.related("/styles"), None)
    ids: dict[str, str] = {}
    for style in () if root is None else root.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            ids[name.get(f"{W}val", "").lower()] = style.get(f"{W}styleId", "")
    return ids


def _look(chain: StyleChain, identity: str) -> Layer:
    run = laid_over(chain.run_defaults, chain.run(identity))
    return {**chain.paragraph_defaults, **chain.paragraph(identity), **run}


def _differences(own: Layer, made: Layer) -> Iterator[str]:
    for key, word in _WORDS.items():
        default = _DEFAULTS.get(key, "" if key in _RUN else _NONE)
        value, expected = own.get(key, default), made.get(key, default)
        if not _are_alike(key, value or default, expected or default):
            yield f"{word}{_shown(key, value)}，应为{_shown(key, expected)}"


def _are_alike(key: str, value: str, expected: str) -> bool:
    if key in _INDENTS:
        return abs(twips(value) - twips(expected)) <= _CLOSE
    return value == expected


def _shown(key: str, value: str) -> str:
    if key in _NAMED:
        return _NAMED[key].get(value, value)
    if key in {"eastAsia", "ascii"}:
        return f"“{value}”" if value else "没有指定"
    return f"{twips(value) / (2 if key == 'sz' else TWIPS_PER_POINT):g} 磅"


def _mm(twips: int) -> str:
    return f"{round(twips / TWIPS_PER_MM, 1):g} 毫米"
