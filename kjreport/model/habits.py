"""The closed sets of words that choose how a part or a 小节 is written."""

from enum import Enum


class HeadingStyle(Enum):
    """标题样式."""

    RUN_IN = "接排"
    OWN_LINE = "独行"


class Numbering(Enum):
    """编号."""

    NONE = "无"


class PointStyle(Enum):
    """分项样式."""

    ORDINAL = "一是"
    OWN_PARAGRAPH = "另起段"
    BRACKETED = "（1）"
    CIRCLED = "①"
    SEQUENCE = "首先"
    NONE = "无"


class DutyStyle(Enum):
    """责任样式: how 责任单位, 牵头单位 and 完成时限 are worded."""

    BRACKETED = "括注"
    OWN_LINE = "另起行"
    IN_CHARGE = "负责"
    LEAD_AND_JOIN = "牵头参与"


class Category(Enum):
    """类别: what a part of an annual report is about."""

    ACHIEVEMENTS = "成效"
    SHORTCOMINGS = "问题"
    PLANS = "计划"
    OTHER = "其他"
