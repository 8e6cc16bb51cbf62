"""Faces asked for and faces printed are compared by their names in Word and in the PDF."""

import pytest

from kjreport.doctree.layout import (
    LayoutFacts,
    MarginalFacts,
    MarginalKind,
    ParagraphFacts,
    ParagraphLook,
    RunFacts,
    SectionFacts,
    TypeFacts,
)
from kjreport.doctree.printed import PrintedLine, PrintedPage
from kjreport.word.printed_faces import compare_faces


def paragraph(text: str, east_asia: str, latin: str = "") -> ParagraphFacts:
    face = TypeFacts(ascii=latin or east_asia, east_asia=east_asia)
    return ParagraphFacts(1, 1, ParagraphLook(), runs=(RunFacts(text, face),))


def facts(*paragraphs: ParagraphFacts, footer: ParagraphFacts | None = None) -> LayoutFacts:
    marginals = (MarginalFacts(MarginalKind.FOOTER, "default", (footer,)),) if footer else ()
    section = SectionFacts(1, 11906, 16838, 2098, 1474, 1984, 1588, marginals=marginals)
    return LayoutFacts((section,), paragraphs)


def pages(*faces: str) -> tuple[PrintedPage, ...]:
    line = PrintedLine("字", 45, 28, 34, 40, 46, 1, frozenset(faces), frozenset({16.0}))
    return (PrintedPage(1, 210, 297, (line,)),)


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("仿宋_GB2312", "FangSong_GB2312"),
        ("楷体_GB2312", "KaiTi_GB2312"),
        ("仿宋", "FangSong"),
        ("黑体", "SimHei"),
        ("宋体", "SimSun"),
        ("方正小标宋简体", "FZXBSJW--GB1-0"),
        ("方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
        ("LXGW WenKai Mono", "LXGWWenKaiMono-Regular"),
        ("Noto Sans CJK SC", "NotoSansCJKjp-Regular-VKana"),
        ("Times New Roman", "TimesNewRomanPSMT"),
        ("Times New Roman", "TimesNewRomanPS-BoldMT"),
    ],
)
def test_a_face_is_known_by_its_name_in_the_pdf(asked: str, printed: str) -> None:
    compared = compare_faces(facts(paragraph("字5", asked)), pages(printed))
    assert (compared.missing, compared.foreign, compared.doubt) == ((), (), "")


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("仿宋_GB2312", "FangSong"),
        ("仿宋", "FangSong_GB2312"),
        ("宋体", "NotoSerifCJKjp-Regular"),
        ("楷体_GB2312", "UKaiCN"),
        ("方正小标宋简体", "NotoSerifCJKjp-Bold-VKana"),
        ("", "NotoSansCJKjp-Regular"),
    ],
)
def test_a_face_like_another_is_not_that_other(asked: str, printed: str) -> None:
    compared = compare_faces(facts(paragraph("字", asked)), pages(printed))
    assert (compared.missing, compared.foreign) == ((asked,), (printed,))
    assert printed in compared.doubt


def test_a_face_replaced_by_one_that_another_paragraph_asks_for_is_seen() -> None:
    asked = facts(paragraph("字", "仿宋_GB2312"), paragraph("字", "黑体"))
    compared = compare_faces(asked, pages("SimHei"))
    assert (compared.missing, compared.foreign) == (("仿宋_GB2312",), ())
    assert compared.doubt == "本机没有字体：仿宋_GB2312"


def test_digits_and_footers_ask_for_faces_too() -> None:
    footer = paragraph("— 1 —", "黑体", "宋体")
    asked = facts(paragraph("字5", "仿宋", "Times New Roman"), footer=footer)
    compared = compare_faces(asked, pages("FangSong"))
    assert compared.missing == ("Times New Roman", "宋体")


def test_blank_text_asks_for_nothing() -> None:
    compared = compare_faces(
        facts(paragraph("\t", "楷体"), paragraph("字", "黑体")), pages("SimHei")
    )
    assert compared.doubt == ""
