"""文种, told from the last words of a title, else from what the parts are about."""

import re
from dataclasses import dataclass

from kjreport.model.official_document import DocType


@dataclass(frozen=True, slots=True)
class Genre:
    """What a title says the document is; ``is_exact`` when we have that very 文种."""

    doc_type: DocType
    is_exact: bool = True

    @property
    def speaks(self) -> bool:
        """Whether somebody's name stands under the title."""
        return self.doc_type is DocType.SPEECH


_TAIL = r"(?:[（(【].{1,20}[）)】])?$"
_PLAN_WORDS = "(?:工作)?(?:计划|打算|安排|思路|谋划|要点|设想|重点)"
_FORMS: tuple[tuple[re.Pattern[str], DocType, bool], ...] = tuple(
    (re.compile(pattern + _TAIL), doc_type, is_exact)
    for pattern, doc_type, is_exact in (
        ("(?:通知|通告|公告|通报)", DocType.NOTICE, True),
        (
            rf"(?:总结|报告|汇报|情况|回顾|成效).{{0,20}}[及和与暨、].{{0,24}}{_PLAN_WORDS}(?:情况)?(?:的?(?:报告|汇报))?",
            DocType.SUMMARY_AND_PLAN,
            True,
        ),
        ("(?:讲话|致辞|发言)(?:稿|材料|提纲)?", DocType.SPEECH, True),
        (
            "述[职责廉德学法](?:[、述职责廉德学法]*)(?:的?(?:报告|材料|汇报))?",
            DocType.BRIEFING_PAPER,
            True,
        ),
        (
            "(?:工作|情况|专题|自查|总结|进展|落实)?(?:汇报)(?:材料|提纲|稿)?",
            DocType.BRIEFING_PAPER,
            True,
        ),
        ("(?:工作)?总结(?:的?报告|材料|汇报)?", DocType.SUMMARY, True),
        ("(?:工作)?要点", DocType.KEY_POINTS, True),
        ("(?:工作)?(?:计划|打算|安排|思路)", DocType.PLAN, True),
        ("(?:方案|行动计划|预案)", DocType.PROGRAMME, True),
        (
            "(?:意见|措施|办法|细则|规定|规划|规则|制度|指南|若干政策|清单)",
            DocType.PROGRAMME,
            False,
        ),
        (
            "(?:报告|情况|请示|函|纪要|成效|做法|经验|调研|分析|说明|材料)",
            DocType.BRIEFING_PAPER,
            False,
        ),
    )
)
#: What sites that collect samples add to a title.
_SAMPLE = re.compile(r"(?:范文|模板|精选|\d篇|\s*篇[一二三四五六七八九十\d]{1,2}|_\d+)$")
#: The letters of these words in traditional writing.
_SIMPLIFIED = str.maketrans(
    "總結計劃匯彙報講話況點見辦規導績題難與進課務職責關綱書發點設標",
    "总结计划汇汇报讲话况点见办规导绩题难与进课务职责关纲书发点设标",
)
_ACTION_PLAN = re.compile("行动计划" + _TAIL)


def genre_of(title: str) -> Genre | None:
    """Tell what a title names; ``None`` when it names nothing that we know."""
    words = _SAMPLE.sub("", title.strip().translate(_SIMPLIFIED))
    if _ACTION_PLAN.search(words):
        return Genre(DocType.PROGRAMME)
    for form, doc_type, is_exact in _FORMS:
        if form.search(words):
            return Genre(doc_type, is_exact)
    return None
