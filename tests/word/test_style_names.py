"""Which paragraph style carries which paragraph."""

import pytest

from kjreport.doctree.nodes import Paragraph, ParagraphKind
from kjreport.text.segments import Role, Segment, label
from kjreport.word.style_names import KIND_BY_STYLE, style_of


@pytest.mark.parametrize(
    ("content", "style"),
    [
        ((label("附件："), Segment("任务分解表")), "附件说明"),
        ((label("附件："), Segment("1.任务分解表")), "附件说明"),
        ((label("附件：1."), Segment("任务分解表")), "附件说明首项"),
        ((), "附件说明"),
    ],
)
def test_the_first_of_several_attachments_has_a_style_of_its_own(
    content: tuple[Segment, ...], style: str
) -> None:
    assert style_of(Paragraph(ParagraphKind.ATTACHMENT_NOTE, content)) == style


def test_both_styles_of_a_note_read_as_one_kind() -> None:
    for style in ("附件说明", "附件说明首项"):
        assert KIND_BY_STYLE[style] == (ParagraphKind.ATTACHMENT_NOTE, 0)


def test_only_a_note_looks_at_its_number() -> None:
    numbered = (Segment("1.", Role.LABEL), Segment("培育主体", Role.HEADING))

    assert style_of(Paragraph(ParagraphKind.RUN_IN, numbered, 3)) == "接排标题3"
