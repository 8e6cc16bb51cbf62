"""Files of older office programs: by LibreOffice where it is, else with a word on what to do."""

import subprocess
import time
from datetime import date
from pathlib import Path

import pytest

from kjreport.jobs.import_documents import ImportedFile, ImportRequest, import_documents
from tests.importing.word_files import paragraph, word_file

BODY = (
    paragraph("云河市科技局2025年工作总结")
    + paragraph("一、工作开展情况")
    + paragraph("全年走访企业120家次，帮助解决问题36个，企业满意度明显提高。")
)


def imported(file: Path, folder: Path) -> ImportedFile:
    (result,) = import_documents(ImportRequest((file,), folder, folder, date(2026, 1, 8)))
    return result


@pytest.mark.parametrize("ending", [".doc", ".wps", ".rtf"])
def test_an_old_file_is_read_with_libreoffice(tmp_path: Path, soffice: str, ending: str) -> None:
    (tmp_path / "旧稿.docx").write_bytes(word_file(BODY))
    made = ".doc" if ending == ".wps" else ending
    command = [soffice, f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless"]
    subprocess.run(
        [
            *command,
            "--convert-to",
            made[1:],
            "--outdir",
            str(tmp_path),
            str(tmp_path / "旧稿.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    file = (tmp_path / f"旧稿{made}").rename(tmp_path / f"老文件{ending}")

    result = imported(file, tmp_path / "导入")

    assert result.failure is None
    assert result.doc_type == "工作总结"
    assert result.share == 1.0


def test_without_libreoffice_there_is_a_word_on_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kjreport.word.old_formats.find_soffice", lambda: None)
    file = tmp_path / "旧稿.wps"
    file.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))

    result = imported(file, tmp_path / "导入")

    assert result.failure is not None
    assert "另存为 .docx" in result.failure.message
    assert "旧稿.wps" in result.failure.message


def test_a_docx_that_is_called_doc_needs_no_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kjreport.word.old_formats.find_soffice", lambda: None)
    file = tmp_path / "旧稿.doc"
    file.write_bytes(word_file(BODY))
    assert imported(file, tmp_path / "导入").doc_type == "工作总结"


def test_a_million_characters_take_less_than_ten_seconds(tmp_path: Path) -> None:
    sentence = "全市科技创新平台建设持续推进，企业研发投入稳步增长，服务能力明显增强。"
    paragraphs = (
        paragraph(f"{number}号工作：{sentence * 6}新增企业{number}家。")
        for number in range(1_000_000 // (len(sentence) * 6 + 14))
    )
    file = tmp_path / "长.docx"
    file.write_bytes(word_file(BODY + "".join(paragraphs)))

    before = time.process_time()
    result = imported(file, tmp_path / "导入")

    assert time.process_time() - before < 10
    assert result.share == 1.0
