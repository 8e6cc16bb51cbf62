"""Comments beside the text: valid, on their own words, and kept when a file is saved again."""

import io
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest

from kjreport.doctree.nodes import Chart, Document, Paragraph, ParagraphKind, Row, Table
from kjreport.errors import TemplateTagError
from kjreport.text.segments import Role, Segment
from kjreport.word.comments import AUTHOR
from kjreport.word.drafting import render_document
from kjreport.word.reader import read_document
from kjreport.word.template_comments import with_comments
from tests.word.documents import parts_of, text
from tests.word.rendering import convert
from tests.word.test_charts import chart


def computed(words: str, expression: str) -> Segment:
    return Segment(words, Role.COMPUTED, expression=expression)


DOCUMENT = Document(
    (
        Paragraph(
            ParagraphKind.BODY,
            (
                Segment("资金"),
                computed("412.50万元", "指标.资金"),
                Segment("，缺"),
                Segment("【待补】", Role.MARK, expression="指标.缺"),
                computed("家", "指标.缺"),
                Segment("。"),
            ),
        ),
        Table((text("名称"),), (Row(((computed("50", "指标.资金"),),)),)),
        chart(),
    )
)


class Notes:
    """Says of each stretch which expression gave it."""

    words: Mapping[str, str] = {"指标.资金": "甲 & <乙>\n第二段", "指标.缺": "暂缺"}

    def note(self, segment: Segment) -> str:
        return self.words.get(segment.expression, "")

    def chart_note(self, one: Chart) -> str:
        return f"{one.kind.value}图"


def commented(template: bytes) -> bytes:
    return render_document(DOCUMENT, template, notes=Notes())


def test_comments_are_read_by_others(template: bytes) -> None:
    comments = docx.Document(io.BytesIO(commented(template))).comments
    assert [(one.author, one.text) for one in comments] == [
        (AUTHOR, "甲 & <乙>\n第二段"),
        (AUTHOR, "暂缺"),
        (AUTHOR, "甲 & <乙>\n第二段"),
        (AUTHOR, "柱形图"),
    ]


def test_what_one_expression_gave_has_one_comment(template: bytes) -> None:
    document = parts_of(commented(template))["word/document.xml"].decode()
    inside = document.split('<w:commentRangeStart w:id="1"/>')[1].split("<w:commentRangeEnd")[0]
    assert "【待补】" in inside
    assert ">家<" in inside


def test_a_commented_copy_says_what_the_draft_says(template: bytes) -> None:
    assert read_document(commented(template)) == read_document(render_document(DOCUMENT, template))


def test_the_same_notes_give_the_same_bytes(template: bytes) -> None:
    assert commented(template) == commented(template)


def test_without_notes_there_is_no_part_of_comments(template: bytes) -> None:
    assert "word/comments.xml" not in parts_of(render_document(DOCUMENT, template))


def test_a_template_with_comments_of_its_own_is_told(template: bytes) -> None:
    own = with_comments(template, [(1, "请核对。")])
    with pytest.raises(TemplateTagError, match="批注"):
        render_document(DOCUMENT, own, notes=Notes())


def test_comments_survive_libreoffice(template: bytes, soffice: str, tmp_path: Path) -> None:
    assert soffice
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "draft.docx"
    file.write_bytes(commented(template))
    convert([file], "docx", tmp_path)
    saved = (tmp_path / "draft.docx").read_bytes()
    texts = [one.text for one in docx.Document(io.BytesIO(saved)).comments]
    assert texts == ["甲 & <乙>\n第二段", "暂缺", "甲 & <乙>\n第二段", "柱形图"]
    assert read_document(saved) == read_document(render_document(DOCUMENT, template))
