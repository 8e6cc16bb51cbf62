"""The parts of an annual report in the next year: plan items to answer, headings to doubt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kjreport.jobs.new_year_places import Rolling
from kjreport.jobs.new_year_promises import FRAME, GOALS, OVER_TASKS, PlanItem, Promise
from kjreport.jobs.new_year_text import TO_FILL, TextRolling
from kjreport.source.edit.edits import Plain
from kjreport.text.stale_words import marked_stale

_RESULTS_TO_FILL = "【待填：完成情况】"
_ACHIEVEMENTS, _SHORTCOMINGS, _PLANS = "工作成效", "存在问题", "工作计划"
_CATEGORIES = {"成效": _ACHIEVEMENTS, "问题": _SHORTCOMINGS, "计划": _PLANS}
PARTS = (_ACHIEVEMENTS, _SHORTCOMINGS, _PLANS)
LISTED_PARTS = "部分"
_TEXTS = ("正文", "小节", "分项")
_REFERENCE = "引用"
#: Headings that end every plan.
_STANDING = re.compile("(?:组织|工作)?保障(?:措施)?|(?:有关|工作)要求")


def promised(promises: Sequence[Promise]) -> list[Plain]:
    """Return 承诺 as they are typed."""
    return [_promised(one) for one in promises]


def _promised(promise: Promise) -> Plain:
    made: dict[str, Plain] = {
        "编号": promise.number,
        "来源": promise.origin,
        "原文": promise.words,
    }
    if promise.target:
        made["目标"] = promise.target
    return made


def answers(items: Sequence[PlanItem], rolling: Rolling) -> list[Plain]:
    """Return one 小节 for each item of the plan, with 对应 and room for what came of it."""
    return [_answer(item, rolling) for item in items]


def _answer(item: PlanItem, rolling: Rolling) -> Plain:
    title = f"{item.title}完成情况" if item.is_goals else item.title
    made: dict[str, Plain] = {}
    if title:
        made["标题"] = marked_stale(title, rolling.old)
    if item.usages:
        made["用于"] = list(item.usages)
    if item.is_withheld:
        made["不公开"] = "是"
    made["对应"] = [promise.number for promise in item.promises]
    return {**made, "正文": _RESULTS_TO_FILL + "".join(map(_reached, item.figures))}


def _reached(key: str) -> str:
    """Say how far a figure came, in expressions: the number is asked for under 指标."""
    return f"{{{{ 指标.{key}.名称 }}}}{{{{ 指标.{key} }}}}，{{{{ 指标.{key}.完成情况 }}}}。"


@dataclass(slots=True)
class PartRolling:
    """Makes the parts of one file; ``answers`` go into its first 成效."""

    text: TextRolling
    answers: list[Plain]

    def part(self, name: str, value: Plain) -> Plain:
        """Return what stands under 工作成效, 存在问题, 工作计划 or 部分 in the next year."""
        if name == LISTED_PARTS:
            return [self._listed(one) for one in value] if isinstance(value, list) else value
        if not isinstance(value, dict):
            return value
        if name == _ACHIEVEMENTS:
            return self._achievements(value)
        if name == _PLANS:
            return self._plans(value)
        return self._headed(value, is_doubtful=True)

    def _listed(self, part: Plain) -> Plain:
        if not isinstance(part, dict):
            return part
        kinds = part.get("类别")
        named = kinds if isinstance(kinds, list) else [kinds]
        name = _CATEGORIES.get(str(named[0])) if len(named) == 1 else None
        if name in (_ACHIEVEMENTS, _PLANS):
            return self.part(name, part)
        return self._headed(part, is_doubtful=True)

    def _frame(self, part: dict[str, Plain]) -> dict[str, Plain]:
        """Keep what a part is, without its text."""
        made = self.text.kept({name: value for name, value in part.items() if name not in _TEXTS})
        return made if isinstance(made, dict) else {}

    @staticmethod
    def _has_text(part: dict[str, Plain]) -> bool:
        return any(name in part for name in _TEXTS)

    def _achievements(self, part: dict[str, Plain]) -> Plain:
        """Put the answers in place of last year's 小节; what a 科室 writes stays its own."""
        if not self.answers:
            return self._headed(part, is_doubtful=False)
        sections = part.get("小节")
        listed = sections if isinstance(sections, list) else []
        taken_in = [self.text.kept(one) for one in listed if _is_reference(one)]
        answers, self.answers = self.answers, []
        return _with_texts(self._frame(part), {"小节": [*answers, *taken_in]}, part)

    def _headed(self, part: dict[str, Plain], *, is_doubtful: bool) -> Plain:
        if not self._has_text(part):
            return self._frame(part)
        texts = self.text.blank(
            {name: part[name] for name in _TEXTS if name in part}, is_doubtful=is_doubtful
        )
        return _with_texts(self._frame(part), texts if isinstance(texts, dict) else {}, part)

    def _plans(self, part: dict[str, Plain]) -> Plain:
        """Ask for the tasks; the headings that every plan has stay."""
        if not self._has_text(part):
            return self._frame(part)
        task: Plain = {"标题": TO_FILL, "正文": TO_FILL}
        sections = part.get("小节")
        listed = sections if isinstance(sections, list) else []
        kept = [self._plan_frame(one, task) for one in listed]
        made: list[Plain] = [one for one in kept if one is not None]
        if not any(isinstance(one, dict) and "小节" in one for one in made):
            own = [one for one in made if not _is_reference(one)]
            made = [*own, task, *(one for one in made if _is_reference(one))]
        texts: dict[str, Plain] = {"小节": made}
        if not listed and "分项" in part:
            texts = {"分项": [TO_FILL]}
        return _with_texts(self._frame(part), texts, part)

    def _plan_frame(self, section: Plain, task: Plain) -> Plain:
        """Return a 小节 that every plan has (总体思路, 主要目标, 重点任务), else nothing."""
        if not isinstance(section, dict):
            return None
        if _is_reference(section):
            return self.text.kept(section)
        title = str(section.get("标题") or "")
        if isinstance(section.get("小节"), list) and OVER_TASKS.fullmatch(title):
            return {**self._frame(section), "小节": [task]}
        if any(one.fullmatch(title) for one in (FRAME, GOALS, _STANDING)):
            return {**self._frame(section), "正文": TO_FILL}
        return None


def _is_reference(section: Plain) -> bool:
    return isinstance(section, dict) and set(section) == {_REFERENCE}


def _with_texts(
    frame: dict[str, Plain], texts: dict[str, Plain], part: dict[str, Plain]
) -> dict[str, Plain]:
    """Put texts where the texts of a part stood, so that its other keys keep their places."""
    made: dict[str, Plain] = {}
    for name in part:
        if name in frame:
            made[name] = frame[name]
        elif name in texts:
            made[name] = texts[name]
    return {**made, **frame, **texts}
