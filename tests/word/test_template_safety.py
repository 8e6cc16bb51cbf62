"""A template from a colleague sees data only, on both paths, and cannot exhaust the machine."""

import time

import pytest

from kjreport.errors import TemplateError, TemplateTagError
from kjreport.word.additions import NO_ADDITIONS
from kjreport.word.plan_compiler import compile_plan
from kjreport.word.renderer import render
from kjreport.word.runs import word_xml
from tests.word.documents import changed, parts_of
from tests.word.office_templates import paragraphs, table

HOSTILE = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ lipsum() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ namespace.__init__ }}",
    "{{ 块.文字.__class__ }}",
    "{{ 块.文字.format(1) }}",
    "{{ 块.文字.join }}",
    "{{ '{0.__class__}'.format(标题) }}",
    "{{ '{0.__class__}'|format(标题) }}",
    "{{ 标题|attr('__class__') }}",
    "{{ [块]|map(attribute='__class__')|list }}",
    "{{ loop.__class__ }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'base.docx' %}",
    "{% block 甲 %}{% endblock %}",
    "{% macro 甲() %}{% endmacro %}",
]
EXHAUSTING = [
    "{% for i in range(10**9) %}甲{% endfor %}",
    "{% for i in range(99999) %}甲{% endfor %}",
    "{% for i in range(9999) %}{% for j in range(9999) %}甲{% endfor %}{% endfor %}",
    "{% for i in [1, 2] %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{{ '甲' * 10**9 }}",
    "{{ '甲' * 999999999 }}",
    "{{ [1] * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ '%0999999999d' % 1 }}",
    "{{ '甲'|center(999999999) }}",
    "{{ ['甲'] | batch(999999999, '乙') | list }}",
    "{% set 甲 = '甲甲甲甲甲甲甲甲甲甲' %}" + "{% set 甲 = 甲 ~ 甲 %}" * 40,
    "{% set 甲 = '甲甲甲甲甲甲甲甲甲甲' %}" + "{% set 甲 = 甲 + 甲 %}" * 40,
    "{% set 甲 = '甲甲甲甲甲甲甲甲甲甲' %}" + "{% set 甲 = [甲, 甲]|join(甲) %}" * 40,
]
#: Makes docxtpl itself render, see ``slow_features``.
SLOW_TAG = "{{ 标题|e|safe }}"
ITEM = {"类": "公文正文", "文字": word_xml("<w:r><w:t>甲</w:t></w:r>"), "内容": word_xml("")}
CONTEXT = {"标题": "甲", "块": ITEM, "全文": []}


def rendered(*lines: str) -> str:
    plan = compile_plan(paragraphs(*lines))
    return parts_of(render(plan, CONTEXT, NO_ADDITIONS))["word/document.xml"].decode("utf-8")


@pytest.mark.parametrize("slow", [False, True], ids=["fast", "slow"])
@pytest.mark.parametrize("line", HOSTILE)
def test_a_template_reaches_neither_python_nor_the_disk(line: str, *, slow: bool) -> None:
    lines = (line, SLOW_TAG) if slow else (line,)
    with pytest.raises(TemplateTagError):
        rendered(*lines)


@pytest.mark.parametrize("slow", [False, True], ids=["fast", "slow"])
@pytest.mark.parametrize("line", EXHAUSTING, ids=range(len(EXHAUSTING)))
def test_a_template_cannot_spin_or_swell(line: str, *, slow: bool) -> None:
    lines = (line, SLOW_TAG) if slow else (line,)
    start = time.monotonic()
    with pytest.raises(TemplateTagError):
        rendered(*lines)
    assert time.monotonic() - start < 5


def test_the_tag_that_makes_docxtpl_render_does_so() -> None:
    assert compile_plan(paragraphs(SLOW_TAG)).slow_reason


def test_ordinary_loops_sums_and_joins_still_work() -> None:
    line = "{% for i in range(3) %}{{ loop.index * 2 + 1 }}{{ '，' ~ 标题 }}{% endfor %}"
    assert "3，甲5，甲7，甲" in rendered(line)
    assert "甲、甲" in rendered("{{ [标题, 标题]|join('、') }}")


def test_what_is_joined_is_escaped_as_before() -> None:
    assert "&lt;甲&gt;甲" in rendered("{{ '<甲>' ~ 标题 }}")


def test_the_count_begins_anew_with_every_draft() -> None:
    plan = compile_plan(paragraphs("{% for i in range(15000) %}{% endfor %}{{ 标题 }}"))
    for _ in range(3):
        assert render(plan, CONTEXT, NO_ADDITIONS)


def test_a_long_document_is_no_endless_loop() -> None:
    plan = compile_plan(paragraphs("{%p for 块 in 全文 %}", "{{r 块.文字 }}", "{%p endfor %}"))
    assert render(plan, {**CONTEXT, "全文": [ITEM] * 30_000}, NO_ADDITIONS)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_document_type_in_the_template_is_refused(part: str) -> None:
    entity = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'

    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"?>", b"?>" + entity, 1) if name == part else content

    with pytest.raises(TemplateError, match="DOCTYPE"):
        compile_plan(changed(table(("甲",)), change))


def test_a_zip_bomb_is_refused() -> None:
    def change(name: str, content: bytes) -> bytes:
        return content + b" " * 30_000_000 if name == "word/styles.xml" else content

    with pytest.raises(TemplateError, match="压缩比"):
        compile_plan(changed(table(("甲",)), change))
