"""分项: 一是…二是… run into a paragraph, or paragraphs of their own."""

from kjreport.doctypes.duties import duty_words
from kjreport.doctypes.headings import run_in_words
from kjreport.doctypes.paragraphs import closed, ends_in_mark
from kjreport.doctypes.sentences import Sentences
from kjreport.model.habits import DutyStyle, PointStyle
from kjreport.model.sections import Point
from kjreport.text.numerals import chinese_numeral, circled_number, sequence_words
from kjreport.text.segments import Role, Segment, Text, plain


def point_texts(
    points: tuple[Point, ...], style: PointStyle, duty_style: DutyStyle, sentences: Sentences
) -> tuple[Text, ...]:
    """Return the text of each point, its mark in front.

    A point that ends in no mark is closed: the last with 。, the others with ；. Who does it
    stands after the typed mark, but before an added one.
    """
    marks = point_marks(style, len(points))
    last = len(points) - 1
    return tuple(
        _point(mark, point, "。" if index == last else "；", duty_style, sentences)
        for index, (mark, point) in enumerate(zip(marks, points, strict=True))
    )


def point_marks(style: PointStyle, count: int) -> tuple[str, ...]:
    """Return the marks of ``count`` points: 一是, （1）, ①, 首先，."""
    match style:
        case PointStyle.ORDINAL | PointStyle.OWN_PARAGRAPH:
            return tuple(f"{chinese_numeral(number)}是" for number in range(1, count + 1))
        case PointStyle.BRACKETED:
            return tuple(f"（{number}）" for number in range(1, count + 1))
        case PointStyle.CIRCLED:
            return tuple(circled_number(number) for number in range(1, count + 1))
        case PointStyle.SEQUENCE:
            return tuple(f"{word}，" for word in sequence_words(count))
        case PointStyle.NONE:
            return ("",) * count


def _point(mark: str, point: Point, end: str, duty_style: DutyStyle, sentences: Sentences) -> Text:
    words = (*run_in_words(point.title, sentences), *sentences.text(point.body))
    nested = point_texts(point.points, PointStyle.CIRCLED, duty_style, sentences)
    content = (*words, *(segment for text in nested for segment in text))
    # The next point runs on in the same paragraph: no line of its own here.
    within_line = DutyStyle.BRACKETED if duty_style is DutyStyle.OWN_LINE else duty_style
    duties = duty_words(point, within_line, sentences)
    origin = next((segment.origin for segment in content), None)
    marked = (Segment(mark, Role.POINT, origin),) if mark else ()
    return (*marked, *_with_duties(content, duties, end))


def _with_duties(content: Text, duties: Text, end: str) -> Text:
    if ends_in_mark(plain(content)):
        return (*content, *duties)
    return closed((*content, *duties), end)
