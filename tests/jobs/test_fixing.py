"""check --fix: data in their own files, finished files in a copy, each to rest at once."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from kjreport.errors import EditRefusedError
from kjreport.jobs.check_layout import CheckLayoutRequest, measured_layout
from kjreport.jobs.check_text import CheckTextRequest, text_manuscript, word_manuscript
from kjreport.jobs.discovery import Target
from kjreport.jobs.fix_data import FixDataRequest, fix_data
from kjreport.jobs.fix_text import fix_text
from kjreport.jobs.fix_word_file import write_corrected_copy
from kjreport.jobs.fixing import Change, wanted_fixes
from kjreport.source.files import SourceSet
from kjreport.word.standard import GB
from tests.checks.clerk_files import correct_document, paragraph, saved
from tests.checks.planting import TEXTS

TODAY = date(2026, 1, 8)
NOTHING = frozenset[str]()

SLIPS = (
    "截止目前，部暑各项工作，建成重点实验室、技术中心、等平台3个，"
    "扎实推进各项工作各项工作。2025年03月05日召开会议。"
)
RIGHT = (
    "截至目前，部署各项工作，建成重点实验室、技术中心等平台3个，"
    "扎实推进各项工作。2025年3月5日召开会议。"
)
DATA = """\
# 年度总结
文种: 工作总结
单位: 云河市科学技术局   # 单位
年度: 2025
{more}工作成效:
  标题: 工作开展情况
  正文: {words} # 正文
存在问题:
  标题: 存在的问题
  分项:
  - 人才不足。
  - 平台不多。
