"""Small reports as staff would type them, and the project they are built with."""

from pathlib import Path

from kjreport.config import Project
from kjreport.jobs.build import BuildRequest, build
from kjreport.jobs.discovery import find_targets
from kjreport.jobs.results import Result

REPOSITORY = Path(__file__).resolve().parents[2]
PROJECT = Project(REPOSITORY)


def report(organ: str = "云河市科学技术局", year: int = 2025, more: str = "") -> str:
    return (
        f"文种: 工作总结\n单位: {organ}\n年度: {year}\n{more}"
        "引言: 现将工作情况汇报如下。\n"
        "工作成效:\n  小节:\n  - 标题: 培育创新主体\n    正文: 新增高新技术企业5家。\n"
    )


BROKEN = report().replace("年度: ", "年度：")


def typed(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def request(*paths: Path, output: Path, processes: int = 1) -> BuildRequest:
    return BuildRequest(find_targets(paths, PROJECT), PROJECT.template, output, processes)


def built(*paths: Path, output: Path, processes: int = 1) -> tuple[Result, ...]:
    return build(request(*paths, output=output, processes=processes))
