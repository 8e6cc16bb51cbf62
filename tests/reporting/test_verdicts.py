from kjreport.reporting.verdicts import VerdictRow, verdict_lines


def test_bars_stand_in_columns_under_their_file() -> None:
    rows = (
        VerdictRow("行距", "未核验", "28.95磅", "5.2.3（一般）"),
        VerdictRow("每面行数", "通过", "满页 2 页", "5.2.3（一般）"),
    )
    assert list(verdict_lines("稿.docx", rows)) == [
        "稿.docx",
        "  行距      未核验  28.95磅    5.2.3（一般）",
        "  每面行数  通过    满页 2 页  5.2.3（一般）",
    ]


def test_without_a_bar_only_the_file_is_named() -> None:
    assert list(verdict_lines("稿.docx", ())) == ["稿.docx"]
