"""`template check`: every planted fault is found at its place, and our own templates are clean."""

import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from kjreport.findings import Severity
from kjreport.location import WordPlace
from kjreport.reporting.wording import place_words
from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import GB, Profile
from kjreport.word.template_builder import build_template
from kjreport.word.template_check import check_template, comment_places
from kjreport.word.template_comments import with_comments
from tests.word.documents import changed, parts_of
from tests.word.office_templates import built, paragraphs

FILE = Path("来稿.docx")
#: What foreign templates lack as a whole; not what these tests are about.
WHOLE = {"T111", "T112", "T199"}
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"

#: Lines of a template; code, paragraph and words of the remark that each must bring.
FAULTS: dict[str, tuple[tuple[str, ...], str, int, str]] = {
    "a value left open": (("甲", "{{ 标题 "), "T101", 2, "要在同一段里用“}}”结束"),
    "a value over two paragraphs": (("{{ 标题", "甲"), "T101", 1, "没有写完"),
    "an end without a beginning": (("标题 }}",), "T101", 1, "多出了“}}”"),
    "a value closed as a statement": (("{{ 标题 %}",), "T101", 1, "“}}”结束"),
    "full-width braces": (("｛{ 标题 }}",), "T102", 1, "全角"),
    "a broken expression": (("{{ 标题 + }}",), "T104", 1, "写法不对"),
    "a misspelt variable": (("{{ 标提 }}",), "T105", 1, "是否想写“标题”"),
    "an unknown variable": (("{{ 局长 }}",), "T105", 1, "可用的有：标题、全文"),
    "a misspelt list": (
        ("{%p for 块 in 全问 %}", "甲", "{%p endfor %}"),
        "T105",
        1,
        "是否想写“全文”",
    ),
    "a loop variable outside its loop": (
        ("{%p for 块 in 全文 %}", "甲", "{%p endfor %}", "{{ 块.文字 }}"),
        "T105",
        4,
        "没有“块”",
    ),
    "a misspelt key of an item": (
        ("{%p for 块 in 全文 %}", "{{r 块.文子 }}", "{%p endfor %}"),
        "T105",
        2,
        "是否想写“文字”",
    ),
    "a key of the title": (("{{ 标题.长 }}",), "T105", 1, "直接写“标题”"),
    "an unknown filter": (("{{ 标题|uper }}",), "T106", 1, "是否想写“upper”"),
    "an unknown test": (("{% if 标题 is empty %}甲{% endif %}",), "T106", 1, "请改写条件"),
    "a misspelt kind": (
        ("{%p for 块 in 全文 %}", '{%p if 块.类 == "公文正问" %}', "{%p endif %}", "{%p endfor %}"),
        "T107",
        2,
        "是否想写“公文正文”",
    ),
    "a misspelt kind in a list": (
        ("{%p for 块 in 全文 %}", '{%p if 块.类 in ["附住"] %}', "{%p endif %}", "{%p endfor %}"),
        "T107",
        2,
        "是否想写“附注”",
    ),
    "a loop that does not end": (("甲", "{%p for 块 in 全文 %}"), "T108", 2, "没有对应的“endfor”"),
    "an end that nothing begins": (("{%p endif %}",), "T108", 1, "没有和它成对的标签"),
    "ends in the wrong order": (
        ("{%p for 块 in 全文 %}", "{%p if 标题 %}", "{%p endfor %}", "{%p endif %}"),
        "T108",
        3,
        "这里应写“endif”",
    ),
    "an elif without its if": (("{%p elif 标题 %}",), "T108", 1, "不在 if 和 endif 之间"),
    "a misspelt statement": (("{%p fro 块 in 全文 %}",), "T109", 1, "是否想写“for”"),
    "a forbidden statement": (("{% include 'a.docx' %}",), "T109", 1, "不能用“include”"),
    "a way into Python": (("{{ ''.__class__ }}",), "T110", 1, "“__class__”不能用"),
    "a way into Python by brackets": (("{{ 标题['__class__'] }}",), "T110", 1, "“__class__”"),
    "a call": (("{{ 标题.upper() }}",), "T110", 1, "“()”不能用"),
    "a filter into Python": (("{{ 标题|attr('x') }}",), "T110", 1, "“attr”不能用"),
    "a kind in another style": (
        (
            "{%p for 块 in 全文 %}",
            '{%p if 块.类 == "公文正文" %}',
            "{{r 块.文字 }}",
            "{%p endif %}",
            "{%p endfor %}",
        ),
        "T113",
        3,
        "同名的样式“公文正文”",
    ),
}


