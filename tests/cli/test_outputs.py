"""Several outputs of one file on the command line."""

import json

import pytest

from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.reports import report, typed
from tests.jobs.test_outputs import NAMES, OUTPUTS


def test_every_output_has_a_line_of_its_own(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report(more=OUTPUTS))
    *lines, last = run().out.splitlines()
    assert last.endswith("python build.py check")
    assert [line.split()[-1 if index else -4] for index, line in enumerate(lines[1:])] == [
        f"output/{name}" for name in NAMES
    ]
    assert [line.split()[0] for line in lines[1:]] == ["data/a.yaml", "已生成", "已生成"]


def test_json_lists_every_output(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report(more=OUTPUTS))
    written = json.loads(run("--json").out)
    assert written["outputs"] == [f"output/{name}" for name in NAMES]


def test_only_builds_the_outputs_it_names(project: Project, run: Run) -> None:
    typed(project.data / "a.yaml", report(more=OUTPUTS))
    typed(project.data / "b.yaml", report(year=2024))
    ran = run("--only", "公开版", "--only", "目标对照表")
    assert (ran.code, ran.err) == (0, "")
    assert sorted(file.name for file in project.output.glob("云*")) == sorted(NAMES[1:])
    assert "没有要生成的" in ran.out


@pytest.mark.parametrize(
    ("name", "advice"), [("公开板", "是否想写“公开版”？"), ("要点", "如：输出: [总结, 要点]")]
)
def test_an_output_that_no_file_has_gives_exit_code_2(
    project: Project, run: Run, name: str, advice: str
) -> None:
    typed(project.data / "a.yaml", report(more=OUTPUTS))
    ran = run("--only", name)
    assert ran.code == 2
    assert advice in ran.err
    assert not project.output.exists()
