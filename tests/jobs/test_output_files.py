import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kjreport.errors import OutputError, OutputLockedError
from kjreport.jobs.output_files import LEDGER_NAME, write_result, write_whole


def _content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != LEDGER_NAME}


def _fails_with(error: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_a_draft_is_written_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "甲" / "乙"
    assert write_result(folder / "稿.docx", b"one") is None
    assert _content(folder) == {"稿.docx": b"one"}


def test_a_draft_nobody_touched_is_overwritten_silently(tmp_path: Path) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    assert write_result(tmp_path / "稿.docx", b"two") is None
    assert _content(tmp_path) == {"稿.docx": b"two"}


def test_a_draft_that_staff_changed_is_kept_under_another_name(tmp_path: Path) -> None:
    file = tmp_path / "稿.docx"
    for number, changed in ((1, b"by hand"), (2, b"by hand again")):
        write_result(file, b"one")
        file.write_bytes(changed)
        assert write_result(file, b"two") == tmp_path / f"稿（改动稿{number}）.docx"
    assert _content(tmp_path) == {
        "稿.docx": b"two",
        "稿（改动稿1）.docx": b"by hand",
        "稿（改动稿2）.docx": b"by hand again",
    }


def test_a_changed_draft_that_equals_the_new_one_is_not_kept_twice(tmp_path: Path) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    (tmp_path / "稿.docx").write_bytes(b"two")
    assert write_result(tmp_path / "稿.docx", b"two") is None
    assert _content(tmp_path) == {"稿.docx": b"two"}


def test_a_file_that_we_never_wrote_is_kept(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").write_bytes(b"somebody's")
    assert write_result(tmp_path / "稿.docx", b"one") == tmp_path / "稿（改动稿1）.docx"


@pytest.mark.parametrize("damaged", [b"", b"[]", b"{", b"\xff\xfe"])
def test_with_a_damaged_list_of_our_files_nothing_is_lost(tmp_path: Path, damaged: bytes) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    (tmp_path / LEDGER_NAME).write_bytes(damaged)
    assert write_result(tmp_path / "稿.docx", b"two") is not None
    assert write_result(tmp_path / "稿.docx", b"three") is None


@pytest.mark.parametrize("failure", [OSError(errno.EIO, "x"), KeyboardInterrupt(), MemoryError()])
@pytest.mark.parametrize("changed", [b"one", b"by hand"])
def test_a_failure_in_the_middle_leaves_the_previous_draft_whole_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException, changed: bytes
) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    (tmp_path / "稿.docx").write_bytes(changed)
    monkeypatch.setattr(os, "replace", _fails_with(failure))
    with pytest.raises((OutputError, KeyboardInterrupt, MemoryError)):
        write_result(tmp_path / "稿.docx", b"two")
    assert _content(tmp_path) == {"稿.docx": changed}


def test_a_disk_that_fills_up_leaves_the_previous_draft_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(Path, "write_bytes", _fails_with(full))
    with pytest.raises(OutputError, match="磁盘已满。请处理后再运行一次，或用 -o 换一个文件夹"):
        write_result(tmp_path / "稿.docx", b"two")
    assert _content(tmp_path) == {"稿.docx": b"one"}


def test_a_list_of_our_files_that_cannot_be_written_does_not_undo_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", _fails_with(PermissionError(13, "x")))
    assert write_result(tmp_path / "稿.docx", b"one") is None
    assert {file.name for file in tmp_path.iterdir()} == {"稿.docx"}


@pytest.mark.parametrize(
    "sign",
    ["~${}", "~$25工作总结.docx", ".~lock.{}#", ".~{}"],
    ids=["Word", "Word, first characters dropped", "LibreOffice", "WPS"],
)
def test_a_draft_open_in_another_program_is_not_overwritten(tmp_path: Path, sign: str) -> None:
    file = tmp_path / "2025工作总结.docx"
    write_result(file, b"one")
    lock = tmp_path / sign.format(file.name)
    lock.write_bytes(b"")
    with pytest.raises(OutputLockedError, match="请先关闭它，再运行一次") as caught:
        write_result(file, b"two")
    assert lock.name in str(caught.value)
    assert file.read_bytes() == b"one"


def test_a_lock_without_its_document_holds_nothing_up(tmp_path: Path) -> None:
    (tmp_path / "~$稿.docx").write_bytes(b"")
    assert write_result(tmp_path / "稿.docx", b"one") is None


def test_a_draft_that_windows_does_not_let_go_is_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_result(tmp_path / "稿.docx", b"one")
    (tmp_path / "稿.docx").write_bytes(b"by hand")
    monkeypatch.setattr(os, "replace", _fails_with(PermissionError(13, "x")))
    with pytest.raises(OutputLockedError, match="正被 Word 或 WPS 打开，没有覆盖"):
        write_result(tmp_path / "稿.docx", b"two")
    assert _content(tmp_path) == {"稿.docx": b"by hand"}


def test_a_folder_without_permission_is_not_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_bytes", _fails_with(PermissionError(13, "x")))
    with pytest.raises(OutputError, match="没有写入权限") as caught:
        write_result(tmp_path / "稿.docx", b"one")
    assert not isinstance(caught.value, OutputLockedError)


def test_an_output_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "送审").write_bytes(b"x")
    for file in (tmp_path / "送审" / "稿.docx", tmp_path / "送审" / "乙" / "稿.docx"):
        with pytest.raises(OutputError, match="要用作文件夹的位置上是一个文件"):
            write_result(file, b"one")
    assert (tmp_path / "送审").read_bytes() == b"x"


def test_a_folder_with_the_name_of_the_draft_is_said(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").mkdir()
    with pytest.raises(OutputError, match="已有一个同名的文件夹"):
        write_result(tmp_path / "稿.docx", b"one")
    assert [file.name for file in tmp_path.iterdir()] == ["稿.docx"]


def test_a_template_is_written_whole_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "公文.docx", b"one")
    monkeypatch.setattr(os, "replace", _fails_with(OSError(errno.EIO, "x")))
    with pytest.raises(OutputError, match=f"系统错误 {errno.EIO}"):
        write_whole(tmp_path / "公文.docx", b"two")
    assert _content(tmp_path) == {"公文.docx": b"one"}
