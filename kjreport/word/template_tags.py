"""The tags of a template, as typed: where each begins and ends, and which are left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.findings import Finding, Severity
from kjreport.word.template_findings import remark
from kjreport.word.template_text import TemplateParagraph

_SIGN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_WIDE = re.compile(r"｛\s*[｛{%％#]|[{％]\s*｛|[{｛]％")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_MODE = re.compile(r"(p|tr|tc|r)\s+")
_TRIMMING = re.compile(r"^[-+]|[-+]$")
"""Jinja's own signs against white space, close to the braces."""
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag; ``mode`` is docxtpl's letter for what goes with it: p, tr, tc, r."""

    paragraph: TemplateParagraph
    opening: str
    mode: str
    words: str
    """What stands in it, without signs and letter."""
    start: int
    end: int

    @property
    def typed(self) -> str:
        """The tag as typed."""
        return self.paragraph.text[self.start : self.end]


def read_tags(paragraph: TemplateParagraph) -> tuple[tuple[Tag, ...], tuple[Finding, ...]]:
    """Return the tags of a paragraph that are whole, and what is wrong with the others."""
    tags: list[Tag] = []
    findings = list(_wide_braces(paragraph))
    opened: re.Match[str] | None = None
    for sign in _SIGN.finditer(paragraph.text):
        if opened is not None and opened[0] == "{#" and sign[0] != "#}":
            continue
        if sign[0] in _CLOSING:
            if opened is not None:
                findings.append(_left_open(paragraph, opened))
            opened = sign
        elif opened is None:
            findings.append(_stray(paragraph, sign))
        elif _CLOSING[opened[0]] == sign[0]:
            tags.append(_tag(paragraph, opened, sign))
            opened = None
        else:
            findings.append(_left_open(paragraph, opened))
            opened = None
    if opened is not None:
        findings.append(_left_open(paragraph, opened))
    findings += (_split(tag) for tag in tags if _is_split(tag))
    return tuple(tags), tuple(findings)


def _tag(paragraph: TemplateParagraph, opened: re.Match[str], closed: re.Match[str]) -> Tag:
    words = paragraph.text[opened.end() : closed.start()]
    mode = _MODE.match(words)
    own = words[mode.end() :] if mode else words
    return Tag(
        paragraph,
        opened[0],
        mode[1] if mode else "",
        _TRIMMING.sub("", own).strip(),
        opened.start(),
        closed.end(),
    )


def _left_open(paragraph: TemplateParagraph, opened: re.Match[str]) -> Finding:
    excerpt = paragraph.text[opened.start() :][:_LONGEST]
    message = f"标签没有写完：“{excerpt}”。“{opened[0]}”要在同一段里用“{_CLOSING[opened[0]]}”结束。"
    return remark("T101", Severity.ERROR, message, paragraph, excerpt)


def _stray(paragraph: TemplateParagraph, sign: re.Match[str]) -> Finding:
    excerpt = paragraph.text[max(0, sign.end() - _LONGEST) : sign.end()]
    message = f"多出了“{sign[0]}”：“{excerpt}”。前面缺少开头的花括号，或者这几个符号是多余的。"
    return remark("T101", Severity.ERROR, message, paragraph, excerpt)


def _wide_braces(paragraph: TemplateParagraph) -> Iterator[Finding]:
    for found in _WIDE.finditer(paragraph.text):
        message = f"“{found[0]}”是全角符号，标签的花括号和百分号要用半角。"
        yield remark("T102", Severity.ERROR, message, paragraph, found[0])


def _is_split(tag: Tag) -> bool:
    return any(tag.start < place < tag.end for place in tag.paragraph.format_changes)


def _split(tag: Tag) -> Finding:
    message = (
        f"标签“{tag.typed[:_LONGEST]}”中间的字体格式不一致，排版时以开头的格式为准。"
        "最好选中整个标签，清除格式后重设。"
    )
    return remark("T103", Severity.HINT, message, tag.paragraph, tag.typed[:_LONGEST])
