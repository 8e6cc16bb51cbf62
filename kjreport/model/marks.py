"""用于 and 不公开: which outputs of a file a 小节, a 分项 or a paragraph goes into."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, ONE_OR_MANY, Flag


class Usage(Enum):
    """用于: the outputs that print only what is marked for them."""

    KEY_POINTS = "要点"
    BRIEFING = "汇报稿"


class Withholdable(Model):
    """What the 公开版 can leave out."""

    is_withheld: Flag = Field(
        default=False, alias="不公开", description="写“是”时，公开版里没有这一项。", examples=["是"]
    )


class Marked(Withholdable):
    """What can be chosen for the short outputs as well; an inner mark outweighs an outer one."""

    usages: Annotated[tuple[Annotated[Usage, CHOICE], ...], ONE_OR_MANY] = Field(
        (),
        alias="用于",
        description="写进要点、汇报稿的内容在这里注明；没有注明的，这两种稿子不印。",
        examples=[["要点", "汇报稿"]],
    )
