"""Compares two whole processes: ``build.py`` on the sample, and a bare docxtpl script.

The bare script is given the finished context of the same document; ours reads YAML, checks
it and composes it first. Both make one draft (``--only 总结``). The plan is cached, Python may
keep its bytecode as it does for staff, the data changes before every run, and every file is
opened. The sample takes figures from an Excel 台账, which the bare script never sees; what
that costs shows beside a copy of the sample that has the same figures typed.
``render.py`` prints this beside its own figures.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.source.files import SourceSet
from kjreport.source.load import load_source
from kjreport.text.scalars import Scalar
from kjreport.word.context import build_context
from kjreport.word.plan_cache import plan_for

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "data" / "云河市科学技术局" / "2025"
REPORT = "工作总结及计划.yaml"
TEMPLATE = ROOT / "templates" / "公文.docx"
RUNS = 15
WANTED = 2.2
CHANGING = "312"
_CHANGED = re.compile(rf"(数值: '?){CHANGING}\b")
ONE = ("--only", "总结")

BARE_SCRIPT = """\
import json, sys
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

template, context, output = sys.argv[1:]
with open(context, encoding="utf-8") as file:
    data = json.load(file)
for item in data["全文"]:
    item.update({key: Markup(value) for key, value in item.items() if key != "类"})
document = DocxTemplate(template)
environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
document.render(data, environment, autoescape=True)
document.save(output)
"""


@dataclass(frozen=True, slots=True)
class Whole:
    """The least seconds of each process."""

    ours: float
    typed: float
    """Ours, with the figures typed."""
    bare: float

    def __str__(self) -> str:
        return (
            f"whole process on the sample, minima of {RUNS}: build.py {self.ours * 1000:.0f} ms,"
            f" without the 台账 {self.typed * 1000:.0f} ms,"
            f" bare docxtpl script {self.bare * 1000:.0f} ms: {self.ours / self.bare:.2f}×,"
            f" without the 台账 {self.typed / self.bare:.2f}×  ≤ {WANTED}×"
        )


def compare_processes() -> Whole:
    """Run both in turn, each time with other data."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copytree(SAMPLE.parent, folder / "data")
        taken = folder / "data" / SAMPLE.name / REPORT
        typed = taken.with_name("全部手填.yaml")
        typed.write_text(_typed(taken), encoding="utf-8")
        processes = (
            _our_process(folder, taken),
            _our_process(folder, typed),
            _bare_process(folder),
        )
        for ours in processes[:2]:
            ours(0)
        times: tuple[list[float], ...] = ([], [], [])
        for run in range(1, RUNS + 1):
            for process, seconds in zip(processes, times, strict=True):
                seconds.append(process(run))
    return Whole(*map(min, times))


def _typed(report: Path) -> str:
    """Return a report with what it takes from elsewhere written in its place."""
    read = load_source(report, SourceSet(), report.parent.parent).value
    assert read is not None
    data = {key: _plain(value) for key, value in read.data.items() if key != "台账"}
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key != "取自"}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.text if isinstance(value, Scalar) else value


def _our_process(folder: Path, report: Path) -> Callable[[int], float]:
    output = folder / report.stem
    text = report.read_text(encoding="utf-8")
    command = [sys.executable, str(ROOT / "build.py"), str(report), *ONE, "-o", str(output)]
    environment = {**_environment(), "XDG_CACHE_HOME": str(folder / "cache")}

    def run(number: int) -> float:
        changed = _CHANGED.sub(rf"\g<1>{1000 + number}", text)
        report.write_text(changed, encoding="utf-8")
        seconds = _timed(command, environment)
        (draft,) = output.glob("*计划_送审稿.docx")
        _check(draft, str(1000 + number))
        return seconds

    return run


def _bare_process(folder: Path) -> Callable[[int], float]:
    script, given, output = folder / "bare.py", folder / "context.json", folder / "bare.docx"
    script.write_text(BARE_SCRIPT, encoding="utf-8")
    text = _context(folder)
    command = [sys.executable, str(script), str(TEMPLATE), str(given), str(output)]

    def run(number: int) -> float:
        given.write_text(text.replace(CHANGING, str(1000 + number)), encoding="utf-8")
        seconds = _timed(command, _environment())
        _check(output, str(1000 + number))
        return seconds

    return run


def _context(folder: Path) -> str:
    target = Target(SAMPLE / REPORT, SAMPLE)
    composed = compose_target(target, {}).value
    assert composed is not None
    plan = plan_for(TEMPLATE.read_bytes(), folder)
    return json.dumps(
        build_context(composed.outputs[0].composition.tree, plan.styles, anchored=False),
        ensure_ascii=False,
    )


def _environment() -> dict[str, str]:
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _timed(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


def _check(draft: Path, words: str) -> None:
    with zipfile.ZipFile(draft) as package:
        assert words in package.read("word/document.xml").decode("utf-8")
