"""What a part of an annual report is about, told from its heading."""

import re

from kjreport.model.habits import Category

_SHORTCOMINGS = re.compile("问题|困难|不足|短板|差距|薄弱|制约|难点")
_PLANS = re.compile(
    "打算|计划|安排|下一?步|思路|下一?阶段|明年|来年|下半年|目标任务|努力方向|工作措施|指导思想|基本原则|(?:工作|主要|总体)目标|谋划|展望|今后|工作设想|工作重点"
)
_ACHIEVEMENTS = re.compile(
    "情况|成效|成绩|完成|回顾|总结|进展|做法|亮点|特色|成果|开展|推进|已做|落实|上半年|取得|主要工作|重点工作|工作概况"
)
#: 目标任务完成情况, 年度计划执行情况: of a plan, what came of it.
_CARRIED_OUT = re.compile(
    "^[^及和与、暨]*(?:计划|任务|目标|打算|安排)[^及和与、暨]{0,6}(?:完成|执行|落实|推进|实施|进展)(?:情况|进度)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_PART_NAME = re.compile(
    "(?:工作)?(?:情况|成效|成绩|问题|困难|不足|短板|打算|计划|安排|思路|措施|总结|回顾|目标|任务|亮点|做法|重点|建议|方向|展望)$"
)


def categories(title: str, year: int) -> tuple[Category, ...]:
    """Tell what the heading of a part says it holds, in the order of the report."""
    years = [int(found) for found in _YEAR.findall(title)]
    is_plan = _PLANS.search(title) is not None and _CARRIED_OUT.search(title) is None
    if years and not is_plan:
        is_plan = min(years) > year
    found = []
    is_trouble = _SHORTCOMINGS.search(title) is not None
    is_done = _ACHIEVEMENTS.search(title) is not None or (bool(years) and min(years) <= year)
    if is_done and not is_trouble and not (is_plan and _is_about_plan(title, years, year)):
        found.append(Category.ACHIEVEMENTS)
    if is_trouble:
        found.append(Category.SHORTCOMINGS)
    if is_plan:
        found.append(Category.PLANS)
    return tuple(found) or (Category.OTHER,)


def _is_about_plan(title: str, years: list[int], year: int) -> bool:
    """Tell 重点工作安排 and 2026年重点工作, a plan, from 工作总结及下一步打算, both."""
    has_both = (
        re.search("(?:情况|总结|成效|回顾|进展)[^，]{0,6}(?:及|和|与|暨|、)", title) is not None
    )
    return not has_both or bool(years and min(years) > year)


def names_part(title: str) -> bool:
    """Tell whether a line without a number names a part: 工作开展情况, 下一步打算."""
    return _PART_NAME.search(title) is not None and categories(title, 0) != (Category.OTHER,)
