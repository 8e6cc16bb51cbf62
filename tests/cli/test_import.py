from pathlib import Path

import pytest

from kjreport.cli import main

TEXT = (
    "云河市科技局2023年工作总结\n\n2023年，我局扎实工作。\n一、工作情况\n（一）抓项目。获批12项。\n"
)


def test_what_was_recognised_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "旧稿.txt"
    file.write_text(TEXT, encoding="utf-8")

    assert main(["import", str(file), "-o", str(tmp_path / "out")]) == 0

    told = capsys.readouterr().out
    assert "旧稿.yaml" in told
    assert "工作总结" in told
    assert "100.00%" in told


def test_the_draft_of_the_import_is_built(tmp_path: Path) -> None:
    file = tmp_path / "旧稿.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(file), "-o", str(tmp_path / "data")]) == 0

    assert main(["build", str(tmp_path / "data"), "-o", str(tmp_path / "out"), "--strict"]) == 0
    assert len(list((tmp_path / "out").glob("*.docx"))) == 1


def test_a_file_that_is_not_there_stops_only_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "旧稿.txt"
    file.write_text(TEXT, encoding="utf-8")
    arguments = ["import", str(tmp_path / "没有.txt"), str(file), "-o", str(tmp_path / "out")]

    assert main(arguments) == 2

    told = capsys.readouterr()
    assert "没有.txt" in told.err
    assert "Traceback" not in told.err
    assert (tmp_path / "out" / "旧稿.yaml").exists()


def test_without_a_file_the_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import"]) == 2
    assert "文件" in capsys.readouterr().err
