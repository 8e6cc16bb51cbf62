"""Files made to harm: a clear word within 5 seconds and 300 MB, and the others go on."""

import io
import os
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.importing.word_files import packed, paragraph, table, word_file

SECONDS, MEGABYTES = 5.0, 300
TITLE = paragraph("云河市科技局2025年工作总结")


def bomb() -> bytes:
    return word_file(paragraph("零" * 30_000_000))


def many_parts() -> bytes:
    return packed({f"word/{number}.xml": "<a/>" for number in range(5000)})


def external_entity() -> bytes:
    prolog = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return word_file(paragraph("&e;"), prolog=prolog)


def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    prolog = f'<!DOCTYPE d [<!ENTITY l0 "哈">{entities}]>'
    return word_file(paragraph("&l9;"), prolog=prolog)


def nested_tables() -> bytes:
    depth = 10_000
    return word_file(
        "<w:tbl><w:tr><w:tc>" * depth + paragraph("深") + "</w:tc></w:tr></w:tbl>" * depth
    )


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)


def locked_zip() -> bytes:
    data = bytearray(word_file(TITLE))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        position = data.find(start)
        while position >= 0:
            data[position + (6 if start == b"PK\x03\x04" else 8)] |= 1
            position = data.find(start, position + 4)
    return bytes(data)


def truncated() -> bytes:
    whole = word_file(TITLE + paragraph("全年开展调研12次。" * 500))
    return whole[: len(whole) // 2]


def cut_text() -> bytes:
    whole = word_file(TITLE)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[:-40] if name == "word/document.xml" else content)
    return stream.getvalue()


def old_word() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)


def many_tags() -> bytes:
    return word_file("".join(f'<w:p w:rsidR="{number:08x}"/>' for number in range(1_200_000)))


def nothing() -> bytes:
    return b""


def no_word() -> bytes:
    return packed({"hallo.txt": "你好"})


REFUSED = {
    "压缩炸弹": (bomb, "不予读取"),
    "部件太多": (many_parts, "不予读取"),
    "外部实体": (external_entity, "DOCTYPE"),
    "实体展开": (billion_laughs, "DOCTYPE"),
    "一万层表格": (nested_tables, "另存为 .docx"),
    "加了密码": (encrypted, "密码"),
    "压缩包加了密码": (locked_zip, "密码"),
    "只有一半": (truncated, "另存为 .docx"),
    "正文断了": (cut_text, "另存为 .docx"),
    "旧格式改了名": (old_word, "另存为 .docx"),
    "标签太多": (many_tags, "内容过多"),
    "空文件": (nothing, "空的"),
    "别的压缩包": (no_word, "另存为 .docx"),
}


def run(arguments: list[str], output: Path) -> tuple[int, float, float, str]:
    """Run the command; return its exit code, seconds, megabytes and words."""
    command = [sys.executable, "build.py", "import", *arguments]
    before = time.monotonic()
    process = os.posix_spawn(
        sys.executable,
        command,
        {**os.environ, "PYTHONIOENCODING": "utf-8"},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, str(output), os.O_WRONLY | os.O_CREAT, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.monotonic() - before
    words = output.read_text(encoding="utf-8")
    return os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss / 1024, words


@pytest.mark.skipif(sys.platform == "win32", reason="measures with wait4")
@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_gets_a_clear_word_in_little_time_and_memory(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(repository)
    make, said = REFUSED[name]
    file = tmp_path / "坏文件.docx"
    file.write_bytes(make())

    code, seconds, megabytes, words = run([str(file), "-o", str(tmp_path)], tmp_path / "说的话")

    assert code == 2
    assert said in words
    assert "Traceback" not in words
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    assert sorted(one.suffix for one in tmp_path.iterdir()) == ["", ".docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="measures with wait4")
def test_macros_and_odd_sizes_do_no_harm(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>" + paragraph("格") + "</w:tc>"
    deep = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("深") + "</w:tc></w:tr></w:tbl>" * 60
    body = TITLE + f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>" + deep + table(("甲", "乙"), ("1", "2"))
    file = tmp_path / "有宏.docm"
    file.write_bytes(word_file(body, {"vbaProject.bin": b"\0" * 100}))

    code, seconds, megabytes, words = run([str(file), "-o", str(tmp_path)], tmp_path / "说的话")

    assert "Traceback" not in words
    assert code in {0, 1}
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    written = (tmp_path / "有宏.yaml").read_text(encoding="utf-8")
    assert "深" in written
    assert "宏" in written.split("没有放进来", 1)[1]
