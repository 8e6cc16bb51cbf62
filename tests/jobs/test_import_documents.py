from datetime import date
from pathlib import Path

from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents

TEXT = (
    "云河市科技局2023年工作总结\n\n2023年，我局扎实工作。\n一、工作情况\n（一）抓项目。获批12项。\n"
)


def written(folder: Path, name: str = "旧稿.txt", text: str = TEXT) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def run(
    files: tuple[Path, ...], folder: Path | None, data: Path, *, is_forced: bool = False
) -> tuple[ImportedFile, ...]:
    return import_documents(
        ImportRequest(files, folder, data, date(2026, 1, 8), is_forced=is_forced)
    )


def test_a_draft_lies_in_a_folder_of_its_own_unless_one_is_named(tmp_path: Path) -> None:
    file = written(tmp_path)

    (own,) = run((file,), None, tmp_path / "data")
    (named,) = run((file,), tmp_path / "out", tmp_path / "data")

    assert own.output == tmp_path / "data" / "导入" / "旧稿" / "旧稿.yaml"
    assert named.output == tmp_path / "out" / "旧稿.yaml"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file, out = written(tmp_path), tmp_path / "out"
    (first,) = run((file,), out, tmp_path)
    assert first.output is not None
    first.output.write_text("改过\n", encoding="utf-8")

    (second,) = run((file,), out, tmp_path)

    assert second.output == out / "旧稿（2）.yaml"
    assert first.output.read_text(encoding="utf-8") == "改过\n"


def test_force_keeps_a_dated_copy_and_never_loses_one(tmp_path: Path) -> None:
    file, out = written(tmp_path), tmp_path / "out"
    for words in ("甲\n", "乙\n"):
        run((file,), out, tmp_path, is_forced=True)
        (out / "旧稿.yaml").write_text(words, encoding="utf-8")

    (last,) = run((file,), out, tmp_path, is_forced=True)

    assert last.output == out / "旧稿.yaml"
    assert last.kept == out / ".备份" / "旧稿-20260108-2.yaml"
    assert last.kept.read_text(encoding="utf-8") == "乙\n"
    assert (out / ".备份" / "旧稿-20260108.yaml").read_text(encoding="utf-8") == "甲\n"


def test_a_file_that_cannot_be_read_does_not_hold_up_the_others(tmp_path: Path) -> None:
    good = written(tmp_path)
    damaged = tmp_path / "坏.txt"
    damaged.write_bytes(b"\x00\x01\x02\xff" * 50)
    files = (tmp_path / "没有.txt", damaged, written(tmp_path, "空.txt", " \n"), good)
    files = (*files, written(tmp_path, "表.xlsx"))

    results = run(files, tmp_path / "out", tmp_path)

    assert [one.failure is None for one in results] == [False, False, False, True, False]
    messages = [one.failure.message for one in results if one.failure is not None]
    assert all(message and "Traceback" not in message for message in messages)


def test_the_share_that_came_through_is_told(tmp_path: Path) -> None:
    (result,) = run((written(tmp_path),), tmp_path / "out", tmp_path)

    assert result.share == 1.0
    assert result.doc_type == "工作总结"
    assert [one.code for one in result.findings if one.code == "E301"] == []


def test_texts_of_other_encodings_are_read(tmp_path: Path) -> None:
    outputs = set()
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        file = tmp_path / encoding / "旧稿.txt"
        file.parent.mkdir()
        file.write_bytes(TEXT.encode(encoding))
        (result,) = run((file,), tmp_path / encoding, tmp_path)
        assert result.output is not None
        outputs.add(result.output.read_text(encoding="utf-8"))

    assert len(outputs) == 1
