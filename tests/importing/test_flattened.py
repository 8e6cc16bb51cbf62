from kjreport.importing.flattened import unflattened
from tests.importing.paragraphs import lines, texts

TITLE = "云河市科技局2024年工作总结"
INTRO = (
    "今年以来，市科技局以创新驱动为主线，以项目建设为抓手，扎实推进各项工作。现将工作情况汇报如下："
)
FIRST = "科技项目申报有成效。全年组织申报省级项目12项，其中3项已经立项，立项资金860万元。"
SECOND = "企业培育有进展。全年培育高新技术企业8家，新增科技型中小企业22家，超额完成任务。"


def test_blanks_after_sentences_end_paragraphs() -> None:
    text = f"{TITLE} {INTRO} 一、工作成效 {FIRST} {SECOND}"

    assert texts(unflattened(lines(text))) == [TITLE, INTRO, f"一、工作成效 {FIRST}", SECOND]


def test_a_numbered_heading_with_commas_ends_at_the_blank() -> None:
    heading = "一、认清形势，统一思想，切实增强紧迫感"
    text = f"{INTRO} {heading} {FIRST} {SECOND}"

    assert texts(unflattened(lines(text))) == [INTRO, heading, FIRST, SECOND]


def test_one_paragraph_among_many_keeps_its_blanks() -> None:
    typed = (f"{INTRO} {FIRST} {SECOND}", *[FIRST + SECOND] * 4)

    assert texts(unflattened(lines(*typed))) == list(typed)


def test_blanks_where_printed_lines_ended_are_dropped() -> None:
    words = "市科技局紧紧围绕市委市政府的决策部署扎实推进各项科技工作不断提高创新能力服务"
    text = " ".join([words] * 6) + "。 " + FIRST

    assert texts(unflattened(lines(text))) == [f"{words * 6}。", FIRST]
