"""The nodes: a document is a flat sequence of blocks; depth is a heading's level."""

from dataclasses import dataclass, field
from enum import Enum

from kjreport.location import Origin
from kjreport.text.segments import Text


class ParagraphKind(Enum):
    """What a paragraph is; the value names its paragraph style in Word.

    ``HEADING`` and ``RUN_IN`` stand for one style per level, see ``word.style_names``.
    """

    TITLE = "公文标题"
    SUBTITLE = "副题"
    HEADNOTE = "题注"
    SPEAKER = "讲话人"
    DRAFT_STATUS = "稿别"
    BYLINE = "题下署名"
    BYLINE_DATE = "题下日期"
    RECIPIENTS = "主送机关"
    BODY = "公文正文"
    HEADING = "标题"
    """A heading on a line of its own."""
    RUN_IN = "接排标题"
    """A body paragraph that begins with its heading (or with the number alone)."""
    POINT = "分项"
    """A point that is a paragraph of its own."""
    RESPONSIBILITY = "责任分工"
    """责任单位, 牵头单位, 完成时限 on a line of their own."""
    ATTACHMENT_NOTE = "附件说明"
    """附件： and the name, or 附件：1. and the first name."""
    ATTACHMENT_NOTE_MORE = "附件说明续"
    """2. and the second name, and so on."""
    ANNOTATION = "附注"
    ATTACHMENT_LABEL = "附件标识"
    """附件1 at the head of an attachment; begins a page."""
    ATTACHMENT_TITLE = "附件标题"
    TABLE_TITLE = "表格标题"
    TABLE_UNIT = "表格单位"
    TABLE_NOTE = "表格备注"


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A paragraph; ``level`` is 1–4 for headings and run-in headings, 0 otherwise.

    ``\n`` in the text is a line break chosen on purpose (title lines).
    """

    kind: ParagraphKind
    content: Text
    level: int = 0
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; a group row has one cell that spans the table."""

    cells: tuple[Text, ...]
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``head`` is repeated on every page, every plain row has as many cells as it."""

    head: tuple[Text, ...]
    rows: tuple[Row, ...]
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """A place of a form: its name, and what is filled in, nothing where a hand will write."""

    name: Text
    value: Text = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row of a form, of one field or two; a tall one has room for handwriting."""

    fields: tuple[Field, ...]
    is_tall: bool = False


@dataclass(frozen=True, slots=True)
class FieldTable:
    """A form of one page, such as a 发文稿纸."""

    rows: tuple[FieldRow, ...]
    origin: Origin | None = field(default=None, compare=False)


class Seal(Enum):
    """How a document is signed (GB/T 9704—2012, 7.3.5)."""

    STAMPED = "印章"
    UNSTAMPED = "不用印"
    SIGNET = "签名章"


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期 at the end of the text; ``date`` may be empty."""

    signers: tuple[Text, ...]
    date: Text
    seal: Seal = Seal.STAMPED
    origin: Origin | None = field(default=None, compare=False)


Block = Paragraph | Table | Signature | FieldTable


@dataclass(frozen=True, slots=True)
class Document:
    """A document in reading order."""

    blocks: tuple[Block, ...]
