"""主送: whom a paper is sent to, told from other lines that end in a colon."""

import re

from kjreport.importing.blocks import Data

RECIPIENTS = re.compile(r"[^。；！？]{2,300}[：:]")
"""A line that may be 主送."""

_NOT_RECIPIENTS = re.compile("如下|以下|现将|现就|主要|汇报|通知|报告|包括|工作|情况")
ORGANS = re.compile(
    "[局委办厅部处府院会社团校所司站区市县旗盟省乡镇街道企业位门室心队长志]$|同志们|各位.{0,12}|单位|公司|机构|高校"
)
"""What the names of offices, and of those who are greeted, end in."""


def are_recipients(text: str) -> bool:
    """Tell 各县（区）科技局，市直有关单位： from a sentence that ends in a colon."""
    words = text.rstrip("：:")
    if _NOT_RECIPIENTS.search(re.sub("（[^）]*）", "", words)) and not words.startswith("同志"):
        return False
    names = [name for name in re.split("[，、]", words) if name]
    return bool(names) and sum(ORGANS.search(name) is not None for name in names) * 2 > len(names)


def recipients(text: str) -> Data:
    """Return 主送 in its shortest form: a text for one, a list where ，joins them."""
    words = text.rstrip("：:")
    names: list[Data] = [name.strip() for name in words.split("，") if name.strip()]
    return words if len(names) == 1 else names
