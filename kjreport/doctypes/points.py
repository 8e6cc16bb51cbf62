"""分项: 一是…二是… run into a paragraph, or paragraphs of their own."""

from kjreport.doctypes.duties import duty_words
from kjreport.doctypes.headings import run_in_words
from kjreport.doctypes.paragraphs import closed
from kjreport.doctypes.sentences import Sentences
from kjreport.model.habits import DutyStyle, PointStyle
from kjreport.model.sections import Point
from kjreport.text.numerals import chinese_numeral, circled_number, sequence_words
from kjreport.text.segments import Role, Segment, Text


def point_texts(
    points: tuple[Point, ...], style: PointStyle, duty_style: DutyStyle, sentences: Sentences
) -> tuple[Text, ...]:
    """Return the text of each point, its mark in front.

    A point that does not end a sentence is closed: the last with 。, the others with ；.
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


def _point(mark: str, point: Point, end: str, duty_style: DutyStyle, sentences: Sentences) -> Text:
    words = (*run_in_words(point.title, sentences), *sentences.text(point.body))
    nested = point_texts(point.points, PointStyle.CIRCLED, duty_style, sentences)
    content = (*words, *(segment for text in nested for segment in text))
    bracketed = DutyStyle.BRACKETED if duty_style is DutyStyle.OWN_LINE else duty_style
    duties = duty_words(point, bracketed, sentences)
    origin = next((segment.origin for segment in content), None)
    return (Segment(mark, Role.POINT, origin), *closed(content, end), *duties)
