"""图片: a picture file and the words below it."""

from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import Listed, Prose
from kjreport.text.scalars import Scalar


class PictureData(Model):
    """图片的一张."""

    file: Prose = Field(
        alias="文件",
        description="图片文件（PNG、JPG、GIF、BMP），从本文件所在的文件夹写起。",
        examples=["图片/培训现场.jpg"],
    )
    caption: Prose | None = Field(
        None, alias="说明", description="印在图片下面的话。", examples=["图为培训现场。"]
    )


def _texts_as_files(value: object) -> object:
    items = value if isinstance(value, list) else [value]
    return [{"文件": item} if isinstance(item, Scalar) else item for item in items]


PictureList = Annotated[tuple[PictureData, ...], Listed(_texts_as_files, takes_text=True)]
"""Pictures; a bare text names the file of one without 说明."""
