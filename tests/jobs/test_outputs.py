"""Several outputs of one file: their names, their writing, and that the file is read once."""

from pathlib import Path

import pytest

from kjreport.errors import UnknownOutputError
from kjreport.jobs import drafting
from kjreport.jobs.build import build
from kjreport.jobs.wanted_outputs import wanted_outputs
from kjreport.model.outputs import OutputForm
from kjreport.source.load import load_source
from tests.jobs.reports import built, report, request, typed

#: Three outputs about which there is nothing to say.
OUTPUTS = (
    "输出: [总结, 公开版, 目标对照表]\n稿别: 送审稿\n指标: {甲: {计量单位: 家, 数值: 5, 上年: 4}}\n"
    "公开信息: {网站名称: 甲, 网站域名: 乙, 栏目名称: 丙, 发布机构: 丁, 关键词: 戊,\n"
    "  发布日期: 2026-1-1}\n"
)
NAMES = [
    "云河市科学技术局_2025_工作总结_送审稿.docx",
    "云河市科学技术局_2025_工作总结_公开版_送审稿.html",
    "云河市科学技术局_2025_工作总结_目标对照表_送审稿.docx",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return typed(tmp_path / "总结.yaml", report(more=OUTPUTS))


def test_every_output_is_a_file_of_its_own(file: Path, tmp_path: Path) -> None:
    (result,) = built(file, output=tmp_path / "output")
    assert result.findings == ()
    assert [output.name for output in result.outputs] == NAMES
    assert all(output.stat().st_size for output in result.outputs)


def test_the_file_is_read_once(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []

    def count(*arguments: object) -> object:
        read.append(arguments)
        return load_source(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(drafting, "load_source", count)
    built(file, output=tmp_path)
    assert len(read) == 1


def test_several_processes_write_the_same_files(file: Path, tmp_path: Path) -> None:
    other = typed(tmp_path / "b.yaml", report(year=2024, more=OUTPUTS))
    for folder, processes in (("one", 1), ("two", 2)):
        built(file, other, output=tmp_path / folder, processes=processes)
    one, two = (
        {made.name: made.read_bytes() for made in (tmp_path / folder).iterdir()}
        for folder in ("one", "two")
    )
    assert one == two


def test_an_output_open_in_word_does_not_hold_up_its_neighbours(file: Path, tmp_path: Path) -> None:
    built(file, output=tmp_path)
    (tmp_path / f"~${NAMES[0][2:]}").write_bytes(b"")
    (result,) = built(file, output=tmp_path)
    assert [output.name for output in result.outputs] == NAMES[1:]
    assert result.failure is not None
    assert "正被 Word 或 WPS 打开" in result.failure.message


def test_two_files_that_share_one_name_of_an_output_are_both_refused(
    file: Path, tmp_path: Path
) -> None:
    other = typed(tmp_path / "b.yaml", report(more=OUTPUTS.replace("总结, ", "")))
    results = built(file, other, output=tmp_path / "output")
    assert [[one.code for one in result.findings] for result in results] == [["E221"], ["E221"]]
    assert NAMES[1] in results[0].findings[0].message


def test_one_form_listed_twice_writes_nothing(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.yaml", report(more="输出: [总结, 总结]\n"))
    (result,) = built(file, output=tmp_path)
    assert [one.code for one in result.findings] == ["D182"]
    assert result.outputs == ()


def test_only_what_is_asked_for_is_written(file: Path, tmp_path: Path) -> None:
    made = request(file, output=tmp_path / "output")
    (result,) = build(
        type(made)(made.targets, made.template, made.output, only=(OutputForm.PUBLIC_PAGE,))
    )
    assert [output.name for output in result.outputs] == NAMES[1:2]


def test_forms_are_asked_for_by_name_and_each_once() -> None:
    assert wanted_outputs(["公开版", " 要点 ", "公开版"]) == (
        OutputForm.PUBLIC_PAGE,
        OutputForm.KEY_POINTS,
    )


@pytest.mark.parametrize(
    ("name", "advice"), [("公开板", "是否想写“公开版”？"), ("pdf", "可以写：总结、")]
)
def test_a_form_that_does_not_exist_is_met_with_advice(name: str, advice: str) -> None:
    with pytest.raises(UnknownOutputError, match=advice):
        wanted_outputs([name])
