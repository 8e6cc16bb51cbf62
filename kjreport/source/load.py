"""Read a document: every lexical mistake, the values, their places."""

from pathlib import Path

from kjreport.findings import Finding, Outcome, Severity
from kjreport.location import TextPlace
from kjreport.source.composing import compose
from kjreport.source.document import SourceDocument, document_of
from kjreport.source.files import SourceSet
from kjreport.source.tree import Fields


def load_source(
    file: Path,
    sources: SourceSet,
    data_root: Path,
    known_keys: frozenset[str] = frozenset(),
) -> Outcome[SourceDocument]:
    """Read ``file`` and what it names under 继承 and 引用.

    Raises:
        SourceError: the file itself cannot be read at all.
    """
    del data_root, known_keys
    source = sources.read(file)
    composed = compose(source)
    if composed.stopped_at is not None:
        line, column = composed.stopped_at
        place = TextPlace(file, line + 1, column + 1)
        message = "从这里起读不下去，请检查这一行和上一行的冒号、引号、括号和缩进。"
        return Outcome(None, (Finding("E190", Severity.ERROR, message, place=place),))
    if not isinstance(composed.tree, Fields):
        message = "文件没有内容，或不是“键: 值”的写法。"
        return Outcome(None, (Finding("E200", Severity.ERROR, message, place=TextPlace(file, 1)),))
    return Outcome(document_of(composed.tree))
