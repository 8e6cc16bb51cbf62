"""Arbitrary documents and the text that breaks renderers."""

from decimal import Decimal

from hypothesis import strategies as st

from kjreport.doctree.canonical import canonical
from kjreport.doctree.nodes import (
    Block,
    Chart,
    ChartKind,
    Document,
    Field,
    FieldRow,
    FieldTable,
    Imprint,
    Masthead,
    Paragraph,
    ParagraphKind,
    Picture,
    Row,
    Seal,
    Series,
    Signature,
    Table,
)
from kjreport.text.segments import Role, Segment, Text

AWKWARD = (
    "A & B < C > D",
    "“引号”‘单引号’\"'",
    "{{ 标题 }}",
    "{% for x in y %}",
    "{# 注 #}",
    "{_{ }_} {_% %_}",
    "<w:t>",
    "</w:p><w:p>",
    "&amp;&#10;",
    "  前后空格  ",
    "\u3000全角空格\u3000",
    "零\u200b宽\ufeff字\u200d符",
    "𠀀𪚥㐀",
    "🎉👩‍🔬",
    "第一行\n第二行",
    "\n",
    "甲\t乙",
    "\t",
    "e\u0301\u0308",
    "ا\u202bلعربية",
    "软\u00ad连\u2011字",
    "不断\u00a0行",
    "-" * 40,
    "很长" * 400,
    "2026年1月8日",
    "]]>",
)
LIKELY = "云河市科学技术局，。：；“”（）《》、—…0123456789.%abcXYZ {}&<>_#\n\t"

words = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(alphabet=LIKELY, max_size=20),
    st.text(max_size=12),
)


def texts(content: st.SearchStrategy[str] = words) -> st.SearchStrategy[Text]:
    """Draw texts, with every role."""
    segments = st.builds(Segment, content, st.sampled_from(Role))
    return st.lists(segments, max_size=4).map(tuple)


def paragraphs(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Paragraph]:
    """Draw paragraphs of every kind and level."""
    return st.builds(Paragraph, st.sampled_from(ParagraphKind), content, st.integers(0, 5))


def tables(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Table]:
    """Draw tables, uneven ones too."""
    cells = st.lists(content, max_size=4).map(tuple)
    rows = st.lists(st.builds(Row, cells, st.booleans()), max_size=4).map(tuple)
    return st.builds(Table, cells, rows, st.booleans())


def signatures(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Signature]:
    """Draw signatures with any number of signers."""
    signers = st.lists(content, max_size=5).map(tuple)
    return st.builds(Signature, signers, content, st.sampled_from(Seal))


def mastheads(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Masthead]:
    """Draw 版头 with any number of organs and 签发人."""
    several = st.lists(content, max_size=4).map(tuple)
    return st.builds(Masthead, content, content, content, several, content, content, several)


def imprints(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Imprint]:
    """Draw 版记."""
    return st.builds(Imprint, content, content, content, content)


def pictures(content: st.SearchStrategy[str]) -> st.SearchStrategy[Picture]:
    """Draw pictures, some of them by the names that ``tests.word.picture_files`` knows."""
    names = st.one_of(st.sampled_from(("图片/甲.png", "图片/乙.jpg")), content)
    return st.builds(Picture, names)


def charts(content: st.SearchStrategy[Text]) -> st.SearchStrategy[Chart]:
    """Draw charts, uneven ones and empty names too."""
    numbers = st.decimals(-(10**9), 10**9, places=2) | st.integers(0, 300).map(Decimal)
    values = st.lists(st.none() | numbers, max_size=4).map(tuple)
    series = st.lists(st.builds(Series, content, values), max_size=3).map(tuple)
    categories = st.lists(content, max_size=4).map(tuple)
    return st.builds(Chart, st.sampled_from(ChartKind), categories, series, content)


def field_tables(content: st.SearchStrategy[Text]) -> st.SearchStrategy[FieldTable]:
    """Draw forms, with rows of no field and of too many."""
    fields = st.lists(st.builds(Field, content, content), max_size=3).map(tuple)
    rows = st.lists(st.builds(FieldRow, fields, st.booleans()), max_size=3).map(tuple)
    return st.builds(FieldTable, rows)


def documents(content: st.SearchStrategy[str] = words) -> st.SearchStrategy[Document]:
    """Draw canonical documents."""
    return raw_documents(content).map(canonical)


def raw_documents(content: st.SearchStrategy[str] = words) -> st.SearchStrategy[Document]:
    """Draw documents as a loader might make them."""
    text = texts(content)
    blocks: st.SearchStrategy[Block] = st.one_of(
        paragraphs(text),
        paragraphs(text),
        tables(text),
        signatures(text),
        field_tables(text),
        mastheads(text),
        imprints(text),
        pictures(content),
        charts(text),
    )
    return st.lists(blocks, max_size=8).map(lambda every: Document(tuple(every)))
