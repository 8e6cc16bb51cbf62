"""Files made to harm: a clear word within 5 seconds and 300 MB, and the others go on."""

import io
import os
import subprocess
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


#: Runs the command and tells its own peak: a child counts what it was forked from otherwise.
_MEASURED = """
import sys
from pathlib import Path
from kjreport.cli import main
code = main(sys.argv[2:])
status = Path("/proc/self/status").read_text(encoding="utf-8")
Path(sys.argv[1]).write_text(status.split("VmHWM:")[1].split()[0], encoding="utf-8")
sys.exit(code)
"""


def run(arguments: list[str], output: Path) -> tuple[int, float, float, str]:
    """Run the command; return its exit code, seconds, megabytes and words."""
    peak = output.with_name("峰值")
    command = [sys.executable, "-c", _MEASURED, str(peak), "import", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    before = time.monotonic()
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    seconds = time.monotonic() - before
    megabytes = int(peak.read_text(encoding="utf-8")) / 1024
    peak.unlink()
    words = (done.stdout + done.stderr).decode("utf-8")
    return done.returncode, seconds, megabytes, words


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
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
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [".docx"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
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
