from pathlib import Path

from kjreport.jobs.import_findings import data_words, guess_findings, loss_finding
from kjreport.location import TextPlace

OUTPUT = Path("旧稿.yaml")


def test_a_guess_stands_at_its_comment_and_names_what_was_written() -> None:
    draft = "# 由“旧稿.txt”导入。\n文种: 汇报\n小节:\n- 标题: 甲\n"
    draft += "  # 核：请核对（把握：低）\n  正文: 乙丙\n"
    (finding,) = guess_findings(draft, OUTPUT)

    assert finding.place == TextPlace(OUTPUT, 5, 3)
    assert finding.message == "“正文”写作“乙丙”：请核对（把握：低）"


def test_a_guess_about_a_paragraph_shows_its_first_words() -> None:
    draft = "正文:\n# 核：没有写完（把握：中）\n- >-\n  时间：甲乙丙丁戊己庚辛壬癸子丑寅卯辰\n"
    (finding,) = guess_findings(draft, OUTPUT)

    assert finding.message == "这一段“时间：甲乙丙丁戊己庚辛壬癸子丑寅…”：没有写完（把握：中）"


def test_a_loss_stands_at_its_line_of_the_source() -> None:
    file = Path("旧稿.txt")
    finding = loss_finding(("丙丁",), OUTPUT, (file, "甲乙。\n丙 丁。\n"))

    assert finding.place == TextPlace(file, 2, 1)
    assert loss_finding(("丙丁",), OUTPUT, None).place == TextPlace(OUTPUT, 1)


def test_every_word_of_the_data_is_told() -> None:
    assert list(data_words({"小节": [{"责任单位": ["甲科"]}]})) == ["小节", "责任单位", "甲科"]
