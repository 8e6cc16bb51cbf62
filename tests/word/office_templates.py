"""Templates as an office may make them in Word: built with python-docx, tags and all."""

import io
from collections.abc import Callable

import docx

Fill = Callable[["docx.document.Document"], object]


def built(fill: Fill) -> bytes:
    document = docx.Document()
    fill(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(*lines: str) -> bytes:
    """Return a template with a paragraph for each line."""

    def fill(document: "docx.document.Document") -> None:
        for line in lines:
            document.add_paragraph(line)

    return built(fill)


def table(*rows: tuple[str, ...]) -> bytes:
    """Return a template with one table."""

    def fill(document: "docx.document.Document") -> None:
        grid = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, words in zip(grid.rows, rows, strict=True):
            for cell, word in zip(row.cells, words, strict=True):
                cell.text = word

    return built(fill)


ROWS = table(
    ("名称", "数值"),
    ("{%tr for 一 in 行 %}", ""),
    ("{{ 一.名 }}", "{{ 一.数 }}"),
    ("{%tr endfor %}", ""),
)


def with_margins() -> bytes:
    """Return a template with tags in the header and the footer."""

    def fill(document: "docx.document.Document") -> None:
        document.add_paragraph("{{ 标题 }}")
        document.sections[0].header.paragraphs[0].text = "页眉 {{ 标题 }}"
        document.sections[0].footer.paragraphs[0].text = "页脚 {{ 标题 }}"

    return built(fill)


FAST = {
    "a value": paragraphs("前{{ 标题 }}后"),
    "two values side by side": paragraphs("{{ 标题 }}{{ 标题 }}"),
    "a condition in a line": paragraphs("甲{% if 标题 %}乙{{ 标题 }}{% else %}丙{% endif %}丁"),
    "a loop of paragraphs": paragraphs(
        "{%p for 一 in 行 %}", "{{ loop.index }}. {{ 一.名 }}", "{{ 一.数 }}", "{%p endfor %}"
    ),
    "a chain of conditions": paragraphs(
        "{%p for 一 in 行 %}",
        '{%p if 一.名 == "甲" %}',
        "是甲",
        '{%p elif 一.名 == "乙" %}',
        "是乙",
        "{%p elif 一.名 == 标题 %}",
        "同标题",
        "{%p else %}",
        "{{ 一.名 }}",
        "{%p endif %}",
        "{%p endfor %}",
    ),
    "joined lines": paragraphs("甲{%- if 标题 %}", "乙", "{%- endif %}"),
    "a filter and a set": paragraphs("{% set 名 = 标题|upper %}{{ 名 }}", "{{ 行|length }}"),
    "escaped braces": paragraphs("{_{ 原样 }_} {{ 标题 }}"),
    "a comment": paragraphs("甲{# 说明 #}乙", "{#p 整段 #}", "丙"),
    "rows of a table": ROWS,
    "tags in the margins": with_margins(),
    "a break and a tab of the template": paragraphs("甲\n乙\t{{ 标题 }}"),
}


def crossing() -> bytes:
    """Return a template whose condition begins in a paragraph and ends in a table."""

    def fill(document: "docx.document.Document") -> None:
        document.add_paragraph("甲{% if 标题 %}乙")
        document.add_table(rows=1, cols=1).cell(0, 0).text = "丙{% endif %}"

    return built(fill)


SLOW = {
    "a condition that ends elsewhere": crossing(),
    "cellbg": table(("{% cellbg 色 %}{{ 标题 }}", "乙")),
    "colspan": table(("{% colspan 二 %}{{ 标题 }}", "乙")),
    "columns in a loop": table(("{%tc for 一 in 行 %}", "{{ 一.名 }}", "{%tc endfor %}")),
    "merged cells": table(
        ("名称", "数值"),
        ("{%tr for 一 in 行 %}", ""),
        ("{% vm %}{{ 标题 }}", "{{ 一.数 }}"),
        ("{%tr endfor %}", ""),
    ),
    "a filter that does not escape": paragraphs("{{ 标题|e|safe }}"),
    "a table that may vanish": table(
        ("{%tr for 一 in 行 %}", ""), ("{{ 一.名 }}", "乙"), ("{%tr endfor %}", "")
    ),
}