def found(template: bytes, profile: Profile | None = None) -> list[tuple[str, int, str]]:
    return [
        (finding.code, finding.place.paragraph, finding.message)
        for finding in check_template(FILE, template, profile)
        if isinstance(finding.place, WordPlace)
    ]


def replaced(part: str, pattern: str, replacement: str) -> Callable[[str, bytes], bytes]:
    def change(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        text, count = re.subn(pattern, replacement, content.decode("utf-8"))
        assert count
        return text.encode("utf-8")

    return change


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_our_own_templates_have_no_remark(profile: Profile) -> None:
    assert check_template(FILE, build_template(profile), profile) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_paragraph(name: str) -> None:
    lines, code, number, words = FAULTS[name]
    told = [one for one in found(paragraphs(*lines)) if one[0] == code]

    assert [one[1] for one in told] == [number], found(paragraphs(*lines))
    assert words in told[0][2]


@pytest.mark.parametrize(
    "lines",
    [
        ("{{ 标题 }}", "甲{# 说明 {{ 未写完 #}乙", "{#p 整段 #}"),
        ("{% set 名 = 标题|upper %}{{ 名 }}", "{{ 标题|default('无') ~ '！' }}"),
        (
            "{%p for i in range(3) %}",
            "{{ loop.index }}{{ loop.cycle('甲', '乙') }}",
            "{%p endfor %}",
        ),
        ("{% if 标题 and 标题 != '甲' %}{{- 标题 -}}{% else %}无{% endif %}", "{_{ 原样 }_}"),
        ("{%p for 块 in 全文 %}", "{%p else %}", "空的", "{%p endfor %}"),
    ],
)
def test_sound_tags_have_no_remark(lines: tuple[str, ...]) -> None:
    assert [one for one in found(paragraphs(*lines)) if one[0] not in WHOLE] == []


def test_all_faults_are_told_at_once_in_reading_order() -> None:
    told = found(paragraphs("{{ 标提 }}", "{{ 标题 ", "{% fro %}", "{{ 标题|uper }}"))
    assert [one[:2] for one in told if one[0] not in WHOLE] == [
        ("T105", 1),
        ("T101", 2),
        ("T109", 3),
        ("T106", 4),
    ]


def test_places_are_told_in_the_terms_of_word() -> None:
    def fill(document: "docx.document.Document") -> None:
        document.add_paragraph("{{ 甲 }}")
        for _ in range(2):
            grid = document.add_table(rows=2, cols=3)
        grid.cell(1, 2).text = "{{ 乙 }}"
        document.sections[0].header.paragraphs[0].text = "{{ 丙 }}"
        document.sections[0].footer.paragraphs[0].text = "{{ 丁 }}"

    findings = check_template(FILE, built(fill), None)
    places = [place_words(finding.place) for finding in findings if finding.code == "T105"]
    assert places == ["第 1 段", "表2第2行第3列", "页眉第 1 段", "页脚第 1 段"]
    assert {finding.place.file for finding in findings if finding.place} == {FILE}


def test_a_tag_in_two_formats_is_a_hint_only() -> None:
    def fill(document: "docx.document.Document") -> None:
        paragraph = document.add_paragraph("{{ 标")
        paragraph.add_run("题 }}").bold = True

    (finding,) = [one for one in check_template(FILE, built(fill), None) if one.code == "T103"]
    assert finding.severity is Severity.HINT


def test_a_kind_without_its_paragraph_is_named() -> None:
    template = changed(build_template(), replaced(DOCUMENT, r'== "附注"', '== "附件标识"'))
    told = [one for one in found(template) if one[0] == "T111"]
    assert len(told) == 1
    assert "附注" in told[0][2]
    assert "公文正文" not in told[0][2]


def test_a_missing_style_is_named() -> None:
    template = changed(build_template(), replaced(STYLES, 'w:val="成文日期"', 'w:val="日期"'))
    ((code, _, message),) = found(template)
    assert code == "T112"
    assert "“成文日期”" in message


@pytest.mark.parametrize(
    ("part", "pattern", "replacement", "words"),
    [
        (STYLES, 'w:line="579"', 'w:line="580"', "行距29 磅，应为28.95 磅"),
        (STYLES, '"黑体"', '"微软雅黑"', "中文字体“微软雅黑”，应为“黑体”"),
        (STYLES, 'w:sz w:val="44"', 'w:sz w:val="36"', "字号18 磅，应为22 磅"),
        (STYLES, 'w:jc w:val="center"', 'w:jc w:val="left"', "对齐左对齐，应为居中"),
        (DOCUMENT, 'w:top="2098"', 'w:top="1440"', "页面的上边距是 25.4 毫米"),
        (DOCUMENT, 'w:linePitch="579"', 'w:linePitch="312"', "文档网格是 lines、15.6 磅"),
        (DOCUMENT, 'w:footer="1446"', 'w:footer="992"', "页脚距边界是 17.5 毫米"),
    ],
)
def test_what_was_changed_against_the_layout_is_told(
    part: str, pattern: str, replacement: str, words: str
) -> None:
    template = changed(build_template(), replaced(part, pattern, replacement))
    findings = check_template(FILE, template, GB)

    assert any(words in finding.message for finding in findings), findings
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert check_template(FILE, template, None) == ()


@pytest.mark.parametrize(
    ("kind", "code"),
    [("attachedTemplate", "T122"), ("image", "T122"), ("oleObject", "T122"), ("hyperlink", "")],
)
def test_links_to_elsewhere_are_reported(kind: str, code: str) -> None:
    link = (
        '<Relationship Id="rIdX" TargetMode="External" Target="http://example.invalid/a" Type='
        f'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
    )
    part = "word/_rels/document.xml.rels"
    template = changed(
        build_template(), replaced(part, "</Relationships>", f"{link}</Relationships>")
    )
    assert [one[0] for one in found(template, GB)] == ([code] if code else [])


def test_a_template_with_a_document_type_or_none_at_all_is_refused_in_one_sentence() -> None:
    template = changed(build_template(), replaced(STYLES, r"\?>", '?><!DOCTYPE a SYSTEM "b">'))
    assert [one[0] for one in found(template)] == ["T100"]
    assert [one[0] for one in found(b"not a zip")] == ["T100"]


def test_remarks_stand_as_comments_in_a_copy() -> None:
    def fill(document: "docx.document.Document") -> None:
        document.add_paragraph("甲")
        document.add_paragraph("{{ 标提 }}")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{{ 局长 }}"
        document.sections[0].header.paragraphs[0].text = "{{ 丙 }}"
        document.add_paragraph("")

    template = built(fill)
    findings = [one for one in check_template(FILE, template, None) if one.code == "T105"]
    copy = with_comments(template, comment_places(tuple(findings)))

    parts = parts_of(copy)
    comments = parts["word/comments.xml"].decode("utf-8")
    anchored = re.findall(
        r"<w:p>(?:(?!</w:p>).)*commentRangeStart(?:(?!</w:p>).)*", parts[DOCUMENT].decode("utf-8")
    )
    assert comments.count("<w:comment ") == 3
    assert "（页眉第 1 段）没有“丙”" in comments
    assert "w:date" not in comments
    assert ["标提" in anchored[1], "局长" in anchored[2]] == [True, True]
    assert with_comments(template, comment_places(tuple(findings))) == copy
