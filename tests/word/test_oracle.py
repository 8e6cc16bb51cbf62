"""docxtpl is the oracle: the same template and data give the same document.xml."""

import io
from collections.abc import Mapping
from typing import Any

import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kjreport.doctree.nodes import Document
from kjreport.word.additions import NO_ADDITIONS
from kjreport.word.context import build_context
from kjreport.word.plan import Plan
from kjreport.word.plan_cache import plan_for
from kjreport.word.plan_compiler import compile_plan
from kjreport.word.renderer import render
from kjreport.word.template_env import environment
from tests.strategies import AWKWARD, documents
from tests.word.documents import parts_of, report
from tests.word.office_templates import FAST, SLOW

MAIN = "word/document.xml"
LEGAL = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
)
VALUES = st.one_of(
    LEGAL,
    st.sampled_from(AWKWARD),
    st.sampled_from(
        ["甲", "乙", "换页\f后", "分段\a后", "甲\n\n乙\t丙\t", "{_{ 乙 }_}", "<w:t>\n</w:t>"]
    ),
)
CONTEXTS = st.fixed_dictionaries(
    {
        "标题": VALUES,
        "行": st.lists(st.fixed_dictionaries({"名": VALUES, "数": VALUES}), max_size=3),
        "色": st.sampled_from(["FF0000", "00FF00"]),
        "二": st.just(2),
    }
)


def plain_docxtpl(template: bytes, context: Mapping[str, Any]) -> bytes:
    filled = DocxTemplate(io.BytesIO(template))
    filled.render(dict(context), environment(), autoescape=True)
    target = io.BytesIO()
    filled.save(target)
    return target.getvalue()


def canonical_xml(xml: bytes) -> bytes:
    """Leave out the numbers of drawings: docxtpl counts them anew, ours are unique as they are."""
    tree = etree.fromstring(xml)
    for drawn in tree.iter("{*}docPr"):
        drawn.attrib.pop("id", None)
    return etree.tostring(tree, method="c14n")


def assert_same_document(plan: Plan, template: bytes, context: Mapping[str, Any]) -> None:
    expected = parts_of(plain_docxtpl(template, context))[MAIN]
    actual = parts_of(render(plan, context, NO_ADDITIONS))[MAIN]
    assert canonical_xml(expected) == canonical_xml(actual)


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_our_template_gives_what_docxtpl_gives(template: bytes, document: Document) -> None:
    plan = plan_for(template)
    context = build_context(document, plan.styles, anchored=True)
    assert_same_document(plan, template, dict(context))


def test_a_whole_report_is_what_docxtpl_gives(template: bytes) -> None:
    plan = plan_for(template)
    for anchored in (True, False):
        context = build_context(report(), plan.styles, anchored=anchored)
        assert_same_document(plan, template, dict(context))


def test_our_template_takes_the_fast_path(template: bytes) -> None:
    assert plan_for(template).slow_reason == ""


@pytest.mark.parametrize("name", FAST)
def test_an_office_template_gives_what_docxtpl_gives(name: str) -> None:
    template = FAST[name]
    plan = compile_plan(template)
    assert plan.slow_reason == ""

    @settings(max_examples=12, deadline=None)
    @given(context=CONTEXTS)
    def compare(context: dict[str, Any]) -> None:
        assert_same_document(plan, template, context)

    compare()


@pytest.mark.parametrize("name", SLOW)
def test_a_template_with_slow_features_says_why_and_still_renders(name: str) -> None:
    template = SLOW[name]
    plan = compile_plan(template)
    context = {
        "标题": "甲 & 乙",
        "行": [{"名": "甲", "数": "1"}, {"名": "乙", "数": "2"}, {"名": "丙", "数": "3"}],
        "色": "FF0000",
        "二": 2,
    }
    assert plan.slow_reason.startswith("模板")
    assert_same_document(plan, template, context)
    assert render(plan, context, NO_ADDITIONS) == render(plan, context, NO_ADDITIONS)
