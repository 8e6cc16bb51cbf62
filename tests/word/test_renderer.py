import io
import zipfile

import docx
import pytest
from docx.document import Document as DocxDocument

from kjreport.errors import TemplateTagError
from kjreport.word.additions import NO_ADDITIONS, Additions, Relationship, joined
from kjreport.word.drafting import render_document
from kjreport.word.plan_compiler import compile_plan
from kjreport.word.renderer import render
from kjreport.word.template_env import TemplateEnvironment
from tests.word.documents import file_of, parts_of, report
from tests.word.office_templates import SLOW, built, paragraphs

CHART = Additions(
    parts=(("word/charts/chart1.xml", b"<c/>"),),
    relationships=(Relationship("urn:chart", "charts/chart1.xml", "rIdChart"),),
    content_types=(("word/charts/chart1.xml", "application/chart+xml"),),
)
NOTE = Additions(
    parts=(("word/notes.xml", b"<n/>"),),
    relationships=(Relationship("urn:notes", "notes.xml"),),
)


def rendered(line: str, **context: object) -> str:
    plan = compile_plan(paragraphs(line))
    return parts_of(render(plan, context, NO_ADDITIONS))["word/document.xml"].decode("utf-8")


def test_the_same_document_gives_the_same_bytes(template: bytes) -> None:
    first = render_document(report(), template, file_of=file_of)
    assert render_document(report(), template, file_of=file_of) == first


def test_python_docx_opens_the_result_and_zipfile_finds_no_damage(template: bytes) -> None:
    data = render_document(report(), template, file_of=file_of)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    words = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert "全年工作如下：" in words


@pytest.mark.parametrize("slow", [False, True])
def test_additions_bring_their_parts_relationships_and_types(
    template: bytes, *, slow: bool
) -> None:
    plan = compile_plan(SLOW["cellbg"] if slow else template)
    context = {"标题": "甲", "全文": [], "色": "FF0000"}
    parts = parts_of(render(plan, context, joined((CHART, NOTE))))
    relationships = parts["word/_rels/document.xml.rels"].decode("utf-8")
    assert parts["word/charts/chart1.xml"] == b"<c/>"
    assert 'Id="rIdChart" Type="urn:chart" Target="charts/chart1.xml"' in relationships
    assert 'Type="urn:notes" Target="notes.xml"' in relationships
    assert b'PartName="/word/charts/chart1.xml"' in parts["[Content_Types].xml"]


@pytest.mark.parametrize("line", ["{{ 题目 }}", "{{ 标题.长 }}", "{% if 题目 %}甲{% endif %}"])
def test_a_name_that_the_data_does_not_have_stops_the_draft(line: str) -> None:
    with pytest.raises(TemplateTagError, match=r"题目|长"):
        rendered(line, 标题="甲")


@pytest.mark.parametrize(
    "line",
    [
        "{{ 标题.__class__ }}",
        "{{ 标题.upper() }}",
        "{{ ''.join(['甲']) }}",
        "{{ 标题.format(1) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ 标题|attr('__class__') }}",
        "{{ range(10 ** 9)|list }}",
    ],
)
def test_a_template_cannot_reach_beyond_its_data(line: str) -> None:
    with pytest.raises(TemplateTagError):
        rendered(line, 标题="甲")


def test_a_template_cannot_call_what_the_data_holds() -> None:
    with pytest.raises(TemplateTagError, match="not safely callable"):
        rendered("{{ 算() }}", 算=dict)


def test_the_environment_escapes_from_the_start() -> None:
    assert TemplateEnvironment().autoescape is True


def test_values_are_escaped_and_freed_of_what_xml_forbids() -> None:
    assert "A &amp; &lt;B&gt;" in rendered("{{ 标题 }}", 标题="A &\0 <B>\x0b")


def test_data_comes_before_the_methods_of_a_dictionary() -> None:
    assert "三项" in rendered("{{ 表.items }}", 表={"items": "三项"})


def test_loops_keep_their_own_names() -> None:
    assert "1甲2乙" in rendered("{% for 一 in 行 %}{{ loop.index }}{{ 一 }}{% endfor %}", 行="甲乙")


@pytest.mark.parametrize("extra", ["末", "{{ ''|safe }}"])
def test_a_template_that_drops_a_kind_of_paragraph_is_refused(extra: str) -> None:
    plan = compile_plan(paragraphs("{%p for 块 in 全文 %}", "{{ 块.类 }}", "{%p endfor %}", extra))
    assert bool(plan.slow_reason) == ("safe" in extra)
    with pytest.raises(TemplateTagError, match="没有印出“公文正文”"):
        render(plan, {"全文": [{"类": "公文正文", "文字": "丢失的话"}]}, NO_ADDITIONS)


def test_the_properties_of_the_file_take_the_title() -> None:
    def fill(document: DocxDocument) -> None:
        document.core_properties.title = "{{ 标题 }}"

    plan = compile_plan(built(fill))
    parts = parts_of(render(plan, {"标题": "甲 & 乙"}, NO_ADDITIONS))
    assert "甲 &amp; 乙</dc:title>" in parts["docProps/core.xml"].decode("utf-8")
