"""The words of a .docx and of a seed text, read without the program's own reader."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

#: What the web page around 004 says before and after the document.
_WEB_PAGE = (
    re.compile(r"\A.*?字体:\s*", re.DOTALL),
    re.compile(r"\s*关闭\s+打印\s+下载\s*\Z"),
)
#: 000 numbers its first heading as no other is numbered.
_MISTYPED_NUMBER = re.compile(r"^1、\s*", re.MULTILINE)


def docx_paragraphs(docx: Path) -> list[tuple[str, str]]:
    """Return (style name, words) of every paragraph of the body, table cells included."""
    with zipfile.ZipFile(docx) as package:
        styles = ET.fromstring(package.read("word/styles.xml"))
        body = ET.fromstring(package.read("word/document.xml"))
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in styles.iter(f"{W}style")
    }
    return [(_style(paragraph, names), _words(paragraph)) for paragraph in body.iter(f"{W}p")]


def _style(paragraph: ET.Element, names: dict[str | None, str]) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else names[style.get(f"{W}val")]


def _words(paragraph: ET.Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def seed_words(text: str) -> str:
    """Return the seed's words without the web page around them."""
    for furniture in _WEB_PAGE:
        text = furniture.sub("", text)
    return _MISTYPED_NUMBER.sub("一、", text)
