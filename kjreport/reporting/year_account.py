"""What changed between two years of one document, as plain words and numbers to be shown."""

from dataclasses import dataclass
from enum import Enum


class Course(Enum):
    """Where a figure went."""

    UP = "上升"
    DOWN = "下降"
    SAME = "持平"
    NEW = "今年新列"
    GONE = "今年没有"
    UNKNOWN = "比不出"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure in both years; words are empty where there is nothing to say."""

    name: str
    unit: str
    old: str
    new: str
    course: Course
    difference: str = ""
    rate: str = ""
    target: str = ""
    """What was to be reached, and whether it was."""


class Fate(Enum):
    """What became of a promise."""

    KEPT = "完成"
    PARTLY = "部分"
    BROKEN = "未完成"
    CHANGED = "调整"
    ANSWERED = "已写明"
    UNANSWERED = "没有交代"


@dataclass(frozen=True, slots=True)
class PromiseFate:
    """One promise of the earlier year's plan."""

    number: str
    words: str
    target: str
    fate: Fate
    note: str = ""
    """Why, or the headings of the 小节 that answer."""


class Turn(Enum):
    """What became of a 小节."""

    NEW = "新增"
    GONE = "不再有"
    RENAMED = "改了标题"


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A 小节 that only one year has, or that has another heading."""

    turn: Turn
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class SentenceAccount:
    """The sentences of the later year: formulas and very short ones left out."""

    count: int = 0
    same: tuple[str, ...] = ()
    """Word for word those of the earlier year."""
    same_share: int = 0
    """Their part of all characters, in percent."""
    refigured: tuple[str, ...] = ()
    """The same but for their figures and years."""
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearAccount:
    """One document in two years."""

    doc_type: str
    organs: tuple[str, ...]
    year: int
    """Of the later document."""
    old_label: str
    new_label: str
    figures: tuple[FigureChange, ...] = ()
    promises: tuple[PromiseFate, ...] = ()
    sections: tuple[SectionChange, ...] = ()
    same_sections: int = 0
    sentences: SentenceAccount = SentenceAccount()

    def figures_by_course(self, course: Course) -> tuple[FigureChange, ...]:
        """Return the figures that went one way."""
        return tuple(one for one in self.figures if one.course is course)

    def promises_by_fate(self, fate: Fate) -> tuple[PromiseFate, ...]:
        """Return the promises of one fate."""
        return tuple(one for one in self.promises if one.fate is fate)


def figure_rows(account: YearAccount) -> list[tuple[str, ...]]:
    """Return name, unit, both numbers, difference, growth and target of each figure."""
    return [
        (
            *(one.name, one.unit, one.old, one.new),
            *(one.difference or one.course.value, one.rate, one.target),
        )
        for one in account.figures
    ]


def promise_words(account: YearAccount) -> str:
    """Write 共19条：完成3条，没有交代16条."""
    counts = [(fate.value, len(account.promises_by_fate(fate))) for fate in Fate]
    said = "，".join(f"{word}{count}条" for word, count in counts if count)
    return f"共{len(account.promises)}条：{said}"


def figure_words(account: YearAccount) -> str:
    """Write 共43个：上升30个，下降5个."""
    counts = [(course.value, len(account.figures_by_course(course))) for course in Course]
    said = "，".join(f"{word}{count}个" for word, count in counts if count)
    return f"共{len(account.figures)}个：{said}"


def section_words(account: YearAccount) -> str:
    """Write 标题相同的12个，新增3个，不再有2个."""
    turns = [(turn.value, sum(1 for one in account.sections if one.turn is turn)) for turn in Turn]
    said = "".join(f"，{word}{count}个" for word, count in turns if count)
    return f"标题相同的{account.same_sections}个{said}"


def sentence_words(account: YearAccount) -> str:
    """Write 共80句，一字不差的5句，占6%；只改了数字的2句；新写的73句."""
    told = account.sentences
    return (
        f"共{told.count}句，与{account.old_label}一字不差的{len(told.same)}句，"
        f"占{told.same_share}%；只改了数字的{len(told.refigured)}句；新写的{len(told.new)}句"
    )
