"""Which face each character of a paragraph is set in, by the rules that Word follows.

汉字 take the East Asian face, ASCII the Western one. Quotation marks, dashes and dots take
the East Asian face only where the run asks for it; otherwise the face of other Latin text.
"""

from collections import Counter
from collections.abc import Iterator

from kjreport.checks.layout.classes import Piece
from kjreport.doctree.format_rules import (
    FaceRule,
    FormatRules,
)
from kjreport.doctree.layout import (
    RunFacts,
    TypeFacts,
)

#: Marks of Chinese text that Unicode shares with Western text.
SHARED_MARKS = "“”‘’…—·"
UNNAMED = "（没有指定，随电脑而变）"
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_FIRST_RARE = "\U00020000"
_CHINESE_NAMES = ("宋", "仿", "楷", "黑", "song", "sun", "hei", "kai", "fang", "ming")


def is_han(character: str) -> bool:
    """Tell 汉字 from everything else."""
    return _FIRST_HAN <= character <= _LAST_HAN or character >= _FIRST_RARE


def stretches(piece: Piece, start: int = 0, end: int | None = None) -> Iterator[RunFacts]:
    """Yield the runs of a stretch of a paragraph, cut at its ends."""
    position = 0
    for run in piece.facts.runs:
        first, last = max(start - position, 0), len(run.text)
        if end is not None:
            last = min(last, end - position)
        if first < last:
            cut = run.text[first:last]
            yield run if len(cut) == len(run.text) else RunFacts(cut, run.type)
        position += len(run.text)


def han_faces(piece: Piece, start: int = 0, end: int | None = None) -> Counter[str]:
    """Count the 汉字 of a stretch by face."""
    counts: Counter[str] = Counter()
    for run in stretches(piece, start, end):
        count = sum(map(is_han, run.text))
        if count:
            counts[run.type.east_asia] += count
    return counts


def wrong_face(piece: Piece, rule: FaceRule, start: int = 0, end: int | None = None) -> str | None:
    """Return the face that most 汉字 of a stretch are set in, when it is not the one wanted."""
    counts = han_faces(piece, start, end)
    if not counts:
        return None
    face = counts.most_common(1)[0][0]
    return None if rule.accepts(face) else shown(face)


def wrong_sizes(
    piece: Piece, size: float, start: int = 0, end: int | None = None
) -> Iterator[tuple[float, str]]:
    """Yield sizes that are not the one wanted, each with the characters set so."""
    seen: set[float] = set()
    for run in stretches(piece, start, end):
        if run.text.strip() and run.type.size != size and run.type.size not in seen:
            seen.add(run.type.size)
            yield run.type.size, run.text.strip()


def face_of_mark(type_facts: TypeFacts) -> str:
    """Return the face of the marks that Chinese shares with Western text."""
    return type_facts.east_asia if type_facts.has_chinese_hint else type_facts.hansi


def is_western(face: str, rules: FormatRules) -> bool:
    """Tell whether a face is none for Chinese text."""
    if any(rule.accepts(face) for rule in rules.faces.values()):
        return False
    return not any(name in face.lower() for name in _CHINESE_NAMES)


def shown(face: str) -> str:
    """Name a face in a message."""
    return face or UNNAMED


#: 字号 by points, as staff know sizes.
_SIZE_NAMES = {
    42.0: "初号",
    36.0: "小初",
    26.0: "一号",
    24.0: "小一",
    22.0: "二号",
    18.0: "小二",
    16.0: "三号",
    15.0: "小三",
    14.0: "四号",
    12.0: "小四",
    10.5: "五号",
    9.0: "小五",
}


def size_words(size: float) -> str:
    """Name a size as Word's menu does."""
    name = _SIZE_NAMES.get(size)
    return name or f"{size:g} 磅"
