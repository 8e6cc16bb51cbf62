"""Read single files into trees, with all that is wrong in each."""

from dataclasses import dataclass, field
from pathlib import Path

from kjreport.findings import Finding, Severity, has_errors
from kjreport.location import TextPlace
from kjreport.source.composing import compose
from kjreport.source.files import SourceSet, SourceText
from kjreport.source.scan import scan
from kjreport.source.slips import MESSAGES
from kjreport.source.tree import Fields, Leaf, Mark

#: What is wrong with a file as a whole, by code.
FILE_MESSAGES = {
    "E200": "文件是空的，请填写内容。",
    "E201": "文件应由“键: 值”各行组成，例如“文种: 工作总结及计划”。",
    "E202": "文件不是 UTF-8 编码（按 {0} 读取），请在编辑器中另存为 UTF-8。",
    "E203": "键应是文字，不能是列表或映射。",
}


@dataclass(slots=True)
class Reading:
    """One document being read: from where, and what was found so far."""

    sources: SourceSet
    data_root: Path
    known_keys: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)

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
        composed = compose(source)
        if composed.stopped_at is not None:
            self._add_stop(source, slips, composed.stopped_at)
            return None
        if not has_errors(slips):
            for mark in composed.odd_places:
                place = TextPlace(file, mark.line + 1, mark.column + 1)
                self.findings.append(
                    Finding("E117", Severity.ERROR, MESSAGES["E117"], place=place)
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
                Finding("E190", Severity.ERROR, MESSAGES["E190"], place=place, excerpt=line[:40])
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
