"""No English sentence waits in the program to be shown: what staff read is Chinese."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kjreport.errors import KjReportError
from kjreport.findings import Finding

#: Three words in a row, as only a sentence has them.
_SENTENCE = re.compile(r"\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SHOWING = {"echo", "fail"}
#: Pydantic wants words with a mismatch; loading says them anew by the kind of mismatch.
_NEVER_SHOWN = {"does not fit"}


def _is_english(words: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2,}", words)) and not _CHINESE.search(words)


def _modules(repository: Path) -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted((repository / "kjreport").rglob("*.py")):
        yield file.relative_to(repository), ast.parse(file.read_text(encoding="utf-8"))


def _words(node: ast.expr) -> str | None:
    """Return the fixed words of a string, formatted or not."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            return "".join(filter(None, map(_words, values)))
    return None


def _documentation(tree: ast.Module) -> set[int]:
    """Return the lines on which docstrings of modules, classes, functions and fields begin."""
    return {
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def _strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    documentation = _documentation(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and node.lineno not in documentation:
            words = _words(node)
            if words is not None:
                yield node.lineno, words


def test_no_english_sentence_stands_in_the_program(repository: Path) -> None:
    english = [
        f"{file}:{line}: {words}"
        for file, tree in _modules(repository)
        for line, words in _strings(tree)
        if _SENTENCE.search(words) and _is_english(words) and words not in _NEVER_SHOWN
    ]
    assert english == []


def test_what_is_shown_or_raised_has_chinese_words(repository: Path) -> None:
    """Look at each text given to an error of ours, to a finding, to the screen."""
    kinds = {kind.__name__ for kind in _all_kinds(KjReportError)}
    messages = [
        (f"{file}:{node.lineno}", message)
        for file, tree in _modules(repository)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.Assign))
        and (message := _message(node, kinds)) is not None
    ]
    assert len(messages) > 40
    assert [found for found in messages if _is_english(found[1])] == []


def _message(node: ast.Call | ast.Assign, kinds: set[str]) -> str | None:
    """Return the fixed words of ``message = …``, of an error's, a finding's, of what is shown."""
    if isinstance(node, ast.Assign):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        return _words(node.value) if "message" in names else None
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    place = 2 if name == Finding.__name__ else 0
    if name not in {Finding.__name__, *kinds, *_SHOWING} or place >= len(node.args):
        return None
    return _words(node.args[place])


def _all_kinds(kind: type[KjReportError]) -> Iterator[type[KjReportError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _all_kinds(below)


@pytest.mark.parametrize("text", ["File not found here", "Please check the file"])
def test_the_test_would_see_an_english_sentence(text: str) -> None:
    tree = ast.parse(f'"""A docstring with some words."""\nmessage = f"{text} {{name}}"\n')
    assert [words for _, words in _strings(tree) if _SENTENCE.search(words)] == [
        f"{text} ",
        f"{text} ",
    ]
