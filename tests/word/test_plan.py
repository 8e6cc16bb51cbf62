import marshal
import os
import stat
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from kjreport.errors import TemplateError, TemplateTagError
from kjreport.word import plan_cache
from kjreport.word.additions import NO_ADDITIONS
from kjreport.word.plan import from_record, to_record
from kjreport.word.plan_cache import forget, plan_for, plan_key
from kjreport.word.plan_compiler import compile_plan
from kjreport.word.renderer import render
from tests.word.office_templates import ROWS, paragraphs

USER_FOLDER = plan_cache.default_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")

CACHED_BUILD = """
import sys
from pathlib import Path
from kjreport.word.additions import NO_ADDITIONS
from kjreport.word.plan_cache import plan_for
from kjreport.word.renderer import render
plan = plan_for(Path(sys.argv[1]).read_bytes(), Path(sys.argv[2]))
render(plan, {"标题": "甲", "全文": [], "行": []}, NO_ADDITIONS)
heavy = {"docx", "docxtpl", "lxml", "xml.etree.ElementTree", "zipfile", "importlib.metadata"}
print(sorted(heavy & set(sys.modules)))
"""


@pytest.fixture(autouse=True)
def _no_memory() -> None:
    forget()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "plans"


def test_a_plan_survives_being_stored(template: bytes) -> None:
    plan = compile_plan(template)
    stored = marshal.dumps(to_record(plan))
    restored = from_record(marshal.loads(stored))  # noqa: S302 - written here
    assert restored == plan
    context = {"标题": "甲", "全文": []}
    assert render(restored, context, NO_ADDITIONS) == render(plan, context, NO_ADDITIONS)


def test_a_plan_is_stored_once_and_read_again(store: Path) -> None:
    first = plan_for(ROWS, store)
    assert [file.name for file in store.iterdir()] == [plan_key(ROWS)]
    forget()
    assert plan_for(ROWS, store) == first


def test_a_cached_plan_loads_neither_docx_nor_docxtpl_nor_lxml(
    template: bytes, store: Path, tmp_path: Path, repository: Path
) -> None:
    file = tmp_path / "模板.docx"
    file.write_bytes(template)
    plan_for(template, store)
    command = [sys.executable, "-c", CACHED_BUILD, str(file), str(store)]
    done = subprocess.run(command, cwd=repository, check=True, capture_output=True)
    assert done.stdout.strip() == b"[]"


@pytest.mark.parametrize("damage", [b"", b"not marshal", marshal.dumps((1, 2))])
def test_a_damaged_plan_is_compiled_anew(store: Path, damage: bytes) -> None:
    plan = plan_for(ROWS, store)
    (store / plan_key(ROWS)).write_bytes(damage)
    forget()
    assert plan_for(ROWS, store) == plan
    assert (store / plan_key(ROWS)).read_bytes() != damage


@posix
def test_the_folder_of_plans_is_open_to_its_owner_only(store: Path) -> None:
    plan_for(ROWS, store)
    assert stat.S_IMODE(store.stat().st_mode) == 0o700


@posix
def test_a_folder_that_others_may_write_to_is_not_used(store: Path) -> None:
    store.mkdir(mode=0o700)
    store.chmod(0o777)
    plan_for(ROWS, store)
    assert list(store.iterdir()) == []


@posix
def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert plan_for(ROWS, tmp_path / "file" / "plans").slow_reason == ""


@pytest.mark.parametrize("package", ["jinja2", "docxtpl"])
def test_the_key_holds_the_versions_that_are_installed(package: str) -> None:
    assert f"-{version(package)}.dist-info" in plan_cache._installed(package)


def test_the_key_depends_on_the_template_and_on_the_versions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = plan_key(ROWS)
    assert plan_key(ROWS + b" ") != before
    monkeypatch.setattr(plan_cache, "_versions", lambda: "another release")
    assert plan_key(ROWS) != before


@posix
def test_the_cache_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", f"{os.sep}caches")
    assert USER_FOLDER() == Path(os.sep, "caches", "kjreport")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert USER_FOLDER() == Path.home() / ".cache" / "kjreport"


def test_a_file_that_is_no_template_is_refused_in_chinese() -> None:
    with pytest.raises(TemplateError, match="不是完好的"):
        compile_plan(b"PK\3\4 nonsense")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("开头", "{%p for 一 in 行 %}", "{{ 一 }}"), "endfor"),
        (("开头", "{{ 标题 % }}"), "标题"),
        (("{%p if 标题 %}", "甲", "{%p endfor %}"), "endfor"),
    ],
)
def test_a_misspelt_tag_is_named_in_chinese(lines: tuple[str, ...], words: str) -> None:
    with pytest.raises(TemplateTagError, match="Word 模板的标签写错了") as caught:
        compile_plan(paragraphs(*lines))
    assert words in str(caught.value)


def test_a_repeated_look_up_is_done_once_a_turn() -> None:
    asked: list[str] = []

    class Item(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            asked.append(key)
            return super().__getitem__(key)

    chain = [f'{{%p elif 一.类 == "{kind}" %}}' for kind in "乙丙丁戊"]
    lines = (
        "{%p for 一 in 行 %}",
        '{%p if 一.类 == "甲" %}',
        *chain,
        "末",
        "{%p endif %}",
        "{%p endfor %}",
    )
    plan = compile_plan(paragraphs(*lines))
    render(plan, {"行": [Item(类="戊")], "全文": []}, NO_ADDITIONS)
    assert asked == ["类"]
