"""Nothing English reaches the user, and what is misspelt is met with advice."""

import re
import unicodedata

import pytest

from kjreport import __version__
from kjreport.config import Project
from tests.cli.conftest import Run
from tests.jobs.reports import report, typed

#: Names that the user types or sees on files, and names of things.
ALLOWED = {
    *("python", "build", "py", "check", "template", "make", "list", "data", "output"),
    *("templates", "yaml", "json", "jobs", "only", "strict", "help", "version", "kjreport"),
    *("profile", "gb", "times", "digits", "windows", "fonts", "lines", "and", "chars"),
    *("pt", "house", "comment", "docx"),
    *("pdf", "preview", "rendered", "fix", "ledger", "sources"),
    *("Excel", "xlsx", "back", "apply", "collect", "replace", "words"),
    *("txt", "against", "ignore", "import", "md"),
    *("new", "from", "force", "compare", "org", "type"),
    *("YAML", "Word", "JSON", "PDF", "LibreOffice"),
}
COMMANDS = [
    *((), ("build",), ("check",), ("ledger",), ("collect",), ("new",), ("compare",)),
    *(("template",), ("template", "make"), ("template", "list"), ("template", "check")),
]
USAGE_ERRORS = [
    ("--nope",),
    ("build", "--nope"),
    ("build", "--strick"),
    ("build", "--strict=1"),
    ("build", "--jobs"),
    ("build", "--jobs", "many"),
    ("build", "--jobs", "0"),
    ("build", "--jobs", "65"),
    ("build", "-o"),
    ("build", "-x"),
    ("check", "-o", "data"),
    ("check", "--json=1"),
    ("template",),
    ("template", "nope"),
    ("template", "mak"),
    ("template", "make", "nope"),
    ("template", "list", "nope"),
    ("biuld",),
    ("nope",),
    ("nope.yaml",),
    ("",),
]


def _foreign_words(said: str, *allowed: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", said)) - ALLOWED - {*allowed}


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line)


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_chinese_and_fits_a_terminal(
    run: Run, command: tuple[str, ...], option: str
) -> None:
    ran = run(*command, option)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"用法： {' '.join(('python build.py', *command))} ")
    assert _foreign_words(ran.out) == set()
    assert max(map(_columns, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("arguments", USAGE_ERRORS, ids=" ".join)
def test_a_usage_error_is_chinese(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    typed_words = re.findall(r"[A-Za-z]+", " ".join(arguments))
    assert _foreign_words(ran.err, *typed_words) == set()
    assert re.search(r"[\u4e00-\u9fff]", ran.err)


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("biuld",), "没有“biuld”这个文件、文件夹或命令。是否想写 build？"),
        (("chek", "data"), "是否想写 check？"),
        (("nope",), "没有“nope”这个文件、文件夹或命令。请检查是否写错"),
        (("template", "mak"), "没有 mak 这个命令。 是否想写 'make'？"),
        (("build", "--strick"), "没有 --strick 这个选项。 是否想写 '--strict'？"),
        (("--jobs", "0"), "请写 1 到 64 之间的整数，不能是 0。"),
        (("--jobs", "１x"), "请写 1 到 64 之间的整数，不能是 １x。"),
        (("-o",), "选项 -o 后面要写值。"),
        (("template", "make", "x"), "多出了参数：x"),
    ],
)
def test_what_is_misspelt_is_met_with_advice(
    run: Run, arguments: tuple[str, ...], advice: str
) -> None:
    assert advice in run(*arguments).err


def test_a_bare_word_that_is_a_folder_is_no_misspelt_command(run: Run, project: Project) -> None:
    typed(project.root / "biuld" / "a.yaml", report())
    assert run("biuld").code == 0


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"kjreport，版本 {__version__}\n"