"""


def fixed(file: Path) -> tuple[Change, ...]:
    return fix_data(FixDataRequest(Target(file, file.parent), TODAY))[1]


def data(folder: Path, words: str = SLIPS, more: str = "") -> Path:
    file = folder / "总结.yaml"
    file.write_text(DATA.format(words=words, more=more), encoding="utf-8", newline="")
    return file


class TestData:
    def test_only_the_wrong_characters_of_the_file_change(self, tmp_path: Path) -> None:
        file = data(tmp_path)
        changes = fixed(file)
        assert file.read_text(encoding="utf-8") == DATA.format(words=RIGHT, more="")
        assert [(one.before, one.after) for one in changes] == [
            ("截止", "截至"),
            ("部暑", "部署"),
            ("、等", "等"),
            ("各项工作各项工作", "各项工作"),
            ("2025年03月05日", "2025年3月5日"),
        ]
        assert {one.place.line for one in changes} == {7}  # type: ignore[union-attr]

    def test_a_dated_copy_of_the_file_is_kept(self, tmp_path: Path) -> None:
        file = data(tmp_path)
        before = file.read_bytes()
        written, _ = fix_data(FixDataRequest(Target(file, tmp_path), TODAY))
        (one,) = written
        assert one.backup == tmp_path / ".备份" / "总结-20260108.yaml"
        assert one.backup.read_bytes() == before

    def test_a_second_time_changes_nothing(self, tmp_path: Path) -> None:
        file = data(tmp_path)
        fixed(file)
        after = file.read_bytes()
        assert fix_data(FixDataRequest(Target(file, tmp_path), TODAY)) == ((), ())
        assert file.read_bytes() == after

    @pytest.mark.parametrize(
        ("words", "right"),
        [
            ('"截止目前，部暑工作。"', '"截至目前，部署工作。"'),
            ("'截止目前，部暑工作。'", "'截至目前，部署工作。'"),
            ("|-\n    部暑工作。\n    第二段部暑。", "|-\n    部署工作。\n    第二段部署。"),
            (">-\n    截止目前，\n    部暑工作。", ">-\n    截至目前，\n    部署工作。"),
        ],
    )  # fmt: skip
    def test_every_way_of_typing_keeps_its_form(
        self, tmp_path: Path, words: str, right: str
    ) -> None:
        file = tmp_path / "总结.yaml"
        text = DATA.replace(" # 正文", "")
        file.write_text(text.format(words=words, more=""), encoding="utf-8")
        fixed(file)
        assert file.read_text(encoding="utf-8") == text.format(words=right, more="")

    def test_what_staff_switched_off_is_left(self, tmp_path: Path) -> None:
        file = data(tmp_path, "截止目前，部暑工作。", "忽略: W216\n")
        assert [one.before for one in fixed(file)] == ["部暑"]
        text = DATA.replace("# 正文", "# 忽略 W227")
        file.write_text(text.format(words="截止目前，部暑工作。", more=""), encoding="utf-8")
        assert [one.before for one in fixed(file)] == ["截止"]

    def test_words_of_an_expression_are_left(self, tmp_path: Path) -> None:
        more = "指标:\n  截止目前: {计量单位: 家, 数值: 3}\n"
        words = '"截止目前企业{{ 指标.截止目前 }}。"'
        file = data(tmp_path, words, more)
        fixed(file)
        assert '"截至目前企业{{ 指标.截止目前 }}。"' in file.read_text(encoding="utf-8")

    def test_a_file_of_a_department_is_set_right_where_it_lies(self, tmp_path: Path) -> None:
        office = tmp_path / "人才科.yaml"
        office.write_text(
            "科室: 人才科\n工作成效:\n  小节:\n  - 标题: 引进人才\n    正文: 部暑人才工作。\n",
            encoding="utf-8",
        )
        file = tmp_path / "总结.yaml"
        file.write_text(
            "文种: 工作总结\n单位: 云河市科学技术局\n年度: 2025\n"
            "工作成效:\n  标题: 情况\n  小节:\n  - 引用: 人才科.yaml\n"
            "  - 标题: 建平台\n    正文: 建成。\n",
            encoding="utf-8",
        )
        before = file.read_bytes()
        (change,) = fixed(file)
        assert (change.before, change.place.file.name) == ("部暑", "人才科.yaml")  # type: ignore[union-attr]
        assert "部署人才工作。" in office.read_text(encoding="utf-8")
        assert file.read_bytes() == before

    def test_a_text_that_is_printed_twice_is_changed_once(self, tmp_path: Path) -> None:
        file = data(tmp_path, "工作。", "标题: 云河市科学技术局部暑部暑工作总结\n")
        fixed(file)
        text = file.read_text(encoding="utf-8")
        assert "标题: 云河市科学技术局部署工作总结\n" in text

    def test_a_file_in_another_encoding_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "总结.yaml"
        file.write_bytes(DATA.format(words=SLIPS, more="").encode("gb18030"))
        before = file.read_bytes()
        with pytest.raises(EditRefusedError, match="UTF-8"):
            fixed(file)
        assert file.read_bytes() == before


class TestText:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_a_copy_says_it_right_and_is_stored_alike(
        self, tmp_path: Path, encoding: str, newline: str
    ) -> None:
        file = tmp_path / "稿.txt"
        text = f"总结\n\n{SLIPS}\n第二段。\n"
        file.write_bytes(text.replace("\n", newline).encode(encoding))
        before = file.read_bytes()
        made = fix_text(CheckTextRequest(file))
        assert made.file == tmp_path / "稿（修正）.txt"
        assert file.read_bytes() == before
        right = f"总结\n\n{RIGHT}\n第二段。\n".replace("\n", newline)
        assert made.file.read_bytes() == right.encode(encoding)

    def test_a_second_time_changes_nothing(self, tmp_path: Path) -> None:
        file = tmp_path / "稿.txt"
        file.write_text(SLIPS, encoding="utf-8")
        made = fix_text(CheckTextRequest(file))
        assert made.file is not None
        assert fix_text(CheckTextRequest(file)) == made
        assert fix_text(CheckTextRequest(made.file)).file is None
        assert len(list(tmp_path.iterdir())) == 2

    def test_a_copy_that_somebody_worked_on_is_left(self, tmp_path: Path) -> None:
        file = tmp_path / "稿.txt"
        file.write_text(SLIPS, encoding="utf-8")
        (tmp_path / "稿（修正）.txt").write_text("改过的", encoding="utf-8")
        assert fix_text(CheckTextRequest(file)).file == tmp_path / "稿（修正2）.txt"

    def test_what_was_asked_to_be_ignored_is_left(self, tmp_path: Path) -> None:
        file = tmp_path / "稿.txt"
        file.write_text("部暑工作。", encoding="utf-8")
        assert fix_text(CheckTextRequest(file, frozenset({"W227"}))).file is None


def _word_file(folder: Path, *lines: str) -> Path:
    document = correct_document()
    for line in lines:
        paragraph(document, line)
    file = folder / "稿.docx"
    file.write_bytes(saved(document))
    return file


def _words_of(file: Path) -> list[str]:
    layout = measured_layout(file.read_bytes(), GB)
    return [passage.text for passage in word_manuscript(layout, file).passages]


class TestWordFile:
    def test_words_are_changed_as_tracked_changes(self, tmp_path: Path) -> None:
        file = _word_file(tmp_path, SLIPS)
        made = write_corrected_copy(CheckLayoutRequest(file), TODAY)
        assert made.file == tmp_path / "稿（修正）.docx"
        assert RIGHT in _words_of(made.file)
        content = zipfile.ZipFile(made.file).read("word/document.xml").decode()
        assert content.count("<w:del ") >= 5
        assert 'w:author="kjreport" w:date="2026-01-08T00:00:00Z"' in content

    def test_a_second_time_changes_nothing(self, tmp_path: Path) -> None:
        file = _word_file(tmp_path, SLIPS, "全年新增企业 ３家 ，部暑布署工作。")
        made = write_corrected_copy(CheckLayoutRequest(file), TODAY)
        assert made.file is not None
        again = write_corrected_copy(CheckLayoutRequest(made.file), TODAY)
        assert (again.file, again.changes) == (None, ())
        assert write_corrected_copy(CheckLayoutRequest(file), TODAY).file == made.file

    def test_looks_and_words_are_set_right_in_one_copy(self, tmp_path: Path) -> None:
        document = correct_document()
        document.paragraphs[6].runs[0].font.size = None
        paragraph(document, "部暑工作。").alignment = 1
        file = tmp_path / "稿.docx"
        file.write_bytes(saved(document))
        made = write_corrected_copy(CheckLayoutRequest(file), TODAY)
        assert [one.before for one in made.changes] == ["部暑"]
        assert len(list(tmp_path.iterdir())) == 2

    def test_without_a_day_no_word_is_touched(self, tmp_path: Path) -> None:
        file = _word_file(tmp_path, SLIPS)
        made = write_corrected_copy(CheckLayoutRequest(file))
        assert made.changes == ()


@pytest.mark.parametrize("file", sorted(TEXTS.glob("*.txt")), ids=lambda file: file.stem)
def test_the_clean_texts_need_nothing(file: Path) -> None:
    assert wanted_fixes(text_manuscript(SourceSet().read(file)), NOTHING) == ()


def test_the_seeds_come_to_rest_too(seeds: Path, tmp_path: Path) -> None:
    for seed in sorted(seeds.glob("*.txt")):
        file = tmp_path / seed.name
        file.write_bytes(seed.read_bytes())
        made = fix_text(CheckTextRequest(file))
        if made.file is not None:
            assert fix_text(CheckTextRequest(made.file)).file is None


def test_the_data_of_the_seeds_come_to_rest_too(seeds: Path, tmp_path: Path) -> None:
    for seed in sorted(seeds.glob("*.yaml")):
        file = tmp_path / seed.name
        file.write_bytes(seed.read_bytes())
        fixed(file)
        assert fixed(file) == ()


def test_the_samples_need_nothing(repository: Path) -> None:
    for file in sorted((repository / "data").glob("*/2025/*.yaml")):
        target = Target(file, repository / "data")
        assert fix_data(FixDataRequest(target, TODAY)) == ((), ())


class TestOddWordFiles:
    def test_words_in_tables_and_behind_them_are_found_again(self, tmp_path: Path) -> None:
        document = correct_document()
        table = document.add_table(rows=2, cols=2)
        table.cell(1, 1).paragraphs[0].add_run("部暑工作")
        paragraph(document, "表后部暑各项工作。")
        file = tmp_path / "稿.docx"
        file.write_bytes(saved(document))
        made = write_corrected_copy(CheckLayoutRequest(file), TODAY)
        assert made.file is not None
        words = _words_of(made.file)
        assert "部署工作" in words
        assert "表后部署各项工作。" in words

    def test_a_word_cut_into_runs_is_changed_as_a_whole(self, tmp_path: Path) -> None:
        document = correct_document()
        made = paragraph(document, "认真部")
        made.add_run("暑各项工").bold = True
        made.add_run("作，、新增企业 3家。")
        file = tmp_path / "稿.docx"
        file.write_bytes(saved(document))
        copy = write_corrected_copy(CheckLayoutRequest(file), TODAY).file
        assert copy is not None
        assert any(words.startswith("认真部署各项工作") for words in _words_of(copy))
        assert write_corrected_copy(CheckLayoutRequest(copy), TODAY).file is None
