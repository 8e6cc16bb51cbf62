"""One ``w:p`` of a foreign Word file as facts, with all tracked changes accepted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from kjreport.doctree.foreign import FoundParagraph, FoundPicture, FoundRemark, SetAside
from kjreport.doctree.layout import Indents, TypeFacts
from kjreport.word.foreign_reader_notes import SideTexts, words_of
from kjreport.word.inspector_looks import Looks, ParagraphStyling, style_of
from kjreport.word.inspector_numbering import Numbering
from kjreport.word.inspector_package import Element, R, W, WordPackage, local_name
from kjreport.word.style_chain import laid_over, paragraph_layer, run_layer

_PLAIN = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
#: What is no text, was deleted, or is read elsewhere.
_PASSED_OVER = frozenset(
    {"pPr", "rPr", "rubyPr", "sdtPr", "sdtEndPr", "fldData", "instrText"}
    | {"del", "moveFrom", "delText", "delInstrText", "txbxContent", "Fallback", "rt"}
)
_DELETED_MARKS = (f"{W}del", f"{W}moveFrom")
_REMOVED = frozenset({"0", "false", "off"})
#: Characters of the fonts of signs, by the code that ``w:sym`` gives.
_SIGNS = {
    "F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□", "F0FC": "✓", "F06C": "●",
    "F06E": "■", "F075": "◆", "F0B7": "·", "F0D8": "➢", "F0B0": "°", "F0B1": "±", "F0B4": "×",
}  # fmt: skip
_BOX = f"{W}txbxContent"
_LINKS = (f"{R}embed", f"{R}id", f"{R}link")
_LONGEST_CAPTION = 60


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph with what hangs on it."""

    paragraph: FoundParagraph
    pictures: tuple[FoundPicture, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    joins_next: bool = False
    """Its mark was deleted: the next paragraph goes on in it."""
    boxes_follow: bool = False
    """Words stand before its text boxes."""
    ends_page: bool = False


@dataclass(slots=True)
class _Found:
    pieces: list[str] = field(default_factory=list)
    sizes: Counter[tuple[float, bool]] = field(default_factory=Counter)
    pictures: list[FoundPicture] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    comments: dict[str, list[int | None]] = field(default_factory=dict)
    """Where in ``pieces`` each begins and ends."""
    set_aside: list[SetAside] = field(default_factory=list)
    boxes_follow: bool = False
    starts_page: bool = False
    ends_page: bool = False

    @property
    def has_words(self) -> bool:
        return any(map(str.strip, self.pieces))


class ForeignParagraphs:
    """Reads the paragraphs of one file."""

    def __init__(
        self, package: WordPackage, looks: Looks, numbering: Numbering, sides: SideTexts
    ) -> None:
        self._package, self._looks, self._numbering = package, looks, numbering
        self._sides = sides
        self._parts: Mapping[str, str] = package.parts_by_id()
        self._told: set[str] = set()

    def read(self, element: Element, number: int) -> Read:
        """Read one paragraph; its automatic number is counted."""
        properties = element.find(f"{W}pPr")
        styling = ParagraphStyling(style_of(properties, "pStyle"))
        direct = paragraph_layer(properties)
        look = self._looks.paragraph(styling, direct, self._numbering)
        found = _Found()
        self._walk(element, styling, found)
        text = "".join(found.pieces)
        size, is_bold = found.sizes.most_common(1)[0][0] if found.sizes else (0.0, False)
        mark = None if properties is None else properties.find(f"{W}rPr")
        joins_next = mark is not None and any(mark.find(one) is not None for one in _DELETED_MARKS)
        own = laid_over(self._looks.chain.paragraph(styling.style), direct)
        label = self._numbering.next_label(own) if "numId" in own and not joins_next else ""
        paragraph = FoundParagraph(
            text=text,
            number=number,
            label=label if text.strip() else "",
            style=look.style,
            outline_level=look.outline_level,
            alignment=look.alignment,
            size=size,
            is_bold=is_bold,
            is_indented=_is_indented(look.indents),
            starts_page=look.breaks_page_before or found.starts_page,
            footnotes=tuple(found.footnotes),
            remarks=tuple(self._remarks(found)),
        )
        pictures = tuple(replace(one, number=number) for one in found.pictures)
        return Read(
            paragraph, pictures, tuple(found.set_aside), joins_next, found.boxes_follow,
            found.ends_page or (found.starts_page and not text.strip()),
        )  # fmt: skip

    def _walk(self, parent: Element, styling: ParagraphStyling, found: _Found) -> None:
        for child in parent:
            name = local_name(child)
            if name == "r" and child.find(f"{W}rPr") is not None:
                self._run(child, styling, found)
            elif name == "r" or name not in _PASSED_OVER:
                self._content(child, name, styling, found)

    def _run(self, run: Element, styling: ParagraphStyling, found: _Found) -> None:
        properties = run.find(f"{W}rPr")
        direct = run_layer(properties)
        if direct.get("vanish", "0") not in _REMOVED:
            hidden = words_of(run)
            if hidden:
                found.set_aside.append(SetAside(hidden, "隐藏的文字"))
            return
        facts = self._looks.type(styling, style_of(properties, "rStyle"), direct)
        before = len(found.pieces)
        self._walk(run, styling, found)
        _weigh(found, before, facts)

    def _content(self, child: Element, name: str, styling: ParagraphStyling, found: _Found) -> None:
        match name:
            case "r":
                before = len(found.pieces)
                self._walk(child, styling, found)
                _weigh(found, before, self._looks.type(styling, "", {}))
            case "t":
                found.pieces.append(child.text or "")
            case "br":
                _break(child, found)
            case "sym":
                self._sign(child, found)
            case "footnoteReference" | "endnoteReference":
                self._footnote(child, name, found)
            case "commentRangeStart" | "commentRangeEnd" | "commentReference":
                _mark_comment(child, name, found)
            case "drawing" | "pict" | "object":
                self._drawing(child, found)
            case _ if name in _PLAIN:
                found.pieces.append(_PLAIN[name])
            case _:
                self._walk(child, styling, found)

    def _sign(self, child: Element, found: _Found) -> None:
        code = child.get(f"{W}char", "").upper()
        sign = _SIGNS.get(code)
        if sign is not None:
            found.pieces.append(sign)
        else:
            found.set_aside.append(SetAside(f"{child.get(f'{W}font', '')} {code}", "特殊符号"))

    def _footnote(self, child: Element, name: str, found: _Found) -> None:
        notes = self._sides.footnotes if name == "footnoteReference" else self._sides.endnotes
        text = notes.get(child.get(f"{W}id", ""), "")
        if text:
            found.footnotes.append(text)
            found.pieces.append(f"（注：{text}）")

    def _remarks(self, found: _Found) -> list[FoundRemark]:
        """Return the comments of this paragraph; one over several counts for the first."""
        remarks = []
        for identity, (start, end) in found.comments.items():
            remark = self._sides.comments.get(identity)
            if remark is None or identity in self._told:
                continue
            self._told.add(identity)
            about = "" if start is None else "".join(found.pieces[start:end])
            remarks.append(replace(remark, about=about.strip()))
        return remarks

    def _drawing(self, child: Element, found: _Found) -> None:
        """Note pictures; text boxes are read as they stand, what is drawn otherwise is told."""
        if next(child.iter(_BOX), None) is not None:
            found.boxes_follow = found.boxes_follow or found.has_words
        for element in child.iter():
            name = local_name(element)
            if name in {"blip", "imagedata"}:
                self._picture(element, child, found)
            elif name == "chart":
                found.set_aside.append(SetAside(_caption(child) or "图表", "Word 图表，请另写数据"))
            elif name == "relIds":
                self._diagram(element, found)

    def _picture(self, element: Element, drawn: Element, found: _Found) -> None:
        part = next((self._parts.get(element.get(link, ""), "") for link in _LINKS
                     if element.get(link)), "")  # fmt: skip
        if part not in self._package.names:
            found.set_aside.append(
                SetAside(_caption(drawn) or "图片", "文件里没有的图片（外部链接）")
            )
            return
        ending = PurePosixPath(part).suffix.lower().removeprefix(".")
        name = _drawn(drawn, "title") or _drawn(drawn, "name")
        found.pictures.append(FoundPicture(part, ending, _caption(drawn), name=name))

    def _diagram(self, element: Element, found: _Found) -> None:
        part = self._parts.get(next((str(value) for key, value in element.attrib.items()
                                     if str(key).endswith("}dm")), ""), "")  # fmt: skip
        root = self._package.root(part) if part else None
        words = "" if root is None else words_of(root)
        if words:
            found.set_aside.append(SetAside(words, "SmartArt 图形里的文字"))


def _weigh(found: _Found, before: int, facts: TypeFacts) -> None:
    length = sum(map(len, found.pieces[before:]))
    if length:
        found.sizes[facts.size, facts.is_bold] += length


def _break(child: Element, found: _Found) -> None:
    if child.get(f"{W}type") not in {"page", "column"}:
        found.pieces.append("\n")
    elif found.has_words:
        found.ends_page = True
    else:
        found.starts_page = True


def _mark_comment(child: Element, name: str, found: _Found) -> None:
    span = found.comments.setdefault(child.get(f"{W}id", ""), [None, None])
    if name == "commentRangeStart":
        span[0] = len(found.pieces)
    elif name == "commentRangeEnd":
        span[1] = len(found.pieces)


def _caption(drawn: Element) -> str:
    """Return what the author wrote about a picture, not what a program named it."""
    return _drawn(drawn, "descr")[:_LONGEST_CAPTION]


def _drawn(drawn: Element, name: str) -> str:
    for element in drawn.iter():
        if local_name(element) == "docPr":
            return element.get(name, "").strip()
    return ""


def _is_indented(indents: Indents) -> bool:
    return indents.first_line > 0 or indents.first_line_chars > 0
