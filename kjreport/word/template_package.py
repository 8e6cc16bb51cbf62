"""What a template brings along besides words: links to elsewhere, macros, embedded files."""

from collections.abc import Iterator

from kjreport.findings import Finding, Severity
from kjreport.word.container import Container
from kjreport.word.template_findings import remark_on_whole

_LINKS = {
    "attachedTemplate": "链接了别处的模板",
    "image": "图片在别处，没有存进文件",
    "oleObject": "链接了别处的文件",
    "subDocument": "链接了别处的子文档",
    "frame": "链接了别处的网页",
}
_HARMLESS_LINKS = frozenset({"hyperlink"})
_MACROS = ("vbaproject.bin", "vbadata.xml")


def package_findings(template: bytes) -> Iterator[Finding]:
    """Report what would reach outside, or run, when the draft is opened.

    Raises:
        UnreadableDocumentError: not a .docx, damaged, or larger than a document can be.
    """
    container = Container(template)
    for name in container.names:
        lower = name.lower()
        if lower.endswith(_MACROS):
            message = "模板带有宏，打开稿子时可能运行。请在 Word 中另存为不带宏的 .docx。"
            yield remark_on_whole("T120", Severity.ERROR, message)
        elif "/embeddings/" in lower or "/activex/" in lower:
            message = f"模板里嵌入了别的文件（{name}），请删去。"
            yield remark_on_whole("T121", Severity.WARNING, message)
        elif lower.endswith((".xml", ".rels")):
            yield from _links(container, name)
        if container.names.count(name) > 1:
            message = f"模板内部有两个同名的部分（{name}），请在 Word 中另存一次。"
            yield remark_on_whole("T123", Severity.ERROR, message)


def _links(container: Container, name: str) -> Iterator[Finding]:
    tree = container.tree(name)
    if not name.lower().endswith(".rels"):
        return
    for one in tree:
        kind = one.attrib.get("Type", "").rpartition("/")[2]
        if one.attrib.get("TargetMode") != "External" or kind in _HARMLESS_LINKS:
            continue
        what = _LINKS.get(kind, "链接了别处的内容")
        target = one.attrib.get("Target", "")[:60]
        message = f"模板{what}（{target}），打开稿子时会去那里取。请断开链接，或改为嵌入。"
        yield remark_on_whole("T122", Severity.ERROR, message)
