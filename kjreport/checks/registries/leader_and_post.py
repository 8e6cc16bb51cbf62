"""R306: a leader with another post than his own, or with a slip in the name."""

import re
from collections.abc import Iterator

from kjreport.checks.base import ProseCheck, ProseFault, Strength, TextExample
from kjreport.checks.facts import Facts
from kjreport.checks.manuscript import Manuscript
from kjreport.checks.matching import hits
from kjreport.checks.registries.when import date_of
from kjreport.findings import Severity
from kjreport.model.registries import Leader, Registries
from kjreport.text.dates import OfficialDate
from kjreport.text.scalars import Scalar

_POSTS = (
    "党组书记|党组副书记|党组成员|副书记|书记|副市长|市长|副县长|县长|副区长|区长|副旗长|旗长"
    "|副盟长|盟长|副局长|局长|副厅长|厅长|副主任|主任|副主席|主席|副秘书长|秘书长|副科长|科长"
)
_NAMED = re.compile(f"(?P<post>{_POSTS})(?P<name>[\u4e00-\u9fff]{{2,4}})")
_SHORTEST = 2


def find(manuscript: Manuscript) -> Iterator[ProseFault]:
    """Yield posts and names that do not go with the list of 领导."""
    leaders = manuscript.registries.leaders
    date = date_of(manuscript)
    if not leaders:
        return
    for passage, match in hits(_NAMED, manuscript):
        words, start = match["name"], match.start("name")
        leader = _leader(words, leaders)
        if leader is None:
            meant = _meant(words, match["post"], leaders)
            if meant is not None:
                end = start + len(meant.name.text)
                message = f"“{passage.text[start:end]}”应为“{meant.name.text}”"
                yield ProseFault(passage, start, end, message, suggestion=meant.name.text)
            continue
        end = start + len(leader.name.text)
        fault = _fault_of(leader, match["post"], date)
        if fault:
            yield ProseFault(passage, match.start(), end, fault)


def _leader(words: str, leaders: tuple[Leader, ...]) -> Leader | None:
    return next((one for one in leaders if words.startswith(one.name.text)), None)


def _meant(words: str, post: str, leaders: tuple[Leader, ...]) -> Leader | None:
    """Return the holder of the post whose name differs in one character."""
    for one in leaders:
        name = one.name.text
        typed = words[: len(name)]
        differing = sum(mine != other for mine, other in zip(name, typed, strict=False))
        is_slip = len(name) > _SHORTEST and len(typed) == len(name) and differing == 1
        if is_slip and one.post is not None and post in one.post.text:
            return one
    return None


def _fault_of(leader: Leader, post: str, date: OfficialDate | None) -> str:
    if date is not None and leader.is_over(date):
        return f"{leader.name.text}{leader.end}起不再任职"
    if leader.post is None or _holds(leader.post.text, post):
        return ""
    return f"名录里{leader.name.text}的职务是“{leader.post.text}”"


def _holds(posts: str, post: str) -> bool:
    """Tell whether a post is among those held; 副局长 does not make a 局长."""
    return re.search(f"(?<!副){post}" if not post.startswith("副") else post, posts) is not None


def _known(**leader: str) -> Registries:
    record = Leader.model_validate({key: Scalar(text) for key, text in leader.items()})
    return Registries.model_construct(leaders=(record,))


_HEAD = _known(姓名="周明远", 职务="市科技局党组书记、局长", 至="2025年6月")

CHECK = ProseCheck(
    code="R306",
    title="领导姓名、职务不对",
    why="领导的姓名、职务写错，是最重的差错",
    source="data/名录/领导.yaml",
    strength=Strength.CUSTOM,
    severity=Severity.WARNING,
    remedy="请按现任名单核对",
    find=find,
    bad=(
        TextExample(
            words="姓名错一字",
            text="现将情况报告如下：\n局长周明源主持会议并讲话。",
            found="周明源",
            registries=_HEAD,
        ),
        TextExample(
            words="职务不对",
            text="现将情况报告如下：\n副局长周明远主持会议并讲话。",
            found="副局长周明远",
            registries=_HEAD,
        ),
        TextExample(
            words="已经调离",
            text="现将情况报告如下：\n局长周明远主持会议并讲话。",
            found="局长周明远",
            facts=Facts(year=2026),
            registries=_HEAD,
        ),
    ),
    good=(
        TextExample(
            words="正确",
            text="现将情况报告如下：\n党组书记周明远主持会议并讲话。",
            facts=Facts(year=2024),
            registries=_HEAD,
        ),
        TextExample(
            words="别的单位的人",
            text="现将情况报告如下：\n市工信局局长王海到会。",
            registries=_HEAD,
        ),
    ),
)
