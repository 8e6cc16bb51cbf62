"""Read single files into trees, with all that is wrong in each."""

from dataclasses import dataclass, field
from pathlib import Path

from kjreport.findings import Finding, Severity, has_errors
from kjreport.location import TextPlace
from kjreport.source.composing import compose
from kjreport.source.files import SourceSet, SourceText
from kjreport.source.places import head_place
from kjreport.source.scan import scan
from kjreport.source.slips import MESSAGES, REFUSED, TOO_DEEP, UNREADABLE
from kjreport.source.tree import Fields, Leaf, Mark, Node

#: What is wrong with a file as a whole, by code.
FILE_MESSAGES = {
    "E200": "文件是空的，请填写内容。",
    "E201": "文件应由“键: 值”各行组成，例如“文种: 工作总结及计划”。",
    "E202": "文件不是 UTF-8 编码（按 {0} 读取），请在编辑器中另存为 UTF-8。",
    "E210": "“{0}”应写文件名，例如“{0}: 各科室/人才科.yaml”。",
    "E211": "“{0}”只能使用数据文件夹里的文件，请写相对于本文件的路径，例如“各科室/人才科.yaml”。",
    "E212": "找不到文件“{0}”，请检查文件名和路径（相对于本文件）。",
    "E213": "文件互相包含，转了一圈又回到“{0}”，请去掉这一处。",
    "E214": "包含的层数太多（超过 {0} 层），请减少层次。",
    "E215": "文件“{0}”用不上：{1}",
    "E216": "文件“{0}”里没有“{1}”，这里没有取到内容。",
    "E217": "指标“{0}”的内容与 {1} 第 {2} 行的同名指标不一致，请统一或改名。",
    "E218": "这一部分没有写“类别”，不知道取“{0}”的哪一部分，请写明类别：成效、问题或计划。",
    "E219": "科室文件里不能写“{0}”，只能写 {1}。",
    "E220": "台账“{0}”在 {1} 第 {2} 行已经指另一个文件，请改个名字。",
}
_WARNINGS = frozenset({"E202", "E216"})


@dataclass(slots=True)
class Reading:
    """One document being read: from where, and what was found so far."""

    sources: SourceSet
    data_root: Path
    known_keys: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    trees: dict[Path, Fields | None] = field(default_factory=dict)

    def report_at(
        self,
        code: str,
        node: Node,
        arguments: tuple[object, ...] = (),
        suggestion: str | None = None,
    ) -> None:
        """Add a remark about a value of one of the files."""
        severity = Severity.WARNING if code in _WARNINGS else Severity.ERROR
        place = head_place(node)
        line = node.source.lines[place.line - 1]
        excerpt = line[place.column - 1 : None if place.end is None else place.end - 1]
        message = FILE_MESSAGES[code].format(*arguments)
        self.findings.append(
            Finding(code, severity, message, place=place, excerpt=excerpt, suggestion=suggestion)
        )

    def tree_of(self, file: Path) -> Fields | None:
        """Read one file; ``None`` when it holds no mapping that can be used.

        Raises:
            SourceError: the file cannot be read at all.
        """
        source = self.sources.read(file)
        if source.encoding in ("gb18030", "utf-16"):
            self._report("E202", Severity.WARNING, source, (source.encoding.upper(),))
        slips = scan(source, self.known_keys)
        self.findings.extend(slips)
        if any(slip.code == TOO_DEEP for slip in slips):
            return None
        composed = compose(source)
        if composed.stopped_at is not None:
            self._add_stop(source, slips, composed.stopped_at)
            return None
        if not has_errors(slips):
            for mark in composed.odd_places:
                place = TextPlace(file, mark.line + 1, mark.column + 1)
                self.findings.append(
                    Finding(REFUSED, Severity.ERROR, MESSAGES[REFUSED], place=place)
                )
        if isinstance(composed.tree, Fields):
            return composed.tree
        is_empty = composed.tree is None or (
            isinstance(composed.tree, Leaf) and composed.tree.text is None
        )
        if is_empty or not has_errors(slips):
            self._report("E200" if is_empty else "E201", Severity.ERROR, source)
        return None

    def _add_stop(self, source: SourceText, slips: tuple[Finding, ...], stop: Mark) -> None:
        place = TextPlace(source.file, stop.line + 1, stop.column + 1)
        is_explained = any(
            isinstance(slip.place, TextPlace) and slip.place.line <= place.line
            for slip in slips
            if slip.severity is Severity.ERROR
        )
        if not is_explained:
            line = source.lines[min(stop.line, len(source.lines) - 1)].strip()
            self.findings.append(
                Finding(
                    UNREADABLE, Severity.ERROR, MESSAGES[UNREADABLE], place=place, excerpt=line[:40]
                )
            )

    def _report(
        self,
        code: str,
        severity: Severity,
        source: SourceText,
        arguments: tuple[str, ...] = (),
    ) -> None:
        message = FILE_MESSAGES[code].format(*arguments)
        self.findings.append(Finding(code, severity, message, place=TextPlace(source.file, 1)))
