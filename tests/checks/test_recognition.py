"""Paragraphs of others are told apart by what stands in them, how and where."""

from pathlib import Path

import pytest

from kjreport.checks.layout.classes import Kind
from kjreport.checks.layout.patterns import heading_level
from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.jobs.check_layout import measured_layout
from kjreport.word.standard import GB
from tests.checks.clerk_files import saved
from tests.checks.foreign_files import BY_NAME, notice


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("一、工作成效", 1),
        ("十二.工作成效", 1),
        ("（一）培育企业", 2),
        ("(十)培育企业", 2),
        ("1.建立梯队", 3),
        ("12、建立梯队", 3),
        ("（1）入库", 4),
        ("(3)、入库", 4),
        ("1.5倍", 0),
        ("2026年", 0),
        ("一是扩大数量", 0),
        ("第一，扩大数量", 0),
        ("一批项目", 0),
    ],
)
def test_the_number_at_the_start_tells_the_level(words: str, level: int) -> None:
    assert heading_level(words) == level


def test_every_part_of_a_foreign_notice_is_recognised() -> None:
    layout = measured_layout(saved(notice()), GB)
    kinds = [piece.kind for piece in layout.pieces if piece.kind is not Kind.BLANK]
    assert kinds == [
        Kind.RED_HEAD,
        Kind.RED_HEAD,
        Kind.TITLE,
        Kind.TITLE,
        Kind.RECIPIENTS,
        Kind.BODY,
        Kind.ATTACHMENT_NOTE,
        Kind.ELEMENT,
        Kind.SIGNER,
        Kind.DATE,
        Kind.NOTE,
        Kind.ATTACHMENT_LABEL,
        Kind.ATTACHMENT_TITLE,
        Kind.TABLE,
        Kind.ATTACHMENT_LABEL,
        Kind.ATTACHMENT_TITLE,
        Kind.HEADING,
        Kind.BODY,
        Kind.HEADING,
        Kind.IMPRINT,
        Kind.IMPRINT,
        Kind.IMPRINT,
    ]
    (run_in,) = [piece for piece in layout.of(Kind.BODY) if piece.level]
    assert (run_in.level, run_in.heading_end) == (2, len("（一）指导思想。"))


@pytest.mark.parametrize("name", list(BY_NAME))
def test_a_foreign_document_by_the_standard_has_no_findings(name: str) -> None:
    layout = measured_layout(saved(BY_NAME[name]()), GB)
    assert run_layout_checks(layout, layout_checks(), Path("稿.docx")) == ()
