"""发文稿纸: the sheet that a paper goes round with, filled from the data."""

from collections.abc import Iterator
from dataclasses import replace

from kjreport.doctree.nodes import Document, Field, FieldRow, FieldTable, ParagraphKind
from kjreport.doctypes.compose import default_wording
from kjreport.doctypes.duties import unit_words
from kjreport.doctypes.opening import title_text
from kjreport.doctypes.output_design import Composition, Order, OutputDesign, overridden
from kjreport.doctypes.outputs.report import report_of, report_wording
from kjreport.doctypes.paragraphs import paragraph
from kjreport.doctypes.sentences import Sentences
from kjreport.findings import Outcome
from kjreport.location import FieldPath
from kjreport.model.official_document import OfficialDocument
from kjreport.model.outputs import OutputForm
from kjreport.model.sign_off_sheet import SignOffSheet
from kjreport.text.dates import OfficialDate
from kjreport.text.scalars import Scalar
from kjreport.text.segments import Role, Segment, Text, label

_SHEET = FieldPath(("发文稿纸",))


def _compose(order: Order) -> Outcome[Composition]:
    sentences = Sentences(order.evaluator)
    paper, default_title = _paper(order)
    paper = overridden(paper, order.output)
    organs = sentences.joined(order.document.organs, "、")
    heading = paragraph(ParagraphKind.TITLE, (*organs, label(OutputForm.SIGN_OFF_SHEET.value)))
    rows = tuple(_SheetRows(paper, title_text(paper, default_title, sentences), sentences).rows())
    tree = Document((heading, FieldTable(rows, _SHEET)))
    return Outcome(Composition(tree), sentences.findings)


def _paper(order: Order) -> tuple[OfficialDocument, str]:
    """Return the paper that is to be signed, with its default title: the 报告 if there is one."""
    report = next((one for one in order.document.outputs if one.form is OutputForm.REPORT), None)
    if report is None:
        return order.document, default_wording(order.document).title
    document = report_of(replace(order, output=report))
    return document, report_wording(document).title


class _SheetRows:
    """The rows of the sheet for one paper."""

    def __init__(self, paper: OfficialDocument, title: Text, sentences: Sentences) -> None:
        self._paper = paper
        self._title = title
        self._sentences = sentences
        self._sheet = paper.sign_off_sheet or SignOffSheet.model_validate({})

    def rows(self) -> Iterator[FieldRow]:
        """Yield them from the signature at the top to the proofreader."""
        sheet, words = self._sheet, self._sentences.text
        countersigned = unit_words(sheet.countersigners, "、", self._sentences)
        yield _row(("签发", words(sheet.approver)), ("会签", countersigned), is_tall=True)
        yield _row(("标题", self._title))
        yield from self._head_rows()
        yield _row(("主送", unit_words(self._paper.recipients, "，", self._sentences)))
        yield _row(("抄送", self._copies()))
        yield _row(("附件", self._attachments()))
        yield _row(("拟稿部门", words(sheet.office)), ("拟稿人\n及时间", self._drafter()))
        yield _row(
            ("部门负责人\n核稿", words(sheet.reviewer)),
            ("相关部门\n意见", words(sheet.other_opinions)),
            is_tall=True,
        )
        yield _row(
            ("文秘核稿", words(sheet.secretary)),
            ("办公室负责\n人核稿", words(sheet.director)),
            is_tall=True,
        )
        number, copies = _typed(sheet.serial_number, "编号"), _typed(sheet.copies, "份数")
        yield _row(("编号", number), ("印刷", words(sheet.printer)))
        yield _row(("份数", copies), ("校对", words(sheet.proofreader)))

    def _head_rows(self) -> Iterator[FieldRow]:
        head, words = self._paper.masthead, self._sentences.text
        number, secrecy = (head.number, head.secrecy) if head else (None, None)
        yield _row(("文号", words(number)), ("密级及期限", words(secrecy)))
        yield _row(("紧急程度", self._urgency()), ("公开选择", self._openness()))

    def _urgency(self) -> Text:
        urgency = self._paper.masthead.urgency if self._paper.masthead else None
        return (label(urgency.value, FieldPath(("版头", "紧急程度"))),) if urgency else ()

    def _copies(self) -> Text:
        imprint = self._paper.imprint
        return unit_words(imprint.copies if imprint else None, "，", self._sentences)

    def _openness(self) -> Text:
        info = self._paper.public_info
        choices = (info.openness if info else None, self._sheet.website)
        return self._joined(tuple(filter(None, choices)), "，")

    def _attachments(self) -> Text:
        titles = tuple(attachment.title for attachment in self._paper.attachments)
        if len(titles) == 1:
            return self._sentences.text(titles[0])
        lines: list[Segment] = []
        for number, title in enumerate(titles, 1):
            lines += (
                label(f"\n{number}." if lines else f"{number}."),
                *self._sentences.text(title),
            )
        return tuple(lines)

    def _drafter(self) -> Text:
        drafter = self._sentences.text(self._sheet.drafter)
        date = _date(self._sheet.drafted_on)
        return (*drafter, label("\n"), *date) if drafter and date else (*drafter, *date)

    def _joined(self, scalars: tuple[Scalar, ...], separator: str) -> Text:
        return self._sentences.joined(scalars, separator)


def _row(*fields: tuple[str, Text], is_tall: bool = False) -> FieldRow:
    return FieldRow(tuple(Field((label(name),), value) for name, value in fields), is_tall)


def _typed(words: str, key: str) -> Text:
    return (Segment(words, Role.COMPUTED, _SHEET / key),) if words else ()


def _date(date: OfficialDate | None) -> Text:
    return (label(str(date), _SHEET / "拟稿日期"),) if date else ()


DESIGN = OutputDesign(OutputForm.SIGN_OFF_SHEET, _compose)
