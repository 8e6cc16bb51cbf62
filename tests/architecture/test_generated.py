"""What is generated is up to date, and the editor never underlines what we accept."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
import yaml

REPORT = Path("data/.schema/报告.schema.json")
OFFICE = Path("data/.schema/科室.schema.json")
REGISTRY = Path("data/.schema/名录.schema.json")


@pytest.fixture(scope="module")
def generator(repository: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", repository / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def schema(repository: Path, path: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((repository / path).read_text(encoding="utf-8"))
    return loaded


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor sees it: dates stay text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_editor(text: str) -> object:
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506  # a SafeLoader


def faults(value: object, schema: dict[str, object]) -> list[str]:
    validator = jsonschema.Draft7Validator(schema)
    return [
        f"{list(error.absolute_path)} {error.message}" for error in validator.iter_errors(value)
    ]


def data_files(repository: Path) -> Iterator[Path]:
    data = repository / "data"
    for file in sorted(data.rglob("*.yaml")):
        parts = file.relative_to(data).parts
        if not any(part.startswith(".") or part == "名录" for part in parts):
            yield file


def test_generated_files_are_up_to_date(repository: Path, generator: ModuleType) -> None:
    for path, text in generator.generated().items():
        assert (repository / path).read_text(encoding="utf-8") == text, (
            "run python docs/generate.py"
        )


@pytest.mark.parametrize("path", [REPORT, OFFICE, REGISTRY])
def test_schemas_are_schemas(repository: Path, path: Path) -> None:
    jsonschema.Draft7Validator.check_schema(schema(repository, path))


def test_every_file_under_data_fits_its_schema(repository: Path) -> None:
    files = list(data_files(repository))
    assert files
    for file in files:
        path = OFFICE if file.parent.name == "各科室" else REPORT
        value = as_editor(file.read_text(encoding="utf-8"))
        assert faults(value, schema(repository, path)) == [], file.name


@pytest.mark.parametrize("number", ["000", "001", "004"])
def test_the_seeds_fit_the_schema(repository: Path, seeds: Path, number: str) -> None:
    value = as_editor((seeds / f"{number}.yaml").read_text(encoding="utf-8"))
    assert faults(value, schema(repository, REPORT)) == []


def test_every_list_of_names_fits_its_schema(repository: Path) -> None:
    folders = (repository / "data/名录", repository / "kjreport/loading/名录")
    files = [file for folder in folders for file in sorted(folder.glob("*.yaml"))]
    assert len(files) >= 6
    for file in files:
        value = as_editor(file.read_text(encoding="utf-8"))
        assert faults(value, schema(repository, REGISTRY)) == [], file.name


@pytest.mark.parametrize(
    "wrong",
    [
        "领导: [{职务: 局长}]",
        "领导: [{姓名: 王某某, 职位: 局长}]",
        "机构: [{全称: 云河市科学技术局}]",
        "单位: [{名称: 甲}]",
    ],
)
def test_the_schema_of_names_refuses_what_loading_refuses(repository: Path, wrong: str) -> None:
    assert faults(as_editor(wrong), schema(repository, REGISTRY)) != []


ACCEPTED = """\
文种: 工作总结及计划
单位: [云河市科学技术局, 云河市财政局]
年度: 2025
期间:
标题: 2025
稿别: 送审稿
主送: 市人民政府：
版头: {密级: 秘密}
指标:
  高企: {数值: 12, 上年: "9", 名单: 甲公司}
引言: true
工作成效:
  标题: 主要成效
  引用: 各科室/人才科.yaml
  小节:
  - 标题: 甲
    正文: 一段
  - 标题: 乙
    正文:
    - 一段
    - 表格: {表头: [甲, 乙], 行: [[1, ], [2, ""]]}
    分项: {标题: 只有一条}
    责任单位: 财务科
  - 引用: [各科室/财务科.yaml]
  分项:
  - 引用: 各科室/财务科.yaml
落款: {日期: 2025-12-31}
附件:
- {标题: 表, 表格: {表头: [甲], 行: []}, 另附: 是}
"""


def test_the_schema_takes_every_form_that_loading_takes(repository: Path) -> None:
    assert faults(as_editor(ACCEPTED), schema(repository, REPORT)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("标题: 主要成效", "标提: 主要成效"),
        ("年度: 2025", "年度: 25"),
        ("稿别: 送审稿", "稿别: 送审搞"),
        ("落款: {日期: 2025-12-31}", "落款: 2025-12-31"),
        ("单位: [云河市科学技术局, 云河市财政局]\n", ""),
        ("- {标题: 表, ", "- {"),
        ("另附: 是", "另附: 有"),
    ],
)
def test_the_schema_refuses_what_loading_refuses(repository: Path, right: str, wrong: str) -> None:
    assert right in ACCEPTED
    value = as_editor(ACCEPTED.replace(right, wrong))
    assert faults(value, schema(repository, REPORT)) != []


def test_a_base_file_may_leave_required_keys_to_the_document(repository: Path) -> None:
    document = as_editor("文种: 工作要点\n继承: ../公共.yaml\n小节: [{标题: 甲}]\n")
    base = as_editor("单位: 云河市科学技术局\n年度: 2025\n")
    assert faults(document, schema(repository, REPORT)) == []
    assert faults(base, schema(repository, REPORT)) == []


def test_the_editor_is_told_which_schema_is_for_which_files(repository: Path) -> None:
    settings = json.loads((repository / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert [path.removeprefix("./") for path in settings["yaml.schemas"]] == [
        REPORT.as_posix(),
        OFFICE.as_posix(),
        REGISTRY.as_posix(),
    ]


def test_every_key_is_explained_in_chinese(repository: Path) -> None:
    def unexplained(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            for name, value in node.get("properties", {}).items():
                if isinstance(value, dict) and "if" not in node:
                    words = value.get("description", "")
                    if not any("\u4e00" <= character <= "\u9fff" for character in words):
                        yield name
            for value in node.values():
                yield from unexplained(value)
        elif isinstance(node, list):
            for value in node:
                yield from unexplained(value)

    for path in (REPORT, REGISTRY):
        definitions = schema(repository, path)["$defs"]
        assert set(unexplained(definitions)) == set()
