import pytest

from kjreport.prose.quantities import quantity
from kjreport.text.numbers import parse_number


@pytest.mark.parametrize(
    ("number", "unit", "approximation", "written"),
    [
        ("12", "家", "", "12家"),
        ("362.50", "万元", "", "362.50万元"),
        ("0.51", "%", "", "0.51%"),
        ("200", "人次", "余", "200余人次"),
        ("200", "人次", "多", "200多人次"),
        ("5000", "万元", "余", "5000余万元"),
        ("10", "万元", "余", "10余万元"),
        ("3", "万元", "余", "3万余元"),
        ("3", "万", "多", "3万多"),
        ("1.2", "亿元", "多", "1.2亿多元"),
        ("12.5", "亿元", "余", "12.5亿余元"),
        ("3", "人次", "余", "3余人次"),
        ("30", "家", "近", "近30家"),
        ("1.2", "亿元", "约", "约1.2亿元"),
        ("30", "家", "超过", "超过30家"),
        ("30", "家", "以上", "30家以上"),
        ("5000", "万元", "左右", "5000万元左右"),
    ],
)
def test_an_approximation_stands_where_it_is_said(
    number: str, unit: str, approximation: str, written: str
) -> None:
    assert quantity(parse_number(number), unit, approximation) == written
