"""Small hand-made documents and packages for the tests of this folder."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from kjreport.doctree.nodes import Document, Paragraph, ParagraphKind, Row, Signature, Table
from kjreport.location import FieldPath
from kjreport.text.segments import Role, Segment, Text
from kjreport.word.package import pack

K = ParagraphKind


def text(words: str, role: Role = Role.LITERAL) -> Text:
    return (Segment(words, role),)


def file_of(_path: FieldPath) -> PurePosixPath:
    return PurePosixPath("云河市/2025/总结.yaml")


def report() -> Document:
    """Return a document with every kind of block that a report has."""
    path = FieldPath(("工作成效", "小节", 0))
    return Document(
        (
            Paragraph(K.TITLE, text("云河市科学技术局\n2025年工作总结")),
            Paragraph(K.DRAFT_STATUS, text("（送审稿）")),
            Paragraph(K.BODY, text("全年工作如下：")),
            Paragraph(
                K.HEADING, (Segment("一、", Role.LABEL), Segment("成效", Role.HEADING)), 1, path
            ),
            Paragraph(
                K.RUN_IN,
                (
                    Segment("（一）", Role.LABEL),
                    Segment("争取资金。", Role.HEADING),
                    Segment("全年争取"),
                    Segment("412.5万元", Role.COMPUTED),
                    Segment("一是", Role.POINT),
                    Segment("培训。", Role.HEADING),
                ),
                2,
                path / "正文",
            ),
            Table(
                (text("名称"), text("数值")),
                (
                    Row((text("甲"), text("1,234"))),
                    Row((text("分组"),), is_group=True),
                    Row((text("乙"), ())),
                ),
            ),
            Paragraph(K.BODY, text("下一步继续努力。")),
            Paragraph(K.ATTACHMENT_NOTE, text("附件：1.清单")),
            Paragraph(K.ATTACHMENT_NOTE_MORE, text("2.名单")),
            Signature((text("云河市科学技术局"),), text("2026年1月8日")),
            Paragraph(K.ATTACHMENT_LABEL, text("附件1", Role.LABEL)),
            Paragraph(K.ATTACHMENT_TITLE, text("清单")),
            Paragraph(K.BODY, text("附件正文。")),
        )
    )


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Rewrite a package part by part; ``None`` drops the part."""
    kept: Mapping[str, bytes | None] = {
        name: change(name, content) for name, content in parts_of(data).items()
    }
    return pack((name, content) for name, content in kept.items() if content is not None)
