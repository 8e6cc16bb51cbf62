"""Random YAML documents of our subset, typed in every style, with data known beforehand."""

from dataclasses import dataclass

from hypothesis import strategies as st

from kjreport.source.edit.edits import Plain

_WORDS = (
    "全年获得资金", "甲公司", "R&D经费", "12.50",
    "2025年", "一是加强培训。二是", "{{ 指标.资金 }}家", "含 空格",
    "a", "“引号”", "'单引号'", '说"好"',
    "冒号: 后", "井号 # 后", "- 横线", "100%",
    "上 下\\反斜杠", "，", "：", "true",
    "是", "null", "[方]", "{花}",
    "", "*星", "&和", "!叹",
    "%百", "@艾", "`", "|竖",
    ">大",
)  # fmt: skip
_KEYS = (
    "标题",
    "正文",
    "指标",
    "名称",
    "数值",
    "计量单位",
    "来源",
    "科室",
    "说明",
    "甲_1",
    "研发强度",
)
_COMMENTS = ("", "", "", "# 说明", "# 标题: 旧值", "# —— 段 ——")

lines_of_words = st.lists(st.sampled_from(_WORDS), min_size=0, max_size=3).map("".join)
texts = lines_of_words | st.lists(lines_of_words, min_size=2, max_size=3).map("\n".join)
scalars = texts | st.none()
keys = st.sampled_from(_KEYS)


def values(depth: int) -> st.SearchStrategy[Plain]:
    if not depth:
        return scalars
    below = values(depth - 1)
    return (
        scalars
        | st.lists(below.filter(lambda item: item is not None), max_size=3)
        | st.dictionaries(keys, below, max_size=3)
    )  # fmt: skip


data = st.dictionaries(keys, values(3), min_size=1, max_size=4)


@dataclass(frozen=True)
class Typed:
    text: str
    newline: str
    has_mark: bool


@st.composite
def typed(draw: st.DrawFn, value: Plain) -> str:
    """Type a mapping with a style drawn for each value."""
    assert isinstance(value, dict)
    lines = draw(_block(value, 0))
    body = "\n".join(lines)
    return body + draw(st.sampled_from(("\n", "", "\n\n", "\n# 完\n")))


@st.composite
def _block(draw: st.DrawFn, value: Plain, column: int) -> list[str]:
    lines: list[str] = []
    entries = list(value.items()) if isinstance(value, dict) else [(None, v) for v in value or ()]
    for name, below in entries:
        comment = draw(st.sampled_from(_COMMENTS))
        if comment:
            lines.append(" " * column + comment)
        head = " " * column + (f"{_key(name)}:" if name is not None else "-")
        lines.extend(draw(_entry(head, below, column, is_item=name is None)))
    return lines


@st.composite
def _entry(draw: st.DrawFn, head: str, value: Plain, column: int, *, is_item: bool) -> list[str]:
    remark = draw(st.sampled_from(("", "", "", " # 旁注")))
    if value is None:
        return [head + remark]
    if isinstance(value, str):
        return draw(_text_entry(head, value, column, remark))
    if not value or draw(st.integers(0, 3)) == 0:
        return [f"{head} {_flow(value)}{remark}"]
    step = draw(st.sampled_from((2, 2, 4)))
    if isinstance(value, list) and not is_item and draw(st.booleans()):
        step = 0
    below = draw(_block(value, column + step))
    if is_item and draw(st.booleans()) and below[0].strip()[:1] != "#":
        return [head + " " * (step - 1) + below[0].strip(), *below[1:]]
    return [head + remark, *below]


@st.composite
def _text_entry(draw: st.DrawFn, head: str, text: str, column: int, remark: str) -> list[str]:
    style = draw(st.sampled_from(("plain", "'", '"', "|", ">")))
    indent = " " * (column + 2)
    body = text.split("\n")
    if style == "|" and text and all(line and line == line.strip() for line in body):
        return [f"{head} |-{remark}", *(indent + line for line in body)]
    if style == ">" and text and len(body) == 1 and text == text.strip():
        return [f"{head} >-{remark}", *_folded(text, indent)]
    if style == "plain" and _is_plain(text):
        return [f"{head} {text}{remark}"]
    if style == "'" and len(body) == 1:
        return [f"{head} '" + text.replace("'", "''") + f"'{remark}"]
    return [f"{head} {_double(text)}{remark}"]


def _folded(text: str, indent: str) -> list[str]:
    middle = len(text) // 2
    cut = "甲" <= text[middle - 1] <= "龥" and "甲" <= text[middle] <= "龥" if middle else False
    return [indent + text[:middle], indent + text[middle:]] if cut else [indent + text]


def _key(name: str) -> str:
    return name


def _is_plain(text: str) -> bool:
    safe = text.replace("·", "").replace("。", "").replace("&", "").replace(".", "")
    return bool(safe) and safe.isalnum()


def _double(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _flow(value: Plain) -> str:
    match value:
        case dict():
            return (
                "{" + ", ".join(f"{_key(k)}: {_flow(v)}".rstrip() for k, v in value.items()) + "}"
            )
        case list():
            return "[" + ", ".join(_flow(item if item is not None else "") for item in value) + "]"
        case None:
            return ""
    return value if _is_plain(value) else _double(value)
