"""Whatever a file holds: findings or one clear sentence, soon and in little memory."""

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from kjreport.checks.layout.corrections import corrections
from kjreport.checks.registry import layout_checks
from kjreport.errors import KjReportError
from kjreport.jobs.check_layout import measured_layout
from kjreport.word.layout_fixer import with_corrections
from kjreport.word.standard import GB
from tests.checks.clerk_files import correct_document, house_style, saved
from tests.word.mutations import hostile, mutated

COUNT = 600
SECONDS = 5
MOST_MEGABYTES = 300
_MEASURE = """
import json, sys, time
from pathlib import Path
from kjreport.errors import KjReportError
from kjreport.jobs.check_layout import CheckLayoutRequest, check_layout
started = time.process_time()
try:
    found = check_layout(CheckLayoutRequest(Path(sys.argv[1]))).findings
    said = sorted({one.code for one in found})
except KjReportError as error:
    said = str(error)
status = Path("/proc/self/status").read_text(encoding="utf-8")
peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
print(json.dumps([said, time.process_time() - started, peak]))
"""


def _said(data: bytes) -> str:
    """Go the whole way, corrections too; rules may not fail in silence here."""
    try:
        layout = measured_layout(data, GB)
        for check in layout_checks():
            tuple(check.find(layout))
        with_corrections(data, corrections(layout))
    except KjReportError as error:
        return str(error)
    return "measured"


@pytest.mark.parametrize("seed", [1, 2])
def test_damaged_files_are_measured_or_refused_in_chinese(seed: int) -> None:
    whole = (house_style().content, saved(correct_document()))[seed - 1]
    said: Counter[str] = Counter()
    for number, data in enumerate(mutated(whole, COUNT // 2, seed)):
        started = time.process_time()
        words = _said(data)
        assert time.process_time() - started < SECONDS, number
        assert words == "measured" or "请" in words, (number, words)
        said[words] += 1
    assert said["measured"] >= COUNT // 12, said
    assert len(said) >= 3, said


@pytest.fixture(scope="module")
def hostile_files() -> dict[str, bytes]:
    return hostile(saved(correct_document()))


NAMES = (
    "huge table",
    "too many paragraphs",
    "elements without meaning",
    "tags beyond number",
    "deep tables",
    "very many runs",
    "one endless word",
    "a very long word",
    "zip bomb",
    "billion laughs",
    "macros",
    "locked archive",
    "password of an office program",
    "old word renamed",
    "nested tables",
    "ten thousand tables",
    "huge table with lines",
    "entity of another file",
    "entity in the styles",
    "many drawings",
    "old word",
    "empty",
    "text",
    "rtf",
)
#: What the sentence must say of files that are refused for a reason staff can act on.
REASONS = {
    "locked archive": "密码",
    "password of an office program": "密码",
    "old word renamed": "旧格式",
    "zip bomb": "压缩",
    "entity of another file": "DOCTYPE",
    "entity in the styles": "DOCTYPE",
    "billion laughs": "DOCTYPE",
    "empty": "空",
}


def test_every_hostile_file_is_tried(hostile_files: dict[str, bytes]) -> None:
    assert sorted(hostile_files) == sorted(NAMES)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("name", NAMES)
def test_hostile_files_cost_little(
    name: str, hostile_files: dict[str, bytes], tmp_path: Path
) -> None:
    file = tmp_path / "稿子.docx"
    file.write_bytes(hostile_files[name])
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(file)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    said, seconds, megabytes = json.loads(ran.stdout)
    assert seconds < SECONDS, (said, seconds)
    assert megabytes < MOST_MEGABYTES, (said, megabytes)
    assert isinstance(said, list) or "请" in said
    assert REASONS.get(name, "") in str(said)
    print(f"{name}: {seconds:.2f} s, {megabytes} MB, {said}")
    if name == "macros":
        assert "L194" in said
