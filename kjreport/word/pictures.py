"""Pictures as DrawingML: scaled into the 版心, turned as the camera was held, stored once."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from types import MappingProxyType

from kjreport.doctree.nodes import Block, Chart, Paragraph, ParagraphKind, Picture
from kjreport.source.pictures import PictureFile
from kjreport.text.characters import without_forbidden
from kjreport.text.segments import plain
from kjreport.word.additions import NO_ADDITIONS, Additions, Relationship
from kjreport.word.runs import PLAIN_RUN_OPEN, RUN_CLOSE, bookmarked, escaped
from kjreport.word.signature import paragraph_xml
from kjreport.word.standard import TEXT_WIDTH_MM, TWIPS_PER_MM
from kjreport.word.style_names import PICTURE_STYLE
from kjreport.word.styles import StyleIds

EMU_PER_MM = 36_000
#: Custom: higher than this a picture seldom finds room on the page that speaks of it.
_MOST_HEIGHT_MM = 100
#: What has fewer pixels is not blown up beyond this.
_PIXELS_PER_MM = 96 / 25.4
_DEGREE = 60_000
_QUARTER = 90
#: EXIF orientation: whether mirrored left to right first, then degrees clockwise.
_TURNS = {
    1: (False, 0),
    2: (True, 0),
    3: (False, 180),
    4: (True, 180),
    5: (True, 270),
    6: (False, 90),
    7: (True, 90),
    8: (False, 270),
}
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Word numbers the shapes of a template from 1; ours stay clear of them.
_FIRST_NUMBER = 5000
MISSING = "【图片缺失：{}】"


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture of the package and the relationship that leads to it."""

    relationship: str
    file: PictureFile


NO_PICTURES: Mapping[str, StoredPicture] = MappingProxyType({})


def stored_pictures(pictures: Mapping[str, PictureFile]) -> dict[str, StoredPicture]:
    """Name the relationship of each picture; equal contents share one."""
    numbers: dict[bytes, int] = {}
    stored = {}
    for name, file in pictures.items():
        digest = blake2b(file.content, digest_size=16).digest()
        number = numbers.setdefault(digest, len(numbers) + 1)
        stored[name] = StoredPicture(f"rIdPicture{number}", file)
    return stored


def picture_additions(stored: Mapping[str, StoredPicture], document_name: str) -> Additions:
    """Return the media parts; ``document_name`` is the part that refers to them."""
    once = {one.relationship: one.file for one in stored.values()}
    if not once:
        return NO_ADDITIONS
    folder = document_name.rpartition("/")[0]
    targets = {
        identifier: f"media/{identifier.removeprefix('rId').lower()}.{file.format.value}"
        for identifier, file in once.items()
    }
    names = {identifier: f"{folder}/{target}" for identifier, target in targets.items()}
    return Additions(
        tuple((names[identifier], file.content) for identifier, file in once.items()),
        tuple(Relationship(_IMAGE, target, identifier) for identifier, target in targets.items()),
        tuple((names[one], f"image/{file.format.value}") for one, file in once.items()),
    )


def captions(blocks: tuple[Block, ...]) -> dict[int, str]:
    """Return the words below each picture or chart, by its number in the document."""
    return {
        number: plain(below.content)
        for number, (block, below) in enumerate(pairwise(blocks), start=1)
        if isinstance(block, (Picture, Chart))
        and isinstance(below, Paragraph)
        and below.kind is ParagraphKind.CAPTION
    }


@dataclass(frozen=True, slots=True)
class PictureWriter:
    """Writes the paragraphs of pictures with the style ids of one template."""

    styles: StyleIds
    stored: Mapping[str, StoredPicture]
    captions: Mapping[int, str]
    """What is read to those who do not see a picture, by its number in the document."""

    def xml(self, name: str, number: int, anchor: int) -> str:
        """Write a picture's paragraph, on one page with the words below it.

        What is not stored becomes a grey line of words. ``number`` counts the document's
        blocks from 1; ``anchor`` is the number of the block's bookmark, 0 for none.
        """
        alt = self.captions.get(number, "")
        one = self.stored.get(name)
        width = self.styles.page.text_width / TWIPS_PER_MM
        if one is None:
            runs = _missing_run(name)
        else:
            runs = _drawing(one, size_in_emu(one.file, width), (name, number, alt))
        keep = "<w:keepNext/>" if alt else ""
        return paragraph_xml(self.styles[PICTURE_STYLE], bookmarked(runs, anchor), properties=keep)


def _missing_run(name: str) -> str:
    words = escaped(MISSING.format(name))
    return f"{_GREY_RUN_OPEN}{words}{RUN_CLOSE}"


_GREY_RUN_OPEN = PLAIN_RUN_OPEN.replace("</w:rPr>", '<w:color w:val="808080"/></w:rPr>')


def size_in_emu(file: PictureFile, text_width: float = TEXT_WIDTH_MM) -> tuple[int, int]:
    """Return the printed width and height before turning: never wider than the text (in mm)."""
    is_lying = _TURNS[file.orientation][1] % 180 == _QUARTER
    width, height = file.width / _PIXELS_PER_MM, file.height / _PIXELS_PER_MM
    most_width, most_height = text_width, _MOST_HEIGHT_MM
    if is_lying:
        most_width, most_height = most_height, most_width
    scale = min(1.0, most_width / width, most_height / height)
    return tuple(max(1, round(side * scale * EMU_PER_MM)) for side in (width, height))  # type: ignore[return-value]  # two sides


def _drawing(one: StoredPicture, size: tuple[int, int], described: tuple[str, int, str]) -> str:
    width, height = size
    name, number, alt = described
    mirrored, degrees = _TURNS[one.file.orientation]
    turn = f' rot="{degrees * _DEGREE}"' if degrees else ""
    turn += ' flipH="1"' if mirrored else ""
    identity = f'id="{_FIRST_NUMBER + number}" name="图片 {number}"'
    is_lying = degrees % 180 == _QUARTER
    across, along = (height, width) if is_lying else (width, height)
    # Turned about its middle, a picture on its side fills the box that is as it is seen.
    offset = f'x="{(across - width) // 2}" y="{(along - height) // 2}"'
    picture = (
        f'<pic:pic xmlns:pic="{_MAIN}/picture"><pic:nvPicPr><pic:cNvPr {identity}/>'
        "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip xmlns:r="{_RELATIONSHIPS}" r:embed="{one.relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
        f'<a:xfrm{turn}><a:off {offset}/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    kind, drawn = f"{_MAIN}/picture", picture
    if is_lying:
        kind, drawn = _GROUP, _grouped(picture, across, along)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_MAIN}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{along}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr {identity} descr="{_attribute(alt)}" title="{_attribute(name)}"/>'
        f'<a:graphic xmlns:a="{_MAIN}/main"><a:graphicData uri="{kind}">{drawn}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _grouped(picture: str, across: int, along: int) -> str:
    """Put a picture on its side into a box that stands upright.

    Alone in its line, Word needs to be told how far it sticks out of its own box, and
    LibreOffice adds that once more and moves it to the right.
    """
    size = f'cx="{across}" cy="{along}"/>'
    return (
        f'<wpg:wgp xmlns:wpg="{_GROUP}"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}<a:chOff x="0" y="0"/><a:chExt {size}</a:xfrm>'
        f"</wpg:grpSpPr>{picture}</wpg:wgp>"
    )


def _attribute(words: str) -> str:
    flat = " ".join(without_forbidden(words).split())
    return escaped(flat).replace('"', "&quot;")
