"""Sentences of two years, compared without their marks and figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kjreport.checks.manuscript import Manuscript, Passage, Stretch

_NOT_WORDS = re.compile("[^\u4e00-\u9fff0-9A-Za-z%.]+")
_FIGURES = re.compile("[0-9.]+%?|[一二三四五六七八九十百千万亿两]+(?=[家个项名人次万元亿期届篇件])")
#: Shorter sentences are alike by accident.
SHORTEST = 16
#: What every year's text says.
_FORMULA = re.compile("习近平|党中央|党的[一二三四五六七八九十]{1,3}|汇报如下|报告如下|总结如下")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``words`` without marks, ``frame`` without figures as well."""

    stretch: Stretch
    words: str
    frame: str

    @property
    def passage(self) -> Passage:
        """The passage that it stands in."""
        return self.stretch.passage


def sentences(manuscript: Manuscript) -> Iterator[Sentence]:
    """Yield the sentences that are long enough, and no formula."""
    for stretch in manuscript.sentences:
        words = _NOT_WORDS.sub("", stretch.text)
        if len(words) >= SHORTEST and _FORMULA.search(words) is None:
            yield Sentence(stretch, words, _FIGURES.sub("#", words))
