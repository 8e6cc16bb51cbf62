"""How long a text and its parts are."""

from kjreport.checks.lengths import part_lengths
from kjreport.checks.word_report import KeptWords, WordReport, word_report
from tests.checks.manuscripts import manuscript

_TEXT = """\
云河市科学技术局2025年工作总结

全年工作取得新进展。

一、工作开展情况

（一）培育主体。新增高新技术企业12家。

二、下步打算

新建平台2个。

附件1

高新技术企业名单

一、新认定的企业

甲公司、乙公司。

附件2

统计说明
"""


def test_parts_are_counted_under_their_headings_and_attachments_whole() -> None:
    assert tuple(part_lengths(manuscript(_TEXT))) == (
        ("", 24),
        ("一、工作开展情况", 27),
        ("二、下步打算", 13),
        ("附件1", 27),
        ("附件2", 7),
    )


def test_the_total_is_the_sum_of_the_parts() -> None:
    report = word_report(manuscript(_TEXT))
    assert report.total == sum(count for _, count in report.parts)


def test_a_text_without_headings_has_no_parts() -> None:
    report = word_report(manuscript("全年工作取得新进展。"))
    assert report == WordReport(total=10)


def test_of_last_year_the_kept_sentences_are_counted() -> None:
    kept = "组织专家深入企业开展技术诊断和现场指导活动。"
    now = manuscript(f"{kept}全年新增高新技术企业十二家，比上年多五家。", last_year=kept)
    assert word_report(now).kept == KeptWords(1, 52)
