"""The nodes: a document is a flat sequence of blocks; depth is a heading's level."""

from dataclasses import dataclass, field
from decimal import Decimal
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
    ISSUED_TITLE = "印发件标题"
    """The title of what a 通知 issues; begins a page, without a label."""
    TABLE_TITLE = "表格标题"
    TABLE_UNIT = "表格单位"
    TABLE_NOTE = "表格备注"
    CAPTION = "图注"
    BULLETIN_NAME = "刊名"
    ISSUE_NUMBER = "期号"
    EDITOR_LINE = "编发行"
    """编发单位 and, behind a tab, the date; the red line stands below."""
    CONTENTS_TITLE = "目录标题"
    CONTENTS_COLUMN = "目录栏目"
    CONTENTS_ENTRY = "目录项"
    COLUMN = "栏目"
    ARTICLE_TITLE = "文章标题"
    AUTHOR = "作者"
    EDITORS_NOTE = "按语"
    DISTRIBUTION = "报送"
    """报： 送： and the like at the foot of a 简报."""
    COPIES = "份数"


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
    """A table; ``head`` is repeated on every page, every plain row has as many cells as it.

    A landscape table stands on pages of its own, with its title (7.5: A4纸型的表格横排).
    """

    head: tuple[Text, ...]
    rows: tuple[Row, ...]
    is_landscape: bool = False
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Masthead:
    """版头, down to the red line (GB/T 9704—2012, 7.2); what is not given is empty.

    Joint ``organs`` come host first, with ``suffix`` (文件) to their right; a single organ's
    name holds it.
    """

    copy_number: Text = ()
    secrecy: Text = ()
    urgency: Text = ()
    organs: tuple[Text, ...] = ()
    suffix: Text = ()
    number: Text = ()
    signatories: tuple[Text, ...] = ()
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记 at the foot of the last page (7.4); what is not given is empty."""

    recipients: Text = ()
    copies: Text = ()
    office: Text = ()
    date: Text = ()
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


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a line of its own; ``name`` tells which, its size follows from the file.

    The words below it are a paragraph (``ParagraphKind.CAPTION``).
    """

    name: str
    origin: Origin | None = field(default=None, compare=False)


class ChartKind(Enum):
    """How a chart draws its values."""

    COLUMNS = "柱形"
    BARS = "条形"
    LINE = "折线"
    PIE = "饼"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, one for each category of the chart; ``None`` leaves a gap."""

    name: Text
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart on a line of its own; the decimals of a value are those that its label prints.

    The words below it are a paragraph (``ParagraphKind.CAPTION``).
    """

    kind: ChartKind
    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    unit: Text = ()
    origin: Origin | None = field(default=None, compare=False)


Block = Paragraph | Table | Signature | Picture | Chart | Masthead | Imprint | FieldTable


@dataclass(frozen=True, slots=True)
class Document:
    """A document in reading order."""

    blocks: tuple[Block, ...]
