"""Write the table of all codes of remarks from the sources: one code, one module, one meaning.

Run ``python docs/generate_codes.py`` after a code was added; a test compares, and refuses a code
that two modules give.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.checks.registry import layout_checks, prose_checks  # noqa: E402  # runs from anywhere
from kjreport.jobs import check_sheet_findings, collect_findings  # noqa: E402
from kjreport.source import reading, slips  # noqa: E402
from kjreport.source.excel import slips as ledger_slips  # noqa: E402

FILE = Path("docs/codes.md")
#: A code, as a whole text; F052 and the like are characters of symbol fonts.
_CODE = re.compile(r"[A-Z][1-9][0-9]{2}")
#: What gives a remark its code when called with one.
_GIVERS = frozenset({"Finding", "ProseCheck", "LayoutCheck", "remark_on_whole", "_wrong"})
_INTRODUCTION = """# 提示编号

本页由 `docs/generate_codes.py` 按程序生成，请勿手改。一个编号只有一个意思，只由一个模块给出。

| 编号 | 说的是 |
|---|---|
| D | 数据的键和内容（D1xx）、各种稿子（D18x、D19x） |
| E | 数据文件的写法（E1xx）、取用别的文件（E2xx）、导入（E3xx）、核对表和报送表（E4xx） |
| F、N | 指标（F）、正文里手打的数字（N） |
| G、T | 版式（G）、Word 模板（T） |
| L | 一份 Word 文件的版面 |
| P | `{{ }}` 里的写法 |
| R | 印出的稿子（R1xx 少字、R2xx 按页面实测）、名录核对（R3xx） |
| S、W | 结构和要素（S）、文字和标点（W） |
| X | 台账 |
| Y | 与上年比对 |

以“规则”开头的见[规则手册](rules.md)。
其余是提示的原话，有几种说法的列出一种；… 和 {0} 处填具体内容。
"""


def generated() -> dict[Path, str]:
    """Return the page by its path below the project root."""
    return {FILE: "\n".join(_lines())}


def homes() -> dict[str, tuple[str, ...]]:
    """Return for every code the modules that give it: one each, or two have taken the same."""
    given: dict[str, dict[str, None]] = {}
    used: dict[str, dict[str, None]] = {}
    for file in sorted((ROOT / "kjreport").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        name = file.relative_to(ROOT).as_posix()
        for code in _codes(_definitions(tree)):
            given.setdefault(code, {})[name] = None
        for code in _codes(ast.walk(tree)):
            used.setdefault(code, {})[name] = None
    return {code: tuple(given.get(code, modules)) for code, modules in sorted(used.items())}


def _definitions(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what names a code for good: a constant, a key of a table, a remark made in place."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(value=ast.Tuple(elts=values)):
                yield from values
            case ast.Assign(value=value):
                yield value
            case ast.Dict(keys=keys):
                yield from (key for key in keys if key is not None)
            case ast.Call(func=ast.Name(id=name)) if name in _GIVERS:
                yield from (*node.args, *(word.value for word in node.keywords))


def _codes(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Constant(value=str(words)) if _CODE.fullmatch(words):
                yield words


def _meanings() -> Mapping[str, str]:
    """Return what a code says: the title of a rule, else words of a remark, else its name."""
    told: dict[str, str] = {str(code): words for code, words in ledger_slips.MESSAGES.items()}
    told |= {**slips.MESSAGES, **reading.FILE_MESSAGES}
    told |= {**check_sheet_findings.MESSAGES, **collect_findings.MESSAGES}
    rules = {one.code: f"规则：{one.title}" for one in (*prose_checks(), *layout_checks())}
    names: dict[str, str] = {}
    remarks: dict[str, str] = {}
    for package in sorted((ROOT / "kjreport").iterdir()):
        trees = [_tree(file) for file in sorted(package.rglob("*.py"))]
        shared = {name: code for tree in trees for name, code in _constants(tree)}
        for tree in trees:
            constants = {**shared, **dict(_constants(tree))}
            names |= {code: name.strip("_").lower() for name, code in constants.items()}
            for code, words in _remarks(tree, constants):
                remarks.setdefault(code, words)
    return {**names, **remarks, **told, **rules}


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the names that stand for one code: constants and members of enumerations."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(code))):
                if _CODE.fullmatch(code):
                    yield name, code
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)):
                taken = (one.id for one in targets if isinstance(one, ast.Name))
                yield from zip(taken, _codes(values), strict=False)


def _remarks(tree: ast.Module, constants: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield codes with the words that are handed on beside them."""
    whole = _assigned(tree)
    functions: list[ast.AST] = [*_functions(tree), tree]
    for function in functions:
        said = {**whole, **_assigned(function)}
        for node in ast.walk(function):
            for values in _together(node):
                code = next((found for one in values if (found := _code(one, constants))), "")
                words = max((*(_said(one, said) for one in values), ""), key=len)
                if code and any("\u4e00" <= character <= "\u9fff" for character in words):
                    yield code, words


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _assigned(function: ast.AST) -> dict[str, list[tuple[int, str]]]:
    """Return the texts that names were given, each with its line."""
    said: dict[str, list[tuple[int, str]]] = {}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value, lineno=line):
                said.setdefault(name, []).append((line, _words(value)))
    return said


def _said(node: ast.expr, said: Mapping[str, list[tuple[int, str]]]) -> str:
    """Return a text that is handed on, by the last value that its name had before."""
    match node:
        case ast.Call(func=ast.Attribute(value=inner)):
            return _said(inner, said)
        case ast.Name(id=name, lineno=here):
            before = [one for one in said.get(name, ()) if one[0] < here]
            return max(before, default=(0, ""))[1]
    return _words(node)


def _together(node: ast.AST) -> Iterator[list[ast.expr]]:
    match node:
        case ast.Call(args=args):
            yield args
        case ast.Tuple(elts=values):
            yield values


def _code(node: ast.expr, constants: Mapping[str, str]) -> str:
    match node:
        case ast.Constant(value=str(code)) if _CODE.fullmatch(code):
            return code
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return constants.get(name, "")
    return ""


def _words(node: ast.expr) -> str:
    """Return a text as it is written; what is filled in later is an ellipsis."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=values):
            return "".join(_words(one) or "…" for one in values)
        case ast.BinOp(left=left, right=right):
            return _words(left) + _words(right)
    return ""


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield "| 编号 | 意思 | 出自 |"
    yield "|---|---|---|"
    meanings = _meanings()
    for code, modules in homes().items():
        words = meanings.get(code, "—").replace("|", "\\|")
        yield f"| {code} | {words} | `{'`、`'.join(modules)}` |"
    yield ""


def main() -> None:
    """Write the page."""
    for path, text in generated().items():
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
