"""The words of 取自: what is asked of a table, and which key of a figure the answer fills."""

from enum import Enum


class Measure(Enum):
    """求: what is made of the cells that are found."""

    TOTAL = "合计"
    COUNT = "个数"
    DISTINCT = "去重个数"
    LARGEST = "最大"
    SMALLEST = "最小"
    NAMES = "名单"
    GROUPS = "分组"


class FilledKey(Enum):
    """填到: the key of a figure that the answer stands under."""

    VALUE = "数值"
    PREVIOUS = "上年"
    LAST_PERIOD = "上期"
    TARGET = "目标"
    NEXT_TARGET = "下年目标"
    CUMULATIVE = "累计"
    EXPECTED = "预计"
    MEMBERS = "名单"
    PARTS = "构成"
