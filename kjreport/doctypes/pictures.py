"""图片 to the picture and the words below it."""

from collections.abc import Iterator

from kjreport.doctree.nodes import Block, ParagraphKind, Picture
from kjreport.doctypes.paragraphs import paragraph
from kjreport.doctypes.sentences import Sentences
from kjreport.model.pictures import PictureData


def picture_blocks(pictures: tuple[PictureData, ...], sentences: Sentences) -> Iterator[Block]:
    """Yield each picture by the name of its file, and its 说明.

    Whether there is such a file is for others to find out: the origin leads to the name.
    """
    for picture in pictures:
        yield Picture(picture.file.text.strip(), picture.file.path)
        caption = sentences.text(picture.caption)
        if caption:
            yield paragraph(ParagraphKind.CAPTION, caption)
