"""承诺: what last year's plan promised, and what became of it."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import CHOICE, Prose, ProseList, Word


class CommitmentResult(Enum):
    """结果: what became of a promise."""

    KEPT = "完成"
    PARTLY = "部分"
    BROKEN = "未完成"
    CHANGED = "调整"


class Commitment(Model):
    """承诺的一条: an item of last year's plan; it is not printed, the 小节 that answer it are."""

    number: Word = Field(
        "", alias="编号", description="“对应”用这个编号引用它，一条一个。", examples=["1"]
    )
    origin: Prose | None = Field(
        None,
        alias="来源",
        description="出自哪份文件的哪一部分。",
        examples=["2024年工作总结及2025年工作计划，三、（一）"],
    )
    words: Prose = Field(
        alias="原文", description="当时是怎么写的。", examples=["新培育高新技术企业3家。"]
    )
    target: Prose | None = Field(
        None, alias="目标", description="当时定的目标，没有数量目标的不写。", examples=["3家以上"]
    )
    result: Annotated[CommitmentResult, CHOICE] | None = Field(
        None, alias="结果", description="完成得怎样；还不清楚时不写。", examples=["完成"]
    )
    note: Prose | None = Field(
        None,
        alias="说明",
        description="没有完成、有调整的，写明原因。",
        examples=["项目推迟到2026年实施。"],
    )


class Answering(Model):
    """What can answer a promise."""

    answers: ProseList = Field(
        (),
        alias="对应",
        description="这里写的是上年计划中哪几条的完成情况，写“承诺”的编号。",
        examples=[["1", "3"]],
    )
